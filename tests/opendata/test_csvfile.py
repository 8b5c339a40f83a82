"""Canonical CSV: exact bytes, and nothing lost on the way back."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.opendata.column import Column
from generator.opendata.csvfile import csv_file, csv_lines, number_text


def column(name, type="string"):
    return Column(name, type, name, name, name, lambda item: None)


def write_csv(columns, rows):
    return csv_file(columns, csv_lines(columns, rows))


def read(data):
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def test_every_type_is_spelled_for_machines():
    columns = [
        column("id"),
        column("n", "integer"),
        column("x", "number"),
        column("ok", "boolean"),
        column("day", "date"),
        column("y", "year"),
    ]
    rows = [("а", 0, 10.0, True, date(2021, 2, 9), 2021), ("б", None, 12.5, False, None, None)]

    data = write_csv(columns, rows)

    assert data.decode() == "id,n,x,ok,day,y\nа,0,10,true,2021-02-09,2021\nб,,12.5,false,,\n"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("0277071467", "0277071467"),
        ("03000000", "03000000"),
        ("Кириллица «ёлочки»", "Кириллица «ёлочки»"),
        ("а,б", '"а,б"'),
        ('он сказал "да"', '"он сказал ""да"""'),
        ("первая\nвторая", '"первая\nвторая"'),
        ("первая\rвторая", '"первая\rвторая"'),
        ("=1+1", "=1+1"),
        ("@СУММ(A1)", "@СУММ(A1)"),
        (" с пробелами ", " с пробелами "),
        ("# не примечание", "# не примечание"),
    ],
)
def test_text_is_written_as_it_is(text, cell):
    data = write_csv([column("id"), column("text")], [("1", text)])

    assert data.decode() == f"id,text\n1,{cell}\n"
    assert read(data)[1] == ["1", text]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1))
def test_any_text_comes_back(texts):
    data = write_csv([column("id"), column("text")], [("1", text) for text in texts])

    assert [row[1] for row in read(data)[1:]] == texts


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10.0, "10"),
        (0.1, "0.1"),
        (-0.5, "-0.5"),
        (0.0, "0"),
        (1e-07, "0.0000001"),
        (7, "7"),
        (1e16, "1" + "0" * 16),
    ],
)
def test_numbers_have_a_dot_and_no_exponent(value, text):
    assert number_text(value) == text


def test_there_is_no_bom_and_only_line_feeds():
    data = write_csv([column("id")], [("1",), ("2",)])

    assert data == b"id\n1\n2\n"
