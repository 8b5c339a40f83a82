"""A table read back from every format is the same, whoever reads it."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from datetime import date

import duckdb
import openpyxl
import pandas
import polars
import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.excelfile import neutral
from generator.opendata.formats import CSV, EXCEL_CSV, FORMATS, JSON, JSONL, PARQUET, XLSX
from generator.opendata.sqlitefile import write_sqlite
from generator.opendata.table import Table
from generator.opendata.xlsxfile import MOST_ROWS

TYPES = ("string", "string", "integer", "number", "boolean", "date", "year")
NAMES = ("id", "text", "count", "share", "flag", "day", "year")
#: Everything that programs like to spoil.
ROWS = [
    ("0277071467", "Кириллица «ёлочки» – тире", 0, 10.0, True, date(2021, 2, 9), 2021),
    ("03000000", 'а,б;в "г"', 7, 12.5, False, date(1999, 12, 31), 1999),
    ("1.2", "первая\nвторая", None, None, None, None, None),
    ("=1+1", "@СУММ(A1)", 10**12, 0.0000001, True, date(1900, 1, 1), 2030),
    ("-5", "+7 дней", -3, -0.1, False, date(1861, 3, 3), 1861),
    ("1e5", " с пробелами ", 1, 1234567.89, None, date(2024, 2, 29), None),
    ("true", "'=уже с апострофом", 2, 100.0, True, None, 2026),
    ("2021-02-09", None, 3, None, None, date(2026, 11, 22), 2000),
    ("NA", "null", 4, 33.3, False, None, None),
]


def column(name, type):
    return Column(name, type, f"Графа {name}", f"Что значит {name}.", f"About {name}.", lambda item: None)


def dataset(names=NAMES, types=TYPES):
    columns = tuple(map(column, names, types))
    return Dataset(
        "sample", "Образец", "Sample", "Образец таблицы, в котором собрано всё трудное.", columns, list
    )


def write(form, rows, of=None):
    of = of or dataset()
    return form.file(of, form.spell(of, rows))


def cells(rows):
    """Return rows as texts of the canonical file."""
    return list(csv.reader(io.StringIO(write(CSV, rows).decode(), newline="")))[1:]


def test_csv_with_pandas():
    kinds = {"id": str, "text": str, "count": "Int64", "share": float, "flag": "boolean", "year": "Int64"}

    found = pandas.read_csv(
        io.BytesIO(write(CSV, ROWS)), dtype=kinds, keep_default_na=False, na_values=[""], parse_dates=["day"]
    )

    assert plain(found.astype(object).itertuples(index=False)) == ROWS


def test_csv_with_polars():
    schema = {
        "id": polars.String, "text": polars.String, "count": polars.Int64, "share": polars.Float64,
        "flag": polars.Boolean, "day": polars.Date, "year": polars.Int64,
    }  # fmt: skip

    found = polars.read_csv(io.BytesIO(write(CSV, ROWS)), schema=schema)

    assert found.rows() == ROWS


DUCK = (
    "{'id': 'VARCHAR', 'text': 'VARCHAR', 'count': 'BIGINT', 'share': 'DOUBLE', 'flag': 'BOOLEAN', "
    "'day': 'DATE', 'year': 'BIGINT'}"
)


def test_csv_with_duckdb(tmp_path):
    (tmp_path / "t.csv").write_bytes(write(CSV, ROWS))

    found = duckdb.sql(f"SELECT * FROM read_csv('{tmp_path}/t.csv', header = true, columns = {DUCK})")

    assert found.fetchall() == ROWS


def test_parquet_has_the_documented_types():
    schema = parquet.read_schema(io.BytesIO(write(PARQUET, ROWS)))

    assert [str(field.type) for field in schema] == [
        "string", "string", "int64", "double", "bool", "date32[day]", "int64",
    ]  # fmt: skip
    assert schema.field("id").metadata[b"title"].decode() == "Графа id"


def test_parquet_with_pyarrow_polars_and_duckdb(tmp_path):
    data = write(PARQUET, ROWS)
    (tmp_path / "t.parquet").write_bytes(data)

    assert [tuple(row.values()) for row in parquet.read_table(io.BytesIO(data)).to_pylist()] == ROWS
    assert polars.read_parquet(io.BytesIO(data)).rows() == ROWS
    assert duckdb.sql(f"SELECT * FROM '{tmp_path}/t.parquet'").fetchall() == ROWS


def test_parquet_with_pandas():
    found = pandas.read_parquet(io.BytesIO(write(PARQUET, ROWS)), dtype_backend="pyarrow")

    assert plain(found.astype(object).itertuples(index=False)) == ROWS


def test_json_and_json_lines():
    lines = [json.loads(line) for line in write(JSONL, ROWS).decode().split("\n")[:-1]]

    assert lines == json.loads(write(JSON, ROWS))
    assert [(*row.values(),) for row in lines] == [
        tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in ROWS
    ]


def test_excel_csv_read_back_by_its_rules():
    text = write(EXCEL_CSV, ROWS).decode()
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))

    assert text[0] == "\ufeff"
    assert text.startswith("\ufeffid;text;count;share;flag;day;year\r\n")
    assert rows[4][:4] == ["'=1+1", "'@СУММ(A1)", "1000000000000", "0,0000001"]
    assert rows[5][:5] == ["'-5", "'+7 дней", "-3", "-0,1", "ЛОЖЬ"]
    truth = {"ИСТИНА": "true", "ЛОЖЬ": "false"}
    found = [
        [*map(restored, row[:2]), row[2], row[3].replace(",", "."), truth.get(row[4], ""), *row[5:]]
        for row in rows[1:]
    ]
    assert found == cells(ROWS)


def restored(text):
    """Take the apostrophe away as the documentation says."""
    return text[1:] if re.match(r"'+[=+\-@\t\r]", text) else text


@given(st.text(alphabet="'=+-@\t\rа1"))
def test_a_neutral_text_gives_the_text_back(text):
    assert restored(neutral(text)) == text
    assert not neutral(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_xlsx_with_openpyxl():
    book = openpyxl.load_workbook(io.BytesIO(write(XLSX, ROWS)))
    sheet = book.worksheets[0]

    assert book.sheetnames == ["Данные", "Словарь", "О наборе"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:G10")
    found = [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    # spreadsheets disagree on days before March 1900: such a day is its text
    early = {date(1861, 3, 3): "1861-03-03", date(1900, 1, 1): "1900-01-01"}
    expected = [(*r[:5], early.get(r[5], r[5]), r[6]) for r in ROWS]
    assert [(*r[:5], r[5].date() if hasattr(r[5], "date") else r[5], r[6]) for r in found] == expected
    assert {(cell.data_type, cell.number_format) for cell in sheet["A"][1:]} == {("s", "@")}
    assert sheet["F2"].number_format == "dd.mm.yyyy"


def test_xlsx_explains_itself():
    book = openpyxl.load_workbook(io.BytesIO(write(XLSX, ROWS)))

    words = [row[:3] for row in book["Словарь"].iter_rows(values_only=True)]
    about = dict(book["О наборе"].iter_rows(values_only=True))

    assert words[:2] == [("Графа", "Название", "Тип"), ("id", "Графа id", "текст")]
    assert (about["Имя набора"], about["Строк"]) == ("sample", "9")


def test_xlsx_has_bounds_and_says_so():
    narrow = dataset(("id",), ("string",))

    many = XLSX.refusal(narrow, [("1",)] * (MOST_ROWS + 1))
    long = XLSX.refusal(narrow, [("а" * 32_768,)])

    assert many == "Файл XLSX не делается больше 20 000 строк, возьмите CSV или Parquet."
    assert long == "Файл XLSX не сделан: в нём нет места для текста длиннее 32767 знаков, возьмите CSV."
    assert XLSX.refusal(narrow, [("а" * 32_767,)] * 2) == ""
    assert XLSX.refusal(narrow, [("😀" * 16_384,)]) == long  # two units each


def test_sqlite_holds_the_rows_with_their_types(tmp_path):
    write_sqlite([Table(dataset(), ROWS, "")], str(tmp_path / "t.sqlite"))

    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as base:
        found = base.execute("SELECT * FROM sample ORDER BY rowid").fetchall()
        strict = base.execute("SELECT strict FROM pragma_table_list('sample')").fetchone()

    assert found == [tuple(c.isoformat() if isinstance(c, date) else c for c in row) for row in ROWS]
    assert strict == (1,)


def test_a_database_that_cannot_be_written_is_an_error_of_the_system(tmp_path):
    with pytest.raises(PermissionError):
        write_sqlite([Table(dataset(), ROWS, "")], str(tmp_path / "nowhere" / "t.sqlite"))


def test_an_empty_table_has_its_header_and_types():
    assert write(PARQUET, []) == write(PARQUET, [])
    assert parquet.read_table(io.BytesIO(write(PARQUET, []))).schema.field("day").type == pyarrow.date32()
    assert write(JSONL, []) == b""
    assert openpyxl.load_workbook(io.BytesIO(write(XLSX, []))).worksheets[0]["G1"].value == "year"
    assert write(EXCEL_CSV, []).decode() == "\ufeffid;text;count;share;flag;day;year\r\n"


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_same_rows_give_the_same_bytes(form):
    assert write(form, ROWS) == write(form, ROWS)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1), min_size=1
    )
)
def test_any_text_comes_back_from_parquet(texts):
    of, rows = dataset(("id", "text"), ("string", "string")), [(str(n), text) for n, text in enumerate(texts)]

    found = parquet.read_table(io.BytesIO(write(PARQUET, rows, of))).column("text").to_pylist()

    assert found == texts


def plain(rows):
    """Return rows of a data frame with None for what is missing and days for moments."""
    return [
        tuple(None if pandas.isna(c) else c.date() if hasattr(c, "date") else c for c in row) for row in rows
    ]
