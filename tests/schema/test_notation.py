"""A value written by the engine is read back as the same value by every reader of YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.notation import ISO_DAY, key, scalar
from generator.yamlio import parse

PRINTABLE = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n\t"), max_size=30
)
TRICKY = st.text("-:#,[]{}?&*!|>'\"%@`=<~ .0123456789eExoynNtrufalsк\n\\", max_size=8)

GLUED = st.builds(
    "{}{}{}".format,
    st.sampled_from(["kind", "a1", "-", "«", "«a"]),
    st.sampled_from([":", " #", "»"]),
    PRINTABLE,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Школа наставников", "Школа наставников"),
        ("1433", '"1433"'),
        ("10-17-104", '"10-17-104"'),
        ("09.02.2021", '"09.02.2021"'),
        ("2021-02-09", "2021-02-09"),
        ("ii.7", "ii.7"),
        ("no", '"no"'),
        ("12:30", '"12:30"'),
        ("", '""'),
        (" a", '" a"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("kind:Роль", '"kind:Роль"'),
        ("- a", '"- a"'),
        ("«Школа»", "«Школа»"),
        ('"Школа" и \\', "'\"Школа\" и \\'"),
        ("a\nb", '"a\\nb"'),
        ("https://example.ru/a?b=c", "https://example.ru/a?b=c"),
        (None, "null"),
        (True, "true"),
        (5, "5"),
        (12.5, "12.5"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value, text):
    assert scalar(value) == text


def test_brackets_and_commas_are_quoted_in_a_list_on_one_line():
    assert scalar("a, b", flow=True) == '"a, b"'
    assert scalar("a, b") == "a, b"


@given(value=PRINTABLE | TRICKY | GLUED | st.integers(-(2**50), 2**50) | st.floats(-1e9, 1e9) | st.booleans())
def test_our_reader_reads_back_what_is_written(value):
    parsed = parse(f"a: {scalar(value)}\nb: [{scalar(value, flow=True)}]\n".encode(), "x.yml")

    assert parsed.findings == ()
    assert parsed.value == {"a": value, "b": [value]}


@given(value=PRINTABLE | TRICKY)
def test_a_reader_of_yaml_1_1_reads_the_same_text_except_days(value):
    read = yaml.safe_load(f"a: {scalar(value)}\n")["a"]

    assert read == value or ISO_DAY.fullmatch(value)


@pytest.mark.parametrize(
    ("text", "written"),
    [("short_name", "short_name"), ("order.1", "order.1"), ("2021", '"2021"'), ("no", '"no"'), ("я", '"я"')],
)
def test_a_key_is_quoted_unless_it_is_a_latin_word(text, written):
    assert key(text) == written


@given(value=PRINTABLE | TRICKY | GLUED)
def test_our_reader_reads_back_a_key(value):
    parsed = parse(f"{key(value)}: 1\n".encode(), "x.yml")

    assert parsed.value == ({value: 1} if value.strip() else None)
