"""Hints of the glossary: word forms are found, once on a page, and stay plain text."""

from __future__ import annotations

import time

import pytest

from generator.site.fragments import Fragments
from generator.site.hints import Glossary, Segment
from generator.site.plan import Plan
from generator.site.stems import stem
from tests.checks.builders import TERMS, catalogue
from tests.site.conftest import ROOT

PATH = "glossary/iom/"
HINT = "Индивидуальный образовательный маршрут – План развития одного педагога."
NOTIONS = {
    "notions": {
        "iom": {"name": "Индивидуальный образовательный маршрут", "aliases": ["ИОМ", "маршрут"]},
        "upskilling": {"name": "Повышение квалификации", "aliases": ["ПК"]},
        "silent": {"name": "Наставник"},
    }
}
WORDS = {
    "terms": {
        "iom": {
            "clause": "i.1", "label": "ИОМ", "notion": "iom",
            "definition": "План развития одного педагога.",
        },
        "pk": {
            "clause": "i.2", "label": "ПК", "notion": "upskilling",
            "definition": "Обучение тех, кто уже работает.",
        },
    },
    "abbreviations": {
        "oo": {"clause": "i.3", "short": "ОО", "full": "образовательная организация", "defined": True,
               "used": True},
        "gz": {"clause": "i.4", "short": "ГЗ", "defined": False, "used": True},
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(catalogue({"data/vocab/notions.yml": NOTIONS, TERMS: WORDS}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("маршрут", "маршрутами"), ("индивидуальный", "индивидуальных"), ("компетенция", "компетенций"),
        ("повышение", "повышением"), ("тьютор", "тьюторов"), ("учёба", "учебе"), ("дефициты", "дефицитам"),
    ],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("методист", "методический"), ("педагог", "педагогика")])
def test_other_words_have_another_stem(one, other):
    assert stem(one) != stem(other)


def test_the_first_mention_in_any_form_gets_the_hint(glossary):
    text = "Для индивидуальных образовательных маршрутов нужен ИОМ."

    assert glossary.page("activities/1/").text(text) == (
        Segment("Для "),
        Segment("индивидуальных образовательных маршрутов", PATH, HINT),
        Segment(" нужен ИОМ."),
    )


def test_a_page_explains_a_term_once_and_never_itself(glossary):
    page = glossary.page("activities/1/")

    first, second = page.text("Нужен ИОМ."), page.text("Ещё один маршрут.")

    assert [part.path for part in first] == ["", PATH, ""]
    assert second == (Segment("Ещё один маршрут."),)
    assert glossary.page(PATH).text("ИОМ") == (Segment("ИОМ"),)


def test_words_must_stand_together(glossary):
    found = list(glossary.mentions("Повышение, квалификация; повышения\nквалификации"))

    assert [(start, end) for start, end, _ in found] == [(25, 47)]


def test_an_abbreviation_is_found_only_in_capitals(glossary):
    assert list(glossary.mentions("пк и оо")) == []
    assert [one.path for _, _, one in glossary.mentions("ПК, ОО, ГЗ")] == [
        "glossary/upskilling/", "glossary/#abbreviation-russia-2021.oo",
    ]  # fmt: skip


def test_a_notion_without_a_definition_explains_nothing(glossary):
    assert list(glossary.mentions("Наставник ведёт наставников")) == []


def test_a_payload_in_a_text_or_a_hint_stays_text(glossary, tmp_path):
    (tmp_path / "page.html").write_text(
        '{% import "_macros.html" as m with context %}<p>{{ m.prose(v) }}</p>', encoding="utf-8"
    )
    macros = ROOT / "site_overrides/pages/_macros.html"
    (tmp_path / "_macros.html").write_text(macros.read_text(encoding="utf-8"), encoding="utf-8")
    text = '<script>alert(1)</script> ИОМ " onmouseover="alert(1)'
    parts = tuple(
        part._replace(hint='" onfocus="alert(1)') if part.path else part
        for part in glossary.page("x/").text(text)
    )

    html = str(Fragments(tmp_path).render(Plan("x/", "", "page.html", "", "", parts)))

    assert "<script>" not in html
    assert html.count("<a ") == 1
    assert 'data-hint="&#34; onfocus=&#34;alert(1)"' in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; <a " in html


def test_a_large_text_costs_little(glossary):
    text = "Педагоги проходят индивидуальные образовательные маршруты и повышение квалификации. " * 5000
    start = time.process_time()

    found = sum(1 for _ in glossary.mentions(text))

    assert found == 10_000
    assert time.process_time() - start < 2
