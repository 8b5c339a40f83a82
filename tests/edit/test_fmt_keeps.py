"""The canonical form loses nothing: values and comments of every record, template and random spelling."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit.fmt import canonical
from generator.edit.new import template
from generator.model.kinds import KINDS
from generator.yamlio import parse
from tests.edit.spelling import TERRITORY, pretty
from tests.schema.samples import full_record

ROOT = Path(__file__).resolve().parents[2]
DATA = sorted((ROOT / "data").rglob("*.yml"))
SMALL = [path for path in DATA if path.stat().st_size < 12_000]


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

    done = pretty(text, kind.pattern.format(territory="region", name="2026.01.31" if kind.command else "x"))

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
    file = kind.pattern.format(territory="region", name="2026.01.31" if kind.command else "x")
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
