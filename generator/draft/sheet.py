"""The tables of a workbook or of a CSV file («листы»): one table for each sheet that has any text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from generator.draft.grid import Cell, Line, Table, cleaned
from generator.draft.package import unreadable
from generator.edit.sheets.grids import Area, Given, Grid, read_grids

#: Columns and rows that a merged cell may take, and cells that all of them may; more is damaged or hostile.
_WIDEST, _LONGEST, _MOST = 300, 5_000, 500_000


def read_sheets(data: bytes, file: str) -> list[Table]:
    """Return a table for each sheet; raise Unreadable where the file is none."""
    return [_table(grid) for grid in read_grids(data, file) if grid.rows]


def _table(grid: Grid) -> Table:
    merged = [_bounded(area) for area in grid.merged]
    spans = {(area.top, area.left): area.right - area.left + 1 for area in merged}
    hidden = _hidden(merged)
    cells: dict[int, list[Cell]] = {row: [] for row in hidden}
    wrong = []
    for cell in (cell for row in grid.rows for cell in row):
        if cell.wrong:
            wrong.append((cell.row, cell.column))
        elif cell.column not in hidden.get(cell.row, ()):
            span = spans.get((cell.row, cell.column), 1)
            cells.setdefault(cell.row, []).append(Cell(cell.column - 1, span, cleaned(_text(cell.value))))
    lines = (_line(row, cells[row], hidden.get(row, {})) for row in sorted(cells))
    name = f"лист «{grid.name}»" if grid.name else "таблица"
    return Table(name, tuple(lines), letters=True, wrong=tuple(wrong))


def _bounded(area: Area) -> Area:
    """Return a joined cell no larger than a plan may have."""
    return area._replace(bottom=min(area.bottom, area.top + _LONGEST), right=min(area.right, _WIDEST))


def _hidden(merged: list[Area]) -> dict[int, dict[int, tuple[int, int]]]:
    """Return, by row and column, first column and width of the joined cell that covers a place."""
    found: dict[int, dict[int, tuple[int, int]]] = {}
    if sum((area.bottom - area.top + 1) * (area.right - area.left + 1) for area in merged) > _MOST:
        raise unreadable("в нём объединено слишком много ячеек", "Снимите объединение лишних ячеек.")
    for top, left, bottom, right in merged:
        for row in range(top, bottom + 1):
            for column in range(left + (row == top), right + 1):
                found.setdefault(row, {})[column] = (left, right - left + 1)
    return found


def _line(row: int, found: list[Cell], hidden: Mapping[int, tuple[int, int]]) -> Line:
    """Return a row with its cells and with those that go on from the row above."""
    taken = {column for cell in found for column in range(cell.column, cell.end)}
    above = {
        left: Cell(left - 1, span, "", above=True) for left, span in hidden.values() if left - 1 not in taken
    }
    return Line(row, tuple(sorted((*found, *above.values()), key=lambda cell: cell.column)))


def _text(value: Given) -> str:
    """Return a value as people write it: days with dots, whole numbers without a fraction."""
    if isinstance(value, (date, datetime)):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
