"""XLSX for people: the rows first, then what the columns mean («Словарь») and what the dataset is.

Codes stay text, dates are dates. The bytes hold no clock: the day of creation is fixed, and so are
the times inside the archive.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.xlsxabout import ABOUT_WIDTHS, DICTIONARY_WIDTHS, about, dictionary

#: More rows are no work for a spreadsheet, and a file of them takes seconds to make.
MOST_ROWS = 20_000
#: The longest text that a cell may hold: Excel specifications and limits.
LONGEST = 32_767
_CREATED = datetime(2026, 1, 1)
#: Spreadsheets disagree on the number of earlier days: some believe in 29 February 1900.
_FIRST_DAY = date(1900, 3, 1)
_WIDTHS = {"date": 12, "integer": 10, "year": 10, "number": 14, "boolean": 10}
_NARROW, _WIDE, _SAMPLE = 8, 60, 200
_OPTIONS = {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False}
_OPTIONS |= {"strings_to_urls": False}

Write = Callable[[int, int, Any], Any]


def xlsx_refusal(dataset: Dataset, rows: Sequence[Sequence[Any]]) -> str:
    """Say why there is no file of these rows, "" when there is one."""
    if len(rows) > MOST_ROWS:
        return f"Файл XLSX не делается больше {MOST_ROWS // 1000} 000 строк, возьмите CSV или Parquet."
    texts = [i for i, column in enumerate(dataset.columns) if column.type == "string"]
    if any(len(row[i] or "") > LONGEST for row in rows for i in texts):
        return f"Файл XLSX не сделан: в нём нет места для текста длиннее {LONGEST} знаков, возьмите CSV."
    return ""


def xlsx_file(dataset: Dataset, rows: Sequence[Sequence[Any]]) -> bytes:
    """Return the workbook of the rows."""
    import xlsxwriter  # not worth its import where nothing is made

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        book.set_properties({"title": dataset.title, "created": _CREATED})
        _write_data(book, dataset, rows)
        _write_texts(book, "Словарь", dictionary(dataset), DICTIONARY_WIDTHS)
        _write_texts(book, "О наборе", about(dataset, len(rows)), ABOUT_WIDTHS)
    return content.getvalue()


def _write_data(book: Any, dataset: Dataset, rows: Sequence[Sequence[Any]]) -> None:
    sheet, head = book.add_worksheet("Данные"), book.add_format({"bold": True, "bg_color": "#E8EEF4"})
    writers = [_writer(book, sheet, column) for column in dataset.columns]
    for j, column in enumerate(dataset.columns):
        sheet.write_string(0, j, column.name, head)
        sheet.set_column(j, j, _width(column, (row[j] for row in rows[:_SAMPLE])))
        write = writers[j]
        for i, row in enumerate(rows, 1):
            if row[j] is not None:
                write(i, j, row[j])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(dataset.columns) - 1)


def _writer(book: Any, sheet: Any, column: Column) -> Write:
    """Return what writes a cell of the column with its form."""
    if column.type == "string":
        form = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        return lambda i, j, cell: sheet.write_string(i, j, cell, form)
    if column.type == "date":
        form = book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"})
        return lambda i, j, cell: _write_day(sheet, i, j, cell, form)
    form = book.add_format({"valign": "top"})
    write = sheet.write_boolean if column.type == "boolean" else sheet.write_number
    return lambda i, j, cell: write(i, j, cell, form)


def _write_day(sheet: Any, i: int, j: int, day: date, form: Any) -> None:
    if day < _FIRST_DAY:
        sheet.write_string(i, j, day.isoformat())
    else:
        sheet.write_datetime(i, j, day, form)


def _width(column: Column, cells: Iterable[Any]) -> int:
    """Return the width in characters: that of the longest text within bounds, room for the filter."""
    room = max(_WIDTHS.get(column.type, _NARROW), len(column.name) + 4)
    if column.type != "string":
        return room
    return min(max((room, *(len(cell) + 1 for cell in cells if cell))), _WIDE)


def _write_texts(book: Any, name: str, lines: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for i, line in enumerate(lines):
        for j, text in enumerate(line):
            sheet.write_string(i, j, text, body if i else head)
    for j, width in enumerate(widths):
        sheet.set_column(j, j, width)
    sheet.freeze_panes(1, 0)
