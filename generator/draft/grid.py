"""Tables as a person sees them («сетка»): cells with their columns, whatever file they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Marks of footnotes: raised figures, and stars at the end of a word.
_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[\w»)])\*+(?=[\s.,;:)]|$)")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0b-\x1f]")
_BEFORE_SIGN = re.compile(r"\s+(?=[,;:.!?)»](?:\s|$))")
_STRAIGHT = re.compile(r"\"([^\"]*[А-Яа-яЁё][^\"]*)\"")
_NOT_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: columns from ``column`` on, ``span`` of them; lines of the text are kept apart.

    ``above``: the cell only continues the one above it (merged). ``bold``: all its text is bold.
    """

    column: int
    span: int
    text: str
    above: bool = False
    bold: bool = False

    @property
    def end(self) -> int:
        """Return the column after the last one."""
        return self.column + self.span


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table; ``number`` counts from 1 in the file."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the texts of the cells that have one."""
        return tuple(cell.text for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file: ``name`` says which, ``caption`` is the text right above it, "" for none.

    ``letters``: its columns have letters as in a spreadsheet; ``wrong`` are cells that hold no value of
    their own, by row and column.
    """

    name: str
    lines: tuple[Line, ...]
    caption: str = ""
    letters: bool = False
    wrong: tuple[tuple[int, int], ...] = ()

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return max((cell.end for line in self.lines for cell in line.cells), default=0)


def cleaned(text: str) -> str:
    """Return a text without soft hyphens, footnote marks and spaces too many; its lines stay apart."""
    plain = _MARKS.sub("", _INVISIBLE.sub("", text))
    lines = (_BEFORE_SIGN.sub("", " ".join(line.split())) for line in re.split(r"[\n\v\f\r]", plain))
    return "\n".join(line for line in lines if line)


def joined(*texts: str) -> str:
    """Return pieces of one text as one line; a piece that ends with a hyphen goes on without a space."""
    whole = ""
    for piece in _pieces(texts):
        torn = whole.endswith("-") and not whole.endswith(" -")
        whole += piece if torn or not whole else f" {piece}"
    return _BEFORE_SIGN.sub("", _STRAIGHT.sub(r"«\1»", whole))


def _pieces(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield from (line for line in text.split("\n") if line)


def bare(text: str) -> str:
    """Return only letters and figures in lower case: what is left of a heading that pages have torn."""
    return _NOT_LETTER.sub("", text.lower().replace("ё", "е"))
