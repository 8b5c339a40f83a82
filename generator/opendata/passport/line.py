"""What a passport is read as («строки паспорта»)."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One row of a table or one value of a tree with its line, from 1."""

    cells: tuple[str, ...]
    line: int


class Unreadable(Exception):
    """The file is not what its name says; the message is Russian."""

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line
