"""Records → rows («выгрузка»): what the cells of every sheet hold, as the import reads them back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from generator.edit.sheets.cells import shown_label
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import ID, TERRITORY, VALUE, Column, Outline, Sheet
from generator.edit.sheets.places import at
from generator.notation import ISO_DAY


class Stored(NamedTuple):
    """One record of the project: what its file says, as plain values."""

    territory: str
    name: str
    value: dict[str, Any]


def sheet_rows(whole: Outline, sheet: Sheet, records: list[Stored], names: Names) -> Iterator[list[Any]]:
    """Yield the values of the rows of one sheet, None for empty cells."""
    short = len({record.name for record in records}) == len(records)
    for record in records:
        id = record.name if short else f"{record.territory}.{record.name}"
        if sheet is whole.main:
            own = {ID: id, TERRITORY: names.shown("territory", record.territory, "")}
            address = [own[column.key] for column in sheet.address]
            yield [*address, *_cells(record.value, sheet, names, record.territory)]
        else:
            for keys, item in _items(record.value, sheet):
                yield [id, *keys, *_cells(item, sheet, names, record.territory)]


def _cells(item: Any, sheet: Sheet, names: Names, territory: str) -> Iterator[Any]:
    for column in sheet.columns:
        value = item if column.key == VALUE else at(item, column.path)
        if not column.many:
            yield _cell(value, column, names, territory)
        elif value:
            yield "; ".join(str(_cell(one, column, names, territory)) for one in value)
        else:
            yield None


def _cell(value: Any, column: Column, names: Names, territory: str) -> Any:
    if value is None:
        return None
    if column.value.ref:
        return names.shown(column.value.ref, value, territory)
    if column.field and value in column.field.labels:
        return shown_label(column, value)
    if column.value.type == "day" and isinstance(value, str) and ISO_DAY.fullmatch(value):
        return date.fromisoformat(value)
    return "да" if value is True else "нет" if value is False else value


def _items(value: dict[str, Any], sheet: Sheet) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield the items of a sheet in a record, each with its keys or numbers from the outside in."""
    found: list[tuple[tuple[Any, ...], Any]] = [((), value)]
    known = 0
    for column in sheet.address[1:]:
        last = column is sheet.address[-1]
        level = len(sheet.path) if last else column.key.removeprefix("@").count(".") + 1
        way, known = sheet.path[known:level], level
        found = [((*keys, key), one) for keys, part in found for key, one in _pairs(at(part, way))]
    yield from found


def _pairs(items: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(items, dict):
        yield from items.items()
    else:
        yield from enumerate(items or (), 1)
