"""XLSX for people: the rows first, then what the columns mean («Словарь») and what the dataset is.

Codes stay text, dates are dates. The bytes hold no clock: the day of creation is fixed, and so are
the times inside the archive.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.xlsxabout import ABOUT_WIDTHS, DICTIONARY_WIDTHS, about, dictionary

#: More rows are no work for a spreadsheet, and a file of them takes seconds to make.
MOST_ROWS = 20_000
#: The longest text that a cell may hold, in units of UTF-16: Excel specifications and limits.
LONGEST = 32_767
_CREATED = datetime(2026, 1, 1)
#: Type of a column → what the format of its cells says beside the place of the text.
_FORMS = {
    "string": {"num_format": "@", "text_wrap": True},
    "date": {"num_format": "dd.mm.yyyy", "align": "left"},
}
_WIDTHS = {"date": 12, "integer": 10, "year": 10, "number": 14, "boolean": 10}
_NARROW, _WIDE, _SAMPLE = 8, 60, 200
_OPTIONS = {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False}
_OPTIONS |= {"strings_to_urls": False}


def xlsx_refusal(dataset: Dataset, rows: Sequence[Sequence[Any]]) -> str:
    """Say why there is no file of these rows, "" when there is one."""
    if len(rows) > MOST_ROWS:
        return f"Файл XLSX не делается больше {MOST_ROWS // 1000} 000 строк, возьмите CSV или Parquet."
    texts = [i for i, column in enumerate(dataset.columns) if column.type == "string"]
    cells = (row[i] for row in rows for i in texts)
    # a text takes at most two units of UTF-16 for a letter
    if any(cell and len(cell) > LONGEST // 2 and _units(cell) > LONGEST for cell in cells):
        return f"Файл XLSX не сделан: в нём нет места для текста длиннее {LONGEST} знаков, возьмите CSV."
    return ""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def xlsx_file(dataset: Dataset, rows: Sequence[Sequence[Any]]) -> bytes:
    """Return the workbook of the rows."""
    import xlsxwriter  # not worth its import where nothing is made

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        book.set_properties({"title": dataset.title, "created": _CREATED})
        _write_data(book, dataset, rows)
        _write_texts(book, "Словарь", dictionary(dataset), DICTIONARY_WIDTHS)
        _write_texts(book, "О наборе", about(dataset, len(rows)), ABOUT_WIDTHS)
    return content.getvalue()


def _write_data(book: Any, dataset: Dataset, rows: Sequence[Sequence[Any]]) -> None:
    from generator.opendata.xlsxsheet import RowSheet, Sort  # loads the library too

    head, sorts = book.add_format({"bold": True, "bg_color": "#E8EEF4"}), []
    sheet = book.add_worksheet("Данные", RowSheet)
    for j, column in enumerate(dataset.columns):
        sheet.write_string(0, j, column.name, head)
        sheet.set_column(j, j, _width(column, (row[j] for row in rows[:_SAMPLE])))
        sorts.append(Sort(column.type, book.add_format({"valign": "top"} | _FORMS.get(column.type, {}))))
    sheet.lay(rows, sorts)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(dataset.columns) - 1)


def _width(column: Column, cells: Iterable[Any]) -> int:
    """Return the width in characters: that of the longest text within bounds, room for the filter."""
    room = max(_WIDTHS.get(column.type, _NARROW), len(column.name) + 4)
    if column.type != "string":
        return room
    return min(max((room, *(len(cell) + 1 for cell in cells if cell))), _WIDE)


def _write_texts(book: Any, name: str, lines: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for i, line in enumerate(lines):
        for j, text in enumerate(line):
            sheet.write_string(i, j, text, body if i else head)
    for j, width in enumerate(widths):
        sheet.set_column(j, j, width)
    sheet.freeze_panes(1, 0)
