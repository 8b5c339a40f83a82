"""Comparison as people meet it: tabs, gaps, cards on a phone, selections with and without scripts."""

from __future__ import annotations

import pytest

from tests.browser.tabs import tabs

pytestmark = pytest.mark.browser
CONSOLE = ["log", "debug", "info", "warning", "error"]


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page; whatever its console says fails the test afterwards."""
    with tabs(browser, address, heard=CONSOLE) as open_page:
        yield open_page


def test_tabs_stay_in_one_row_and_the_section_hangs_below(visit):
    page = visit("compare/topics/")

    tops = page.locator(".nav-list > li > a").evaluate_all("all => all.map(a => a.offsetTop)")
    below = page.locator(".nav-sub:visible a").all_inner_texts()

    assert len(set(tops)) == 1
    assert below == ["Сравнение", "Темы", "Расхождения"]
    assert page.locator(".nav-sub:visible a[aria-current]").inner_text() == "Сравнение"


def test_a_cell_leads_to_the_document_on_the_page_of_the_topic(visit):
    page = visit("compare/topics/")
    row = page.locator("table.matrix tbody tr").first

    row.locator("a.matrix-count", has_text="14").click()

    assert page.url.endswith("topics/t01/#ugra-2021")
    assert page.locator(":target h2").inner_text() == "ХМАО – Югра, 2021"


def test_on_a_phone_every_row_is_a_card_that_names_its_documents(visit):
    page = visit("compare/cycle/", width=360)
    card = page.locator("table.matrix tbody tr").nth(3)

    label = "getComputedStyle(cell, '::before').content"
    names = card.locator("td").evaluate_all(f"cells => cells.map(cell => {label})")
    gap = card.locator("td.gap")

    assert '"Красноярский край, 2021"' in names
    assert gap.inner_text() == "в документе нет"
    assert page.locator("table.matrix thead").is_hidden()


def test_columns_stand_side_by_side_on_a_desk_and_below_each_other_on_a_phone(visit):
    lefts = "all => new Set(all.map(one => Math.round(one.getBoundingClientRect().left))).size"

    wide = visit("topics/t01/").locator(".compare > section").evaluate_all(lefts)
    narrow = visit("topics/t01/", width=360).locator(".compare > section").evaluate_all(lefts)

    assert (wide, narrow) == (5, 1)


def test_discrepancies_are_selected_by_plain_links_without_scripts(visit):
    page = visit("discrepancies/", java_script_enabled=False)
    whole = page.locator("#discrepancy-list tbody tr").count()

    page.locator(".facets a", has_text="Югра").click()

    rows = page.locator("#discrepancy-list tbody tr")
    assert 0 < rows.count() < whole
    assert all("Югра" in text for text in rows.all_inner_texts())
    assert page.locator(".facets [aria-current]").inner_text().startswith("ХМАО – Югра, 2021")
    assert page.locator("form[data-selection]:visible").count() == 0


def test_discrepancies_are_selected_by_several_controls_and_the_address_keeps_them(visit):
    page = visit("discrepancies/")
    page.get_by_label("Документ", exact=True).select_option("ugra-2021")
    page.get_by_label("Вид", exact=True).select_option("duplicate")
    rows = page.locator("#discrepancy-list tbody tr:visible")
    chosen = rows.all_inner_texts()

    page.reload()

    assert rows.all_inner_texts() == chosen
    assert 0 < len(chosen) < 10
    assert all("Югра" in text and "Повтор" in text for text in chosen)
    assert "document=ugra-2021&kind=duplicate" in page.url
