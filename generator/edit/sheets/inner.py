"""Rows of the inner sheets («вложенные листы»): each finds the list or mapping of its record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.edit.sheets.binding import Bound
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.intake import MISSING, ORPHAN, Intake, Taken
from generator.edit.sheets.lists import Row, put_rows
from generator.edit.sheets.naming import Naming
from generator.edit.sheets.places import keys_around, lists
from generator.edit.sheets.sheet import RECORD, Column, Sheet
from generator.findings import Path

Owner = Callable[[Sheet, dict[str, Cell], Spot], Taken | Fault]
_Groups = dict[tuple[str, Path], list[Row]]


def take_inner(intake: Intake, bound: Bound, owner: Owner) -> None:
    """Put the rows of a sheet into their lists; ``owner`` tells the file of a row.

    Items of a mapping without a row stay; a list that would get shorter is a fault. Where it is asked for,
    both go.
    """
    groups, naming, known = _Groups(), Naming(intake, bound), dict[str, set[Path]]()
    for row in bound.rows:
        _sort_row(intake, bound, row, owner, naming, groups)
    for taken in intake.records.values():
        if taken.kind is not bound.sheet.kind:
            continue
        known[taken.file] = keys_around(taken.value, bound.sheet)
        for keys, around in list(lists(taken.value, bound.sheet)):
            rows = groups.pop((taken.file, keys), [])
            if rows or not around or around in taken.rows:
                put_rows(intake, taken, bound, keys, around, sorted(rows, key=lambda one: one.order))
    for (file, keys), rows in groups.items():
        fault = _orphan(bound.sheet, keys, known.get(file, set()))
        intake.wrong.extend((fault, row.spot) for row in rows)


def _orphan(sheet: Sheet, keys: Path, known: set[Path]) -> Fault:
    """Say which of the keys of a row names nothing: the outermost one that is not there."""
    depth = next(depth for depth in range(len(keys)) if keys[: depth + 1] not in known)
    title, text = sheet.address[depth + 1].title, _shown(keys[depth])
    return Fault(ORPHAN, f"Столбец «{title}»: такой записи «{text}» нет.", "Впишите ключ с её листа.")


def _sort_row(
    intake: Intake, bound: Bound, row: tuple[Cell, ...], owner: Owner, naming: Naming, groups: _Groups
) -> None:
    """Find the record of a row and the list inside it."""
    cells = intake.cells(bound, row)
    if not cells:
        return
    if bound.sheet.prepared and cells.keys() <= {RECORD, *bound.sheet.naming}:
        intake.blank += 1
        return
    spot = Spot(bound.name, row[0].row, row[0].column)
    taken = owner(bound.sheet, cells, spot)
    if isinstance(taken, Fault):
        intake.wrong.append((taken, spot))
        return
    found = [_address(intake, bound, column, cells, taken, spot) for column in bound.sheet.address[1:]]
    if any(isinstance(one, Fault) for one in found):
        return
    *outer, own = found
    keys, proposed = tuple(outer), False
    if own is None and bound.sheet.keyed:
        own, proposed = naming.key(cells, taken, keys, spot)
    order = spot.row if own is None or bound.sheet.keyed else own
    groups.setdefault((taken.file, keys), []).append(Row(order, own, cells, spot, proposed))


def _address(intake: Intake, bound: Bound, column: Column, cells, taken: Taken, spot: Spot) -> Any:
    """Return the key or the number, from 0, that an address cell gives, None where it is left to us."""
    if column.key in cells:
        cell = cells[column.key]
        found = intake.read(cell, column, taken.scopes, Spot(bound.name, cell.row, cell.column))
        return found - 1 if column.value.type == "integer" and not isinstance(found, Fault) else found
    if not column.required:
        return column.default
    fault = Fault(MISSING, f"Не заполнен столбец «{column.title}».", "Впишите ключ латиницей.")
    intake.wrong.append((fault, spot))
    return fault


def _shown(key: Any) -> str:
    return str(key + 1 if isinstance(key, int) else key)[:60]
