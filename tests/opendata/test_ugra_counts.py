"""The real data of ugra-2021 arrive whole in the published tables."""

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.load import load
from generator.project import open_project
from tests.opendata.sample import tables_of

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = "ugra-2021"


@pytest.fixture(scope="module")
def tables():
    """Return the rows of the document by dataset."""
    catalogue = load(open_project(ROOT)).catalogue
    return {
        name: [row for row in read(text) if row.get("document") == DOCUMENT]
        for name, (_, text) in tables_of(catalogue, date(2026, 11, 21)).items()
    }


def read(text):
    return csv.DictReader(io.StringIO(text, newline=""))


COUNTS = {
    "terms": 32,
    "operative_points": 11,
    "effects": 2,
    "functions": 7,
    "criteria": 10,
    "indicators": 25,
    "targets": 0,
    "activities": 27,
    "activity_rows": 28,
    "result_claims": 28,
    "discrepancies": 14,
    "stages": 3,
    "sections": 2,
}


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_rows_of_the_document(tables, name, count):
    assert len(tables[name]) == count


def test_points_of_the_order(tables):
    numbers = [row["number"] for row in tables["operative_points"]]

    assert numbers == ["1", "1.1", "1.2", "2", "3", "4", "4.2", "4.3", "5", "6", "7"]


def test_statements_by_kind(tables):
    assert Counter(row["kind"] for row in tables["statements"]) >= Counter(
        problem=8,
        contradiction=1,
        goal=2,
        task=8,
        subtask=30,
        approach=7,
        principle=7,
        follow_up=6,
        direction=6,
        cycle_step=9,
        support_item=13,
        direction_item=27,
    )


def test_expected_results_are_main_plain_and_nested(tables):
    kinds = Counter((row["main"], bool(row["parent"])) for row in tables["expected_results"])

    assert kinds == {("true", False): 1, ("false", False): 8, ("false", True): 4}


def test_citations_of_the_basis(tables):
    roles = Counter(row["role"] for row in tables["citations"])

    assert roles["legal_basis"] + roles["conceptual_basis"] >= 12
    assert roles["source"] == 8


def test_indicators_by_measure(tables):
    assert Counter(row["measure"] for row in tables["indicators"]) == {
        "share": 16,
        "count": 3,
        "presence": 2,
        "qualitative": 4,
    }


def test_occurrences_have_their_rows(tables):
    rows = {row["id"] for row in tables["activity_rows"]}

    assert {row["row"] for row in tables["occurrences"]} == rows
    assert len(tables["occurrences"]) == 33
