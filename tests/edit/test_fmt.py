"""The canonical form: one way to write a record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.edit import fmt
from generator.edit.fmt import canonical
from tests.edit.spelling import BODIES, TERRITORY, pretty


def test_fields_stand_in_the_order_of_the_model():
    text = "level: region\nname: Край\nnote: Заметка\nshort_name: Край\n"

    assert pretty(text) == "note: Заметка\nname: Край\nshort_name: Край\nlevel: region\n"


def test_unknown_fields_stay_last_and_elements_keep_their_order():
    text = "bodies:\n  b: {новое: 1, kind: council, name: Б}\n  a: {name: А}\n"

    assert pretty(text, BODIES) == (
        'bodies:\n  b:\n    name: Б\n    kind: council\n    "новое": 1\n\n  a:\n    name: А\n'
    )


def test_quotes_stay_only_where_they_are_needed():
    text = "name: 'Край'\nshort_name: \"no\"\noktmo: '71800000'\niso: \"RU-KHM\"\nsummary: 'Что: где'\n"

    assert (
        pretty(text) == 'name: Край\nshort_name: "no"\noktmo: "71800000"\niso: RU-KHM\nsummary: "Что: где"\n'
    )


def test_bom_line_ends_spaces_and_marks_go_away():
    text = "\ufeff---\r\nname:   Край   \r\n\r\n\r\nshort_name: Край"

    assert pretty(text) == "name: Край\nshort_name: Край\n"


def test_long_text_is_folded_and_short_text_is_not():
    words = "слово " * 18 + "конец"
    text = f"name: >-\n  Край\n  мой\nsummary: {words}\n"

    assert pretty(text) == (
        "name: Край мой\nsummary: >-\n"
        "  слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово слово\n"
        "  слово слово конец\n"
    )


def test_a_line_of_exactly_a_hundred_signs_is_not_folded():
    fits, longer = "а " * 46 + "аб", "а " * 46 + "абв"

    assert pretty(f"name: {fits}\n") == f"name: {fits}\n"
    assert pretty(f"name: {longer}\n").startswith("name: >-\n  а а")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("name: |-\n  один\n\n  два\n", "name: |-\n  один\n\n  два\n"),
        ("name: |\n  один\n  два\n", "name: |\n  один\n  два\n"),
        ("name: >\n  один\n  два\n", "name: >\n  один два\n"),
        ('name: "один \\n два"\n', 'name: "один \\n два"\n'),
        ('name: " один"\n', 'name: " один"\n'),
        ("name: ''\n", 'name: ""\n'),
        ("name:\n", "name: null\n"),
        ("name: TRUE\n", "name: true\n"),
        ("name: 12.50\n", "name: 12.50\n"),
        ("name: [ ]\n", "name: []\n"),
        ("name: {}\n", "name: {}\n"),
    ],
)
def test_values_of_every_kind(text, written):
    assert pretty(text) == written


def test_a_long_word_is_left_whole():
    address = "https://example.ru/" + "a" * 120

    assert pretty(f"name: {address}\n") == f"name: {address}\n"


def test_lists_of_numbers_stay_on_one_line_other_lists_do_not():
    text = "bodies:\n  a:\n    lines:\n    - 5\n    - 7\n    member_of: [b, c]\n    aliases: [{text: А}]\n"

    assert pretty(text, BODIES) == (
        "bodies:\n"
        "  a:\n"
        "    aliases:\n"
        "      - text: А\n"
        "    member_of:\n"
        "      - b\n"
        "      - c\n"
        "    lines: [5, 7]\n"
    )


def test_comments_stay_with_their_fields():
    text = """# Файл о крае.

# о числе жителей
level: region  # уровень
#oktmo: "71800000"
# Имя.
name:   # официальное
  Край
short_name: >-   # для меню
  Край

# в конце

# файла
"""

    assert (
        pretty(text)
        == """# Файл о крае.

#oktmo: "71800000"
# Имя.
name: Край  # официальное
short_name: Край  # для меню

# о числе жителей
level: region  # уровень

# в конце

# файла
"""
    )


def test_comments_inside_lists_and_elements_stay():
    text = """bodies:
    # первый
    b:   # Б
        # имя
        name: Б
        # хвост записи
    # второй
    a:
        member_of: [b,   # сосед
          c]   # всё
        lines: [1,  # один
          2]
        aliases:
        # прозвище
        -   # какое
          text: А  # буква
        # конец списка
# роли
roles: {}
"""

    assert (
        pretty(text, BODIES)
        == """bodies:
  # первый
  b:  # Б
    # имя
    name: Б
    # хвост записи

  # второй
  a:
    aliases:
      # прозвище
      # какое
      - text: А  # буква
      # конец списка
    member_of:  # всё
      - b  # сосед
      - c
    # один
    lines: [1, 2]

# роли
roles: {}
"""
    )


def test_a_file_with_mistakes_is_not_touched():
    done = canonical(b"name: [a\n", TERRITORY)

    assert done.data is None
    assert [finding.file for finding in done.findings] == [TERRITORY]


def test_a_form_that_would_change_a_value_is_refused(monkeypatch):
    folder = Path(__file__).resolve().parents[1] / "faults" / "SCH012"
    source = (folder / "source.yml").read_bytes()
    monkeypatch.setattr(fmt, "scalar", lambda value: "другое")

    done = canonical(source, TERRITORY)

    assert done.data is None
    (found,) = done.findings
    report = f"{found.file}:{found.line}:{found.column} {found.code} {found.message} | {found.hint}\n"
    assert report == (folder / "expected.txt").read_text(encoding="utf-8")


def test_the_finding_of_a_refusal_is_an_error_of_the_register():
    from generator.codes import register

    found = fmt.Canonical(None, (fmt._refused(TERRITORY),)).findings[0]

    assert register()[found.code].error
    assert replace(found, file="x").file == "x"
