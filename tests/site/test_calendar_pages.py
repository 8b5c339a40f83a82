"""Pages of the calendar: every due stands where it ends, whole periods and undated rows apart."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.views import year
from generator.site.views.calendar import calendar_plans
from tests.checks.builders import ROADMAP, activity, catalogue, roadmap
from tests.site.conftest import ROOT

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load(open_project(ROOT)).catalogue, DAY)


@pytest.fixture(scope="module")
def pages(context) -> dict:
    return {plan.path: plan for plan in calendar_plans(context)}


def year_of(*raws: str):
    """Return the view of 2022 for a plan whose activities have these periods."""
    given = {str(n): activity(raw, number=str(n)) for n, raw in enumerate(raws, 1)}
    known = Context(catalogue({ROADMAP: roadmap(given)}), DAY)
    return {plan.path: plan for plan in calendar_plans(known)}["calendar/2022/"].view


def shown(view) -> dict[str, list[str]]:
    """Return the titles of the lines of every group that has any."""
    groups = (group for quarter in view.quarters for group in quarter.groups)
    return {group.title: [line.what.title for line in group.lines] for group in groups}


def test_every_year_of_a_plan_has_its_page(pages):
    years = [path for path in pages if path.count("/") == 2]

    assert {"calendar/2021/", "calendar/2022/", "calendar/2023/", "calendar/2024/"} <= set(years)
    assert years == sorted(years)


def test_a_month_and_a_quarter_stand_in_their_places():
    view = year_of("Июнь 2022 г.", "Ежеквартально")

    assert shown(view) == {
        "К концу квартала или полугодия": ["2. Форум наставников"],
        "Июнь 2022 года": ["1. Форум наставников"],
    }
    assert [len(quarter.groups) for quarter in view.quarters] == [1, 2, 1, 1]


def test_a_range_ends_in_one_month_and_is_told_where_it_begins():
    view = year_of("Ежегодно, март – май")
    groups = {group.title: group for quarter in view.quarters for group in quarter.groups}

    assert shown(view) == {"Март 2022 года": [], "Май 2022 года": ["1. Форум наставников"]}
    assert [(link.title, link.note) for link in groups["Март 2022 года"].starts] == [
        ("1. Форум наставников", "до мая 2022 г.")
    ]


def test_whole_periods_and_rows_without_a_date_stand_apart():
    view = year_of("В течение всего периода", "По отдельному графику", "Июнь 2022 г.")

    assert [line.when for line in view.whole] == ["2021–2023 годы целиком"]
    assert [line.raw for line in view.undated] == ["По отдельному графику"]
    assert shown(view) == {"Июнь 2022 года": ["3. Форум наставников"]}


def test_rows_without_a_date_are_told_in_plain_words(pages):
    fragments = Fragments(ROOT / "site_overrides/pages")

    texts = [str(fragments.render(pages[path])) for path in ("calendar/", "calendar/2023/")]

    assert ["даты в документе нет" in re.sub(r"<[^>]+>", "", text) for text in texts] == [True, True]
    assert len(pages["calendar/"].view.undated) >= 6


def test_lines_of_a_page_are_what_its_counts_add_up_to(pages):
    for path, plan in pages.items():
        if path == "calendar/":
            continue
        view = plan.view
        in_months = sum(len(lines) for quarter in view.quarters for _, _, lines, _ in quarter.groups)

        lines = in_months + len(view.whole) + len(view.undated)

        assert sum(count.number for count in view.counts) == lines, path


def test_territories_share_a_year_out(pages):
    whole = sum(count.number for count in pages["calendar/2023/"].view.counts)
    parts = [plan for path, plan in pages.items() if re.fullmatch(r"calendar/2023/[a-z]+/", path)]

    assert len(parts) >= 3
    assert sum(count.number for plan in parts for count in plan.view.counts) == whole


def test_a_year_with_too_many_lines_only_leads_to_its_territories(context, monkeypatch):
    monkeypatch.setattr(year, "PAGE_SIZE", 10)

    pages = {plan.path: plan.view for plan in calendar_plans(context)}

    assert pages["calendar/2023/"].quarters == pages["calendar/2023/"].whole == ()
    assert [link.path for link in pages["calendar/2023/"].pages] == [
        path for path in pages if path.startswith("calendar/2023/") and path != "calendar/2023/"
    ]
    assert len(pages["calendar/2023/krasnoyarsk/"].whole) == 20


def test_the_index_counts_what_the_years_show(pages):
    for line in pages["calendar/"].view.years:
        view = pages[line.link.path].view

        in_months = sum(len(group.lines) for quarter in view.quarters for group in quarter.groups)

        assert (line.ending, line.whole) == (in_months, len(view.whole))


def test_an_atlas_without_dues_says_so():
    known = Context(catalogue({}), DAY)

    (plan,) = calendar_plans(known)

    text = str(Fragments(ROOT / "site_overrides/pages").render(plan))
    assert "пока нет сроков" in text
