"""The honest table of statuses: each of its lines, and that counts add up."""

from __future__ import annotations

from datetime import date

import pytest

from generator.derive.status import activity_status, row_state, status_counts
from tests.checks.builders import ROADMAP, activity, catalogue, document, roadmap
from tests.derive.builders import plan, row

LATER = "concepts/2022.yml"
WHOLE = {"kind": "continuous"}


def state(catalogue, as_of: str, id: str = "x-2021.1.1"):
    return row_state(catalogue, catalogue.get("activity_row", id), date.fromisoformat(as_of))


def june(**rest):
    return {"1": {"stage": "y", "rows": {"1": row("Июнь", **rest)}}}


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2023-05-31", "ahead"),
        ("2023-06-01", "running"),
        ("2023-06-30", "running"),
        ("2023-07-01", "expired"),
    ],
)
def test_without_a_report_only_the_calendar_speaks(as_of, status):
    assert state(plan(june()), as_of).status == status


def test_report_in_time_is_done():
    catalogue = plan(june(), {"a": {"activity": "1", "date": "2023-06-30"}})

    assert state(catalogue, "2024-01-01").status == "done"


def test_report_after_the_window_is_late_by_its_days():
    catalogue = plan(june(), {"a": {"activity": "1", "date": "2023-07-10"}})

    found = state(catalogue, "2024-01-01")

    assert (found.status, found.occurrences[0].late_days) == ("late", 10)


def test_report_of_tomorrow_is_not_known_today():
    catalogue = plan(june(), {"a": {"activity": "1", "date": "2023-07-10"}})

    assert state(catalogue, "2023-07-09").status == "expired"


def test_supporting_evidence_does_not_complete():
    catalogue = plan(june(), {"a": {"activity": "1", "date": "2023-06-10", "status": "supporting"}})

    assert state(catalogue, "2024-01-01").status == "expired"


def test_contradicting_evidence_is_disputed():
    reports = {
        "a": {"activity": "1", "date": "2023-06-10"},
        "b": {"activity": "1", "date": "2023-06-11", "status": "disputed"},
    }

    assert state(plan(june(), reports), "2024-01-01").status == "disputed"


@pytest.mark.parametrize(
    "raw", ["По отдельному графику", "По мере необходимости", "В соответствии с учебным планом"]
)
def test_what_has_no_date_is_never_overdue(raw):
    catalogue = plan({"1": {"rows": {"1": row(raw)}}})

    assert state(catalogue, "2099-01-01").status == "undated"


def test_whole_period_is_not_late_before_its_end():
    catalogue = plan({"1": {"stage": "y", "rows": {"1": row("В течение года")}}})

    assert state(catalogue, "2023-12-31").status == "running"


def test_each_of_several_dates_has_its_own_status():
    reports = {"a": {"activity": "1", "occurrence": "2022", "date": "2022-01-20"}}
    catalogue = plan({"1": {"rows": {"1": row("Январь 2022 г. Январь 2023 г.")}}}, reports)

    found = state(catalogue, "2023-06-01")

    assert [o.status for o in found.occurrences] == ["done", "expired"]
    assert found.status == "partly"


def test_trigger_counts_from_the_event_it_waits_for():
    activities = {
        "1": {"rows": {"1": row("По отдельному графику")}},
        "2": {"rows": {"1": row("В течение недели после оценки", after="1", offset="P7D")}},
    }
    catalogue = plan(activities, {"a": {"activity": "1", "date": "2023-03-01"}})

    found = state(catalogue, "2023-03-05", "x-2021.2.1")

    assert [(o.window.start, o.window.end) for o in found.occurrences] == [
        (date(2023, 3, 1), date(2023, 3, 8))
    ]
    assert found.status == "running"


def test_trigger_without_an_event_has_no_date():
    catalogue = plan({"1": {"rows": {"1": row("В течение недели после оценки")}}})

    assert state(catalogue, "2023-03-05").status == "undated"


def test_revision_moves_the_date_and_shows_the_slip():
    change = {"r1": {"date": "2023-05-01", "reason": "Перенос.", "period": {"raw": "Сентябрь"}}}
    catalogue = plan(june(revisions=change))

    before, after = state(catalogue, "2023-04-30"), state(catalogue, "2023-07-01")

    assert (before.slip_days, after.slip_days) == (0, 92)
    assert after.status == "ahead"


def test_activity_is_partly_done_when_one_row_is():
    activities = {"1": {"stage": "y", "rows": {"1": row("Июнь"), "2": row("Август")}}}
    catalogue = plan(activities, {"a": {"activity": "1", "row": "1", "date": "2023-06-02"}})

    states = [state(catalogue, "2024-01-01", f"x-2021.1.{key}") for key in ("1", "2")]

    assert [s.status for s in states] == ["done", "expired"]
    assert activity_status(states) == "partly"


def test_counts_add_up():
    statuses = ["done", "expired", "expired", "undated"]

    counts = status_counts(statuses)

    assert counts == {"done": 1, "expired": 2, "undated": 1}
    assert sum(counts.values()) == len(statuses)


@pytest.mark.parametrize(("as_of", "status"), [("2022-02-28", "running"), ("2022-03-01", "replaced")])
def test_a_plan_is_replaced_from_the_day_of_the_newer_document(as_of, status):
    newer = document(date="2022-03-01", supersedes="russia-2021")
    known = catalogue({ROADMAP: roadmap({"1": activity("В течение всего периода", WHOLE)}), LATER: newer})

    assert state(known, as_of, "russia-2021.1.1").status == status
