"""Records as JSON: an array of objects or JSON Lines, one object a line, keys in the order of the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic_core import to_json

from generator.opendata.column import Column


def json_lines(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> list[bytes]:
    """Return each row as one object in UTF-8; unknown is null, dates are ISO texts, 10.0 is 10."""
    names = [column.name for column in columns]
    numbers = [i for i, column in enumerate(columns) if column.type == "number"]
    return [to_json(dict(zip(names, _whole(row, numbers), strict=True))) for row in rows]


def json_file(lines: Sequence[bytes]) -> bytes:
    """Return the file with the given objects."""
    if not lines:
        return b"[]\n"
    first, *rest = lines
    rest = [b"[\n" + first, *rest]
    rest[-1] += b"\n]\n"
    return b",\n".join(rest)  # one copy of what may be a hundred megabytes


def jsonl_file(lines: Sequence[bytes]) -> bytes:
    """Return the file with one of the given objects in each line and nothing else."""
    return b"\n".join((*lines, b""))


def _whole(row: Sequence[Any], numbers: list[int]) -> Sequence[Any]:
    if not numbers:
        return row
    cells = list(row)
    for i in numbers:
        if cells[i] is not None and float(cells[i]).is_integer():
            cells[i] = int(cells[i])
    return cells
