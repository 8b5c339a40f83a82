"""Numbers that Word adds by itself («автоматическая нумерация»): they are not in the text of the file."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_RUSSIAN, _LATIN = "абвгдежзиклмнопрстуфхцчшщэюя", "abcdefghijklmnopqrstuvwxyz"
_PLACE = re.compile(r"%([1-9])")


class Numbering:
    """The lists of one document; it must be asked about every paragraph in the order of the document."""

    def __init__(self, document: Any):
        self._levels: dict[str, dict[int, Any]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))
        }
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._seen: set[str] = set()
        part = next((r.target_part for r in document.part.rels.values() if _is_numbering(r)), None)
        if part is not None:
            self._read(part.element)

    def _read(self, root: Any) -> None:
        for abstract in root.iter(qn("w:abstractNum")):
            levels = {int(one.get(qn("w:ilvl"), 0)): one for one in abstract.iter(qn("w:lvl"))}
            self._levels[abstract.get(qn("w:abstractNumId"))] = levels
        for one in root.iter(qn("w:num")):
            starts = {}
            for override in one.iter(qn("w:lvlOverride")):
                start = override.find(qn("w:startOverride"))
                if start is not None:
                    starts[int(override.get(qn("w:ilvl")))] = _whole(start, 1)
            self._lists[one.get(qn("w:numId"))] = (_value(one, "w:abstractNumId"), starts)

    def number(self, paragraph: Any) -> str:
        """Return the number before a paragraph, «–» for a mark of a list without numbers, "" for none."""
        id, level = self._place(paragraph)
        if id not in self._lists:
            return ""
        abstract, starts = self._lists[id]
        levels = self._levels.get(abstract, {})
        if level not in levels:
            return ""
        counts = self._counts[abstract]
        if id not in self._seen:  # a list may begin anew although it shares its form with another one
            self._seen.add(id)
            for one in starts:
                counts.pop(one, None)
        first = starts.get(level, _whole(levels[level].find(qn("w:start")), 1))
        counts[level] = counts[level] + 1 if level in counts else first
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return self._shown(levels, level, counts)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """Return list and level of a paragraph, by itself or by its style."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return "", 0
        own = _list_of(properties)
        style = self._styles.get(_value(properties, "w:pStyle"))
        for _ in range(20):
            if own or style is None:
                break
            inner = style.find(qn("w:pPr"))
            own = _list_of(inner) if inner is not None else None
            style = self._styles.get(_value(style, "w:basedOn"))
        return own or ("", 0)

    def _shown(self, levels: dict[int, Any], level: int, counts: dict[int, int]) -> str:
        text = levels[level].find(qn("w:lvlText"))
        form = _value(levels[level], "w:numFmt") or "decimal"
        if form in ("bullet", "none") or text is None:
            return "–" if form == "bullet" else ""

        def one(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            legal = levels[level].find(qn("w:isLgl")) is not None
            said = _value(levels[place], "w:numFmt") if place in levels and not legal else "decimal"
            start = _whole(levels[place].find(qn("w:start")), 1) if place in levels else 1
            return written(counts.get(place, start), said or "decimal")

        return _PLACE.sub(one, text.get(qn("w:val")) or "").strip()


def written(number: int, form: str) -> str:
    """Return a number in one of the forms of Word; an unknown form is written in figures."""
    if form in ("upperRoman", "lowerRoman"):
        roman, rest = "", number
        for value, sign in _ROMAN:
            roman += sign * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    letters = {
        "upperLetter": _LATIN,
        "lowerLetter": _LATIN,
        "russianUpper": _RUSSIAN,
        "russianLower": _RUSSIAN,
    }
    if form in letters and number > 0:
        row = letters[form]
        letter = row[(number - 1) % len(row)] * ((number - 1) // len(row) + 1)
        return letter.upper() if "pper" in form else letter
    return f"{number:02}" if form == "decimalZero" else str(number)


def _is_numbering(relation: Any) -> bool:
    return relation.reltype.endswith("/numbering") and not relation.is_external


def _list_of(properties: Any) -> tuple[str, int] | None:
    found = properties.find(qn("w:numPr"))
    if found is None:
        return None
    level = found.find(qn("w:ilvl"))
    return _value(found, "w:numId"), _whole(level, 0)


def _value(element: Any, name: str) -> str:
    found = element.find(qn(name))
    return (found.get(qn("w:val")) or "") if found is not None else ""


def _whole(element: Any, usual: int) -> int:
    try:
        return int(element.get(qn("w:val"))) if element is not None else usual
    except (TypeError, ValueError):
        return usual
