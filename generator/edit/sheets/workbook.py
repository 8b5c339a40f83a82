"""A workbook to fill in or to correct («книга»): the same input gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import xlsxwriter

from generator.edit.sheets.binding import EXPORTED, GUIDE, LISTS, stamp
from generator.edit.sheets.cells import shown_label
from generator.edit.sheets.exported import signs
from generator.edit.sheets.faults import letters
from generator.edit.sheets.guide import guide_lines
from generator.edit.sheets.names import Names
from generator.edit.sheets.rows import Stored, prepared_rows, sheet_rows
from generator.edit.sheets.sheet import ID, KEY, RECORD, Column, Outline, Sheet

#: Rows below the titles that get drop-downs and formats.
_ROOM = 1000
_FIRST = 2
_DAY = "dd.mm.yyyy"
_WIDTHS = {"day": 12, "integer": 9, "number": 9, "flag": 8, "choice": 22}
_LONG, _SHORT = 48, 16


class _Book:
    """One workbook being written."""

    def __init__(self, whole: Outline, names: Names, records: list[Stored], given: Any):
        self._whole, self._names, self._records = whole, names, records
        self._given = given
        self._document = names.document if whole.by_document else ""
        self._data = io.BytesIO()
        self._book = xlsxwriter.Workbook(
            self._data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        self._book.set_properties({"title": whole.title, "created": datetime(2000, 1, 1)})
        body = {"valign": "top", "text_wrap": True}
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": "#857f70"}
        add = self._book.add_format
        self._text = add({**body, "num_format": "@"})
        self._day = add({**body, "num_format": _DAY})
        self._plain = add(body)
        self._bold = add({"bold": True, "font_size": 14})
        self._title = add({**head, "bg_color": "#e0ecec"})
        self._due = add({**head, "bg_color": "#0e5a63", "font_color": "#ffffff"})
        self._lists: dict[tuple[str, ...], str] = {}

    def written(self) -> bytes:
        """Return the bytes of the whole book."""
        self._guide()
        sheets = [(sheet, self._book.add_worksheet(sheet.title[:31])) for sheet in self._whole.sheets]
        self._hidden = self._book.add_worksheet(LISTS)
        for sheet, place in sheets:
            self._sheet(sheet, place)
        self._hidden.hide()
        self._exported()
        sheets[0][1].activate()
        self._book.close()
        return self._data.getvalue()

    def _exported(self) -> None:
        place = self._book.add_worksheet(EXPORTED)
        for number, row in enumerate(signs(self._whole, self._records)):
            for column, text in enumerate(row):
                place.write_string(number, column, text)
        place.hide()

    def _guide(self) -> None:
        place = self._book.add_worksheet(GUIDE)
        place.set_column(0, 0, 100, self._plain)
        place.hide_gridlines(2)
        document = self._names.shown("document", self._document, ()) if self._document else ""
        for number, line in enumerate(guide_lines(self._whole, document)):
            place.write_string(number, 0, line, self._bold if not number else self._plain)
            place.set_row(number, 24 if not number else _height(line, 100))

    def _sheet(self, sheet: Sheet, place: Any) -> None:
        rows = list(sheet_rows(self._whole, sheet, self._records, self._names))
        if sheet.prepared and self._given is not None:
            rows += prepared_rows(sheet, self._records, self._names, self._given)
        last = _FIRST + max(_ROOM, len(rows)) - 1
        for number, column in enumerate(sheet.all):
            due = column.required
            place.write_string(
                0, number, column.title + (" *" if due else ""), self._due if due else self._title
            )
            key = stamp(sheet, self._document) if not number else column.key
            place.write_string(1, number, key, self._text)
            place.write_comment(0, number, _comment(column), {"x_scale": 2, "y_scale": 1.5, "author": ""})
            known = column.key == RECORD and self._document
            place.set_column(number, number, _width(column), self._format(column), {"hidden": bool(known)})
            self._choices(column, place, number, last)
        for row, values in enumerate(rows, _FIRST):
            for number, value in enumerate(values):
                self._cell(place, row, number, value, sheet.all[number])
            heights = (_height(str(v), _width(c)) for v, c in zip(values, sheet.all, strict=True) if v)
            place.set_row(row, min(150, max(heights, default=15)))
        place.set_row(0, 45)
        place.set_row(1, None, None, {"hidden": True})
        place.freeze_panes(_FIRST, len(sheet.address))
        place.autofilter(0, 0, max(_FIRST, _FIRST + len(rows) - 1), len(sheet.all) - 1)
        place.set_landscape()
        place.repeat_rows(0)

    def _format(self, column: Column) -> Any:
        if column.value.type == "day":
            return self._day
        return self._plain if column.value.type in ("integer", "number") and not column.many else self._text

    def _cell(self, place: Any, row: int, number: int, value: Any, column: Column) -> None:
        form = self._format(column)
        if isinstance(value, date):
            place.write_datetime(row, number, datetime(value.year, value.month, value.day), form)
        elif isinstance(value, (int, float)):
            place.write_number(row, number, value, form)
        elif value is not None:
            place.write_string(row, number, str(value), form)

    def _choices(self, column: Column, place: Any, number: int, last: int) -> None:
        """Offer what a column may hold; a cell with several values only helps with the first of them."""
        source = self._source(column)
        if source:
            message = "Выберите значение из списка."
            place.data_validation(_FIRST, number, last, number, {
                "validate": "list", "source": source, "ignore_blank": True,
                "error_title": column.title[:32], "error_message": message, "show_error": not column.many,
                "error_type": "stop" if column.field and column.field.labels else "warning",
            })  # fmt: skip

    def _source(self, column: Column) -> str:
        if column.key == RECORD and not self._whole.by_document:
            return _keys(self._whole.main, ID)
        for sheet in self._whole.sheets:
            if sheet.keyed and column.key == f"@{sheet.key}":
                return _keys(sheet, KEY)
        if column.value.ref:
            return self._listed(self._names.offered(column.value.ref))
        if column.value.type == "flag":
            return self._listed(("да", "нет"))
        if column.field and column.field.labels:
            return self._listed(tuple(shown_label(column, value) for value in column.field.labels))
        return ""

    def _listed(self, texts: Iterable[str]) -> str:
        """Return the place of a list on the hidden sheet, "" for an empty one; equal lists stand once."""
        key = tuple(texts)
        if key and key not in self._lists:
            number = len(self._lists)
            for row, text in enumerate(key):
                self._hidden.write_string(row, number, text)
            letter = letters(number + 1)
            self._lists[key] = f"={LISTS}!${letter}$1:${letter}${len(key)}"
        return self._lists.get(key, "")


def _keys(sheet: Sheet, key: str) -> str:
    """Return the place of the keys on a sheet of records."""
    name, letter = sheet.title.replace("'", "''"), letters([one.key for one in sheet.all].index(key) + 1)
    return f"='{name}'!${letter}${_FIRST + 1}:${letter}${_FIRST + _ROOM}"


def workbook(whole: Outline, names: Names, records: Iterable[Stored] = (), given: Any = None) -> bytes:
    """Return the workbook of a kind as XLSX: a template to fill in, or the records to correct; ``given`` is
    the value that rows are prepared for, such as a year, None for no such rows."""
    return _Book(whole, names, list(records), given).written()


def _height(text: str, width: int) -> int:
    """Return the height of a row in points for a text in a column of so many letters."""
    return 15 * max(1, -(-len(text) * 10 // (width * 9)))


def _comment(column: Column) -> str:
    lines = [column.description, "Обязательно." if column.required else ""]
    if column.many:
        lines.append("Каждый пункт – с новой строки." if column.lines else "Несколько значений – через «;».")
    if column.value.type == "day":
        lines.append("Дата: 31.12.2025.")
    elif column.value.type == "text" and column.value.pattern and column.field and not column.value.ref:
        lines.append(
            "Год, месяц или день: 2025, 2025-12, 2025-12-31." if "[0-9]{4}" in column.value.pattern else ""
        )
    return "\n".join(line for line in lines if line)


def _width(column: Column) -> int:
    if column.value.type == "text" and (
        column.value.words in ("own", "official") or column.many or column.value.ref
    ):
        return _LONG if column.value.words == "own" else 30
    return _WIDTHS.get(column.value.type, max(_SHORT, min(24, len(column.title) + 2)))
