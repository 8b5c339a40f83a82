"""A list or mapping with the rows of a sheet («список из строк»): what comes, what stays, what is refused."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, NamedTuple

from generator.edit.sheets.binding import TWICE, Bound
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.intake import MISSING, Intake, Kept, Taken
from generator.edit.sheets.places import at, put, steps
from generator.edit.sheets.sheet import VALUE, Sheet
from generator.findings import Path

SHORTER = "TAB010"


class Row(NamedTuple):
    """One row: its place in the order, its own key or number, its cells; ``proposed``: a key of ours."""

    order: float
    key: Any
    cells: dict[str, Cell]
    spot: Spot
    proposed: bool = False


def put_rows(intake: Intake, taken: Taken, bound: Bound, keys: Path, around: Path, rows: list[Row]) -> None:
    """Put the rows into their list inside the items named by ``keys``; ``around`` leads to the innermost."""
    sheet, way = bound.sheet, steps(bound.sheet, keys)
    if sheet.keyed:
        made: Any = _mapping(intake, taken, bound, keys, rows)
    else:
        made = _list(intake, taken, bound, keys, taken.places.get(around, Spot(bound.name)), rows)
    if made or at(taken.value, way):
        put(taken.value, way, made or None)


def _mapping(intake: Intake, taken: Taken, bound: Bound, keys: Path, rows: list[Row]) -> dict[str, Any]:
    """Return the mapping in its old order, what is new behind it."""
    sheet, way = bound.sheet, steps(bound.sheet, keys)
    old = at(taken.value, way) or {}
    ahead = old.keys() & {sheet.ahead}
    known = {row.key for row in rows} | ahead
    made = {
        key: one
        for key, one in old.items()
        if key in known or not intake.remove or intake.is_news(taken.file, (*way, key))
    }
    if kept := tuple(key for key in made if key not in known):
        intake.kept.append(Kept(sheet, taken.file, kept))
    seen: set[Any] = set()
    for row in rows:
        if row.key in seen or row.key == sheet.ahead:
            intake.wrong.append((_doubled(row, sheet, row.key in seen), row.spot))
            continue
        seen.add(row.key)
        made[row.key] = _item(intake, taken, bound, (*way, row.key), row, old.get(row.key))
    return made


def _list(intake: Intake, taken: Taken, bound: Bound, keys: Path, owner: Spot, rows: list[Row]) -> list[Any]:
    """Return the list: what stands ahead of this sheet, then its rows; ``owner`` is the row around it."""
    sheet, way = bound.sheet, steps(bound.sheet, keys)
    old = at(taken.value, way) or []
    ahead = old[: 0 if sheet.ahead is None else sheet.ahead + 1]
    found = [_item(intake, taken, bound, (*way, len(ahead) + n), row, None) for n, row in enumerate(rows)]
    loss = None if intake.remove else _loss(bound, old[len(ahead) :], len(rows))
    if loss and not intake.has_moved_on(taken.file, way):
        intake.wrong.append((loss, rows[-1].spot if rows else owner))
    if len({row.order for row in rows}) < len(rows):
        title = sheet.address[-1].title
        fault = Fault(TWICE, f"В столбце «{title}» номера повторяются.", "Пронумеруйте строки записи подряд.")
        intake.wrong.append((fault, rows[-1].spot))
    return [*ahead, *(one for one in found if one is not None)]


def _item(intake: Intake, taken: Taken, bound: Bound, way: Path, row: Row, old: Any) -> Any:
    taken.places[way] = row.spot
    taken.rows[way] = row.proposed
    value = next((c for c in bound.sheet.columns if c.key == VALUE), None)
    if value is None:
        part = deepcopy(old) if old else {}
        intake.fill(taken, part, way, bound, row.cells, row.spot)
        return part
    if VALUE not in row.cells:
        fault = Fault(MISSING, f"Не заполнен столбец «{value.title}».", "Впишите.")
        intake.wrong.append((fault, row.spot))
        return None
    cell = row.cells[VALUE]
    found = intake.read(cell, value, taken.scopes, Spot(bound.name, cell.row, cell.column))
    return None if isinstance(found, Fault) else found


def _doubled(row: Row, sheet: Sheet, twice: bool) -> Fault:
    if twice:
        return Fault(TWICE, f"Ключ «{row.key}» стоит дважды.", "Дайте строкам разные ключи.")
    message = f"Запись «{row.key}» заполняют не здесь, а в строке записи, к которой она относится."
    return Fault(TWICE, message, f"Удалите строку с листа «{sheet.title}» или дайте ей другой ключ.")


def _loss(bound: Bound, old: list[Any], count: int) -> Fault | None:
    """Return what to say when a list would lose items, or their fields that have no column."""
    title = bound.sheet.title
    if count < len(old):
        message = f"Лист «{title}»: у записи строк {count}, а было {len(old)}, остальное пропало бы."
        return Fault(SHORTER, message, "Верните строки; если убрать их и нужно, добавьте к команде --remove.")
    absent = (one for one in bound.sheet.columns if one.path and one.key not in bound.numbers)
    lost = [one.title for one in absent if any(at(item, one.path) is not None for item in old)]
    if lost:
        message = f"Лист «{title}»: столбца «{lost[0]}» нет, а у записи он заполнен и пропал бы."
        return Fault(SHORTER, message, "Верните столбец; если он не нужен, добавьте к команде --remove.")
    return None
