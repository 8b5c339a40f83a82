"""Five documents compared: cells are mappings, gaps are said, nothing is compared with itself."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.pages import plans
from generator.site.views.alike import LIMIT
from tests.site.conftest import ROOT

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load(open_project(ROOT)).catalogue, DAY)


@pytest.fixture(scope="module")
def pages(context) -> dict:
    """The plan of every page by its address."""
    return {plan.path: plan for plan in plans(context)}


@pytest.fixture(scope="module")
def html():
    """Return a function that renders the content of a page."""
    return Fragments(ROOT / "site_overrides/pages").render


def mapped(context) -> list[tuple]:
    """Return (mapping, record, topic) of every mapping."""
    catalogue = context.catalogue
    return [
        (one, catalogue.target(one, "element"), catalogue.target(one, "topic"))
        for one in catalogue.of("mapping")
    ]


@pytest.mark.parametrize(("table", "group"), [("topics", "topic"), ("cycle", "cycle")])
def test_every_cell_counts_the_mappings_of_its_document(context, pages, table, group):
    counts = Counter(
        (topic.id, element.document) for _, element, topic in mapped(context) if topic.record.group == group
    )
    view = pages[f"compare/{table}/"].view

    shown = {}
    for line in view.lines:
        for cell in line.cells:
            if cell.link:
                topic, _, document = cell.link.path.removeprefix("topics/").partition("/#")
                shown[topic, document] = int(cell.link.title.split()[0])

    assert shown == dict(counts)


@pytest.mark.parametrize("table", ["topics", "cycle"])
def test_every_gap_is_said_in_its_cell_and_in_the_list(pages, html, table):
    plan = pages[f"compare/{table}/"]
    empty = [
        (line.link.title, cell.column) for line in plan.view.lines for cell in line.cells if not cell.link
    ]

    text = html(plan)

    assert text.count("<span>в документе нет</span>") == len(empty) > 0
    said = {(name, link.title) for link, names in plan.view.gaps for name in names.split("; ")}
    assert said == set(empty)


def test_the_table_has_a_caption_and_heads_with_scope(pages, html):
    text = html(pages["compare/topics/"])

    assert text.count("<caption>") == 1
    assert text.count('scope="col"') == 7
    assert text.count('scope="row"') == 20


def test_every_mapping_is_on_the_page_of_its_topic_below_its_document(context, pages):
    expected = {
        (topic.id, element.document, context.link(element).path, one.record.rationale)
        for one, element, topic in mapped(context)
    }

    shown = {
        (topic.id, column.anchor, told.link.path, told.why)
        for topic in context.catalogue.of("topic")
        for column in pages[f"topics/{topic.id}/"].view.columns
        for told in column.records
    }

    assert shown == expected


def test_a_topic_says_which_documents_have_nothing(pages, html):
    plan = pages["topics/t18/"]

    names = [link.title for link in plan.view.silent]

    assert plan.view.covered == "Есть в 1 документе из 5"
    assert len(names) == 4
    assert all(name in html(plan) for name in names)


def test_steps_of_the_cycle_stand_beside_the_steps_of_documents(context, pages):
    steps = {
        topic.record.number: [
            (column.anchor, told.link.path)
            for column in pages[f"topics/{topic.id}/"].view.columns
            for told in column.records
            if told.kind == "Шаг управленческого цикла"
        ]
        for topic in context.catalogue.of("topic")
        if topic.record.group == "cycle"
    }
    own, ugra = "concepts/krasnogvardeysky-2021/#5.1.", "concepts/ugra-2021/#v.provision."

    assert steps == {
        number: [
            ("krasnogvardeysky-2021", f"{own}{step}"),
            *(("ugra-2021", f"{ugra}{other}") for other in others),
        ]
        for number, step, others in (
            ("Ц1", 1, [1]), ("Ц2", 2, [2, 3]), ("Ц3", 3, [4]),
            ("Ц4", 4, [5, 6]), ("Ц5", 5, [7, 8]), ("Ц6", 6, [9]),
        )
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "folder"), [("activity", "activities"), ("indicator", "indicators")])
def test_the_same_elsewhere_is_short_and_never_of_the_own_document(context, pages, kind, folder):
    lists = 0
    for entry in context.catalogue.of(kind):
        alike = pages[f"{folder}/{entry.id}/"].view.alike
        ids = [one.link.path.split("/")[1] for one in alike.records]

        assert len(ids) == len(set(ids)) <= LIMIT
        assert all(context.catalogue.get(kind, id).document != entry.document for id in ids)
        lists += bool(ids)

    assert lists > 10


def test_the_nearest_comes_first_and_a_repeat_is_not_listed_twice(pages):
    diagnostics = pages["activities/ugra-2021.16/"].view.alike.records
    analysis = pages["activities/ugra-2021.6/"].view.alike.records

    assert diagnostics[0].link.path == "activities/krasnoyarsk-2021.1.2/"
    assert diagnostics[0].why == "Диагностика профессиональных дефицитов: точно"
    years = [one.link.path for one in analysis if one.link.path.endswith(".3.3.1/")]
    assert len(years) == 1


def test_several_definitions_differ_in_words_or_are_said_to_be_the_same(context):
    silent = []
    for notion in context.catalogue.of("notion"):
        terms = context.catalogue.sources(notion, "term", "notion")
        same = {term.record.definition for term in terms}
        silent += [term.id for term in terms if len(same) > 1 and not term.record.differs]

    assert silent == []


@pytest.mark.parametrize(
    ("path", "ended"),
    [
        ("activities/ugra-2021.16/", "Период документа закончился 31 декабря 2024\u00a0г."),
        ("indicators/ugra-2021.k1.1/", "Период документа закончился 31 декабря 2024\u00a0г."),
        ("roadmaps/ugra-2021/", "Период документа закончился 31 декабря 2024\u00a0г."),
        ("concepts/ugra-2021/", "Период документа закончился 31 декабря 2024\u00a0г."),
        (
            "activities/chelyabinsk-2023.2024.1.1/",
            "План документа закончился 31 декабря 2024\u00a0г., срок самого документа не назван",
        ),
        ("concepts/khabarovsk-2023/", ""),
    ],
)
def test_a_document_that_is_over_says_so_before_anything_else(pages, html, path, ended):
    text = html(pages[path])

    after_title = text.partition("</h1>")[2].lstrip()

    assert pages[path].view.ended == ended
    assert after_title.startswith('<p class="note note--warn">П') == bool(ended)


def test_a_territory_says_first_that_the_period_of_its_document_is_over(pages, html):
    text = html(pages["territories/ugra/"]).partition('class="document"')[2]

    after_title = text.partition("</h3>")[2].lstrip()

    note = "Период документа закончился 31 декабря 2024\u00a0г."
    assert after_title.startswith(f'<p class="note note--warn">{note}')


def test_every_discrepancy_is_on_one_page_of_each_selection(context, pages):
    whole = pages["discrepancies/"].view
    all_paths = {entry.id for entry in context.catalogue.of("discrepancy")}

    for selection in whole.selections:
        found = set()
        for choice in selection.choices:
            rows = pages[choice.path].view.rows
            assert len(rows) == choice.number
            found |= {row.link.path.split("/")[1] for row in rows}
        assert found == all_paths, selection.name
    assert sum(number for _, number in whole.states) == len(whole.rows) == len(all_paths)


def test_a_discrepancy_between_documents_is_on_the_page_of_each(pages):
    holders = [
        name
        for name in ("khabarovsk-2023", "ugra-2021", "chelyabinsk-2023", "krasnoyarsk-2021")
        if any(row.number == "D46" for row in pages[f"discrepancies/{name}/"].view.rows)
    ]

    assert holders == ["khabarovsk-2023", "ugra-2021", "chelyabinsk-2023"]


@pytest.mark.parametrize(
    ("one", "other", "there", "here"),
    [
        (
            "chelyabinsk-2023.2023.2.4.1", "chelyabinsk-2023.2024.2.4.1",
            "Повторяется с другим сроком: Было раз в квартал, стало «в течение года». "
            "Срок там: В течение года.",
            "Повторяет с другим сроком: Было раз в квартал, стало «в течение года». "
            "Срок там: Ежеквартально.",
        ),
        (
            "ugra-2021.5", "ugra-2021.23",
            "Повторяется с другой формулировкой: Мониторинг назван итоговым. Срок там: Сентябрь.",
            "Повторяет с другой формулировкой: Мониторинг назван итоговым. "
            "Срок там: Сентябрь 2022 г. Сентябрь 2023 г.",
        ),
    ],
)  # fmt: skip
def test_a_repeat_says_what_changed_on_both_pages(pages, one, other, there, here):
    notes = {
        id: {link.path: link.note for link in pages[f"activities/{id}/"].view.repeats} for id in (one, other)
    }

    assert notes[one][f"activities/{other}/"] == there
    assert notes[other][f"activities/{one}/"] == here
