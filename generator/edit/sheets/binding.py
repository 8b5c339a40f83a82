"""Which column of a file is which field («привязка»): by the hidden keys of row 2, else by the titles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from generator.edit.sheets.cells import tidy
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell, Grid
from generator.edit.sheets.sheet import Column, Outline, Sheet

ODD_COLUMN, TWICE, MERGED = "TAB004", "TAB008", "TAB011"
#: Sheets of our own that hold no records.
GUIDE, LISTS, EXPORTED = "Как заполнять", "Списки", "Выгрузка"


@dataclass(frozen=True)
class Bound:
    """One sheet of the file: what it is, its columns by their number, and its rows below the titles.

    ``mark`` is the document that the workbook was written for, "" for none.
    """

    sheet: Sheet
    name: str
    columns: dict[int, Column]
    rows: tuple[tuple[Cell, ...], ...]
    mark: str = ""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the numbers of the columns by their keys."""
        return {column.key: number for number, column in self.columns.items()}

    @cached_property
    def fields(self) -> tuple[Column, ...]:
        """Return the columns that hold fields, in the order of the sheet."""
        known = (*self.sheet.columns, *self.sheet.extra)
        return tuple(one for one in known if one.key in self.numbers and one.path)


Wrong = tuple[Fault, Spot]


def bind(grids: list[Grid], whole: Outline) -> tuple[list[Bound], list[Wrong]]:
    """Return the sheets of a file with their columns, and what could not be bound."""
    found, wrong = [], []
    grids = [grid for grid in grids if grid.name not in (GUIDE, LISTS, EXPORTED) and grid.rows]
    for grid in grids:
        sheet = _sheet(grid, whole, alone=len(grids) == 1)
        if sheet is None:
            wrong.append((_odd_sheet(grid, whole), Spot(grid.name)))
        elif any(one.sheet is sheet for one in found):
            message = f"Лист «{grid.name}» повторяет другой лист «{sheet.title}»."
            wrong.append((Fault(TWICE, message, "Оставьте один из листов."), Spot(grid.name)))
        else:
            found.append(_bound(grid, sheet, wrong))
    return found, wrong


def stamped(grid: Grid, whole: Outline) -> Sheet | None:
    """Return the sheet of a table that a sheet of the file was written for, None when no key tells it."""
    marks = {stamp(sheet): sheet for sheet in whole.sheets}
    found = (marks[key] for row in grid.rows for cell in row if (key := _unmarked(cell)) in marks)
    return next(found, None)


def _sheet(grid: Grid, whole: Outline, alone: bool) -> Sheet | None:
    if found := stamped(grid, whole):
        return found
    titles = {sheet.title.lower(): sheet for sheet in whole.sheets}
    return titles.get(tidy(grid.name).lower()) or (_likely(grid, whole) if alone else None)


def _likely(grid: Grid, whole: Outline) -> Sheet:
    """Return the sheet that knows most of the titles in the first row."""
    head = [_plain(cell) for cell in grid.rows[0]]
    return max(whole.sheets, key=lambda sheet: sum(text in _known(sheet) for text in head))


def stamp(sheet: Sheet, document: str = "") -> str:
    """Return the key of the first column in row 2: it tells the sheet, whatever its name is by now, and the
    document that the workbook was written for."""
    key = f"{sheet.key}{sheet.address[0].key}"
    return f"{key}={document}" if document else key


def _unmarked(cell: Cell) -> str:
    """Return the text of a cell without the document of a stamp."""
    text = str(cell.value)
    return text.partition("=")[0] if "@" in text else text


def _odd_sheet(grid: Grid, whole: Outline) -> Fault:
    titles = [sheet.title for sheet in whole.sheets]
    near = get_close_matches(grid.name, titles, 1, 0.6)
    hint = (
        f"Возможно, это «{near[0]}»." if near else f"Листы таблицы: {', '.join(titles)}. Лишний лист удалите."
    )
    return Fault(ODD_COLUMN, f"Лист «{grid.name}» атласу не известен.", hint)


def _bound(grid: Grid, sheet: Sheet, wrong: list[Wrong]) -> Bound:
    """Bind by the row of keys, wherever sorting has moved it, else by the titles of the first row."""
    known = _known(sheet)
    keys = next((row for row in grid.rows if _is_head(row, _keys(sheet))), None)
    head = keys or grid.rows[0]
    columns: dict[int, Column] = {}
    for cell in head:
        spot, text = Spot(grid.name, cell.row, cell.column), _plain(cell)
        column = known.get(text)
        if column is None:
            wrong.append((_odd_column(cell, sheet), spot))
        elif column in columns.values():
            message = f"Столбец «{column.title}» стоит в таблице дважды."
            wrong.append((Fault(TWICE, message, "Оставьте один из столбцов."), spot))
        else:
            columns[cell.column] = column
    below = (row for row in grid.rows if row is not head and not (row is grid.rows[0] and keys))
    wrong += _joined(grid, max(row[0].row for row in (head, grid.rows[0])), columns)
    own = next((str(cell.value) for cell in head if _unmarked(cell) == stamp(sheet)), "")
    return Bound(sheet, grid.name, columns, tuple(below), own.partition("=")[2])


def _joined(grid: Grid, head: int, columns: dict[int, Column]) -> Iterator[Wrong]:
    """Yield the merged cells below the titles: only the first of them holds the value."""
    for area in grid.merged:
        if area.bottom > head and any(area.left <= number <= area.right for number in columns):
            first, last = Spot(grid.name, area.top, area.left), Spot("", area.bottom, area.right)
            message = f"Ячейки до {last.name} объединены: неясно, к каким строкам и столбцам значение."
            yield Fault(MERGED, message, "Разъедините ячейки и впишите значение в каждую строку."), first


def _is_head(row: tuple[Cell, ...], known: set[str]) -> bool:
    return bool(row) and 2 * sum(_plain(cell) in known for cell in row) > len(row)


def _keys(sheet: Sheet) -> set[str]:
    return {column.key for column in (*sheet.all, *sheet.extra)} | {stamp(sheet)}


def _known(sheet: Sheet) -> dict[str, Column]:
    """Return the columns by everything that may stand above them: key, title, short English name."""
    found: dict[str, Column] = {}
    for column in (*sheet.extra, *sheet.all):
        found[column.title.lower()] = column
        found[column.key] = column
    for column in sheet.address:
        found.setdefault(column.key.removeprefix("@"), column)
    found[stamp(sheet)] = sheet.address[0]
    return found


def _plain(cell: Cell) -> str:
    """Return the text of a title without the mark of a required column."""
    text = tidy(_unmarked(cell)).removesuffix("*").strip()
    return text if "@" in text else text.lower()


def _odd_column(cell: Cell, sheet: Sheet) -> Fault:
    titles = {column.title.lower(): column.title for column in sheet.all}
    titles |= {column.key: column.title for column in sheet.columns}
    near = get_close_matches(_plain(cell), list(titles), 1, 0.6)
    hint = (
        f"Возможно, это «{titles[near[0]]}»."
        if near
        else "Удалите столбец или назовите его, как в заготовке."
    )
    return Fault(ODD_COLUMN, f"Столбца «{tidy(str(cell.value))[:60]}» в этой таблице нет.", hint)
