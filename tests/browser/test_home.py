"""The home page as a visitor uses it: questions lead to answers, the map by keyboard, old links."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
WIDTHS = pytest.mark.parametrize("width", [1280, 360])


@pytest.fixture
def visit(browser):
    """Return a function that opens a page of a width and fails the test for complaints of the page."""
    opened, problems = [], []

    def visit(url: str, width: int):
        context = browser.new_context(viewport={"width": width, "height": 800})
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(url)
        return page

    yield visit
    for context in opened:
        context.close()
    assert problems == []


def enter(page, question: str) -> None:
    page.locator(".doors").get_by_role("link", name=question, exact=True).click()


@WIDTHS
def test_a_question_about_diagnostics_ends_at_a_date(visit, address, width):
    page = visit(address, width)
    enter(page, "Когда диагностика?")
    page.locator("main a", has_text="Провести диагностику дефицитов").first.click()

    assert page.locator("h1").inner_text() == "Провести диагностику дефицитов"
    assert page.locator("dt", has_text="Срок").count() >= 1


@WIDTHS
def test_municipal_officials_find_their_duties_in_one_click(visit, address, width):
    page = visit(address, width)
    enter(page, "Что должны сделать муниципальные органы?")

    assert page.locator("#duty-list tbody tr").count() == 12


@WIDTHS
def test_help_with_a_deficit_is_within_three_clicks(visit, address, width):
    page = visit(address, width)
    enter(page, "Что мне поможет с дефицитом?")
    page.locator("main").get_by_role("link", name="Методические").first.click()
    page.locator('main a[href*="practices/khabarovsk."]:visible').first.click()

    assert "/practices/khabarovsk." in page.url
    assert page.locator("h1").count() == 1


@WIDTHS
def test_a_journalist_sees_the_state_of_a_roadmap(visit, address, width):
    page = visit(address, width)
    enter(page, "Выполнена ли дорожная карта?")
    page.locator("main a", has_text="Дорожная карта Югры").first.click()

    assert page.locator("main", has_text="подтверждения в данных нет").count() == 1


@WIDTHS
def test_everything_can_be_taken_away_in_two_clicks(visit, address, width):
    page = visit(address, width)
    enter(page, "Скачать всё")

    assert page.locator('main a[href$=".zip"]').count() >= 1


@WIDTHS
def test_the_map_is_walked_with_the_keyboard(visit, address, width):
    page = visit(address, width)
    page.locator("#territories").evaluate("node => { node.tabIndex = -1; node.focus(); }")
    names, strokes = [], []
    for _ in range(5):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        strokes.append(
            page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth")
        )

    page.keyboard.press("Enter")
    page.wait_for_url("**/territories/**")

    assert sorted(name.split(":")[0] for name in names) == [
        "Белгородская область", "Красноярский край", "Хабаровский край",
        "Ханты-Мансийский автономный округ – Югра", "Челябинская область",
    ]  # fmt: skip
    assert strokes == ["5px"] * 5


@WIDTHS
def test_the_map_fits_the_screen_and_tiles_can_be_hit(visit, address, width):
    page = visit(address, width)
    sides = page.evaluate(
        "[...document.querySelectorAll('.map-link')].map(a => a.getBoundingClientRect().width)"
    )
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    assert min(sides) >= 24
    assert over == 0


def test_the_list_of_missing_regions_opens(visit, address):
    page = visit(address, 360)
    page.locator(".map-missing summary").click()

    assert page.locator(".map-missing li:visible").count() == 84


def test_an_address_by_number_leads_on_and_keeps_the_anchor(visit, address):
    page = visit(f"{address}n/1433/#i", 1280)
    page.wait_for_url("**/concepts/khabarovsk-2023/#i")

    assert page.locator("h1").count() == 1


def test_an_address_by_number_works_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}n/1433/")
    page.wait_for_url("**/concepts/khabarovsk-2023/")

    context.close()


def test_nothing_of_the_first_view_jumps(visit, address):
    page = visit(address, 360)
    page.wait_for_load_state("networkidle")
    shift = page.evaluate(
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
        ".reduce((sum, entry) => sum + entry.value, 0))).observe({type: 'layout-shift', buffered: true})"
        " || setTimeout(() => done(0), 500))"
    )

    assert shift < 0.02
