"""Search on the real site as a person uses it: what is found, filters, keyboard, address, nothing found."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.queries import FORMS, NUMBERS, SHORT, SPELLED
from tests.browser.tabs import tabs

pytestmark = pytest.mark.browser
ASK = """async (query) => {
    const answer = await atlas.ask(query);
    return (await atlas.tell(answer.hits.slice(0, 10))).map((page) => page.url.slice(atlas.base.length));
}"""


@pytest.fixture
def open_page(browser, address):
    """Return a function that opens a page; errors on it and in its console fail the test afterwards."""
    with tabs(browser, address, heard=["error"]) as opened:
        yield opened


def status(page) -> str:
    return page.inner_text("[data-search-status]")


def answered(page, text=""):
    """Wait for an answer that says ``text``."""
    page.locator("[data-search-status]", has_text=text or "результат").wait_for()
    return page


def ranks(page, asked) -> dict[str, int]:
    """Return query → place of its page among the first ten, 0 when it is not there."""
    found = {query: (page.evaluate(ASK, query), path) for query, path in asked}
    return {query: paths.index(path) + 1 if path in paths else 0 for query, (paths, path) in found.items()}


def test_word_forms_find_their_pages(open_page):
    got = ranks(open_page("search/"), FORMS)

    missed = [query for query, rank in got.items() if not rank]

    assert 1 - len(missed) / len(got) >= 0.93, missed
    assert sum(got.values()) / len(got) <= 2, got


def test_short_forms_and_slips_find_their_pages(open_page):
    got = ranks(open_page("search/"), SHORT + SPELLED)

    missed = [query for query, rank in got.items() if not rank]

    assert 1 - len(missed) / len(got) >= 0.93, missed


def test_a_number_finds_its_document_first(open_page):
    got = ranks(open_page("search/"), NUMBERS)

    assert {query: rank for query, rank in got.items() if rank != 1} == {}


def test_the_first_query_moves_little_and_later_ones_answer_at_once(open_page, address):
    page = open_page("")
    moved = []
    page.on("response", lambda response: moved.append(len(response.body())))

    page.goto(f"{address}search/?q=диагностика+дефицитов+педагогов")
    answered(page)
    took = page.evaluate(
        """async () => { const start = performance.now();
        await atlas.tell((await atlas.ask("наставничество молодых")).hits.slice(0, 20));
        return performance.now() - start; }"""
    )

    assert sum(moved) <= 400_000  # the page, its style and scripts among them, nothing packed
    assert took <= 300


def test_filters_show_the_counts_of_what_is_found(open_page):
    page = answered(open_page("search/?q=педагог"))
    chip = page.locator("[data-search-kinds] button", has_text="Понятие")
    promised = chip.locator("b").inner_text()

    chip.click()
    answered(page, promised)
    places = page.locator("[data-search-place] option").all_inner_texts()
    kinds = set(page.locator(".results .badge").all_inner_texts())

    assert status(page).split()[0] == promised
    assert kinds == {"Понятие"}
    assert page.get_attribute("[data-search-kinds] [aria-pressed=true]", "class") == "chip"
    assert places == ["Все территории"]


def test_the_address_keeps_query_and_filters(open_page):
    page = answered(open_page("search/?q=педагог"))

    page.select_option("[data-search-place]", "ХМАО – Югра")
    page.wait_for_url("**place=*")
    page.click("[data-search-kinds] button:has-text('Показатель')")
    page.wait_for_url("**kind=*")
    answered(page)
    page.wait_for_selector("[data-search-kinds] [aria-pressed=true]")
    before = page.inner_text("[data-search-results]")
    page.reload()
    answered(page)
    after = page.inner_text("[data-search-results]")
    page.go_back()
    page.wait_for_selector("[data-search-kinds] [aria-pressed=true]", state="detached")

    assert after == before
    assert page.input_value("[data-search-place]") == "ХМАО – Югра"


def test_results_come_by_twenty_and_stay_after_a_visit(open_page):
    page = answered(open_page("search/?q=педагог"))

    titles = page.locator(".result-title")
    first = titles.count()
    page.click("text=Показать ещё 20")
    titles.nth(39).wait_for()
    focused = page.evaluate("[...document.querySelectorAll('.result-title')].indexOf(document.activeElement)")
    page.click(".results li:nth-child(30) .result-title")
    page.wait_for_selector("h1")
    page.go_back()
    titles.nth(39).wait_for()

    assert (first, focused, titles.count()) == (20, 20, 40)


def test_words_are_marked_and_the_text_does_not_repeat_the_name(open_page):
    page = answered(open_page("search/?q=маршрутом"))
    rows = page.locator(".results li")

    marks = {text.lower() for text in page.locator(".results mark").all_inner_texts()}
    names = page.locator(".result-title").all_inner_texts()
    texts = [rows.nth(n).locator(".result-text").all_inner_texts() for n in range(rows.count())]

    assert {"маршрут", "маршруты"} <= marks
    assert all(mark.startswith("маршрут") for mark in marks)
    pairs = zip(names, texts, strict=True)
    assert [name for name, text in pairs if text and text[0].lower().startswith(name.lower())] == []


def test_an_unknown_word_says_what_was_taken_instead(open_page):
    page = answered(open_page("search/?q=диогностика"))

    assert "Слова «диогностика» в атласе нет, показано по слову «диагностик" in status(page)


def test_nothing_found_leads_to_the_sections(open_page):
    page = answered(open_page("search/?q=щукинамотоцикле"), "ничего не нашлось")

    links = page.locator("[data-search-results] a").all_inner_texts()

    assert status(page) == "По запросу «щукинамотоцикле» ничего не нашлось."
    assert links == ["дорожные карты", "показатели", "глоссарий", "территории"]


def test_a_filter_that_leaves_nothing_can_be_taken_back(open_page):
    page = answered(open_page("search/?q=тьютор&kind=Календарь"), "ничего")

    page.click("[data-search-results] button")
    answered(page)

    assert page.url.endswith("?q=%D1%82%D1%8C%D1%8E%D1%82%D0%BE%D1%80")
    assert page.locator(".result-title").count() > 5


def test_slash_opens_the_box_arrows_lead_and_escape_closes(open_page):
    page = open_page("roadmaps/")

    page.keyboard.press("/")
    page.keyboard.type("ЦНППМ")
    page.wait_for_selector("dialog .result-title")
    page.keyboard.press("ArrowDown")
    ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    chosen = page.evaluate("document.activeElement.href")
    page.keyboard.press("Escape")
    closed = page.locator("dialog[open]").count()
    page.keyboard.press("/")
    page.wait_for_selector("dialog .result-title")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(chosen)

    assert ring != "none"
    assert closed == 0
    assert "cnppm" in chosen


def test_typing_in_the_header_opens_the_same_box(open_page):
    page = open_page("roadmaps/")

    page.focus("[data-search-box] input")
    page.keyboard.type("маршрут")
    page.wait_for_selector("dialog .result-title")
    typed = page.input_value(".search-dialog input")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")

    assert typed == "маршрут"
    assert answered(page).locator(".result-title").count() > 5


def test_without_scripts_the_box_leads_to_the_lists(open_page):
    page = open_page("roadmaps/", java_script_enabled=False)

    page.fill("[data-search-box] input", "маршрут")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")

    assert page.inner_text("h1") == "Поиск по атласу"
    assert page.locator("main ul a[href='../glossary/']").is_visible()
    assert page.locator("[data-search-filters]").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_results_are_accessible_and_fit(open_page, width, scheme):
    page = answered(open_page("search/?q=педагог&kind=Показатель", width, color_scheme=scheme))

    faults = [fault["id"] for fault in Axe().run(page).response["violations"]]

    assert faults == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
