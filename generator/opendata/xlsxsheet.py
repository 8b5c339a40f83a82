"""The sheet of the rows («лист строк»): what XlsxWriter makes of them, in two fifths of its time.

The library takes and writes cells one by one, ready for everything a cell may be; ours are texts, days,
numbers and truth values, a column of one sort. Everything around the rows stays the work of the library.
Cells: ECMA-376, part 1, section 18.3.1.4.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

#: Spreadsheets count days from here, and disagree on those before March 1900: some believe in a
#: 29 February of that year.
_DAY_0 = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)


class Sort(NamedTuple):
    """What the cells of a column are («string», «date», «boolean», else numbers) and their format."""

    type: str
    form: Any


class RowSheet(Worksheet):
    """A sheet with rows below its first line; the first line is written as on every other sheet."""

    def lay(self, rows: Sequence[Sequence[Any]], sorts: Sequence[Sort]) -> None:
        """Put the rows below the first line; None leaves a cell empty, a day before March 1900 is a text."""
        self._sorts = sorts
        texts = self.str_table._get_shared_string_index
        holds = [_HOLDS.get(sort.type, _number)(texts) for sort in sorts]
        self._columns = [
            [None if row[j] is None else hold(row[j]) for row in rows] for j, hold in enumerate(holds)
        ]
        self._check_dimensions(len(rows), len(sorts) - 1)

    def _write_rows(self) -> None:
        last, self.dim_rowmax = self.dim_rowmax, 0
        super()._write_rows()
        self.dim_rowmax = last
        spells = [_spelling(xl_col_to_name(j), sort) for j, sort in enumerate(self._sorts)]
        for number, row in enumerate(zip(*self._columns, strict=True), 2):
            cells = "".join(
                [spell(number, cell) for spell, cell in zip(spells, row, strict=True) if cell is not None]
            )
            self.fh.write(f'<row r="{number}">{cells}</row>' if cells else "")


def _text(texts: Callable[[str], int]) -> Callable[[str], int]:
    return texts


def _number(_texts: Callable[[str], int]) -> Callable[[Any], str]:
    return "{:.16G}".format


def _truth(_texts: Callable[[str], int]) -> Callable[[bool], int]:
    return int


def _day(texts: Callable[[str], int]) -> Callable[[date], int]:
    """Return days as numbers, those before March 1900 as texts, told apart by being negative."""
    return lambda day: (day - _DAY_0).days if day >= _FIRST_DAY else -1 - texts(day.isoformat())


#: Sort of a column → what it keeps of a cell until the sheet is written.
_HOLDS = {"string": _text, "date": _day, "boolean": _truth}


def _spelling(letters: str, sort: Sort) -> Callable[[int, Any], str]:
    """Return what writes a cell of a column by the number of its row and what was kept of it."""
    style = sort.form._get_xf_index()
    if sort.type == "date":
        return lambda number, cell: (
            f'<c r="{letters}{number}" s="{style}"><v>{cell}</v></c>'
            if cell > 0
            else f'<c r="{letters}{number}" t="s"><v>{-1 - cell}</v></c>'
        )
    kind = {"string": ' t="s"', "boolean": ' t="b"'}.get(sort.type, "")
    return lambda number, cell: f'<c r="{letters}{number}" s="{style}"{kind}><v>{cell}</v></c>'
