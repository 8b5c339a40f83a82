"""The list of indicators: filters stay in the address and can be cleared; the chart and the print."""

from __future__ import annotations

import re

import pytest

LIST = "#indicator-list tbody tr:visible"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_a_filter_stays_in_the_address_after_a_reload(page, address):
    page.goto(f"{address}indicators/")
    page.get_by_label("Цели", exact=True).select_option("yes")
    page.get_by_label("Территория", exact=True).select_option("chelyabinsk")

    page.reload()

    assert page.url.endswith("indicators/?territory=chelyabinsk&targets=yes")
    assert page.locator(LIST).count() == 3


def test_a_word_of_the_official_name_finds_the_row(page, address):
    page.goto(f"{address}indicators/")

    page.get_by_label("Показать со словом").fill("целевой модели наставничества")

    assert page.locator(LIST).count() >= 1
    assert "Показано: " in page.locator("[data-selection-count]").inner_text()


def test_nothing_found_says_so_and_is_cleared(page, address):
    page.goto(f"{address}indicators/?measure=count&targets=yes")
    assert page.locator(LIST).count() == 0
    assert page.locator("[data-selection-count]").inner_text() == "Ничего не подошло, сбросьте отбор"

    page.get_by_role("button", name="Сбросить").click()

    page.wait_for_function(
        "document.querySelectorAll('#indicator-list tbody tr:not([hidden])').length === 52"
    )
    assert page.url.endswith("indicators/")


def test_a_criterion_leads_to_its_rows(page, address):
    page.goto(f"{address}indicators/")

    page.get_by_role("link", name="5. Поддержка молодых педагогов и руководителей").click()

    assert page.locator(LIST).count() == 2


def test_the_chart_has_a_name_and_words_and_fits_a_phone(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}indicators/chelyabinsk-2023.i1/")

    drawing = page.locator(".indicator-chart > .scroll > svg")
    name, words = (page.locator(f"#{one}").text_content() for one in ("chart-name", "chart-words"))
    box = drawing.bounding_box()
    context.close()

    assert name == "Цели и факт по годам: Сотрудники, участвующие в дорожной карте"
    assert "2026 – 75" in words
    assert box["x"] + box["width"] <= 360


def test_a_printed_indicator_takes_at_most_two_sheets(page, address):
    for path in ("chelyabinsk-2023.i2", "ugra-2021.k1.1", "krasnogvardeysky-2021.k1.2"):
        page.goto(f"{address}indicators/{path}/")

        printed = page.pdf(format="A4", prefer_css_page_size=True)

        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2, path
