"""Pages of plans: counts that add up, filters that count activities, groups that lose nothing."""

from __future__ import annotations

from datetime import date

import pytest

from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.pages import plans
from generator.site.views import activities
from tests.checks.builders import BODIES, act, body, row, stage
from tests.site.conftest import ROOT
from tests.site.plans import context_of, moved, page

PLAN = "roadmaps/russia-2021/"
TWO_ROWS = {"1": {"rows": {"1": row("Июнь 2022 г."), "2": row("По отдельному графику")}}}


@pytest.fixture(scope="module")
def pages() -> dict:
    """The plan of every page of the real data by its address."""
    context = Context(load(open_project(ROOT)).catalogue, date(2026, 11, 21))
    return {plan.path: plan for plan in plans(context)}


def lines_of(view) -> list:
    return [line for s in view.stages for part in s.parts for group in part.groups for line in group.lines]


def html(plan) -> str:
    return str(Fragments(ROOT / "site_overrides/pages").render(plan))


@pytest.mark.parametrize("plan", ["ugra-2021", "krasnoyarsk-2021", "chelyabinsk-2023"])
def test_counts_by_status_add_up_and_lead_to_what_they_count(pages, plan):
    view = pages[f"roadmaps/{plan}/"].view
    records = {line.record: line.marks.status for line in lines_of(view)}

    for one in view.counts:
        code = one.count.badge.code
        assert one.path == f"?status={code}#activities"
        assert one.count.number == list(records.values()).count(code)
    assert sum(one.count.number for one in view.counts) == len(records)


def test_a_filter_counts_activities_not_rows(pages):
    view = pages["roadmaps/ugra-2021/"].view
    status = next(one for one in view.selections if one.name == "status")

    numbers = {choice.value: choice.number for choice in status.choices}

    assert len(lines_of(view)) == 28
    assert numbers == {"expired": 23, "undated": 4}


def test_every_filter_the_plan_can_answer_is_there(pages):
    view = pages["roadmaps/chelyabinsk-2023/"].view

    assert [one.name for one in view.selections] == [
        "body", "year", "stage", "section", "result", "topic", "status", "kind", "evidence",
    ]  # fmt: skip


def test_rows_of_one_activity_are_told_apart(pages):
    lines = [line for line in lines_of(pages["roadmaps/ugra-2021/"].view) if line.number == "2"]
    names = [line.number for line in pages["roadmaps/ugra-2021/"].view.timeline.lines[1:3]]

    assert [line.part[:16] for line in lines] == ["Строка 1 из 2: П", "Строка 2 из 2: П"]
    assert lines[0].part != lines[1].part
    assert names == ["2, строка 1", "2, строка 2"]


def test_a_row_says_where_its_activity_stands_otherwise():
    view = page(context_of(TWO_ROWS), PLAN).view

    shown = [(line.badge.code, line.whole, line.marks.status) for line in lines_of(view)]

    assert shown == [("ahead", "", "ahead"), ("undated", "Предстоит", "ahead")]


def test_a_moved_period_is_shown_with_the_first_one():
    rows = {"1": {"rows": {"1": row("Июнь 2022 г.", revisions=moved("2022-08-04"))}}}

    (line,) = lines_of(page(context_of(rows), PLAN).view)

    assert (line.raw, line.meaning) == ("Позже", "1 июня – 4 августа 2022\u00a0г.")
    assert line.moved == "Срок сдвинут на 35 дней позже, сначала: Июнь 2022 г."


@pytest.mark.parametrize("plan", ["ugra-2021", "krasnoyarsk-2021", "chelyabinsk-2023"])
def test_headings_are_short_and_nothing_of_a_title_is_lost(pages, plan):
    view = pages[f"roadmaps/{plan}/"].view
    titles = [t for s in view.stages for p in s.parts for t in (p.title, *(g.title for g in p.groups)) if t]

    for title in titles:
        assert len(title.text) <= 140
        assert not title.full or (title.text.endswith("…") and len(title.full) > 140)


def test_a_stage_that_is_a_year_is_called_so_once():
    years = {"a": stage("2022-01-01", "2022-12-31", name="2022")}

    view = page(context_of({"1": {"stage": "a"}}, stages=years), PLAN).view

    assert [(s.title, s.period) for s in view.stages] == [("2022 год", "")]


@pytest.mark.parametrize("way", ["by-body", "by-result", "by-month"])
@pytest.mark.parametrize("plan", ["ugra-2021", "krasnoyarsk-2021", "chelyabinsk-2023"])
def test_no_activity_is_lost_in_any_view(pages, plan, way):
    groups = pages[f"roadmaps/{plan}/{way}/"].view.groups
    whole = {line.record for line in lines_of(pages[f"roadmaps/{plan}/"].view)}

    assert {line.record for group in groups for line in group.lines} == whole
    assert len({group.anchor for group in groups}) == len(groups)


