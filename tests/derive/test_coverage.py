"""What an inventory finds: entries by their filters, things that entries name, places that exist."""

import pytest

from generator.derive.coverage import counted, coverages, unsuitable
from generator.model.inventory import InventoryCount
from tests.checks.builders import (
    CONCEPT,
    DISCREPANCIES,
    ROADMAP,
    TERMS,
    activity,
    catalogue,
    discrepancy,
    document,
    roadmap,
    row,
    statement,
)

INVENTORY = "inventory/2021.yml"
STATEMENTS = {
    "goal": statement(kind="goal", clause="i.1"),
    "task-1": statement(clause="i.2", actor="institute"),
    "task-2": statement(clause="ii.1"),
    "part": statement(kind="subtask", clause="i.2.1", parent="task-1"),
}
CLAUSES = {
    "i": {"kind": "heading", "number": "I"},
    "i.list": {"kind": "list"},
    "ii": {"kind": "heading"},
    "plan": {"kind": "annex"},
}


def project(**count):
    """A project with four statements, two abbreviations, three rows and one count."""
    short = {"clause": "i.list.1", "short": "ИОМ", "used": True}
    activities = {
        "1": activity(rows={"1": row("Июнь"), "2": row("Август")}),
        "2": activity("Июнь", number="2", repeats=[{"activity": "1", "kind": "repeats"}]),
    }
    return catalogue(
        {
            CONCEPT: document(clauses=CLAUSES, statements=STATEMENTS),
            TERMS: {
                "abbreviations": {
                    "iom": short | {"defined": True, "full": "Маршрут"},
                    "dpo": short | {"defined": False},
                }
            },
            ROADMAP: roadmap(activities),
            DISCREPANCIES: {"discrepancies": {"d1": discrepancy("date", clause="ii")}},
            INVENTORY: {"counts": {"x": {"title": "Подсчёт", "expected": 1} | count}},
        }
    )


@pytest.mark.parametrize(
    ("count", "number"),
    [
        ({"kind": "statement"}, 4),
        ({"kind": "statement", "statement_kind": "task"}, 2),
        ({"kind": "statement", "clause": "i"}, 3),
        ({"kind": "statement", "clause": "i.2"}, 2),
        ({"kind": "statement", "parent": "task-1"}, 1),
        ({"kind": "statement", "actor": "institute"}, 1),
        ({"kind": "statement", "nested": True}, 1),
        ({"kind": "statement", "nested": False, "statement_kind": "task"}, 2),
        ({"kind": "clause", "clause_kind": "heading"}, 2),
        ({"kind": "clause", "clause_kind": "heading", "numbered": True}, 1),
        ({"kind": "clause", "clause": "i"}, 2),
        ({"kind": "clause", "nested": True}, 1),
        ({"kind": "abbreviation", "defined": False, "used": True}, 1),
        ({"kind": "abbreviation", "used": False}, 0),
        ({"kind": "activity", "section": "a"}, 2),
        ({"kind": "activity", "things": "repeats"}, 1),
        ({"kind": "activity_row"}, 3),
        ({"kind": "activity_row", "things": "periods"}, 2),
        ({"kind": "activity_row", "things": "executors"}, 1),
        ({"kind": "activity_row", "things": "executor_lists"}, 1),
        ({"kind": "activity_row", "things": "executor_texts"}, 0),
        ({"kind": "discrepancy"}, 1),
        ({"kind": "term"}, 0),
    ],
    ids=str,
)
def test_what_a_count_finds(count, number):
    found = project(**count)

    assert len(counted(found, found.get("inventory_count", "russia-2021.x"))) == number


def test_coverage_tells_expected_present_and_sourced():
    (found,) = coverages(project(kind="discrepancy", expected=2))

    assert (found.expected, found.present, found.sourced) == (2, 1, 1)


def test_a_fact_of_an_unknown_clause_is_present_but_not_sourced():
    files = {
        CONCEPT: document(statements={"a": statement(clause="i.1"), "b": statement(clause="ix.1")}),
        INVENTORY: {"counts": {"x": {"title": "Положения", "kind": "statement", "expected": 2}}},
    }

    (found,) = coverages(catalogue(files))

    assert (found.present, found.sourced) == (2, 1)


@pytest.mark.parametrize(
    ("count", "wrong"),
    [
        ({"kind": "term", "main": True}, ("main",)),
        ({"kind": "activity", "things": "periods", "level": "region"}, ("things", "level")),
        ({"kind": "statement", "statement_kind": "goal", "nested": False}, ()),
    ],
)
def test_fields_that_do_not_suit_the_kind_are_named_and_find_nothing(count, wrong):
    record = InventoryCount.model_validate({"title": "Подсчёт", "expected": 0} | count)
    found = project(**count)

    assert unsuitable(record) == wrong
    assert bool(counted(found, found.get("inventory_count", "russia-2021.x"))) is (wrong == ())
