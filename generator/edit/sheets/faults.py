"""What is wrong with a table («ошибки таблицы»): the cell, one sentence, what to type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.findings import Finding, Path


@dataclass(frozen=True, slots=True)
class Fault:
    """A value that a column refuses; the cell is known to whoever asked."""

    code: str
    message: str
    hint: str


class Spot(NamedTuple):
    """One cell; ``sheet`` is "" in a CSV file, row and column count from 1, 0 means the whole sheet."""

    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def name(self) -> str:
        """Return «Лист!D3»."""
        if not self.row:
            return self.sheet
        cell = f"{letters(self.column)}{self.row}"
        return f"{self.sheet}!{cell}" if self.sheet else cell


def letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def finding(fault: Fault, file: str, spot: Spot, path: Path = ()) -> Finding:
    """Return the finding about a cell: its file is «таблица.xlsx Лист!D3»."""
    place = f"{file} {spot.name}".rstrip()
    return Finding(fault.code, place, fault.message, fault.hint, path, False, spot.row or 1, spot.column or 1)
