"""The cells of a file («сетка»): XLSX through openpyxl, CSV in whatever form a spreadsheet saved it."""

from __future__ import annotations

import csv
import io
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


class Cell(NamedTuple):
    """One cell that is not empty; ``wrong`` is «formula» or «error» where it holds no value of its own."""

    row: int
    column: int
    value: Given
    wrong: str = ""


class Grid(NamedTuple):
    """The cells of one sheet, row by row; ``name`` is "" for a CSV file."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


class Unreadable(Exception):
    """The file is no table; ``fault`` says why."""

    def __init__(self, fault: Fault):
        super().__init__(fault.message)
        self.fault = fault


def read_grids(data: bytes, file: str) -> list[Grid]:
    """Return the sheets of a file; raise Unreadable with a fault where it is none."""
    ending = file.lower().rpartition(".")[2]
    if len(data) > MOST_BYTES:
        raise _no("файл больше 50 МБ", "Разделите таблицу на несколько.")
    if ending in ("csv", "tsv", "txt"):
        return [_csv(data)]
    if ending == "xlsm":
        raise _macros()
    if ending != "xlsx":
        raise _no(f"файлы .{ending} атлас не читает", "Сохраните таблицу как .xlsx или .csv (UTF-8).")
    return list(_xlsx(data))


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
    if size > 10 * MOST_BYTES:
        raise _no("в распакованном виде он слишком велик", "Разделите таблицу на несколько.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not know, such as drop-downs, is not read
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
            grids = [Grid(sheet.title, tuple(_rows(sheet))) for sheet in book.worksheets]
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
