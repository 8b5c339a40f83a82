"""A municipal official lists what the municipal bodies must do, whatever the abbreviation, and saves it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
MUNICIPAL = "?group=russia.municipal-authorities"


@pytest.fixture
def page(browser):
    """A page with scripts that may download and takes its complaints for failures."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    problems = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    context.close()
    assert problems == []


def taken(page) -> list[list[str]]:
    """Press the button and return the rows of the file, the header first."""
    with page.expect_download() as caught:
        page.get_by_role("button", name="Скачать показанные строки").click()
    data = Path(caught.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


def shown(page) -> list:
    return page.locator("#duty-list tbody tr:visible").all()


def test_a_group_gathers_all_territories_and_abbreviations(page, address):
    page.goto(f"{address}duties/")
    page.get_by_label("Группа органов").select_option("russia.municipal-authorities")

    places = {row.get_attribute("data-territory") for row in shown(page)}

    assert places == {"ugra", "krasnoyarsk", "khabarovsk", "krasnogvardeysky"}
    assert page.locator("[data-selection-count]").inner_text() == "Показано: 12 из 109"


@pytest.mark.parametrize("word", ["МОУО", "МУО", "ОМСУ"])
def test_any_abbreviation_finds_all_of_them(page, address, word):
    page.goto(f"{address}duties/")
    page.get_by_label("Показать со словом").fill(word)

    assert len(shown(page)) == 12


def test_the_selection_survives_a_reload(page, address):
    page.goto(f"{address}duties/")
    page.get_by_label("Группа органов").select_option("russia.municipal-authorities")
    page.get_by_label("Состояние").select_option("expired")
    before = len(shown(page))

    page.reload()

    assert page.url.endswith(f"duties/{MUNICIPAL}&status=expired")
    assert len(shown(page)) == before > 0


def test_the_file_holds_exactly_the_rows_on_the_screen_in_their_order(page, address):
    page.goto(f"{address}duties/{MUNICIPAL}")
    page.locator("#duty-list thead button", has_text="Срок").click()
    visible = [row.locator("th").inner_text().split("\n")[0] for row in shown(page)]

    head, *rows = taken(page)

    assert head[:7] == ["Кто", "Группа", "Что", "Адрес", "Срок", "Как понято", "Начало"]
    assert [row[2].split("; ")[0] for row in rows] == visible
    assert all("Муниципальные органы управления образованием" in row[1] for row in rows)
    assert all(row[3].startswith(address) for row in rows)


def test_a_value_that_looks_like_a_formula_stays_text(page, address):
    page.goto(f"{address}duties/{MUNICIPAL}")
    page.evaluate("document.querySelector('#duty-list tbody tr:not([hidden]) th').textContent = '=1+1;\"x\"'")

    _, first, *_ = taken(page)

    assert first[2] == '\'=1+1;"x"'


def test_nothing_found_says_so_and_can_be_undone(page, address):
    page.goto(f"{address}duties/?q=щукинамотоцикле")
    nothing = (len(shown(page)), page.locator("[data-selection-count]").inner_text())
    page.get_by_role("button", name="Сбросить").click()

    page.wait_for_function(
        "document.querySelector('[data-selection-count]').textContent.includes('109 из 109')"
    )

    assert nothing == (0, "Ничего не подошло, сбросьте отбор")
    assert page.url.endswith("duties/")


def test_without_scripts_the_page_of_the_group_says_it_all(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}bodies/")
    page.get_by_role("link", name="Муниципальные органы управления образованием").first.click()

    rows, dead = page.locator("#duty-list tbody tr").count(), page.locator(".js-only:visible").count()

    context.close()
    assert (rows, dead) == (12, 0)


def test_the_deadline_of_the_order_is_shown_with_its_proof(page, address):
    page.goto(f"{address}duties/?q=трехмесячный")
    (row,) = shown(page)

    text = row.inner_text()

    assert "в трехмесячный срок" in text
    assert "До 8 февраля 2024\u00a0г." in text
    assert "Срок истёк, подтверждения в данных нет" in text
    assert "Подтвердит: Готовый план мероприятий на 2024–2026 годы." in text
