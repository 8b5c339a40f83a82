"""What a Russian spreadsheet makes of our files: opened by LibreOffice with the rules of ru_RU."""

import io
import os
import shutil
import subprocess

import openpyxl
import pytest

from generator.opendata.formats import EXCEL_CSV, XLSX
from tests.opendata.test_formats import ROWS, write

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="нет soffice: поставьте пакет libreoffice-calc-nogui, чтобы открыть файлы в электронной таблице",
)
#: Semicolon, quotes, UTF-8, from the first line, two columns of text, Russian, spreadsheets find dates.
RUSSIAN_CSV = "Text - txt - csv (StarCalc):59,34,76,1,1/2/2/2,1049,false,true"
#: Days that all spreadsheets count alike.
LATE = [row for row in ROWS if row[5] is None or row[5].year > 1900]
TRUTH = {"=TRUE()": True, "=FALSE()": False}


def opened(folder, name, data, *options):
    """Return the rows of a file after LibreOffice has opened it and saved it as XLSX."""
    (folder / name).write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *options]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", folder / "out", folder / name],
        env={**os.environ, "LANG": "ru_RU.UTF-8"}, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = (folder / "out" / name).with_suffix(".xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(saved.read_bytes())).worksheets[0]
    return [tuple(map(cell, row)) for row in sheet.iter_rows(min_row=2, values_only=True)]


def cell(value):
    value = TRUTH.get(value, value)
    return value.date() if hasattr(value, "date") else value


def test_a_workbook_keeps_codes_days_and_texts(tmp_path):
    found = opened(tmp_path, "t.xlsx", write(XLSX, LATE))

    assert found == LATE


def test_excel_csv_gives_numbers_days_and_no_formula(tmp_path):
    found = opened(tmp_path, "t.csv", write(EXCEL_CSV, LATE), f"--infilter={RUSSIAN_CSV}")

    texts = [row[:2] for row in found]
    assert texts[:2] == [("0277071467", "Кириллица «ёлочки» – тире"), ("03000000", 'а,б;в "г"')]
    assert texts[2] == ("1.2", "первая\nвторая")
    assert ("true", "''=уже с апострофом") in texts
    assert [row[2:] for row in found] == [row[2:] for row in LATE]


def test_no_cell_of_excel_csv_is_run(tmp_path):
    rows = [("=1+1", "@СУММ(A1)", 1, 2.0, True, None, 2030), ("-5", "+7", -3, -0.1, None, None, None)]

    found = opened(tmp_path, "t.csv", write(EXCEL_CSV, rows), f"--infilter={RUSSIAN_CSV}")

    assert [row[:4] for row in found] == [("'=1+1", "'@СУММ(A1)", 1, 2.0), ("'-5", "'+7", -3, -0.1)]
