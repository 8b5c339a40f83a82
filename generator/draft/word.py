"""The tables of a Word document («таблицы .docx»): merged cells, automatic numbers, changes accepted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from generator.draft.grid import Cell, Line, Table, cleaned, joined
from generator.draft.numbering import Numbering
from generator.draft.package import unreadable

#: What text may lie in; deleted text and the second form of a drawing lie elsewhere.
_INSIDE = {qn(f"w:{name}") for name in ("r", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent")}
_INSIDE |= {qn(f"w:{name}") for name in ("fldSimple", "bdo", "dir", "customXml")}
_SIGNS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_WRAPPERS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}
_TABLE, _ROW, _CELL, _PARAGRAPH = (qn(f"w:{name}") for name in ("tbl", "tr", "tc", "p"))
#: Lines right above a table that may be its title.
_CAPTION = 6
#: More columns than any plan has; a cell that claims more is damaged.
_MOST_COLUMNS = 63


def read_word(data: bytes) -> list[Table]:
    """Return the tables of a document in their order; raise Unreadable where it is damaged."""
    try:
        document = Document(io.BytesIO(data))
        return list(_Reader(document).tables())
    except Exception as error:  # a damaged document breaks the library in many ways
        raise unreadable("файл повреждён", "Откройте его и сохраните заново как .docx.") from error


class _Reader:
    """Goes through a document from its beginning: automatic numbers depend on all that came before."""

    def __init__(self, document: Any):
        self._body = document.element.body
        self._numbering = Numbering(document)
        self._found = 0

    def tables(self) -> Iterator[Table]:
        above: list[str] = []
        for block in _blocks(self._body):
            if block.tag == _PARAGRAPH:
                text, _ = self._paragraph(block)
                above.append(text)
            else:
                yield self._table(block, _caption(above))
                above = []

    def _table(self, element: Any, caption: str) -> Table:
        self._found += 1
        name = f"таблица {self._found}"
        rows = [row for row in _blocks(element, _ROW) if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None]
        lines = (self._line(number, row) for number, row in enumerate(rows, 1))
        return Table(name, tuple(lines), caption)

    def _line(self, number: int, row: Any) -> Line:
        properties = row.find(qn("w:trPr"))
        column = _number(properties, "w:gridBefore", 0)
        cells: list[Cell] = []
        for element in _blocks(row, _CELL):
            style = element.find(qn("w:tcPr"))
            span = min(max(_number(style, "w:gridSpan", 1), 1), _MOST_COLUMNS)
            text, bold = self._cell(element)
            if cells and _merged(style, "w:hMerge"):  # an old way to join cells of a row
                last = cells.pop()
                cells.append(
                    Cell(
                        last.column, last.span + span, cleaned(f"{last.text}\n{text}"), last.above, last.bold
                    )
                )
            else:
                above = _merged(style, "w:vMerge")
                cells.append(Cell(column, span, "" if above else text, above, bold))
            column += span
        return Line(number, tuple(cells))

    def _cell(self, element: Any) -> tuple[str, bool]:
        """Return the text of a cell, a paragraph a line; a table inside it is read row by row."""
        found, bold = [], []
        for block in _blocks(element):
            if block.tag == _PARAGRAPH:
                text, strong = self._paragraph(block)
                found.append(text)
                bold += [strong] if text else []
            else:
                for row in _blocks(block, _ROW):
                    found.append(joined(*(self._cell(cell)[0] for cell in _blocks(row, _CELL))))
        return cleaned("\n".join(found)), bool(bold) and all(bold)

    def _paragraph(self, element: Any) -> tuple[str, bool]:
        number = self._numbering.number(element)
        runs = list(_runs(element))
        text = "".join(_text(run) for run in runs)
        return cleaned(f"{number} {text}"), bool(text.strip()) and all(
            _is_on(run, "w:b") for run in runs if _text(run).strip()
        )


def _caption(above: list[str]) -> str:
    """Return the last lines above a table up to an empty one; empty lines right above it do not count."""
    lines = list(above)
    while lines and not lines[-1]:
        lines.pop()
    taken: list[str] = []
    while lines and lines[-1] and len(taken) < _CAPTION:
        taken.insert(0, lines.pop())
    return joined(*taken)


def _blocks(element: Any, *tags: str) -> Iterator[Any]:
    """Yield what lies in an element, also inside content controls and accepted changes."""
    wanted = tags or (_PARAGRAPH, _TABLE)
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child, *wanted)


def _runs(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == qn("w:r"):
            if not _is_on(child, "w:vanish"):
                yield child
        elif child.tag in _INSIDE:
            yield from _runs(child)


def _text(run: Any) -> str:
    """Return the text of a run; a raised number is the mark of a footnote, as a reference is."""
    text = "".join(
        (child.text or "") if child.tag == qn("w:t") else _SIGNS.get(child.tag, "") for child in run
    )
    return "" if _is_raised(run) and not text.strip(" 0123456789*)") else text


def _is_raised(run: Any) -> bool:
    """Tell whether a run stands above its line: by a word of Word or by the height LibreOffice writes."""
    style = run.find(qn("w:rPr"))
    mark, height = (
        style.find(qn(name)) if style is not None else None for name in ("w:vertAlign", "w:position")
    )
    if mark is not None and mark.get(qn("w:val")) == "superscript":
        return True
    return height is not None and (height.get(qn("w:val")) or "-").isdigit()


def _is_on(run: Any, name: str) -> bool:
    found = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return found is not None and found.get(qn("w:val")) not in ("0", "false", "off")


def _merged(style: Any, name: str) -> bool:
    """Tell whether a cell continues its neighbour: a mark without «restart»."""
    found = style.find(qn(name)) if style is not None else None
    return found is not None and found.get(qn("w:val")) != "restart"


def _number(properties: Any, name: str, usual: int) -> int:
    found = properties.find(qn(name)) if properties is not None else None
    value = found.get(qn("w:val")) if found is not None else None
    return int(value) if value and value.isdigit() else usual
