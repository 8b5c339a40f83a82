"""Pages of duties, groups and evidence: they add up, join all territories and stay honest."""

from __future__ import annotations

from datetime import date

import pytest

from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.pages import plans
from generator.site.views import duties
from generator.site.views.duty import duty_lines
from tests.checks.builders import CONCEPT, EXECUTIONS, catalogue, document, execution
from tests.site.conftest import ROOT

DAY = date(2026, 11, 21)
LISTS = ("bodies/", "roles/")


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load(open_project(ROOT)).catalogue, DAY)


@pytest.fixture(scope="module")
def pages(context) -> dict:
    """The plan of every page by its address."""
    return {plan.path: plan for plan in plans(context)}


@pytest.fixture(scope="module")
def html(pages):
    """Return a function that renders the content of a page by its address."""
    fragments = Fragments(ROOT / "site_overrides/pages")
    return lambda path: str(fragments.render(pages[path]))


def test_every_row_of_every_plan_and_every_addressed_point_is_a_duty(context, pages):
    rows = len(list(context.catalogue.of("activity_row")))
    points = sum(bool(point.record.addressees) for point in context.catalogue.of("operative_point"))

    view = pages["duties/"].view

    assert len(view.lines) == rows + points == 109


def test_counts_by_status_add_up_to_the_number_of_duties(pages):
    for path, plan in pages.items():
        if path == "duties/" or path.startswith(("bodies/", "roles/")) and path not in LISTS:
            assert sum(count.number for count in plan.view.counts) == len(plan.view.lines), path


def test_choices_of_a_filter_count_what_the_filter_shows(pages):
    view = pages["duties/"].view
    (years,) = [one for one in view.selections if one.name == "year"]

    shown = {choice.value: choice.number for choice in years.choices}

    assert shown == {
        year: sum(year in line.marks.year.split() for line in view.lines)
        for year in ("2021", "2022", "2023", "2024", "undated")
    }


def test_the_page_of_a_group_has_the_duties_of_all_its_members(context, pages):
    group = pages["bodies/russia.municipal-authorities/"].view
    members = [pages[member.link.path].view for member in group.members]

    assert [member.place for member in group.members] == [
        "Хабаровский край", "Красногвардейский район", "Красноярский край", "ХМАО – Югра",
    ]  # fmt: skip
    assert sorted(line.what.path for line in group.lines) == sorted(
        line.what.path for member in members for line in member.lines
    )


def test_an_institute_answers_for_the_posts_inside_it(pages):
    institute = pages["bodies/chelyabinsk.chippkro/"].view

    assert institute.shared
    assert {line.document.note for line in institute.lines} == {"Челябинская область, 2023"}
    assert len(institute.lines) == 47


def test_too_many_duties_get_a_page_for_each_territory(context, monkeypatch):
    monkeypatch.setattr(duties, "PAGE_SIZE", 50)

    made = {plan.path: plan.view for plan in duties.duties_plans(context)}

    assert sorted(made) == [
        "duties/", "duties/chelyabinsk/", "duties/khabarovsk/", "duties/krasnogvardeysky/",
        "duties/krasnoyarsk/", "duties/ugra/",
    ]  # fmt: skip
    assert made["duties/"].lines == ()
    assert sum(len(view.lines) for view in made.values()) == 109
    assert sum(count.number for count in made["duties/"].counts) == 109


def test_a_published_result_completes_the_row_in_time(pages, html):
    view = pages["activities/chelyabinsk-2023.2023.3.2.4/"].view

    assert view.badge.code == "done"
    assert "https://chiro74.ru/p/itogi-oblastnogo-internet-konkurs" in html(
        "activities/chelyabinsk-2023.2023.3.2.4/"
    )
    assert pages["activities/chelyabinsk-2023.2023.3.2.6/"].view.badge.code == "expired"


def test_supporting_evidence_is_shown_but_completes_nothing(pages, html):
    (row,) = pages["activities/krasnoyarsk-2021.1.9/"].view.rows
    first = row.occurrences[0]

    assert (first.label, first.badge.code, first.indirect) == ("2021 год", "expired", True)
    assert "косвенное, состояния не меняет" in html("activities/krasnoyarsk-2021.1.9/")


def test_numbers_of_another_region_stand_apart_from_targets(pages, html):
    view = pages["indicators/ugra-2021.k3.1/"].view

    assert view.figures.years == ()
    assert view.figures.no_target
    assert [(one.place, one.kind, one.years) for one in view.elsewhere] == [
        ("Саратовская область", "Цель", (("2021", "9\u00a0%"), ("2022", "15\u00a0%"), ("2023", "20\u00a0%")))
    ]
    assert "Для сравнения: другие регионы" in html("indicators/ugra-2021.k3.1/")


@pytest.mark.parametrize("path", ["duties/", "indicators/ugra-2021.k3.3/", "activities/ugra-2021.2/"])
def test_what_is_missing_says_how_to_report_it(html, path):
    assert 'about/editing/#report"' in html(path)


def test_the_document_shows_the_deadline_of_its_point_as_printed_as_understood_and_its_state(html):
    text = html("concepts/khabarovsk-2023/")

    until = "до 8 февраля 2024\u00a0г."
    assert f"Срок: в трехмесячный срок ({until}), срок истёк, подтверждения в данных нет." in text


def test_a_report_about_a_point_shows_its_proof_beside_the_state():
    report = execution(point="2", date="2021-05-01")
    del report["activity"]
    point = {
        "clause": "i.1", "number": "2", "action": "instruct", "text": "Составить план.",
        "addressees": ["institute"], "deadline": {"raw": "к лету", "date": "2021-05-31"},
    }  # fmt: skip
    context = Context(
        catalogue(
            {
                CONCEPT: document(operative_points={"2": point}),
                EXECUTIONS: {"executions": {"e1": report}},
                "data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}}},
            }
        ),
        DAY,
    )

    (line,) = duty_lines(context, context.duties)

    assert (line.badge.text, [proof.path for proof in line.evidence]) == (
        "Выполнено",
        ["https://example.ru/prikaz"],
    )
