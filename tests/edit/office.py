"""What a person does with a workbook: fills in rows, saves it with LibreOffice, protects or joins cells."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

NEEDS_OFFICE = pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="нет soffice: поставьте пакет libreoffice-calc-nogui, чтобы открыть файлы в электронной таблице",
)


def saved_by_office(folder: Path, *files: Path) -> list[Path]:
    """Return the files as LibreOffice saves them, under the same names in another folder."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", folder / "saved", *files],
        env={**os.environ, "LANG": "ru_RU.UTF-8"}, check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return [folder / "saved" / file.name for file in files]


def edited(data: bytes, change: Callable[[Workbook], None]) -> bytes:
    """Return a workbook after a change."""
    book = load_workbook(io.BytesIO(data))
    change(book)
    found = io.BytesIO()
    book.save(found)
    return found.getvalue()


def columns_of(sheet) -> dict[str, int]:
    """Return the numbers of the columns by the keys of row 2, that of the first without what it stamps."""
    keys = {cell.column: str(cell.value).partition("=")[0] for cell in sheet[2] if cell.value}
    return {"@" + key.partition("@")[2] if "@" in key else key: number for number, key in keys.items()}


def add_row(book: Workbook, title: str, values: Mapping[str, object]) -> int:
    """Fill in the first free row of a sheet, cells named by their keys; return its number."""
    sheet = book[title]
    columns = columns_of(sheet)
    row = next(
        n
        for n in range(3, sheet.max_row + 2)
        if all(sheet.cell(n, c).value is None for c in columns.values())
    )
    for key, value in values.items():
        sheet.cell(row, columns[key]).value = value
    return row
