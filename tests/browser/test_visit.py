"""A visit as a person makes it: search, palette, filters, links; and the same without scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser


def broke(request) -> bool:
    """Tell whether a request failed by itself, not because the visitor went on."""
    return "ABORTED" not in (request.failure or "")


@pytest.fixture
def visit(browser, address):
    """A page that notes every request, failed request and message of the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.requests, page.problems = [], []
    page.on("request", lambda request: page.requests.append(request.url))
    page.on("requestfailed", lambda request: page.problems.append(request.url) if broke(request) else None)
    page.on(
        "console", lambda message: page.problems.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    yield page
    context.close()


def test_no_request_leaves_for_another_host(visit, address):
    own = urlsplit(address).netloc
    for path in PAGES:
        visit.goto(address + path)
    visit.goto(address)
    visit.get_by_role("link", name="Поиск").or_(visit.get_by_role("button", name="Поиск")).first.click()
    visit.locator("dialog input[type=search]").fill("диагностика дефицитов")
    visit.locator("dialog a", has_text="дефицит").first.wait_for()
    visit.keyboard.press("Escape")
    visit.get_by_role("button", name="Вид страницы").click()
    visit.get_by_label("Тёмные").check()

    foreign = [url for url in visit.requests if urlsplit(url).netloc not in (own, "")]

    assert foreign == []
    assert visit.problems == []


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("маршрутов", "Индивидуальный образовательный маршрут"),
        ("диагностику дефицитов", "Провести диагностику дефицитов"),
        ("10-17-104", "Концепция профессионального развития педагогов Югры"),
        ("ИОМ", "Индивидуальный образовательный маршрут"),
    ],
)
def test_search_finds_word_forms_and_numbers(visit, address, query, title):
    visit.goto(f"{address}search/?q={query}")

    visit.locator("[data-search-results] a", has_text=title).first.wait_for(timeout=8000)

    assert visit.problems == []


def test_search_says_what_to_do_when_nothing_is_found(visit, address):
    visit.goto(f"{address}search/?q=щукинамотоцикле")

    visit.get_by_text("не нашлось").or_(visit.get_by_text("Ничего не найдено")).first.wait_for(timeout=8000)

    assert visit.problems == []


def test_filter_of_a_list_keeps_what_matches(visit, address):
    visit.goto(f"{address}glossary/")
    visit.get_by_label("Показать понятия со словом").fill("тьютор")

    rows = visit.locator("#notions tbody tr:visible")

    assert rows.count() >= 1
    assert all("тьютор" in text.lower() for text in rows.all_inner_texts())


def test_table_sorts_by_a_click_on_its_head(visit, address):
    visit.goto(f"{address}bodies/")
    table = visit.locator("#body-list")
    button = table.locator("thead button", has_text="Название")
    button.click()

    first = table.locator("tbody tr th").first.inner_text()
    button.click()
    last = table.locator("tbody tr th").first.inner_text()

    assert first.lower() < last.lower()


def test_everything_is_there_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}roadmaps/ugra-2021/")

    rows = page.locator("#activity-list tbody tr").count()
    page.locator("#activity-list a", has_text="Провести диагностику").first.click()
    heading = page.locator("h1").inner_text()

    context.close()
    assert rows == 28
    assert heading == "Провести диагностику дефицитов"


def test_keyboard_reaches_content_and_search(visit, address):
    visit.goto(address)
    visit.keyboard.press("Tab")
    first = visit.evaluate("document.activeElement.textContent.trim()")
    visit.keyboard.press("Enter")

    target = visit.evaluate("location.hash")

    assert "содерж" in first.lower()
    assert len(target) > 1