def test_months_end_with_the_whole_year_and_rows_without_dates_come_last():
    raws = ["По отдельному графику", "Ежегодно", "Июнь 2022 г.", "По мере необходимости"]
    rows = {str(n): {"rows": {"1": row(raw)}} for n, raw in enumerate(raws, 1)}

    groups = page(context_of(rows), f"{PLAN}by-month/").view.groups

    assert [(group.above, group.title) for group in groups] == [
        ("2021 год", "Весь 2021 год"),
        ("2022 год", "Июнь 2022 года"),
        ("2022 год", "Весь 2022 год"),
        ("2023 год", "Весь 2023 год"),
        ("Без даты", "По отдельному графику"),
        ("Без даты", "По мере необходимости"),
    ]
    assert "не просрочены" in groups[-1].note


def test_a_body_has_what_its_name_stands_by():
    known = {"institute": body(), "ministry": body(name="Министерство", short_name="Минобр")}
    both = {"who": [{"body": "institute"}, {"body": "ministry"}]}
    rows = {"1": {"rows": {"1": row(responsible=both)}}, "2": {"rows": {"1": row()}}}

    groups = page(context_of(rows, files={BODIES: {"bodies": known}}), f"{PLAN}by-body/").view.groups

    assert [(group.title, group.number) for group in groups] == [
        ("Институт", "2 мероприятия"),
        ("Минобр", "1 мероприятие"),
    ]


def test_an_activity_shows_the_first_plan_every_change_and_the_slip():
    change = moved("2022-08-04")
    change["r1"]["act"] = "order"
    change |= {"r2": {"date": "2022-09-01", "reason": "Нужен ещё месяц.", "name": "Съезд наставников"}}
    context = context_of(
        {"1": {"rows": {"1": row("Июнь 2022 г.", revisions=change)}}}, files={"data/acts/order.yml": act()}
    )

    plan = page(context, "activities/russia-2021.1/")
    (shown,) = plan.view.rows

    assert (shown.raw, shown.meaning, shown.now) == ("Июнь 2022 г.", "Июнь 2022", "Позже")
    assert shown.slip == "срок сдвинут на 35 дней позже"
    assert [(one.slip, one.name, one.ahead) for one in shown.revisions] == [
        ("Срок сдвинут на 35 дней позже", "", False),
        ("", "Съезд наставников", True),
    ]
    assert "Ещё не действует" in html(plan)


def test_an_activity_shows_who_answers_now_and_how_it_is_called_now():
    told = {"date": "2022-04-01", "reason": "Институт закрыт.", "name": "Съезд наставников"}
    change = {"r1": told | {"responsible": {"who": [{"body": "ministry"}]}}}
    known = {"institute": body(), "ministry": body(name="Министерство", short_name="Минобр")}
    rows = {"1": {"rows": {"1": row("Июнь 2022 г.", revisions=change)}}}
    context = context_of(rows, files={BODIES: {"bodies": known}})

    plan, groups = page(context, "activities/russia-2021.1/"), page(context, f"{PLAN}by-body/").view.groups
    (shown,) = plan.view.rows

    assert [one.link.title for one in shown.who] == ["Институт"]
    assert [one.link.title for one in shown.now_who] == ["Минобр"]
    assert shown.now_name == "Съезд наставников"
    assert "Кто отвечал по первому плану" in html(plan)
    assert [group.title for group in groups] == ["Минобр"]


def test_an_activity_names_what_would_prove_it_and_its_neighbours(pages):
    view = pages["activities/ugra-2021.2/"].view

    assert [name for name, _ in view.proofs] == ["Презентация"]
    assert view.territory.path == "territories/ugra/"
    assert (view.previous.path, view.next.path) == ("activities/ugra-2021.1/", "activities/ugra-2021.3/")


def test_indicators_near_an_activity_say_why(pages):
    shown = [plan.view for plan in pages.values() if plan.template == "activity.html"]
    found = [link for view in shown for link in view.indicators]

    assert found
    assert {link.note.partition(":")[0] for link in found} <= {
        "через ожидаемый результат документа", "общая тема",
    }  # fmt: skip


def test_the_list_of_roadmaps_has_totals(pages):
    view = pages["roadmaps/"].view

    assert (len(view.lines), view.total, sum(view.totals)) == (3, 90, 90)
    assert view.lines[0].cells[0].link.path == "roadmaps/chelyabinsk-2023/?status=done#activities"


def test_too_many_activities_get_a_page_for_each_territory(monkeypatch):
    monkeypatch.setattr(activities, "PAGE_SIZE", 1)
    context = context_of({"1": {}, "2": {}})

    whole, part = (page(context, path).view for path in ("activities/", "activities/russia/"))

    assert (whole.lines, [link.path for link in whole.pages]) == ((), ["activities/russia/"])
    assert (whole.total, len(part.lines), part.total) == ("2 мероприятия", 2, "2 мероприятия")


def test_a_bar_in_a_text_opens_no_column_of_the_file():
    context = context_of({"1": {"rows": {"1": row(results={"1": {
        "clause": "plan.1", "text": "Приказ | протокол.", "artefact": "order"}})}}})  # fmt: skip

    (line,) = lines_of(page(context, PLAN).view)

    assert len(line.state_also.split("|")) == 6
    assert "Приказ / протокол." in line.state_also
