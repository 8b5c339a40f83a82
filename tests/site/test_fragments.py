"""Our shortcuts through Jinja: the same pages, sooner."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.pages import plans
from generator.site.plan import Plan
from generator.site.text import counted

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "site_overrides/pages"


@pytest.fixture
def drawn(tmp_path):
    """Return what draws a template of one text with a view."""

    def draw(text: str, view: object) -> str:
        (tmp_path / "page.html").write_text(text)
        return str(Fragments(tmp_path).render(Plan("x/", "", "page.html", "", "", view)))

    return draw


def test_every_page_is_what_plain_jinja_draws():
    context = Context(load(open_project(ROOT)).catalogue, date(2026, 11, 22))
    plain = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    plain.filters["counted"] = counted
    fragments, seen = Fragments(TEMPLATES), 0

    for plan in plans(context):
        root = "../" * plan.path.count("/") or "./"
        expected = plain.get_template(plan.template).render(
            v=plan.view, title=plan.title, path=plan.path, root=root
        )
        assert fragments.render(plan) == expected, plan.path
        seen += 1

    assert seen > 700


def test_what_looks_like_markup_is_escaped_wherever_it_passes(drawn):
    macros = (
        '{% macro m(a, b="<b>") %}{{ a }}{{ b }}{% endmacro %}'
        "{% macro n(a) %}{{ a }}{{ caller() }}{% endmacro %}"
    )
    use = '{{ m(v) }}|{{ m(v, "<i>") }}|{{ m(a=v) }}|{% call n(v) %}<u>{% endcall %}|{{ v.upper() }}'

    assert drawn(macros + use, "<x>") == (
        "&lt;x&gt;&lt;b&gt;|&lt;x&gt;&lt;i&gt;|&lt;x&gt;&lt;b&gt;|&lt;x&gt;<u>|&lt;X&gt;"
    )


def test_markup_of_a_macro_passes_through_another_as_it_is(drawn):
    text = "{% macro a(x) %}<b>{{ x }}</b>{% endmacro %}{% macro b(x) %}[{{ a(x) }}]{% endmacro %}{{ b(v) }}"

    assert drawn(text, "&") == "[<b>&amp;</b>]"
    assert drawn(text, Markup("&amp;")) == "[<b>&amp;</b>]"


def test_what_a_view_does_not_have_is_an_error(drawn):
    with pytest.raises(AttributeError, match="nothing"):
        drawn("{{ v.nothing }}", "text")
