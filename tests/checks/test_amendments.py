"""Plans edited since an earlier state: only what no revision tells is a finding.

The folders ``tests/faults/PER018`` to ``PER020`` hold both states, ``before`` and ``after``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.amendments import check_amendments
from generator.findings import in_order
from generator.load import load, locate_all
from generator.project import open_project
from generator.report import as_line
from tests.checks.builders import BODIES, ROADMAP, activity, body, catalogue, line, roadmap, row

FAULTS = Path(__file__).parents[1] / "faults"


def plan(**changes) -> dict:
    """Return the files of a project with one activity in June 2022."""
    bodies = {"bodies": {"institute": body(), "centre": body(short_name="Центр")}}
    return {ROADMAP: roadmap({"1": activity(**({"raw": "Июнь 2022 г."} | changes))}), BODIES: bodies}


def said(old: dict, new: dict) -> list[str]:
    found = check_amendments(catalogue(old), catalogue(new))
    return [line(one) for one in found]


def revision(**changes) -> dict:
    return {"date": "2022-03-01", "reason": "Площадку закрыли на ремонт."} | changes


def rows(**changes) -> dict:
    return {"rows": {"1": row("Июнь 2022 г.", **changes)}}


@pytest.mark.parametrize("code", ["PER018", "PER019", "PER020"])
def test_the_report_is_exactly_the_expected_one(code):
    sides = [open_project(FAULTS / code / side) for side in ("before", "after")]
    before, after = (load(project).catalogue for project in sides)

    found = in_order(locate_all(sides[1], check_amendments(before, after)))

    expected = (FAULTS / code / "expected.txt").read_text(encoding="utf-8")
    assert "".join(f"{as_line(one)}\n" for one in found) == expected


def test_a_revision_is_no_silent_edit():
    revised = rows(revisions={"r1": revision(period={"raw": "Сентябрь 2022 г."}, name="Съезд наставников")})

    assert said(plan(), plan(**revised)) == []


def test_a_first_period_replaced_beside_its_revision_is_an_edit_all_the_same():
    new = {
        "rows": {"1": row("Сентябрь 2022 г.", revisions={"r1": revision(period={"raw": "Сентябрь 2022 г."})})}
    }
    old, changed = catalogue(plan()), catalogue(plan(**new))

    (found,) = check_amendments(old, changed)

    assert (found.code, found.hint) == (
        "PER018",
        "Верните «Июнь 2022 г.»: новый срок уже записан в revisions, ключ r1.",
    )


@pytest.mark.parametrize("raw", ["июнь 2022 г.", "Июнь  2022 г"])
def test_another_spelling_of_a_period_is_no_edit(raw):
    assert said(plan(), plan(raw=raw)) == []


def test_a_better_reading_of_the_same_words_is_no_edit():
    windows = [{"start": "2022-06-01", "end": "2022-06-15"}]

    assert said(plan(), plan(period={"kind": "range", "windows": windows})) == []


def test_a_name_cut_at_another_place_is_no_edit():
    assert said(plan(name="Проведение форума…"), plan(name="Проведение форума наставников")) == []


def test_other_executors_are_an_edit():
    new = rows(responsible={"who": [{"body": "centre"}]})

    assert said(plan(), plan(**new)) == [
        "PER019 roadmaps/2021.yml.activities.1.rows.1.responsible: "
        "Исполнители мероприятия 1 изменены с «institute» на «centre» без записи об этом."
    ]


def test_executors_read_better_are_no_edit():
    old = rows(responsible={"raw": "Институт", "who": []})
    new = rows(responsible={"raw": "Институт", "who": [{"body": "institute"}]})

    assert said(plan(**old), plan(**new)) == []


def test_a_revision_that_is_gone_is_told():
    old = rows(revisions={"r1": revision(name="Съезд наставников")})

    assert said(plan(**old), plan()) == [
        "PER020 roadmaps/2021.yml.activities.1.rows.1: Запись «r1» об изменении плана от 2022-03-01 удалена."
    ]


def test_a_better_reason_is_no_other_revision():
    old = rows(revisions={"r1": revision(name="Съезд наставников")})
    new = rows(revisions={"r1": revision(name="Съезд наставников", reason="На площадке ремонт.")})

    assert said(plan(**old), plan(**new)) == []


def test_what_came_or_went_is_not_judged():
    more = {ROADMAP: roadmap({"1": activity("Июнь 2022 г."), "2": activity("Май 2022 г.", number="2")})}

    assert said(plan(), more) == []
    assert said(more, plan()) == []
