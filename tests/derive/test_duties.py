"""Duties: points of orders and rows of plans in one list, under the same honest statuses."""

from __future__ import annotations

from datetime import date

import pytest

from generator.derive.bodies import composition, groups
from generator.derive.duties import duties
from generator.derive.status import row_state
from tests.checks.builders import (
    BODIES,
    CONCEPT,
    EXECUTIONS,
    ROADMAP,
    activity,
    body,
    catalogue,
    document,
    execution,
    roadmap,
    row,
)

ARTEFACTS = {"data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}}}}
DEADLINE = {"raw": "в трёхмесячный срок", "offset": "P3M", "date": "2021-05-09"}


def point(**changes):
    return {
        "clause": "i.1",
        "number": "2",
        "action": "instruct",
        "text": "Составить план мероприятий.",
        "addressees": ["institute"],
    } | changes


def ordered(points, executions=None):
    files = {CONCEPT: document(operative_points=points)}
    return catalogue(files | ({EXECUTIONS: {"executions": executions}} | ARTEFACTS if executions else {}))


def found(known, as_of="2026-01-01"):
    day = date.fromisoformat(as_of)
    states = {one.id: row_state(known, one, day) for one in known.of("activity_row")}
    return duties(known, states, day)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2021-02-08", "ahead"),
        ("2021-02-09", "running"),
        ("2021-05-09", "running"),
        ("2021-05-10", "expired"),
    ],
)
def test_a_deadline_of_a_point_is_judged_by_the_calendar_alone(as_of, status):
    (duty,) = found(ordered({"2": point(deadline=DEADLINE)}), as_of)

    assert (duty.raw, duty.meaning, duty.status) == ("в трёхмесячный срок", "до 9 мая 2021\u00a0г.", status)


@pytest.mark.parametrize(("day", "status"), [("2021-05-09", "done"), ("2021-06-01", "late")])
def test_a_report_about_the_point_completes_it(day, status):
    report = execution(point="2", date=day)
    del report["activity"]

    (duty,) = found(ordered({"2": point(deadline=DEADLINE)}, {"e1": report}))

    assert duty.status == status


def test_supporting_evidence_does_not_complete_a_point():
    report = execution(point="2", date="2021-05-01", status="supporting")
    del report["activity"]

    (duty,) = found(ordered({"2": point(deadline=DEADLINE)}, {"e1": report}))

    assert duty.status == "expired"


def test_a_point_without_a_deadline_is_never_over():
    (duty,) = found(ordered({"2": point()}))

    assert (duty.raw, duty.meaning, duty.status, duty.end) == ("", "срок не назван", "undated", None)


def test_a_point_that_addresses_nobody_is_no_duty():
    assert found(ordered({"1": point(action="approve", addressees=[])})) == ()


def test_points_stand_before_rows_and_name_their_holders():
    known = catalogue({CONCEPT: document(operative_points={"2": point()}), ROADMAP: roadmap()})

    shown = [(d.source.kind, d.source.key, [(h.entry.key, h.kind) for h in d.holders]) for d in found(known)]

    assert shown == [
        ("operative_point", "2", [("institute", "instruct")]),
        ("activity_row", "1", [("institute", "not_stated")]),
    ]


def test_a_changed_period_says_so():
    change = {"r1": {"date": "2022-01-10", "reason": "Перенос.", "period": {"raw": "Август 2022 г."}}}
    known = catalogue({ROADMAP: roadmap({"1": activity(rows={"1": row("Июнь 2022 г.", revisions=change)})})})

    (duty,) = found(known)

    assert (duty.raw, duty.meaning, duty.end) == (
        "Июнь 2022 г.",
        "срок изменён: август 2022",
        date(2022, 8, 31),
    )


def nested():
    bodies = {
        "institute": body(member_of=["institutes"]),
        "centre": body(kind="centre", parent="institute"),
        "institutes": body(kind="class", member_of=["all"]),
        "all": body(kind="class"),
    }
    roles = {"head": {"name": "Заведующий центром", "kind": "post", "body": "centre"}}
    return catalogue({BODIES: {"bodies": bodies, "roles": roles}})


def test_a_group_holds_members_their_parts_and_posts():
    known = nested()

    assert [e.key for e in composition(known, known.get("body", "russia.all"))] == [
        "all", "institutes", "institute", "centre", "head",
    ]  # fmt: skip


def test_a_post_is_in_the_groups_of_its_body():
    known = nested()

    assert [e.key for e in groups(known, known.get("role", "russia.head"))] == ["institutes", "all"]


@pytest.mark.parametrize(("as_of", "holder"), [("2022-03-31", "institute"), ("2022-04-01", "ministry")])
def test_who_answers_changes_with_the_plan(as_of, holder):
    change = {
        "date": "2022-04-01",
        "reason": "Институт закрыт.",
        "responsible": {"who": [{"body": "ministry"}]},
    }
    known = catalogue(
        {
            BODIES: {"bodies": {"institute": body(), "ministry": body(short_name="Минобр")}},
            ROADMAP: roadmap({"1": activity(rows={"1": row(revisions={"r1": change})})}),
        }
    )

    (duty,) = found(known, as_of)

    assert [one.entry.key for one in duty.holders] == [holder]
