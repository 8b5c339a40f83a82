"""The five documents arrive whole: what people counted in their texts is what the published tables hold."""

from __future__ import annotations

import csv
import html
import re
from collections import Counter
from pathlib import Path

import pytest

KHB, UGR, KRS = "khabarovsk-2023", "ugra-2021", "krasnoyarsk-2021"
KGV, CHL = "krasnogvardeysky-2021", "chelyabinsk-2023"


@pytest.fixture(scope="module")
def table(site):
    """Return the rows of a published dataset."""

    def read(name: str) -> list[dict[str, str]]:
        with open(site / "data" / name / "latest" / f"{name}.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read


def by_document(rows, **wanted: str) -> dict[str, int]:
    """Count the rows of each document whose columns hold the wanted texts."""
    return dict(Counter(r["document"] for r in rows if all(r[name] == text for name, text in wanted.items())))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("operative_points", {KHB: 4, UGR: 11, KGV: 4, CHL: 5}),
        ("terms", {KHB: 7, UGR: 32, CHL: 8}),
        ("functions", {KHB: 37, UGR: 7, CHL: 1}),
        ("effects", {UGR: 2, CHL: 7}),
        ("criteria", {UGR: 10, KGV: 3}),
        ("indicators", {UGR: 25, KRS: 1, KGV: 23, CHL: 3}),
        ("targets", {CHL: 12}),
        ("activities", {UGR: 27, KRS: 20, CHL: 43}),
        ("activity_rows", {UGR: 28, KRS: 20, CHL: 43}),
        ("result_links", {CHL: 61}),
        ("result_claims", {UGR: 28, KRS: 66}),
        ("discrepancies", {KHB: 7, UGR: 14, KRS: 5, KGV: 5, CHL: 13}),
    ],
)
def test_rows_by_document(table, name, expected):
    assert by_document(table(name)) == expected


@pytest.mark.parametrize(
    ("name", "total"),
    [
        ("terms", 47), ("criteria", 13), ("indicators", 52), ("targets", 12), ("activities", 90),
        ("activity_rows", 91), ("result_links", 61), ("discrepancies", 44), ("effects", 9),
    ],
)  # fmt: skip
def test_totals_over_the_documents(table, name, total):
    assert len(table(name)) == total


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("principle", {KHB: 7, UGR: 7, KGV: 16, CHL: 9}),
        ("approach", {UGR: 7, CHL: 3}),
        ("problem", {KHB: 6, UGR: 8}),
        ("challenge", {CHL: 2}),
        ("contradiction", {KHB: 1, UGR: 1, CHL: 2}),
        ("vector", {KHB: 3}),
        ("mechanism", {KHB: 7}),
        ("cycle_step", {UGR: 9, KGV: 6}),
        ("goal", {KHB: 1, UGR: 2, KGV: 2, CHL: 1}),
        ("mission", {UGR: 1}),
        ("task", {KHB: 5, UGR: 8, KGV: 6, CHL: 3}),
        ("subtask", {UGR: 30}),
        ("direction", {KHB: 6, UGR: 6, KRS: 3, KGV: 5, CHL: 3}),
    ],
)
def test_statements_by_kind(table, kind, expected):
    assert by_document(table("statements"), kind=kind) == expected


def test_goals_and_tasks_of_the_documents_are_told_from_those_of_the_centre(table):
    rows = [row for row in table("statements") if row["kind"] in ("goal", "task", "mission")]

    assert Counter((row["kind"], row["actor"]) for row in rows) == {
        ("goal", ""): 5, ("task", ""): 17,
        ("mission", "ugra.cnppm"): 1, ("goal", "ugra.cnppm"): 1, ("task", "ugra.cnppm"): 5,
    }  # fmt: skip


def test_abbreviations_are_defined_unused_and_undefined(table):
    rows = table("abbreviations")

    assert Counter((row["document"], row["defined"], row["used"]) for row in rows) == {
        (KRS, "true", "true"): 16,
        (KRS, "true", "false"): 2,
        (KRS, "false", "true"): 20,
    }


