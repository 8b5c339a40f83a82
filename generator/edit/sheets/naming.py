"""Rows without a key («безымянные строки»): the item that such a row means, or a key for a new one."""

from __future__ import annotations

from typing import Any

from generator.edit.sheets.binding import TWICE, Bound
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.intake import Intake, Taken, missing, short_key
from generator.edit.sheets.places import at, steps
from generator.findings import Path


class Naming:
    """The keys of one sheet: an item is known again by the columns that its key would be made of."""

    def __init__(self, intake: Intake, bound: Bound):
        self._intake = intake
        self._bound = bound
        self._columns = [one for one in bound.sheet.columns if one.key in bound.sheet.naming]
        self._known: dict[tuple[str, Path], dict[tuple[str, ...], list[str]]] = {}

    def key(self, cells: dict[str, Cell], taken: Taken, keys: Path, spot: Spot) -> tuple[str, bool]:
        """Return the key of a row without one, and whether it is new; ``keys`` lead to its list.

        What is wrong is noted; the key is of no use then.
        """
        texts = tuple(self._text(cells, taken, column) for column in self._columns)
        key = short_key(*texts)
        same = self._items(taken, keys).get(texts, [])
        if len(same) == 1:
            return same[0], False
        fault = None
        if same:
            message = f"Ключ не указан, а подходят записи: {', '.join(same)[:80]}."
            fault = Fault(TWICE, message, "Впишите в столбец «Ключ» одну из них или новый ключ.")
        elif not key:
            fault = missing(self._columns[0].title if self._columns else self._bound.sheet.address[-1].title)
        elif key in (at(taken.value, steps(self._bound.sheet, keys)) or {}):
            message = f"Ключ «{key}» составлен автоматически, но его уже носит другая запись."
            fault = Fault(TWICE, message, "Впишите в столбец «Ключ» другой ключ, латиницей.")
        if fault:
            self._intake.wrong.append((fault, spot))
        return (f"{spot.row}" if fault else key), True

    def _text(self, cells: dict[str, Cell], taken: Taken, column: Any) -> str:
        if column.key not in cells:
            return ""
        cell = cells[column.key]
        place = Spot(self._bound.name, cell.row, cell.column)
        found = self._intake.read(cell, column, taken.scopes, place, self._bound.sheet.columns)
        return str(cell.value) if isinstance(found, Fault) else str(found)

    def _items(self, taken: Taken, keys: Path) -> dict[tuple[str, ...], list[str]]:
        """Return the keys of the items in a list by what their columns say."""
        known = (taken.file, keys)
        if known not in self._known:
            found: dict[tuple[str, ...], list[str]] = {}
            for key, item in (at(taken.value, steps(self._bound.sheet, keys)) or {}).items():
                values = (at(item, column.path) for column in self._columns)
                found.setdefault(tuple("" if one is None else str(one) for one in values), []).append(key)
            self._known[known] = found
        return self._known[known]
