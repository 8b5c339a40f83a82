"""What a record that is accepted means."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.yamlio import Parsed, parse

# Produced by yaml 2.9.1 of npm (version 1.2, core schema) on 24,747 scalars without a disagreement;
# «refused» rows are ours: that package reads most of them as numbers, comments, anchors or tags.
CASES = json.loads((Path(__file__).parent / "core_schema_cases.json").read_text(encoding="utf-8"))
KINDS = {"null": type(None), "bool": bool, "int": int, "float": float, "str": str}


def value_of(text: str):
    """Return the value of the field ``v`` written as the text."""
    parsed = parse(f"v: {text}\n".encode(), "f.yml")
    assert parsed.findings == ()
    return parsed.value["v"]


@pytest.mark.parametrize("case", [case for case in CASES if case[1] != "refused"], ids=lambda case: case[0])
def test_a_plain_scalar_is_read_as_browser_editors_read_it(case):
    text, kind, expected = case

    value = value_of(text)

    assert type(value) is KINDS[kind]
    assert value == (float(expected) if kind == "float" else expected)


@pytest.mark.parametrize("case", [case for case in CASES if case[1] == "refused"], ids=lambda case: case[0])
def test_a_dangerous_scalar_is_refused(case):
    text, _, code = case

    parsed = parse(f"v: {text}\n".encode(), "f.yml")

    assert parsed.value is None
    assert parsed.findings[0].code == code


@pytest.mark.parametrize(
    "text", ["no", "on", "yes", "12:30", "1_000", "2025-09-01", "=", "<<", "31.12.2025", "№ 5", "0b11"]
)
def test_a_word_that_other_readers_change_stays_text(text):
    assert value_of(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"012"', "012"),
        ("'true'", "true"),
        ('""', ""),
        ('"строка\\nвторая"', "строка\nвторая"),
        ("''", ""),
        ('"~"', "~"),
        ("|\n  первая\n  вторая", "первая\nвторая\n"),
        (">-\n  первая\n  вторая", "первая вторая"),
        ("[1, два, null, {a: 3}]", [1, "два", None, {"a": 3}]),
        ("«Школа» наставников", "«Школа» наставников"),
        ("Школа “Радуга”", "Школа “Радуга”"),
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("Школа  # примечание", "Школа"),
        ("doi:10.1000/182", "doi:10.1000/182"),
        ("первая\n  вторая", "первая вторая"),
        ("C:\\папка", "C:\\папка"),
        ("\U0001f393 курс", "\U0001f393 курс"),
    ],
)
def test_a_value_is_what_its_author_sees(text, expected):
    assert value_of(text) == expected


def test_keys_are_text_as_written_in_the_order_written():
    parsed = parse("2021: a\ntrue: b\nnull: c\n'07': d\nno: e\nшкола: f\n".encode(), "f.yml")

    assert list(parsed.value) == ["2021", "true", "null", "07", "no", "школа"]


def test_a_mark_at_the_start_and_windows_line_ends_are_harmless():
    data = b"\xef\xbb\xbf" + "title: Школа\r\nnote: |\r\n  первая\r\n  вторая\r\n".encode()

    assert parse(data, "f.yml") == Parsed({"title": "Школа", "note": "первая\nвторая\n"}, ())


def test_a_header_of_one_document_is_harmless():
    assert parse("---\ntitle: Школа\n...\n".encode(), "f.yml").value == {"title": "Школа"}


def test_lists_and_mappings_may_be_32_levels_deep():
    assert value_of("[" * 31 + "]" * 31) is not None
    assert parse(("v: " + "[" * 32 + "]" * 32).encode(), "f.yml").findings[0].code == "YML014"
