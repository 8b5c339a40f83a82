"""Days in their order, and executions in their time."""

from datetime import date

import pytest

from generator.checks import periods
from generator.checks.days import after
from tests.checks.builders import (
    CONCEPT,
    EXECUTIONS,
    MAPPINGS,
    ROADMAP,
    activity,
    document,
    execution,
    found,
    roadmap,
    row,
    stage,
    statement,
)

ROW = "roadmaps/2021.yml.activities.1.rows.1"
ARTEFACTS = {"data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}}}}


def revised(**changes):
    revision = {"date": "2022-03-01", "reason": "Форум перенесли."} | changes
    return {ROADMAP: roadmap({"1": activity(rows={"1": row(revisions={"r1": revision})})})}


def executed(raw, period=None, **changes):
    files = {
        ROADMAP: roadmap({"1": activity(raw, period)}),
        EXECUTIONS: {"executions": {"e1": execution(**changes)}},
    }
    return files | ARTEFACTS


def editions(**days):
    return {
        CONCEPT: document(
            editions={
                key: dict(zip(("valid_from", "valid_to"), value, strict=False)) for key, value in days.items()
            }
        )
    }


def deadline(**changes):
    point = {"clause": "i", "number": "2", "action": "instruct", "text": "Разработать план."}
    return {
        CONCEPT: document(
            operative_points={"2": point | {"deadline": {"raw": "в трёхмесячный срок"} | changes}}
        )
    }


def mapping(day):
    element = {
        "element": "statement/task-1",
        "topic": "t01",
        "relation": "exact",
        "rationale": "Оба об одном.",
    }
    return {
        CONCEPT: document(statements={"task-1": statement()}),
        MAPPINGS: {"mappings": {"m1": element | {"author": "методист института", "date": day}}},
        "data/topics.yml": {
            "topics": {"t01": {"name": "Диагностика", "summary": "Поиск дефицитов.", "number": "T01"}}
        },
    }


FAULTS = {
    "document the wrong way round": (
        {CONCEPT: document(start="2024-02-09")},
        ["PER002 concepts/2021.yml.start: Начало 2024-02-09 позже конца 2023-12-31."],
    ),
    "stage before and after the roadmap": (
        {ROADMAP: roadmap(stages={"i": stage("2020-12-31", "2024-01-01")})},
        [
            "PER005 roadmaps/2021.yml.stages.i.start: "
            "День 2020-12-31 этапа «i» вне дорожной карты: 2021-01-01 – 2023-12-31.",
            "PER005 roadmaps/2021.yml.stages.i.end: "
            "День 2024-01-01 этапа «i» вне дорожной карты: 2021-01-01 – 2023-12-31.",
        ],
    ),
    "event after its entry": (
        executed("В течение всего периода", date="2022-06-20", entered_on="2022-06-19"),
        [
            "PER010 executions/2021.yml.executions.e1.date: "
            "Событие 2022-06-20 внесено раньше, чем произошло: 2022-06-19."
        ],
    ),
    "occurrence of no window": (
        executed("Ежегодно", occurrence="2020"),
        [
            "PER011 executions/2021.yml.executions.e1.occurrence: "
            "Среди сроков мероприятия нет «2020»: 2021 год; 2022 год; 2023 год."
        ],
    ),
    "occurrence outside a plan without dates": (
        executed("По мере необходимости", occurrence="2019"),
        [
            "PER011 executions/2021.yml.executions.e1.occurrence: "
            "У мероприятия нет дат, а план идёт с 2021-01-01 по 2023-12-31: «2019» не попадает."
        ],
    ),
    "day between the windows": (
        executed("Январь 2022 г. Январь 2023 г.", date="2022-06-20"),
        [
            "PER011 executions/2021.yml.executions.e1.date: "
            "По дню 2022-06-20 не понять, к какому из сроков относится отметка: январь 2022; январь 2023."
        ],
    ),
    "revision before the document": (
        revised(date="2021-02-08", period={"raw": "Ежегодно"}),
        [
            f"PER012 {ROW}.revisions.r1.date: "
            "Изменение плана от 2021-02-08 старше самого документа (2021-02-09)."
        ],
    ),
    "done before it was due": (
        executed("Январь 2023 г.", date="2022-12-31"),
        [
            "PER013 executions/2021.yml.executions.e1.date: "
            "Выполнено 2022-12-31, а срок начинается только 2023-01-01."
        ],
    ),
    "editions together": (
        editions(first=["2021-02-09", "2022-03-01"], second=["2022-03-01"]),
        [
            "PER014 concepts/2021.yml.editions.first.valid_to: "
            "Редакция «first» действует одновременно с «second», начатой 2022-03-01."
        ],
    ),
    "edition that never ends": (
        editions(first=["2021-02-09"], second=["2022-03-01"]),
        [
            "PER014 concepts/2021.yml.editions.first: "
            "Редакция «first» действует одновременно с «second», начатой 2022-03-01."
        ],
    ),
    "mapping of the far future": (
        mapping("2062-03-01"),
        [
            "PER015 mappings/2021.yml.mappings.m1.date: "
            "День 2062-03-01 ещё не наступил: данные собраны на 2026-01-01."
        ],
    ),
    "deadline before the order": (
        deadline(date="2021-01-09"),
        [
            "PER016 concepts/2021.yml.operative_points.2.deadline.date: "
            "Срок «в трёхмесячный срок» приходит к 2021-01-09, раньше самого документа (2021-02-09)."
        ],
    ),
    "deadline a month too late": (
        deadline(date="2021-06-09", offset="P3M"),
        [
            "PER017 concepts/2021.yml.operative_points.2.deadline.date: "
            "Срок «в трёхмесячный срок» (P3M от 2021-02-09) приходит к 2021-05-09, а указано 2021-06-09."
        ],
    ),
}

SOUND = {
    "done late": executed("Январь 2022 г.", date="2022-06-20"),
    "done late and named": executed("Январь 2022 г. Январь 2023 г.", date="2022-06-20", occurrence="2022-01"),
    "partly done before it was due": executed("Январь 2023 г.", date="2022-06-20", status="partial"),
    "no dates to miss": executed("По мере необходимости", occurrence="2022"),
    "editions in turn": editions(first=["2021-02-09", "2022-02-28"], second=["2022-03-01"]),
    "looking back by less than a year": mapping("2026-12-31"),
    "deadline moved to a working day": deadline(date="2021-05-11", offset="P3M"),
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(periods.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_record_is_left_alone(files):
    assert found(periods.check, files) == []


@pytest.mark.parametrize(
    ("offset", "due"),
    [
        ("P7D", date(2024, 2, 7)),
        ("P2W", date(2024, 2, 14)),
        ("P1M", date(2024, 2, 29)),
        ("P12M", date(2025, 1, 31)),
    ],
)
def test_duration_leads_to_a_day_of_the_calendar(offset, due):
    assert after(date(2024, 1, 31), offset) == due
