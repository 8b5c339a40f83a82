"""The tables of a workbook or of a CSV file («листы»): one table for each sheet that has any text."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from datetime import date, datetime

from generator.draft.grid import Cell, Line, Table, cleaned
from generator.draft.package import unreadable
from generator.edit.sheets.grids import Given, Grid, read_grids

#: Columns and rows that a merged cell may take; more is damaged or hostile.
_WIDEST, _LONGEST = 300, 5_000
_Merged = tuple[int, int, int, int]


def read_sheets(data: bytes, file: str) -> list[Table]:
    """Return a table for each sheet; raise Unreadable where the file is none."""
    grids = [grid for grid in read_grids(data, file) if grid.rows]
    merged = _merged_cells(data) if file.lower().endswith(".xlsx") else {}
    return [_table(grid, merged.get(grid.name, ())) for grid in grids]


def _merged_cells(data: bytes) -> Mapping[str, tuple[_Merged, ...]]:
    """Return first row, first column, last row, last column of every joined cell, by sheet."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data))
            return {
                sheet.title: tuple(
                    (
                        one.min_row,
                        one.min_col,
                        min(one.max_row, one.min_row + _LONGEST),
                        min(one.max_col, _WIDEST),
                    )
                    for one in sheet.merged_cells.ranges
                )
                for sheet in book.worksheets
            }
    except Exception as error:  # a damaged file breaks openpyxl in many ways
        raise unreadable("файл повреждён", "Откройте его и сохраните заново как .xlsx.") from error


def _table(grid: Grid, merged: tuple[_Merged, ...]) -> Table:
    spans = {(top, left): right - left + 1 for top, left, _, right in merged}
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


def _hidden(merged: tuple[_Merged, ...]) -> dict[int, dict[int, tuple[int, int]]]:
    """Return, by row and column, first column and width of the joined cell that covers a place."""
    found: dict[int, dict[int, tuple[int, int]]] = {}
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
