"""Rows → records («приём таблицы»): every record as it will be, every value with its cell."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from generator.edit.sheets.binding import TWICE, Bound, Wrong
from generator.edit.sheets.cells import REFUSED, text_of, tidy, value_of
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import ID, TERRITORY, Column, Outline
from generator.edit.sheets.places import at, put
from generator.findings import Path
from generator.letters import suggested_key
from generator.model.kinds import kind_of

FORMULA, MISSING, ORPHAN = "TAB003", "TAB005", "TAB009"
#: A proposed key is cut to so many letters, at a hyphen.
_LONGEST_KEY = 50
_FORMULAS = {
    "formula": ("формула, а нужно значение", "Скопируйте ячейку и вставьте её как значение."),
    "error": ("ошибка вычисления", "Впишите значение."),
}


@dataclass(slots=True)
class Taken:
    """One record of the table: ``value`` is what its file will say, ``places`` the cell of each part.

    ``proposed``: its key was made from its title. ``refused`` are the ways of cells with a fault.
    """

    file: str
    territory: str
    name: str
    value: dict[str, Any]
    spot: Spot
    proposed: bool = False
    places: dict[Path, Spot] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)


class Intake:
    """One table being read; ``existing`` gives what the file of a record says now, by its path."""

    def __init__(self, whole: Outline, names: Names, territory: str, existing: Mapping[str, dict[str, Any]]):
        self._whole = whole
        self._names = names
        self._territory = territory
        self._existing = existing
        self.records: dict[str, Taken] = {}
        self.wrong: list[Wrong] = []
        self.known: dict[str, list[Taken]] = {}

    def take_main(self, bound: Bound) -> None:
        """Take the sheet with one row for a record."""
        for row in bound.rows:
            if any(cell.column in bound.columns for cell in row):
                self._record(bound, row)

    def _record(self, bound: Bound, row: tuple[Cell, ...]) -> None:
        spot = Spot(bound.name, row[0].row, row[0].column)
        cells = self.cells(bound, row)
        territory, name = self._address(bound, cells, spot)
        proposed = not name
        title = tidy(str(cells[key].value)) if (key := "title") in cells else ""
        name = name or _short_key(title)
        if not name:
            self.wrong.append((_missing(bound.sheet.address[-1].title), spot))
            return
        pattern = self._whole.kind.pattern
        file = pattern.format(territory=territory, name=name)
        if kind_of(file) is None or ("{territory}" in pattern and not territory):
            self.wrong.append((_bad_address(name, territory), spot))
            return
        old = self._existing.get(file)
        if file in self.records or (proposed and old and old.get("title") != title):
            self.wrong.append((_taken(name, self.records.get(file)), spot))
            return
        taken = Taken(file, territory, name, deepcopy(old) if old else {}, spot, proposed)
        self.records[file] = taken
        for known in {name, f"{territory}.{name}", title.lower()}:
            self.known.setdefault(known, []).append(taken)
        self.fill(taken, taken.value, (), bound, cells, spot)

    def _address(self, bound: Bound, cells: dict[str, Cell], spot: Spot) -> tuple[str, str]:
        """Return the territory and the key that a row gives, "" for what it does not say."""
        name = tidy(text_of(cells[ID].value) or "") if ID in cells else ""
        territory, _, short = name.rpartition(".")
        if not territory and TERRITORY in cells:
            cell, column = cells[TERRITORY], self._whole.main.address[0]
            found = value_of(cell.value, column, self._names, "")
            if isinstance(found, Fault):
                self.wrong.append((found, spot._replace(row=cell.row, column=cell.column)))
            territory = self._territory if isinstance(found, Fault) else found
        return territory or self._territory, short

    def cells(self, bound: Bound, row: tuple[Cell, ...]) -> dict[str, Cell]:
        """Return the cells of a row by the keys of their columns."""
        columns = bound.columns
        return {columns[cell.column].key: cell for cell in row if cell.column in columns}

    def fill(
        self, taken: Taken, part: dict, way: Path, bound: Bound, cells: dict[str, Cell], spot: Spot
    ) -> None:
        """Set the fields of a record or item at ``way`` from its row; then look what is missing."""
        numbers = {column.key: number for number, column in bound.columns.items()}
        present = [
            one for one in (*bound.sheet.columns, *bound.sheet.extra) if one.key in numbers and one.path
        ]
        for column in present:
            place = Spot(bound.name, spot.row, numbers[column.key])
            taken.places[(*way, *column.path)] = place
            cell = cells.get(column.key)
            value = self.read(cell, column, taken, place) if cell else None
            if isinstance(value, Fault):
                taken.refused.add((*way, *column.path))
            else:
                put(part, column.path, value)
        for column in bound.sheet.columns:
            if column.path and self._is_missing(taken, part, way, column):
                given = column.key in numbers
                place = Spot(bound.name, spot.row, numbers.get(column.key, spot.column))
                self.wrong.append((_missing(column.title, given), place))

    def read(self, cell: Cell, column: Column, taken: Taken, place: Spot) -> Any:
        """Return the value of a cell, or the Fault that is noted by then."""
        if cell.wrong:
            why, hint = _FORMULAS[cell.wrong]
            value = Fault(FORMULA, f"Столбец «{column.title}»: в ячейке {why}.", hint)
        else:
            value = value_of(cell.value, column, self._names, taken.territory)
        if isinstance(value, Fault):
            self.wrong.append((value, place))
        return value

    def _is_missing(self, taken: Taken, part: dict, way: Path, column: Column) -> bool:
        """Tell whether a required field is empty; those of an optional part only count when it is there."""
        if not column.field.required or (*way, *column.path) in taken.refused:
            return False
        begun = column.required or isinstance(at(part, column.path[:-1]), dict)
        return begun and at(part, column.path) is None


def _short_key(title: str) -> str:
    key = suggested_key(title).replace(".", "-")
    return key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY + 1].rpartition("-")[0]


def _missing(title: str, given: bool = True) -> Fault:
    hint = "Впишите значение." if given else "Добавьте в таблицу такой столбец и заполните его."
    return Fault(MISSING, f"Не заполнен обязательный столбец «{title}».", hint)


def _bad_address(name: str, territory: str) -> Fault:
    if not territory:
        hint = "Заполните столбец «Территория» или добавьте к команде --territory КЛЮЧ."
        return Fault(MISSING, "Не сказано, какой территории запись.", hint)
    key = suggested_key(name).replace(".", "-")
    hint = f"Напишите: {key}." if key else "Очистите ячейку: ключ составим по названию."
    return Fault(REFUSED, f"Ключ «{name}» не подходит: нужны строчные латинские буквы, цифры, дефисы.", hint)


def _taken(name: str, other: Taken | None) -> Fault:
    if other is None:
        message = f"Ключ «{name}» составлен по названию, но его уже носит другая запись."
        return Fault(TWICE, message, "Впишите в столбец «Ключ» другой ключ, латиницей.")
    message = f"Запись «{name}» стоит в таблице дважды, впервые в строке {other.spot.row}."
    return Fault(TWICE, message, "Оставьте одну строку или дайте записям разные ключи.")


def unknown_owner(text: str) -> Fault:
    """Return what to say of a row whose record is not on the first sheet."""
    hint = "Впишите ключ или название записи с первого листа."
    return Fault(ORPHAN, f"Записи «{text[:60]}» на первом листе нет.", hint)
