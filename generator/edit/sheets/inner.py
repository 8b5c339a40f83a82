"""Rows of the inner sheets («вложенные листы»): each goes into the list or mapping of its record."""

from __future__ import annotations

from typing import Any

from generator.edit.sheets.binding import TWICE, Bound
from generator.edit.sheets.cells import text_of, tidy
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.intake import MISSING, ORPHAN, Intake, Taken, unknown_owner
from generator.edit.sheets.outline import VALUE, Column
from generator.edit.sheets.places import at, put, steps
from generator.findings import Path

#: One row with its place in the order: the number given, else that of the row.
_Row = tuple[float, Any, dict[str, Cell], Spot]


def take_inner(intake: Intake, bound: Bound) -> None:
    """Replace the lists of a sheet in all records of the table by its rows."""
    groups: dict[tuple[str, Path], list[_Row]] = {}
    for row in bound.rows:
        _sort_row(intake, bound, row, groups)
    for taken in intake.records.values():
        for way in _lists(taken.value, bound):
            rows = sorted(groups.pop((taken.file, way), []), key=lambda one: one[0])
            _replace(intake, taken, bound, way, rows)
    for rows in groups.values():
        for _, _, cells, spot in rows:
            owner = bound.sheet.address[-2]
            text = tidy(str(cells[owner.key].value))
            message = f"Столбец «{owner.title}»: такой записи «{text[:60]}» нет на её листе."
            intake.wrong.append((Fault(ORPHAN, message, "Впишите ключ с того листа."), spot))


def _sort_row(intake: Intake, bound: Bound, row: tuple[Cell, ...], groups) -> None:
    """Find the record of a row and the list inside it."""
    cells = intake.cells(bound, row)
    if not cells:
        return
    spot = Spot(bound.name, row[0].row, row[0].column)
    first, *outer, own = bound.sheet.address
    if first.key not in cells:
        intake.wrong.append((Fault(MISSING, f"Не заполнен столбец «{first.title}».", "Впишите ключ."), spot))
        return
    text = tidy(text_of(cells[first.key].value) or "")
    owners = intake.known.get(text) or intake.known.get(text.lower()) or []
    if len(owners) != 1:
        intake.wrong.append((unknown_owner(text) if not owners else _several(text), spot))
        return
    given = [intake.read(cells[c.key], c, owners[0], spot) for c in (*outer, own) if c.key in cells]
    missing = [c for c in (*outer, own) if c.required and c.key not in cells]
    for column in missing:
        fault = Fault(MISSING, f"Не заполнен столбец «{column.title}».", "Впишите ключ латиницей.")
        intake.wrong.append((fault, spot))
    if missing or any(isinstance(one, Fault) for one in given):
        return
    keys, last = given[: len(outer)], given[len(outer)] if own.key in cells else None
    way = steps(bound.sheet, tuple(_index(c, key) for c, key in zip(outer, keys, strict=True)))
    rows = groups.setdefault((owners[0].file, way), [])
    rows.append((spot.row if bound.sheet.keyed or last is None else last, last, cells, spot))


def _index(column: Column, key: Any) -> Any:
    """Return the position of an item whose number is given, or its key."""
    return key - 1 if column.value.type == "integer" else key


def _lists(value: dict[str, Any], bound: Bound) -> list[Path]:
    """Return the way of every list of this sheet that a record has room for."""
    ways: list[Path] = [()]
    known = 0
    for column in bound.sheet.address[1:-1]:
        level = column.key.removeprefix("@").count(".") + 1
        found = []
        for way in ways:
            outer = (*way, *bound.sheet.path[known:level])
            items = at(value, outer) or {}
            found += [(*outer, key) for key in (items if isinstance(items, dict) else range(len(items)))]
        ways, known = found, level
    return [(*way, *bound.sheet.path[known:]) for way in ways]


def _replace(intake: Intake, taken: Taken, bound: Bound, way: Path, rows: list[_Row]) -> None:
    keyed, old = bound.sheet.keyed, at(taken.value, way)
    made: Any = {} if keyed else []
    for _, key, cells, spot in rows:
        number = key if keyed else len(made)
        if keyed and key in made:
            fault = Fault(TWICE, f"Ключ «{key}» стоит дважды.", "Дайте строкам разные ключи.")
            intake.wrong.append((fault, spot))
            continue
        item = _item(
            intake, taken, bound, (*way, number), cells, spot, (old or {}).get(key) if keyed else None
        )
        taken.places[(*way, number)] = spot
        if keyed:
            made[key] = item
        elif item is not None:
            made.append(item)
    if len({order for order, *_ in rows}) < len(rows):
        title = bound.sheet.address[-1].title
        fault = Fault(TWICE, f"В столбце «{title}» номера повторяются.", "Пронумеруйте строки записи подряд.")
        intake.wrong.append((fault, rows[-1][3]))
    holder = at(taken.value, way[:-1]) if len(way) > 1 else taken.value
    if isinstance(holder, dict):
        _set(holder, way[-1], made, old)
    elif made:
        put(taken.value, way, made)


def _set(holder: dict[str, Any], name: Any, made: Any, old: Any) -> None:
    """Put a list into its place; an empty one stands only where an empty one stood."""
    if made or (old is not None and not old):
        holder[name] = made
    else:
        holder.pop(name, None)


def _item(intake: Intake, taken: Taken, bound: Bound, way: Path, cells, spot: Spot, old: Any) -> Any:
    value = next((c for c in bound.sheet.columns if c.key == VALUE), None)
    if value is None:
        part = dict(old) if old else {}
        intake.fill(taken, part, way, bound, cells, spot)
        return part
    if VALUE not in cells:
        intake.wrong.append((Fault(MISSING, f"Не заполнен столбец «{value.title}».", "Впишите."), spot))
        return None
    cell = cells[VALUE]
    found = intake.read(cell, value, taken, Spot(bound.name, cell.row, cell.column))
    return None if isinstance(found, Fault) else found


def _several(text: str) -> Fault:
    message = f"Записей «{text[:60]}» на первом листе несколько."
    return Fault(ORPHAN, message, "Впишите ключ вместе с территорией, например ugra.klub.")
