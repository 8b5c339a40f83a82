"""Canonical CSV: UTF-8 without BOM, comma, LF, minimal quoting, ISO dates, dot decimals."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from generator.opendata.column import Column

_PORTION = 4_000


class _Lines(list[str]):
    """Takes what ``csv`` writes, one record a time."""

    write = list.append


def csv_lines(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> list[bytes]:
    """Return each row as one record in UTF-8; None is an empty cell, text stays as it is."""
    return [line[:-2].encode() for some in portions(rows) for line in records(spelled(columns, some))]


def csv_file(columns: Sequence[Column], lines: Iterable[bytes]) -> bytes:
    """Return the file with a header row and the given records, LF at their ends."""
    header = ",".join(column.name for column in columns).encode()
    return b"\n".join((header, *lines, b""))


def portions(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield rows a few thousand at a time: as texts all of them would take four times their bytes."""
    for start in range(0, len(rows), _PORTION):
        yield rows[start : start + _PORTION]


def records(rows: Iterable[Sequence[Any]], delimiter: str = ",") -> list[str]:
    """Return rows as records, CR LF at their ends, quotes where a cell needs them."""
    lines = _Lines()
    # With CRLF as its terminator the writer quotes both CR and LF; the canonical file itself has LF.
    csv.writer(lines, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return lines


def spelled(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Iterable[Sequence[Any]]:
    """Yield the rows with numbers and truth values as text; dates spell themselves as ISO."""
    odd = [(i, SPELLINGS[column.type]) for i, column in enumerate(columns) if column.type in SPELLINGS]
    if not odd:
        return rows
    return (_row(row, odd) for row in rows)


def _row(row: Sequence[Any], odd: list[tuple[int, Callable[[Any], str]]]) -> list[Any]:
    cells = list(row)
    for i, spell in odd:
        if cells[i] is not None:
            cells[i] = spell(cells[i])
    return cells


@lru_cache(maxsize=10_000)  # the same numbers come again, and in two kinds of CSV
def number_text(value: float) -> str:
    """Return a number without exponent and without a needless fraction: 10.0 is «10»."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text


def _truth(value: bool) -> str:
    return "true" if value else "false"


SPELLINGS: dict[str, Callable[[Any], str]] = {"number": number_text, "boolean": _truth}
