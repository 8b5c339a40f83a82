"""Values by their way inside a record («места»): set, read, taken out, empty parts included."""

from __future__ import annotations

from typing import Any

from generator.edit.sheets.outline import Sheet
from generator.findings import Path


def at(record: Any, path: Path) -> Any:
    """Return the value at a way, None where there is none."""
    for step in path:
        if isinstance(record, dict):
            record = record.get(step)
        elif isinstance(record, list) and isinstance(step, int) and step < len(record):
            record = record[step]
        else:
            return None
    return record


def put(record: dict[str, Any], path: Path, value: Any) -> None:
    """Set a value, with the parts around it; None takes it out, with the parts that are empty then."""
    name, *rest = path
    if rest:
        inner = record.get(name)
        inner = inner if isinstance(inner, dict) else {}
        put(inner, tuple(rest), value)
        value = inner or None
    if value is None:
        record.pop(name, None)
    else:
        record[name] = value


def steps(sheet: Sheet, keys: tuple[Any, ...]) -> Path:
    """Return the way from a record to the list of a sheet inside the items named by ``keys``, one for
    each address column between the record and the own key of a row."""
    way: list[Any] = []
    known = 0
    for column, key in zip(sheet.address[1:-1], keys, strict=True):
        level = column.key.removeprefix("@").count(".") + 1
        way += [*sheet.path[known:level], key]
        known = level
    return (*way, *sheet.path[known:])
