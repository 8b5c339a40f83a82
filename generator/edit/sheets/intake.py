"""Rows → records («приём таблицы»): every record as it will be, every value with its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from generator.edit.sheets.binding import Bound, Wrong
from generator.edit.sheets.cells import listed_in, text_of, tidy, value_of
from generator.edit.sheets.exported import Exported, moved_on
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.names import Names, Scopes
from generator.edit.sheets.places import at, put
from generator.edit.sheets.sheet import Column, Outline, Sheet
from generator.findings import Path
from generator.letters import suggested_key
from generator.model.kinds import Kind

FORMULA, MISSING, ORPHAN = "TAB003", "TAB005", "TAB009"
#: A proposed key is cut to so many letters, at a hyphen.
_LONGEST_KEY = 50
_FORMULAS = {
    "formula": ("формула, а нужно значение", "Скопируйте ячейку и вставьте её как значение."),
    "error": ("ошибка вычисления", "Впишите значение."),
}


@dataclass(slots=True)
class Taken:
    """One file of the table: ``value`` is what it will say, ``places`` the cell of each part.

    ``proposed``: its key was made from its title. ``scopes`` are the ids inside which short keys hold.
    ``rows`` are the ways of the items that the table has rows for, and whether their key is proposed.
    ``refused`` are the ways of cells with a fault.
    """

    file: str
    kind: Kind
    scopes: Scopes
    name: str
    value: dict[str, Any]
    spot: Spot
    proposed: bool = False
    places: dict[Path, Spot] = field(default_factory=dict)
    rows: dict[Path, bool] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Kept:
    """Items of a sheet that have no row and stay in their file."""

    sheet: Sheet
    file: str
    keys: tuple[str, ...]


class Intake:
    """One table being read.

    ``existing`` gives what a file says now, ``exported`` tells what the table was made of. ``remove``:
    what has no row goes. ``depth`` is how many steps lead from a file to what the table has rows for,
    ``blank`` counts prepared rows that nobody filled in.
    """

    def __init__(
        self,
        whole: Outline,
        names: Names,
        existing: Mapping[str, dict[str, Any]],
        exported: Exported,
        remove: bool = False,
    ):
        self.names = names
        self.remove = remove
        self.exported = exported
        self.depth = 2 if whole.by_document else 0
        self._existing = existing
        self.records: dict[str, Taken] = {}
        self.wrong: list[Wrong] = []
        self.kept: list[Kept] = []
        self.blank = 0

    def existing(self, file: str) -> dict[str, Any] | None:
        """Return what a file of the project says now, None where there is none."""
        return self._existing.get(file)

    def open(self, file: str, kind: Kind, scopes: Scopes, name: str, spot: Spot, proposed=False) -> Taken:
        """Begin with a file as it is now."""
        value = deepcopy(self._existing.get(file) or {})
        self.records[file] = Taken(file, kind, scopes, name, value, spot, proposed)
        return self.records[file]

    def has_moved_on(self, file: str, way: Path) -> bool:
        """Tell whether the item around a way was changed in the atlas since the table was made."""
        way = way[: self.depth]
        return self.exported.has_moved_on(file, way, at(self._existing.get(file), way))

    def is_news(self, file: str, way: Path) -> bool:
        """Tell whether an item came into the atlas since the table was made, which then cannot have it."""
        return len(way) == self.depth and self.exported.is_news(file, way)

    def settle(self) -> Iterator[tuple[str, Path]]:
        """Leave what moved on and has no change in the table as it is now, and yield it; note conflicts."""
        for file, taken in self.records.items():
            old = self._existing.get(file)
            for way, both in self.exported.settled(file, taken.value, old, taken.rows):
                if both:
                    fault = moved_on(way[-1] if way else taken.name)
                    self.wrong.append((fault, taken.places.get(way, taken.spot)))
                else:
                    yield file, way

    def cells(self, bound: Bound, row: tuple[Cell, ...]) -> dict[str, Cell]:
        """Return the cells of a row by the keys of their columns."""
        columns = bound.columns
        return {columns[cell.column].key: cell for cell in row if cell.column in columns}

    def fill(
        self, taken: Taken, part: dict, way: Path, bound: Bound, cells: dict[str, Cell], spot: Spot
    ) -> None:
        """Set the fields of a record or item at ``way`` from its row; then look what is missing."""
        numbers = bound.numbers
        for column in bound.fields:
            place = Spot(bound.name, spot.row, numbers[column.key])
            for length in range(1, len(column.path)):
                taken.places.setdefault((*way, *column.path[:length]), place)
            taken.places[(*way, *column.path)] = place
            cell = cells.get(column.key)
            value = self.read(cell, column, taken.scopes, place, bound.sheet.columns) if cell else None
            if isinstance(value, Fault):
                taken.refused.add((*way, *column.path))
            else:
                put(part, column.path, value)
        for column in bound.sheet.columns:
            if column.path and self._is_missing(taken, part, way, column):
                given = column.key in numbers
                place = Spot(bound.name, spot.row, numbers.get(column.key, spot.column))
                self.wrong.append((missing(column.title, given), place))

    def read(
        self, cell: Cell, column: Column, scopes: Scopes, place: Spot, others: tuple[Column, ...] = ()
    ) -> Any:
        """Return the value of a cell, or the Fault that is noted by then; ``others`` are the columns that
        it may be meant for."""
        if cell.wrong:
            why, hint = _FORMULAS[cell.wrong]
            value = Fault(FORMULA, f"Столбец «{column.title}»: в ячейке {why}.", hint)
        else:
            value = value_of(cell.value, column, self.names, scopes)
        if isinstance(value, Fault):
            meant = listed_in(cell.value, others)
            if meant:
                hint = f"Очистите ячейку: для этих слов есть столбец «{meant.title}»."
                value = Fault(value.code, value.message, hint)
            self.wrong.append((value, place))
        return value

    def _is_missing(self, taken: Taken, part: dict, way: Path, column: Column) -> bool:
        """Tell whether a required field is empty; those of an optional part, or of an item ahead that has
        others beside it, only count when it is there."""
        if not column.field.required or (*way, *column.path) in taken.refused:
            return False
        due = column.required
        if due and column.ahead:
            held = at(part, column.ahead[:-1])
            due = not (isinstance(held, dict) and held.keys() - {column.ahead[-1]})
        begun = due or bool(at(part, column.path[:-1]))
        return begun and at(part, column.path) is None


def plain_text(cells: Mapping[str, Cell], key: str) -> str:
    """Return what a cell says as text, "" for an empty one or one that can only be guessed."""
    return tidy(text_of(cells[key].value) or "") if key in cells else ""


def short_key(*texts: str) -> str:
    """Return a key made of texts, cut at a hyphen; "" when no letter is left."""
    key = suggested_key("-".join(filter(None, texts)))
    return key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY + 1].rpartition("-")[0]


def missing(title: str, given: bool = True) -> Fault:
    """Return what to say of a required cell that is empty, or whose column is not there."""
    hint = "Впишите значение." if given else "Добавьте в таблицу такой столбец и заполните его."
    return Fault(MISSING, f"Не заполнен обязательный столбец «{title}».", hint)
