"""The canonical form: one way to write a record, nothing lost, nothing changed."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit import fmt
from generator.edit.fmt import canonical
from generator.edit.new import template
from generator.model.kinds import KINDS
from generator.yamlio import parse
from tests.schema.samples import full_record

ROOT = Path(__file__).resolve().parents[2]
DATA = sorted((ROOT / "data").rglob("*.yml"))
SMALL = [path for path in DATA if path.stat().st_size < 12_000]
TERRITORY = "data/region/territory.yml"
BODIES = "data/region/bodies.yml"


def pretty(text: str, file: str = TERRITORY) -> str:
    done = canonical(text.encode(), file)
    assert done.findings == ()
    assert canonical(done.data, file).data == done.data
    return done.data.decode()


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
    folder = ROOT / "tests" / "faults" / "SCH012"
    source = (folder / "source.yml").read_bytes()
    monkeypatch.setattr(fmt, "scalar", lambda value: "другое")

    done = canonical(source, TERRITORY)

    assert done.data is None
    (found,) = done.findings
    report = f"{found.file}:{found.line}:{found.column} {found.code} {found.message} | {found.hint}\n"
    assert report == (folder / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DATA, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_record_of_the_repository_keeps_its_value_and_comments(path):
    file = path.relative_to(ROOT).as_posix()
    data = path.read_bytes()

    done = canonical(data, file)

    assert parse(done.data, file).value == parse(data, file).value
    assert canonical(done.data, file).data == done.data
    assert [line for line in done.data.decode().splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_template_keeps_every_comment(kind):
    text = template(kind)

    done = pretty(text, kind.pattern.format(territory="region", name="x"))

    assert comments(done) == comments(text)


def comments(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


def respelt(tree: dict, seed: int) -> str:
    """Write a tree in some other valid way: as JSON or with the library, any width and indentation."""
    pick = random.Random(seed)
    if pick.random() < 0.4:
        return json.dumps(tree, ensure_ascii=False, indent=pick.choice([None, 1, 3])) + "\n"
    return yaml.safe_dump(
        tree,
        allow_unicode=True,
        sort_keys=pick.random() < 0.5,
        width=pick.choice([20, 60, 200]),
        indent=pick.choice([2, 3, 6]),
        default_flow_style=pick.choice([True, False, None]),
        line_break=pick.choice(["\n", "\r\n"]),
    )


def commented(text: str, value: dict, seed: int) -> tuple[str, list[str]]:
    """Put comments wherever they do not change the value."""
    pick = random.Random(seed)
    added: list[str] = []
    for number in range(12):
        lines = text.split("\n")
        mark = f"# знак{number}; [{number}]"
        place = pick.randrange(len(lines))
        if pick.random() < 0.5:
            lines[place] = f"{lines[place].rstrip()}  {mark}"
        else:
            lines[place:place] = [" " * pick.randrange(8) + mark, *[""] * pick.randrange(2)]
        changed = "\n".join(lines)
        parsed = parse(changed.encode(), "x.yml")
        if not parsed.findings and parsed.value == value:
            text, added = changed, [*added, mark]
    return text, added


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_any_spelling_comes_to_one_form_with_all_its_comments(kind, seed):
    file = kind.pattern.format(territory="region", name="x")
    tree = full_record(kind.model)
    plain = canonical(json.dumps(tree, ensure_ascii=False).encode(), file).data.decode()

    text, marks = commented(respelt(tree, seed), tree, seed)
    done = pretty(text, file)

    assert parse(done.encode(), file).value == tree
    assert [done.count(mark) for mark in marks] == [1] * len(marks)
    assert pretty(respelt(tree, seed), file) == plain


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("path", SMALL[:20], ids=lambda path: str(path.relative_to(ROOT)))
def test_comments_anywhere_in_a_record_of_the_repository_are_kept(path, seed):
    file = path.relative_to(ROOT).as_posix()
    text = path.read_text(encoding="utf-8")
    value = parse(text.encode(), file).value

    text, marks = commented(text, value, seed)
    done = pretty(text, file)

    assert parse(done.encode(), file).value == value
    assert [done.count(mark) for mark in marks] == [1] * len(marks)


TEXTS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n"), max_size=60)
LONG = st.lists(st.sampled_from(["слово", "a:", "#b", "-", "«в»", "", "\n", "x" * 30, "№ 5"]), max_size=60)


@given(text=TEXTS | LONG.map(" ".join), indent=st.integers(0, 3))
def test_any_text_survives_at_any_depth(text, indent):
    tree: object = text
    for _ in range(indent):
        tree = [tree, {"a": tree}]
    source = json.dumps({"name": tree}, ensure_ascii=False)

    done = pretty(source)

    assert parse(done.encode(), TERRITORY).value == {"name": tree}


def test_the_finding_of_a_refusal_is_an_error_of_the_register():
    from generator.codes import register

    found = fmt.Canonical(None, (fmt._refused(TERRITORY),)).findings[0]

    assert register()[found.code].error
    assert replace(found, file="x").file == "x"