def test_expected_results_are_main_plain_and_nested(table):
    rows = table("expected_results")

    assert Counter((row["document"], row["main"], bool(row["parent"])) for row in rows) == {
        (KHB, "false", False): 9, (CHL, "false", False): 4, (UGR, "false", False): 8,
        (UGR, "true", False): 1, (UGR, "false", True): 4,
    }  # fmt: skip


def test_acts_of_the_basis_literature_and_footnotes(table):
    citations = table("citations")

    assert by_document(citations, role="legal_basis") == {KHB: 7, UGR: 8, KRS: 1, CHL: 16}
    assert by_document(citations, role="conceptual_basis") == {UGR: 4, CHL: 6}
    assert by_document(citations, role="source") == {UGR: 8}
    assert by_document(table("clauses"), kind="footnote") == {UGR: 1, CHL: 5}


def test_targets_are_the_same_four_numbers_for_three_indicators(table):
    rows = table("targets")

    assert Counter((row["year"], row["value"]) for row in rows) == {
        ("2023", "10"): 3, ("2024", "25"): 3, ("2025", "50"): 3, ("2026", "75"): 3,
    }  # fmt: skip


def test_result_links_by_result(table):
    assert Counter(row["result"] for row in table("result_links")) == {
        f"{CHL}.r1": 5, f"{CHL}.r2": 13, f"{CHL}.r3": 23, f"{CHL}.r4": 20,
    }  # fmt: skip


def test_periods_are_35_printed_forms(table):
    rows = table("activity_rows")

    forms = {id: {row["period_raw"] for row in rows if row["document"] == id} for id in (UGR, KRS, CHL)}

    assert {id: len(found) for id, found in forms.items()} == {UGR: 17, KRS: 7, CHL: 15}
    assert len(forms[UGR] | forms[KRS] | forms[CHL]) == 35


def test_discrepancies_are_d01_to_d46_without_the_two_numbers_never_given(table):
    numbers = sorted(row["number"] for row in table("discrepancies"))

    assert numbers == [f"D{n:02}" for n in range(1, 47) if n not in (3, 43)]


def test_every_count_of_every_inventory_is_met_and_sourced(table):
    rows = table("inventory")

    assert Counter(row["document"] for row in rows) == {KHB: 49, UGR: 69, KRS: 44, KGV: 47, CHL: 55}
    assert [row["id"] for row in rows if not row["expected"] == row["present"] == row["sourced"]] == []


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Термины", 47), ("Сокращения с расшифровкой", 18), ("Принципы", 39), ("Подходы", 10),
        ("Критерии", 13), ("Показатели", 52), ("Цели по годам", 12), ("Мероприятия", 90),
        ("Строки мероприятий", 91), ("Связи мероприятий с результатами", 61), ("Расхождения", 44),
    ],
)  # fmt: skip
def test_the_quality_page_adds_up_the_documents(site, title, number):
    assert lines_of(site, "totals")[title] == (str(number), str(number), "все")


def test_the_quality_page_shows_what_one_document_holds(site):
    assert lines_of(site, KHB)["Функции участников"] == ("37", "37", "все")
    assert lines_of(site, KRS)["Результаты, названные у мероприятий"] == ("66", "66", "все")


def lines_of(site: Path, anchor: str) -> dict[str, tuple[str, ...]]:
    """Return the first table of the quality page after an anchor: numbers by what is counted."""
    page = (site / "quality" / "index.html").read_text(encoding="utf-8")
    body = page.split(f'id="{anchor}"', 1)[1].split("</table>", 1)[0]
    found = {}
    for row in body.split("<tr>")[1:]:
        title = re.search(r'<th scope="row">([^<]+)', row)
        if title:
            cells = re.findall(r'<td class="num">([^<]*)</td>', row)
            found[html.unescape(title[1]).strip()] = tuple(cells)
    return found
