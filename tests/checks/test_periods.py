"""Periods: what is understood stays silent, what contradicts itself or the plan is said once."""

import pytest

from generator.checks import periods
from tests.checks.builders import (
    DISCREPANCIES,
    ROADMAP,
    activity,
    discrepancy,
    found,
    roadmap,
    row,
    stage,
)

ROW = "roadmaps/2021.yml.activities.1.rows.1"
PERIOD = f"{ROW}.period"


def planned(raw, **period):
    """A roadmap of one activity with this period, in the stage of 2022."""
    return {
        ROADMAP: roadmap(
            {"1": activity(raw, period, stage="ii")}, stages={"ii": stage("2022-01-01", "2022-12-31")}
        )
    }


def window(start, end):
    return {"start": start, "end": end}


def revised(**changes):
    revision = {"date": "2022-03-01", "reason": "Форум перенесли."} | changes
    return {ROADMAP: roadmap({"1": activity(rows={"1": row(revisions={"r1": revision})})})}


FAULTS = {
    "unknown form": (
        planned("к лету"),
        [f"PER001 {PERIOD}.raw: Атлас не понял срок «к лету»: такая запись ему незнакома."],
    ),
    "month of no year": (
        {ROADMAP: roadmap({"1": activity("Июнь")})},
        [f"PER001 {PERIOD}.raw: Атлас не понял срок «Июнь»: год не назван, а лет несколько."],
    ),
    "revised to an unknown form": (
        revised(period={"raw": "осенью"}),
        [f"PER001 {ROW}.revisions.r1.period.raw: Атлас не понял срок «осенью»: такая запись ему незнакома."],
    ),
    "window the wrong way round": (
        planned("Весной", kind="range", windows=[window("2022-05-31", "2022-03-01")]),
        [f"PER002 {PERIOD}.windows.0.start: Начало 2022-05-31 позже конца 2022-03-01."],
    ),
    "window after its stage": (
        planned("Весной", kind="range", windows=[window("2023-03-01", "2023-05-31")]),
        [
            f"PER003 {PERIOD}.windows.0: "
            "Срок 2023-03-01 – 2023-05-31 не помещается в свой этап: 2022-01-01 – 2022-12-31."
        ],
    ),
    "printed year outside the stage": (
        planned("Январь 2023 г."),
        [
            f"PER003 {PERIOD}.raw: "
            "Срок 2023-01-01 – 2023-01-31 не помещается в свой этап: 2022-01-01 – 2022-12-31."
        ],
    ),
    "window beyond the roadmap": (
        planned("Весной", kind="range", windows=[window("2023-03-01", "2024-05-31")]),
        [
            f"PER004 {PERIOD}.windows.0: "
            "Мероприятие «1» идёт до 2024-05-31, а дорожная карта кончается 2023-12-31."
        ],
    ),
    "trigger without a length": (
        planned("В течение недели после форума", after="1"),
        [f"PER006 {PERIOD}.after: У срока «В течение недели после форума» указано after, но нет offset."],
    ),
    "length without a trigger": (
        planned("В течение недели после форума", offset="P7D"),
        [f"PER006 {PERIOD}.offset: У срока «В течение недели после форума» указано offset, но нет after."],
    ),
    "clipped before the stage": (
        planned("Июнь", clip_from="2021-09-01"),
        [f"PER007 {PERIOD}.clip_from: День clip_from 2021-09-01 лежит вне времени 2022-01-01 – 2022-12-31."],
    ),
    "clipped beside explicit dates": (
        planned("Летом", kind="range", windows=[window("2022-06-01", "2022-08-31")], clip_from="2022-07-01"),
        [f"PER007 {PERIOD}.clip_from: Поле clip_from (2022-07-01) не действует рядом с kind: range."],
    ),
    "windows without a kind": (
        planned("Июнь", windows=[window("2022-06-01", "2022-06-30")]),
        [f"PER008 {PERIOD}.windows: Промежутки windows указаны без вида срока."],
    ),
    "kind without windows": (
        planned("Летом", kind="range"),
        [f"PER008 {PERIOD}.kind: У срока вида range должны быть даты, а промежутков windows нет."],
    ),
    "windows of a kind that has none": (
        planned("По плану школ", kind="external_schedule", windows=[window("2022-06-01", "2022-06-30")]),
        [
            f"PER008 {PERIOD}.windows: "
            "У срока вида external_schedule не бывает дат, а промежутки windows указаны."
        ],
    ),
    "windows on top of each other": (
        planned(
            "Дважды",
            kind="multi",
            windows=[window("2022-01-01", "2022-06-30"), window("2022-06-30", "2022-12-31")],
        ),
        [
            f"PER009 {PERIOD}.windows.1.start: "
            "Промежуток с 2022-06-30 начинается раньше, чем кончился предыдущий (2022-06-30)."
        ],
    ),
}

SOUND = {
    "month of a stage of one year": planned("Июнь"),
    "undated form": planned("По мере необходимости"),
    "trigger with a length": planned("В течение недели после форума", after="1", offset="P7D"),
    "window that fills the stage": planned("Год", kind="range", windows=[window("2022-01-01", "2022-12-31")]),
    "year of a roadmap that begins in autumn": {
        ROADMAP: roadmap({"1": activity("Ежегодно")}, start="2021-09-01")
    },
    "clipped to the day of approval": {
        ROADMAP: roadmap({"1": activity("Ежегодно", {"clip_from": "2021-09-01"})})
    },
    "whole stage said explicitly": planned("Весь срок", kind="continuous"),
    "windows one after another": planned(
        "Дважды",
        kind="multi",
        windows=[window("2022-01-01", "2022-06-30"), window("2022-07-01", "2022-12-31")],
    ),
    "revised beyond the roadmap": revised(
        period={"raw": "Весной", "kind": "range", "windows": [window("2024-03-01", "2024-05-31")]}
    ),
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(periods.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_record_is_left_alone(files):
    assert found(periods.check, files) == []


@pytest.mark.parametrize("fault", ["window after its stage", "window beyond the roadmap"])
def test_a_published_discrepancy_answers_for_the_dates_of_the_document(fault):
    files = FAULTS[fault][0] | {
        DISCREPANCIES: {"discrepancies": {"d1": discrepancy("period", elements=["activity/1"])}}
    }

    assert found(periods.check, files) == []


def test_a_discrepancy_of_another_kind_answers_for_nothing():
    files = FAULTS["window after its stage"][0] | {
        DISCREPANCIES: {"discrepancies": {"d1": discrepancy("language", elements=["activity/1"])}}
    }

    assert len(found(periods.check, files)) == 1
