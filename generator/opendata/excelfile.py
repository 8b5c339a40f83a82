"""CSV that a Russian Excel opens by a double click: BOM, semicolons, decimal comma, nothing that runs.

A text that a spreadsheet would take for a formula gets an apostrophe before it; a text that begins with
apostrophes and goes on so gets one more, so that taking one away always gives the text back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from generator.opendata.column import Column
from generator.opendata.csvfile import number_text, portions, records

_BOM, _DELIMITER = "\ufeff", ";"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_RISKY = frozenset("'=+-@\t\r")


def excel_lines(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> list[bytes]:
    """Return each row as one record in UTF-8, CR LF at its end; None is an empty cell, dates are ISO."""
    return [line.encode() for some in portions(rows) for line in _records(columns, some)]


def excel_file(columns: Sequence[Column], lines: Iterable[bytes]) -> bytes:
    """Return the file with a header row and the given records."""
    header = "".join((_BOM, *records([[column.name for column in columns]], _DELIMITER)))
    return b"".join((header.encode(), *lines))


def _records(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> list[str]:
    spelled = map(_spelled, columns, zip(*rows, strict=True))
    return records(zip(*spelled, strict=True), _DELIMITER)


def neutral(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def _spelled(column: Column, cells: Sequence[Any]) -> Sequence[Any]:
    """Return the cells of a column as texts; most columns of texts stay as they are."""
    if column.type == "string" and not _RISKY.intersection(cell[:1] for cell in cells if cell):
        return cells
    spell = _SPELLINGS.get(column.type)
    return [None if cell is None else spell(cell) for cell in cells] if spell else cells


def _comma(value: float) -> str:
    return number_text(value).replace(".", ",")


def _truth(value: bool) -> str:
    return "ИСТИНА" if value else "ЛОЖЬ"


_SPELLINGS: dict[str, Callable[[Any], str]] = {"string": neutral, "number": _comma, "boolean": _truth}
