"""Changes of a plan: their order, which is in force, how far the end has moved."""

from __future__ import annotations

from datetime import date

from generator.derive.changes import current
from generator.derive.status import row_state
from tests.derive.builders import plan, row


def revision(on: str, raw: str | None = None, **rest) -> dict:
    period = {"period": {"raw": raw}} if raw else {}
    return {"date": on, "reason": "Площадка закрыта.", **period, **rest}


def changes(raw: str, revisions: dict, as_of: str = "2023-08-01"):
    catalogue = plan({"1": {"stage": "y", "rows": {"1": row(raw, revisions=revisions)}}})
    first = catalogue.get("activity_row", "x-2021.1.1")
    return row_state(catalogue, first, date.fromisoformat(as_of)).changes


def test_changes_stand_by_their_days_whatever_their_keys():
    made = changes("Июнь", {"a": revision("2023-05-02", "Июль"), "b": revision("2023-03-01", "Август")})

    assert [(one.key, one.slip_days) for one in made] == [("b", 62), ("a", 31)]


def test_a_change_of_tomorrow_is_not_in_force():
    made = changes("Июнь", {"a": revision("2023-08-02", "Сентябрь")})

    assert [one.in_force for one in made] == [False]
    assert current(made) is None


def test_a_change_without_a_period_leaves_the_last_one_in_force():
    given = {"a": revision("2023-03-01", "Июль"), "b": revision("2023-04-01", name="Съезд наставников")}

    made = changes("Июнь", given)

    assert current(made).key == "a"
    assert (made[1].understood, made[1].slip_days) == (None, None)


def test_what_has_no_date_has_not_moved():
    (made,) = changes("По отдельному графику", {"a": revision("2023-03-01", "Июль")})

    assert made.slip_days is None
    assert made.understood.text == "июль 2023"
