"""Records as JSON: an array of objects or JSON Lines, one object a line, keys in the order of the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic_core import to_json

from generator.opendata.column import Column


def json_lines(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> list[str]:
    """Return each row as one object; unknown is null, dates are ISO texts, 10.0 is 10."""
    names = [column.name for column in columns]
    numbers = [i for i, column in enumerate(columns) if column.type == "number"]
    return [to_json(dict(zip(names, _whole(row, numbers), strict=True))).decode() for row in rows]


def json_file(lines: Iterable[str]) -> bytes:
    """Return the file with the given objects."""
    body = ",\n".join(lines)
    return f"[\n{body}\n]\n".encode() if body else b"[]\n"


def jsonl_file(lines: Iterable[str]) -> bytes:
    """Return the file with one of the given objects in each line and nothing else."""
    return "".join(f"{line}\n" for line in lines).encode()


def _whole(row: Sequence[Any], numbers: list[int]) -> Sequence[Any]:
    if not numbers:
        return row
    cells = list(row)
    for i in numbers:
        if cells[i] is not None and float(cells[i]).is_integer():
            cells[i] = int(cells[i])
    return cells
