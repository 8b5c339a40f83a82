"""The cells of a file («сетка»): XLSX through openpyxl, CSV in whatever form a spreadsheet saved it."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.edit.sheets.cells import Given
from generator.edit.sheets.faults import Fault

UNREADABLE, MACROS = "TAB001", "TAB002"
#: More cells than a person fills in; a file that claims more is damaged or hostile.
MOST_ROWS, MOST_COLUMNS, MOST_BYTES = 100_000, 300, 50_000_000
_MACROS = ("xl/vbaProject.bin", "xl/macrosheets/")
#: What files of other kinds begin with, whatever their name says.
_OLD, _PACKED = b"\xd0\xcf\x11\xe0", b"PK"
_SAVE = "Сохраните таблицу как .xlsx или .csv (UTF-8)."
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')


class Cell(NamedTuple):
    """One cell that is not empty; ``wrong`` is «formula» or «error» where it holds no value of its own."""

    row: int
    column: int
    value: Given
    wrong: str = ""


class Area(NamedTuple):
    """Cells that were merged: the first row and column, the last ones."""

    top: int
    left: int
    bottom: int
    right: int


class Grid(NamedTuple):
    """The cells of one sheet, row by row; ``name`` is "" for a CSV file."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Area, ...] = ()


class Unreadable(Exception):
    """The file is no table; ``fault`` says why."""

    def __init__(self, fault: Fault):
        super().__init__(fault.message)
        self.fault = fault


def read_grids(data: bytes, file: str) -> list[Grid]:
    """Return the sheets of a file; raise Unreadable with a fault where it is none."""
    if len(data) > MOST_BYTES:
        raise _no("файл больше 50 МБ", "Разделите таблицу на несколько.")
    ending = file.lower().rpartition(".")[2]
    if ending == "xlsm":
        raise _macros()
    if data.startswith(_OLD):
        raise _old(data)
    if data.startswith(_PACKED) or ending == "xlsx":
        return list(_xlsx(data))
    if ending in ("csv", "tsv", "txt"):
        return [_csv(data)]
    raise _no(f"файлы .{ending} атлас не читает", _SAVE)


def _old(data: bytes) -> Unreadable:
    """Return what to say of a file in the form that Excel used before 2007, and of a locked one."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _no("он защищён паролем", "Откройте его, снимите пароль и сохраните заново как .xlsx.")
    return _no("это таблица старого вида .xls", _SAVE)


def _no(why: str, hint: str) -> Unreadable:
    return Unreadable(Fault(UNREADABLE, f"Таблицу не удалось прочитать: {why}.", hint))


def _macros() -> Unreadable:
    message = "В файле есть макросы, такие файлы атлас не открывает."
    return Unreadable(Fault(MACROS, message, "Сохраните таблицу как .xlsx, без макросов."))


def _xlsx(data: bytes) -> Iterator[Grid]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names, size = packed.namelist(), sum(one.file_size for one in packed.infolist())
    except zipfile.BadZipFile as error:
        raise _no(
            "это не файл .xlsx или он повреждён", "Откройте его и сохраните заново как .xlsx."
        ) from error
    if any(name.startswith(_MACROS) for name in names):
        raise _macros()
    if "content.xml" in names:
        raise _no("это таблица .ods", _SAVE)
    if size > 10 * MOST_BYTES:
        raise _no("в распакованном виде он слишком велик", "Разделите таблицу на несколько.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not know, such as drop-downs, is not read
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            grids = [Grid(one.title, tuple(_rows(one)), _merged(data, one)) for one in book.worksheets]
    except Unreadable:
        raise
    except Exception as error:  # a damaged file breaks openpyxl in many ways
        raise _no("файл повреждён", "Откройте его и сохраните заново как .xlsx.") from error
    yield from grids


def _rows(sheet: Any) -> Iterator[tuple[Cell, ...]]:
    if hasattr(sheet, "reset_dimensions"):
        sheet.reset_dimensions()  # what other programs note as the size of a sheet is not to be trusted
    for row, cells in enumerate(sheet.iter_rows(), 1):
        if row > MOST_ROWS:
            raise _no(f"на листе «{sheet.title}» больше {MOST_ROWS} строк", "Разделите таблицу на несколько.")
        found = tuple(
            Cell(row, column, cell.value, {"f": "formula", "e": "error"}.get(cell.data_type, ""))
            for column, cell in enumerate(cells[:MOST_COLUMNS], 1)
            if cell.value is not None and not (isinstance(cell.value, str) and not cell.value.strip())
        )
        if found:
            yield found


def _merged(data: bytes, sheet: Any) -> tuple[Area, ...]:
    """Return the merged cells of a sheet; openpyxl does not tell them while it reads row by row."""
    from openpyxl.utils import range_boundaries

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        found = _MERGED.findall(packed.read(sheet._worksheet_path))
    areas = (range_boundaries(one.decode()) for one in found)
    return tuple(Area(top, left, bottom, right) for left, top, right, bottom in areas)


def _csv(data: bytes) -> Grid:
    text = _decoded(data)
    delimiter = _delimiter(text)
    rows = []
    try:
        for row, texts in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            cells = (
                Cell(row, column, value, "formula" if value.startswith("=") else "")
                for column, value in enumerate(texts[:MOST_COLUMNS], 1)
                if value.strip()
            )
            if found := tuple(cells):
                rows.append(found)
    except csv.Error as error:
        raise _no(
            "в тексте незакрытая кавычка или недопустимый знак", "Сохраните таблицу как .xlsx."
        ) from error
    if len(rows) > MOST_ROWS:
        raise _no(f"в файле больше {MOST_ROWS} строк", "Разделите таблицу на несколько.")
    return Grid("", tuple(rows))


def _decoded(data: bytes) -> str:
    """Return the text: UTF-8 with or without a mark, UTF-16 with one, else the Russian code page 1251."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        codes: tuple[str, ...] = ("utf-16",)
    else:
        codes = ("utf-8-sig", "cp1251")
    for code in codes:
        try:
            text = data.decode(code)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _no("в файле нечитаемые знаки", "Сохраните таблицу как .xlsx или .csv (UTF-8).")


def _delimiter(text: str) -> str:
    """Return what stands between the titles of the first line, outside quotes."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(line.split('"')[::2])
    return max(";\t,", key=bare.count)
