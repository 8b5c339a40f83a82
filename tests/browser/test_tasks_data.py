"""What a journalist, a researcher, a deputy minister and a developer come for, tried from the home page."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import Counter
from io import BytesIO, TextIOWrapper
from zipfile import ZipFile

import pytest
from frictionless import Package
from pypdf import PdfReader

from tests.browser.steps import WIDTHS, follow, taken

pytestmark = pytest.mark.browser
#: The only states that a plan may be in: none of them is «не выполнено».
STATES = [
    "Выполнено", "Выполнено с опозданием", "Выполнено частично", "Идёт", "Впереди",
    "Срок истёк, подтверждения в данных нет", "Срок не определён документом", "Заменено",
]  # fmt: skip
CHELYABINSK = "Концепция методического сопровождения педагогов Челябинской области, 2023"


def numbers(texts: list[str]) -> list[int]:
    return [int(text) for text in texts]


@WIDTHS
def test_the_states_of_every_plan_add_up(visit, width):
    page = visit("", width)
    follow(page, "Выполнена ли дорожная карта?")
    table = page.locator("#roadmap-list")

    lines = [
        numbers(row.locator("td.num").all_inner_texts()) for row in table.locator("tr:has(td.num)").all()
    ]
    states = table.locator("thead th").all_inner_texts()[4:]

    assert len(lines) == 4
    assert [line[0] for line in lines] == [sum(line[1:]) for line in lines]
    assert [sum(column) for column in zip(*lines[:-1], strict=True)] == lines[-1]
    assert {re.sub(r"\W+$", "", state) for state in states} <= set(STATES)


@WIDTHS
def test_every_count_of_a_plan_shows_what_it_counts(visit, width):
    page = visit("", width)
    follow(page, "Выполнена ли дорожная карта?", "Дорожная карта ЧИППКРО, 2023–2024")
    links = page.locator(".counts").first.get_by_role("link")
    counts = numbers([one.locator("b").inner_text() for one in links.all()])

    found = []
    for one in links.all():
        one.click()
        page.locator("[data-selection-count]", has_text="Показано").wait_for()
        said = page.locator("[data-selection-count]").inner_text()
        found.append(int(re.search(r"мероприятий: (\d+) из 43", said).group(1)))

    assert found == counts == [1, 40, 2]


@WIDTHS
def test_what_is_done_has_its_evidence_and_nothing_failed_without_one(visit, width):
    page = visit("", width)
    follow(page, "Выполнена ли дорожная карта?", "Дорожная карта ЧИППКРО, 2023–2024")
    said = set(page.locator("#activity-list .badge").all_inner_texts())
    done = page.locator("#activity-list tr", has=page.get_by_text("Выполнено", exact=True))
    done.locator("th > a").first.click()

    proofs = page.locator("td[data-label=Подтверждения] a").count()
    page.go_back()
    page.locator("#activity-list tr", has_text=STATES[5]).locator("th > a").first.click()

    assert said <= set(STATES)
    assert proofs >= 1
    assert "Это не значит, что мероприятие не проводилось" in page.locator("main").inner_text()


@pytest.fixture
def researcher(visit, width):
    """The page of open data with the archive and the sums that a visitor took from it."""
    page = visit("", width, accept_downloads=True)
    follow(page, "Скачать всё")
    archive = page.locator("main").get_by_role("link", name=re.compile(r"atlas-.*\.zip"))
    name, data = archive.inner_text(), taken(page, archive)
    sums = taken(page, page.get_by_role("link", name="SHA256SUMS"))
    return page, name, data, dict(reversed(line.split("  ")) for line in sums.decode().splitlines())


def rows_of(archive: ZipFile, name: str) -> list[dict[str, str]]:
    with archive.open(f"{name}/latest/{name}.csv") as file:
        return list(csv.DictReader(TextIOWrapper(file, "utf-8-sig")))


@WIDTHS
def test_a_researcher_verifies_every_file_of_the_archive(researcher):
    _, name, data, sums = researcher
    archive = ZipFile(BytesIO(data))

    made = {one: hashlib.sha256(archive.read(one)).hexdigest() for one in archive.namelist()}

    assert sums[name] == hashlib.sha256(data).hexdigest()
    assert len(made) > 80
    assert made == {one: sums[one] for one in made}


@WIDTHS
def test_a_researcher_finds_the_counts_of_the_inventory_in_the_rows(researcher):
    page, _, data, _ = researcher
    archive = ZipFile(BytesIO(data))
    inventory = rows_of(archive, "inventory")
    follow(page, "Качество данных")
    cells = "rows => rows.map(row => [row.cells[0].innerText.trim(), row.cells[2].innerText.trim()])"
    totals = dict(page.locator("#totals ~ .table-wrap").first.locator("tbody tr").evaluate_all(cells))

    held = Counter()
    for line in inventory:
        held[line["title"]] += int(line["present"])
    whole = [line for line in inventory if line["things"] == "entries" and not line["filter"]]
    counted = [
        sum(row["document"] == line["document"] for row in rows_of(archive, line["dataset"]))
        for line in whole
    ]

    assert {title: str(held[title]) for title in totals} == totals
    assert (totals["Мероприятия"], totals["Показатели"], totals["Термины"]) == ("90", "52", "47")
    assert len(whole) > 40
    assert counted == [int(line["present"]) for line in whole]


@WIDTHS
def test_a_deputy_minister_reads_targets_and_bodies_on_one_sheet(visit, width):
    page = visit("", width)
    follow(page, "Где стоят цели и кто отвечает?", CHELYABINSK)

    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    text = re.sub(r"\s+", " ", sheets[0].extract_text())

    assert len(sheets) == 1
    assert "значений не опубликовано" in text
    for target in ("2023", "2026", "10 %", "75 %"):
        assert target in text.replace("\u00a0", " ")
    for body in page.locator("#bodies + ul a").all_inner_texts():
        assert body in text
    assert page.locator("#bodies + ul a").count() == 5


@WIDTHS
def test_every_summary_is_found_from_a_territory_and_its_plan(visit, width):
    page = visit("", width)
    follow(page, "Красноярский край", "Сводка на одной странице")
    first = page.url
    follow(page, "План Красноярского края, 2021–2023", "Сводка на одной странице")

    assert page.url == first
    assert page.locator("h1").inner_text().startswith("Сводка: План развития педагогов")


@WIDTHS
def test_a_developer_checks_the_rows_of_a_dataset_by_its_schema(visit, width):
    page = visit("", width, accept_downloads=True)
    follow(page, "Скачать всё")
    package = json.loads(taken(page, page.get_by_role("link", name="datapackage.json")))
    page.get_by_label("Показать наборы со словом").fill("термины")
    follow(page, "Термины")
    rows = json.loads(taken(page, page.get_by_role("link", name="terms.json", exact=True)))

    schema = next(one["schema"] for one in package["resources"] if one["name"] == "terms")
    schema.pop("foreignKeys", None)
    held = {"name": "terms", "data": rows, "schema": schema}
    report = Package({"$schema": package["$schema"], "resources": [held]}).validate()

    assert report.flatten(["type", "note"]) == []
    assert len(rows) == 47
    assert page.locator("pre code").count() >= 1
