"""Values by their way inside a record («места»): found, set, taken out, empty parts included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.edit.sheets.sheet import Column, Sheet
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
    """Set a value, with the parts around it; None takes it out, with the parts that are empty then.

    An item of a list that is empty keeps its place, see ``without_gaps``.
    """
    name, *rest = path
    if rest and isinstance(rest[0], int):
        value = _with_item(record.get(name) or [], rest[0], tuple(rest[1:]), value)
    elif rest:
        inner = record.get(name)
        inner = inner if isinstance(inner, dict) else {}
        put(inner, tuple(rest), value)
        value = inner or None
    if value is None:
        record.pop(name, None)
    else:
        record[name] = value


def _with_item(items: list[Any], number: int, path: Path, value: Any) -> list[Any]:
    items += [{} for _ in range(number + 1 - len(items))]
    if path:
        put(items[number], path, value)
    else:
        items[number] = value
    return items


def without_gaps(value: Any) -> Any:
    """Return a value without the empty items that ``put`` left, and without lists of nothing else."""
    if isinstance(value, dict):
        found = ((key, one, without_gaps(one)) for key, one in value.items())
        return {key: new for key, old, new in found if new != [] or old == []}
    if isinstance(value, list):
        return [without_gaps(one) for one in value if one != {}]
    return value


def steps(sheet: Sheet, keys: Path) -> Path:
    """Return the way from a record to the list of a sheet inside the items named by ``keys``, one for
    each address column between the record and the own key of a row."""
    way: list[Any] = []
    known = 0
    for column, key in zip(sheet.address[1:-1], keys, strict=True):
        level = _level(column)
        way += [*sheet.path[known:level], key]
        known = level
    return (*way, *sheet.path[known:])


def lists(value: dict[str, Any], sheet: Sheet) -> Iterator[tuple[Path, Path]]:
    """Yield the keys around every list of a sheet that a record has room for, and the way to the item
    around it."""
    *_, found = _depths(value, sheet)
    yield from found


def keys_around(value: dict[str, Any], sheet: Sheet) -> set[Path]:
    """Return the keys that a record has above the lists of a sheet, from the outside in, at every depth."""
    return {keys for found in _depths(value, sheet) for keys, _ in found}


def _depths(value: dict[str, Any], sheet: Sheet) -> Iterator[list[tuple[Path, Path]]]:
    """Yield the keys and the ways of one depth after the other, that of the record itself first."""
    found: list[tuple[Path, Path]] = [((), ())]
    known = 0
    yield found
    for column in sheet.address[1:-1]:
        level = _level(column)
        outer = [(keys, (*way, *sheet.path[known:level])) for keys, way in found]
        found = [((*keys, key), (*way, key)) for keys, way in outer for key in _keys(at(value, way))]
        known = level
        yield found


def items(value: dict[str, Any], sheet: Sheet) -> Iterator[tuple[Path, Any]]:
    """Yield the items of a sheet in a record, each with its keys or numbers from the outside in."""
    for keys, _ in lists(value, sheet):
        held = at(value, steps(sheet, keys))
        for key in _keys(held):
            yield (*keys, key), held[key]


def _level(column: Column) -> int:
    """Return how many fields lead to the items that an address column names."""
    return column.key.removeprefix("@").count(".") + 1


def _keys(held: Any) -> list[Any]:
    return list(held) if isinstance(held, dict) else list(range(len(held or ())))
