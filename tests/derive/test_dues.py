"""Dues: every time of every row and of every deadline, under a name that never changes."""

from __future__ import annotations

from datetime import date

import pytest

from generator.derive.dues import dues
from generator.derive.status import row_state
from tests.checks.builders import CONCEPT, ROADMAP, activity, catalogue, document, roadmap, row

DEADLINE = {"raw": "в трёхмесячный срок", "offset": "P3M", "date": "2021-05-09"}
CHANGES = {
    "r1": {"date": "2022-01-10", "reason": "Перенос.", "period": {"raw": "Август 2022 г."}},
    "r2": {"date": "2022-07-01", "reason": "Другое название.", "name": "Форум и конкурс наставников"},
}


def point(**changes):
    return {
        "clause": "i.1",
        "number": "2",
        "action": "instruct",
        "text": "Составить план мероприятий.",
        "addressees": ["institute"],
    } | changes


def found(files, as_of="2026-01-01"):
    known, day = catalogue(files), date.fromisoformat(as_of)
    return dues(known, {one.id: row_state(known, one, day) for one in known.of("activity_row")}, day)


def planned(raw, **changes):
    return {ROADMAP: roadmap({"1": activity(rows={"1": row(raw, **changes)})})}


def test_every_time_of_a_row_is_a_due_of_its_own():
    shown = found(planned("Январь 2022 г. Январь 2023 г."))

    assert [(due.uid, due.first, due.last, due.meaning) for due in shown] == [
        ("russia-2021.1.1.1", date(2022, 1, 1), date(2022, 1, 31), "январь 2022"),
        ("russia-2021.1.1.2", date(2023, 1, 1), date(2023, 1, 31), "январь 2023"),
    ]


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("Июнь 2022 г.", False),
        ("Ежегодно, март – май", False),
        ("Ежеквартально", False),
        ("Ежегодно, январь-декабрь", True),
        ("В течение всего периода", True),
    ],
)
def test_whole_is_what_names_no_month(raw, whole):
    assert {due.whole for due in found(planned(raw))} == {whole}


def test_a_row_without_a_date_is_due_within_its_plan():
    (due,) = found(planned("По отдельному графику"))

    assert due.occurrence.window is None
    assert (due.first, due.last) == (date(2021, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize(
    ("as_of", "revisions", "raw", "end"),
    [
        ("2022-01-09", 0, "Июнь 2022 г.", date(2022, 6, 30)),
        ("2022-01-10", 1, "Август 2022 г.", date(2022, 8, 31)),
        ("2022-07-01", 2, "Август 2022 г.", date(2022, 8, 31)),
    ],
)
def test_changes_of_the_plan_count_from_their_day(as_of, revisions, raw, end):
    (due,) = found(planned("Июнь 2022 г.", revisions=CHANGES), as_of)

    assert (due.revisions, due.raw, due.last) == (revisions, raw, end)


def test_only_a_point_with_a_deadline_is_due():
    points = {"1": point(number="1"), "2": point(deadline=DEADLINE)}

    (due,) = found({CONCEPT: document(operative_points=points)})

    assert (due.uid, due.first, due.last) == ("point/russia-2021.2.1", date(2021, 2, 9), date(2021, 5, 9))
    assert [holder.id for holder in due.holders] == ["russia.institute"]


def test_a_point_and_a_row_with_one_id_keep_names_apart():
    points = {"1.1": point(number="1.1", deadline=DEADLINE)}

    shown = found({CONCEPT: document(operative_points=points)} | planned("Июнь 2022 г."))

    assert [due.occurrence.id for due in shown] == ["russia-2021.1.1.1", "russia-2021.1.1.1"]
    assert [due.uid for due in shown] == ["point/russia-2021.1.1.1", "russia-2021.1.1.1"]


def test_a_body_named_twice_in_a_row_is_named_once():
    twice = {"who": [{"body": "institute", "part": "Программа"}, {"body": "institute", "part": "Отчёт"}]}

    (due,) = found(planned("Июнь 2022 г.", responsible=twice))

    assert [holder.id for holder in due.holders] == ["russia.institute"]
