"""Inventory: what differs from the count of a person is said, with the file to look at."""

import json

import pytest

from generator.checks import inventory
from generator.load import load
from generator.project import open_project
from tests.checks.builders import AS_OF, CONCEPT, TERMS, catalogue, document, found, statement

INVENTORY = "inventory/2021.yml"
TERMS_EXPECTED = {"counts": {"t": {"title": "Термины", "kind": "term", "expected": 3}}}


def counts(**given):
    """One count of tasks; the arguments change it."""
    count = {"title": "Задачи", "kind": "statement", "statement_kind": "task", "expected": 1} | given
    return {CONCEPT: document(statements={"a": statement()}), INVENTORY: {"counts": {"tasks": count}}}


FAULTS = {
    "too few": (
        counts(expected=2),
        ["INV001 inventory/2021.yml.counts.tasks.expected: «Задачи»: в документе 2, в записях 1."],
    ),
    "too many": (
        counts(expected=0),
        ["INV001 inventory/2021.yml.counts.tasks.expected: «Задачи»: в документе 0, в записях 1."],
    ),
    "filter of another kind": (
        counts(kind="term"),
        [
            "INV002 inventory/2021.yml.counts.tasks.statement_kind: "
            "Поле statement_kind: task не подходит к kind: term (термины)."
        ],
    ),
    "document without an inventory": (
        counts() | {"concepts/2024.yml": document()},
        [
            "INV003 concepts/2024.yml: "
            "У документа «russia-2024» нет описи: полноту его записей не проверить."
        ],
    ),
    "one key for two things": (
        counts() | {
            "concepts/2024.yml": document(),
            "inventory/2024.yml": {"counts": {"tasks": {"title": "Задачи", "kind": "term", "expected": 0}}},
        },
        [
            "INV004 inventory/2024.yml.counts.tasks: "
            "Под ключом «tasks» в описях разных документов посчитано разное: отличается kind."
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_faults(files, expected):
    assert found(inventory.check, files) == expected


@pytest.mark.parametrize(
    "files",
    [
        counts(),
        {CONCEPT: document()},
        counts(clause="ix", expected=5),
        counts(actor="nobody", expected=5),
    ],
    ids=["equal", "nobody counts here", "unknown clause", "broken reference"],
)
def test_sound(files):
    assert found(inventory.check, files) == []


def test_the_hint_names_the_file_with_the_records():
    files = {
        CONCEPT: document(),
        INVENTORY: TERMS_EXPECTED,
    }

    (finding,) = inventory.check(catalogue(files), AS_OF)

    assert finding.hint == (
        "Добавьте недостающее в data/russia/terms/2021.yml; если записи верны, напишите expected: 0."
    )


def test_records_of_a_broken_file_are_not_missed(tmp_path):
    files = {
        CONCEPT: document(),
        INVENTORY: TERMS_EXPECTED,
    }
    for path, record in files.items():
        (tmp_path / "data/russia" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "data/russia" / path).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "data/russia" / TERMS).parent.mkdir()
    (tmp_path / "data/russia" / TERMS).write_text("terms: [", encoding="utf-8")

    found = list(inventory.check(load(open_project(tmp_path)).catalogue, AS_OF))

    assert found == []
