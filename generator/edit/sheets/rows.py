"""Records → rows («выгрузка»): what the cells of every sheet hold, as the import reads them back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from generator.edit.sheets.cells import shown_label, tidy
from generator.edit.sheets.names import Names
from generator.edit.sheets.places import at, items
from generator.edit.sheets.sheet import ID, RECORD, TERRITORY, VALUE, Column, Outline, Sheet
from generator.model.kinds import Kind
from generator.notation import ISO_DAY


class Stored(NamedTuple):
    """One file of the project: its kind, its territory and name, and what it says as plain values."""

    kind: Kind
    territory: str
    name: str
    value: dict[str, Any]

    @property
    def document(self) -> str:
        """Return the id of the document that a file of this territory and name belongs to."""
        return f"{self.territory}-{self.name}"


def sheet_rows(whole: Outline, sheet: Sheet, records: list[Stored], names: Names) -> Iterator[list[Any]]:
    """Yield the values of the rows of one sheet, None for empty cells."""
    short = len({record.name for record in records}) == len(records)
    for record in records:
        if record.kind is not sheet.kind:
            continue
        scopes = (record.document, record.territory) if whole.by_document else (record.territory,)
        id = record.name if short else f"{record.territory}.{record.name}"
        if whole.by_document:
            id = names.shown("document", record.document, ())
        if not sheet.path:
            own = {ID: id, TERRITORY: names.shown("territory", record.territory, ())}
            address = [own[column.key] for column in sheet.address]
            yield [*address, *_cells(record.value, sheet, names, scopes)]
            continue
        for keys, item in items(record.value, sheet):
            if keys[-1] != sheet.ahead:
                numbers = (key + 1 if isinstance(key, int) else key for key in keys)
                yield [id, *numbers, *_cells(item, sheet, names, scopes)]


def prepared_rows(sheet: Sheet, records: list[Stored], names: Names, given: Any) -> Iterator[list[Any]]:
    """Yield a row to fill in for every entry of the document that has none yet; ``given`` is the value of
    the column that ``sheet`` asks for."""
    column = next(one for one in sheet.columns if one.key == sheet.prepared)
    held = (item for record in records if record.kind is sheet.kind for _, item in items(record.value, sheet))
    known = {at(item, column.path) for item in held if at(item, sheet.asked.path) == given}
    shown = names.shown("document", names.document, ())
    for key in names.own(column.value.ref):
        if key not in known and f"{names.document}.{key}" not in known:
            label = names.shown(column.value.ref, key, (names.document,))
            values = {RECORD: shown, column.key: label, sheet.asked.key: given}
            yield [values.get(one.key) for one in sheet.all]


def _cells(item: Any, sheet: Sheet, names: Names, scopes: tuple[str, ...]) -> Iterator[Any]:
    for column in sheet.columns:
        value = item if column.key == VALUE else at(item, column.path)
        if not column.many:
            yield _cell(value, column, names, scopes)
        elif value:
            parts = (str(_cell(one, column, names, scopes)) for one in value)
            yield "\n".join(map(tidy, parts)) if column.lines else "; ".join(parts)
        else:
            yield None


def _cell(value: Any, column: Column, names: Names, scopes: tuple[str, ...]) -> Any:
    if value is None:
        return None
    if column.value.ref:
        return names.shown(column.value.ref, value, scopes)
    if column.field and value in column.field.labels:
        return shown_label(column, value)
    if column.value.type == "day" and isinstance(value, str) and ISO_DAY.fullmatch(value):
        return date.fromisoformat(value)
    return "да" if value is True else "нет" if value is False else value
