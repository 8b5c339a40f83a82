"""One fact written down twice, whatever its key."""

from __future__ import annotations

import pytest

from generator.checks import hierarchy
from tests.checks.builders import (
    BODIES,
    EXECUTIONS,
    ROADMAP,
    TERMS,
    activity,
    body,
    execution,
    found,
    roadmap,
)

PLAN = {ROADMAP: roadmap({"1": activity(), "2": activity(number="2")})}
TERM = {"clause": "i", "notion": "mentoring", "label": "Наставничество", "definition": "Помощь новому."}
ACT = {"name": "О форуме", "kind": "Приказ", "level": "federal", "number": "5", "date": "2021-03-01"}


def executed(**second):
    return PLAN | {EXECUTIONS: {"executions": {"e1": execution(), "e2": execution(**second)}}}


TWICE = {
    "execution": (executed(), "e2", "e1"),
    "execution with other evidence": (executed(status="partial"), "e2", "e1"),
    "body": (
        {BODIES: {"bodies": {"institute": body(), "iro": body(short_name="ИРО")}}},
        "iro", "institute",
    ),
    "term in other letters": (
        {TERMS: {"terms": {"a": TERM, "b": TERM | {"label": "наставничество"}}}},
        "b", "a",
    ),
    "act": ({"data/acts/a-5.yml": ACT, "data/acts/b-5.yml": ACT | {"name": "Форум"}}, "b-5", "a-5"),
}  # fmt: skip
ONCE = {
    "executions of one day": executed(summary="Вышел приказ о форуме."),
    "executions of two days": executed(date="2022-06-21"),
    "executions of two activities": executed(activity="2"),
    "divisions of one name in two bodies": {
        BODIES: {
            "bodies": {
                "institute": body(),
                "centre": body(name="Центр", short_name="Центр"),
                "a": body(name="Отдел", short_name="Отдел А", parent="institute"),
                "b": body(name="Отдел", short_name="Отдел Б", parent="centre"),
            }
        }
    },
    "acts without numbers": {f"data/acts/{name}.yml": {**ACT, "number": None} for name in "ab"},
}


@pytest.mark.parametrize(("files", "key", "other"), TWICE.values(), ids=TWICE)
def test_a_fact_under_two_keys_is_found(files, key, other):
    said = [line for line in found(hierarchy.check, files) if line.startswith("HIE013")]

    assert len(said) == 1
    assert f"Запись «{key}» говорит о том же, что и «{other}»" in said[0]


@pytest.mark.parametrize("files", ONCE.values(), ids=ONCE)
def test_different_facts_are_left_alone(files):
    assert [line for line in found(hierarchy.check, files) if line.startswith("HIE013")] == []
