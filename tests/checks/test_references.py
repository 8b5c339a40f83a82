"""References: a nearest id is offered, circles are found once, nothing is reported of broken files."""

import pytest

from generator.catalogue import build_catalogue
from generator.checks import references
from tests.checks.builders import (
    AS_OF,
    BODIES,
    CONCEPT,
    EXECUTIONS,
    INDICATORS,
    MAPPINGS,
    ROADMAP,
    act,
    activity,
    body,
    catalogue,
    document,
    execution,
    found,
    indicators,
    practice,
    roadmap,
    row,
    statement,
    territory,
)

ARTEFACTS = {"data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}}}}
MAPPING = {
    "topic": "t01",
    "relation": "exact",
    "rationale": "Оба о диагностике.",
    "author": "методист института",
    "date": "2024-02-01",
}
TOPICS = {
    "data/topics.yml": {
        "topics": {"t01": {"name": "Диагностика", "summary": "Поиск дефицитов.", "number": "T01"}}
    }
}


def mapped(*elements):
    keyed = {f"m{number}": {"element": element, **MAPPING} for number, element in enumerate(elements, 1)}
    return {
        CONCEPT: document(statements={"task-1": statement(), "task-2": statement()}),
        MAPPINGS: {"mappings": keyed},
    } | TOPICS


def executed(**changes):
    rows = {"1": row(), "2": row()}
    return {
        ROADMAP: roadmap({"1": activity(rows=rows)}),
        EXECUTIONS: {"executions": {"e1": execution(**changes)}},
    } | ARTEFACTS


FAULTS = {
    "misspelt id": (
        {"practices/klub.yml": practice(body="institut")},
        ["REF001 practices/klub.yml.body: Записи «institut» нет, вид: «Органы и организации»."],
    ),
    "nobody like it": (
        {"practices/klub.yml": practice(topics=["t77"])},
        ["REF001 practices/klub.yml.topics.0: Записи «t77» нет, вид: «Темы»."],
    ),
    "misspelt id of any kind": (
        mapped("statement/task-11"),
        ["REF001 mappings/2021.yml.mappings.m1.element: Записи «statement/task-11» нет, вид: «Положения»."],
    ),
    "unknown kind": (
        mapped("statment/task-1"),
        [
            "REF002 mappings/2021.yml.mappings.m1.element: "
            "Вида записей «statment» нет, а ссылка начинается с него: «statment/task-1»."
        ],
    ),
    "own parent": (
        {BODIES: {"bodies": {"institute": body(parent="institute")}}},
        ["REF003 bodies.yml.bodies.institute.parent: Поле parent ведёт по кругу: «institute» → «institute»."],
    ),
    "circle of three behind a tail": (
        {
            CONCEPT: document(
                statements={
                    "tail": statement(parent="a"),
                    "a": statement(parent="b"),
                    "b": statement(parent="c"),
                    "c": statement(parent="a"),
                }
            )
        },
        ["REF003 concepts/2021.yml.statements.a.parent: Поле parent ведёт по кругу: «a» → «b» → «c» → «a»."],
    ),
    "acts that replace each other": (
        {"data/acts/a.yml": act(superseded_by="b"), "data/acts/b.yml": act(superseded_by="a")},
        ["REF003 data/acts/a.yml.superseded_by: Поле superseded_by ведёт по кругу: «a» → «b» → «a»."],
    ),
    "twice in one list": (
        {"practices/klub.yml": practice(topics=["t01", "t01"])} | TOPICS,
        ["REF004 practices/klub.yml.topics.1: Запись «t01» названа в списке topics дважды."],
    ),
    "executor without a name": (
        {ROADMAP: roadmap({"1": activity(rows={"1": row(responsible={"who": [{"kind": "executor"}]})})})},
        [
            "REF005 roadmaps/2021.yml.activities.1.rows.1.responsible.who.0: "
            "У исполнителя № 1 не указаны ни орган, ни должность."
        ],
    ),
    "row that is not there": (
        executed(row="3"),
        ["REF006 executions/2021.yml.executions.e1.row: У мероприятия «1» нет строки «3»."],
    ),
    "record on one topic twice": (
        mapped("statement/task-1", "statement/task-1"),
        [
            "REF008 mappings/2021.yml.mappings.m2.element: "
            "Запись «statement/task-1» уже отнесена к теме «t01»: «m1»."
        ],
    ),
}

SOUND = {
    "id of another territory": {
        "data/ugra/territory.yml": territory(short_name="Югра", level="region", parent="russia"),
        "data/ugra/practices/klub.yml": practice(body="russia.institute"),
    },
    "key in the own document": mapped("statement/task-1"),
    "two records on one topic": mapped("statement/task-1", "statement/task-2"),
    "chain that ends": {BODIES: {"bodies": {"institute": body(), "centre": body(parent="institute")}}},
    "one body in two parts": {
        ROADMAP: roadmap(
            {
                "1": activity(
                    rows={"1": row(responsible={"who": [{"body": "institute"}, {"body": "institute"}]})}
                )
            }
        )
    },
    "row that is there": executed(row="2"),
    "no row named": executed(),
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(references.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_record_is_left_alone(files):
    assert found(references.check, files) == []


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        (FAULTS["misspelt id"][0], "Вероятно, нужен ключ «institute»."),
        (FAULTS["misspelt id of any kind"][0], "Вероятно, нужен ключ «statement/task-1»."),
        (FAULTS["unknown kind"][0], "Вероятно, нужна ссылка «statement/task-1»."),
        (FAULTS["nobody like it"][0], "Исправьте ключ или добавьте запись в data/topics.yml."),
        (
            {"practices/klub.yml": practice(mentions=[{"document": "russia-2030", "clause": "i"}])}
            | {CONCEPT: None},
            "Исправьте ключ или добавьте запись в data/russia/concepts/2030.yml.",
        ),
        (
            {
                INDICATORS: indicators(),
                "practices/klub.yml": practice(),
                MAPPINGS: {"mappings": {"m1": {"element": "act/fz-273", **MAPPING}}},
            }
            | TOPICS,
            "Исправьте ключ или добавьте запись в data/acts/fz-273.yml.",
        ),
    ],
)
def test_hint_says_what_to_type(files, hint):
    (finding,) = references.check(catalogue(files), AS_OF)

    assert finding.hint == hint


def test_key_of_another_document_is_offered_whole():
    files = {CONCEPT: document(statements={"task-1": statement()}), "practices/klub.yml": practice()} | TOPICS
    files["data/ugra/territory.yml"] = territory(short_name="Югра", level="region", parent="russia")
    files["data/ugra/concepts/2022.yml"] = document(
        issuer="russia.institute", statements={"a": statement(parent="task-1")}
    )

    (finding,) = references.check(catalogue(files), AS_OF)

    assert finding.hint == "Вероятно, нужен ключ «russia-2021.task-1»."


def test_references_to_kinds_of_broken_files_are_not_judged():
    whole = catalogue({"practices/klub.yml": practice(body="institut")})
    broken = build_catalogue(whole.entries, {"body"})

    assert list(references.check(broken, AS_OF)) == []
