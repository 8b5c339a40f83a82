"""The comment under a pull request: readable, and safe whatever the data say."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marko.ext.gfm import gfm

from generator.diff import Change, Diff, FieldChange
from generator.diff.markdown import LONGEST, as_markdown
from generator.markup import JOINER, escaped
from tests.checks import builders as make
from tests.diff.builders import diff

TERRITORY, ROADMAP = "data/ugra/territory.yml", "data/ugra/roadmaps/2021.yml"
PLAIN = "name: Югра\nshort_name: Югра\nlevel: country\n"


def shown(text: str) -> str:
    """Return what a forge makes of an escaped text in a list, without tags: what a person reads."""
    page = gfm.convert(f"- **Запись:** {escaped(text)}")
    found = re.fullmatch(r"<ul>\s*<li><strong>Запись:</strong> ?([^<]*)</li>\s*</ul>", page.strip())
    assert found, page
    return html.unescape(found[1]).replace(JOINER, "")


def test_a_comment(tmp_path):
    old = {TERRITORY: PLAIN, ROADMAP: make.roadmap({"7": make.activity("Июнь", number="7.")})}
    new = {TERRITORY: PLAIN, ROADMAP: make.roadmap({"7": make.activity("Сентябрь", number="7.")})}

    assert as_markdown(diff(tmp_path, old, new)) == (
        "### Что изменилось в записях\n"
        "\n"
        "Было: было. Стало: стало.\n"
        "\n"
        "**Изменено: 1.**\n"
        "\n"
        "#### Югра\n"
        "\n"
        "**ugra-2021** (ugra-2021)\n"
        "\n"
        "- **Мероприятие 7, строка 1:** срок «Июнь» → «Сентябрь»"
    )


@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        "<!-- --><img src=x onerror=alert(1)>",
        "![x](https://evil.example/x.png)",
        "[нажмите](javascript:alert(1))",
        "**жирный** _курсив_ ~~нет~~ `код` ``",
        "| a | b |",
        "https://evil.example www.evil.example a@evil.example",
        "&lt;b&gt; &#42;",
        "\\*",
        "- [ ] дело",
    ],
)
def test_data_show_as_they_are(payload):
    assert shown(payload) == payload


@pytest.mark.parametrize(
    "payload",
    [
        "@octocat",
        "@octo/team",
        "#12",
        "org/repo#12",
        "GH-12",
        "!12",
        "~bug",
        '%"1.0"',
        "&3",
        "$5",
        ":tada:",
        "https://evil.example",
        "www.evil.example",
    ],
)
def test_nobody_is_called_and_nothing_is_linked(payload):
    """Forges look for these in the finished page: the sign and the name must not stand side by side."""
    assert payload not in html.unescape(gfm.convert(escaped(payload)))
    assert shown(payload) == payload


@given(st.text(alphabet="ab1 \\`*_[]()<>|~@#!&$:/-.\"'«Я", max_size=60))
def test_any_text_shows_as_it_is(text):
    line = " ".join(text.split())

    assert shown(line) == line


def test_names_and_files_are_data_too(tmp_path):
    evil = PLAIN.replace("Югра", '"@octocat <b> | `x`"')

    text = as_markdown(diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: evil, "data/ugra/@octocat.md": "x"}))

    assert "@octocat" not in text
    assert "<b>" not in text


def test_a_long_comment_ends_before_the_limit():
    field = FieldChange(("note",), "Заметка", "changed", "a", "b", "Было так. " * 8, "Стало так. " * 8)
    change = Change(
        "changed", "notion", "iom", "iom", "понятие", "", "", "", "data/vocab/notions.yml", (field,)
    )

    text = as_markdown(Diff("a", "b", (change,) * 1000))

    assert len(text) <= LONGEST
    assert re.search(r"\n…и ещё строк: \d{3}\. Все покажет команда `atlas diff`\.$", text)
