"""A plan in a browser: filters over several tables, their address, what is printed and what is saved."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.browser.tabs import tabs

pytestmark = pytest.mark.browser
PLAN = "roadmaps/chelyabinsk-2023/"
WIDTHS = [1280, 360]


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page; errors on it and in its console fail the test afterwards."""
    with tabs(browser, address, heard=["error"]) as open_page:
        yield open_page


def shown(page) -> list[str]:
    """Return the numbers of the activities on the screen, in their order."""
    cells = page.locator("#activity-list tbody tr:visible td[data-label='№']")
    return [text.strip() for text in cells.all_text_contents()]


def said(page) -> str:
    return page.locator("[data-selection-count]").inner_text()


def taken(page) -> list[list[str]]:
    with page.expect_download() as caught:
        page.get_by_role("button", name="Скачать показанные строки").click()
    data = Path(caught.value.path()).read_bytes()
    return list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize("width", WIDTHS)
def test_filters_work_together_and_hide_headings_without_rows(visit, width):
    page = visit(PLAN, width)
    before = page.locator("#activity-list :is(h2, h3, h4):visible").count()

    page.get_by_label("Этап", exact=True).select_option("2023")
    page.get_by_label("Вид срока", exact=True).select_option("quarterly")

    assert shown(page) == ["2023/2.4/1"]
    assert said(page) == "Показано мероприятий: 1 из 43"
    assert before > page.locator("#activity-list :is(h2, h3, h4):visible").count() == 3


def test_options_count_what_the_other_filters_leave(visit):
    page = visit(PLAN)
    option = page.locator("#activity-list-status option[value='undated']")
    whole = option.text_content()

    page.get_by_label("Этап", exact=True).select_option("2023")

    assert (whole, option.text_content()) == (
        "Срок не определён документом (2)",
        "Срок не определён документом (1)",
    )


def test_a_count_by_status_is_a_link_that_sets_the_filter(visit):
    page = visit("roadmaps/ugra-2021/")
    page.locator(".counts a", has_text="Срок истёк").click()

    assert page.url.endswith("roadmaps/ugra-2021/?status=expired#activities")
    assert page.get_by_label("Состояние", exact=True).input_value() == "expired"
    assert said(page) == "Показано мероприятий: 23 из 27, строк: 24 из 28"


def test_the_filter_survives_a_reload_and_the_way_back(visit):
    page = visit(PLAN)
    page.get_by_label("Год", exact=True).select_option("2024")
    page.get_by_label("Показать со словом").fill("конкурс")
    before = shown(page)

    page.reload()
    reloaded = shown(page)
    page.locator("#activity-list tbody tr:visible th a").first.click()
    page.go_back()

    assert page.url.endswith("?q=%D0%BA%D0%BE%D0%BD%D0%BA%D1%83%D1%80%D1%81&year=2024")
    assert before and before == reloaded == shown(page)


def test_reset_shows_everything_and_cleans_the_address(visit):
    page = visit(f"{PLAN}?year=2024&evidence=no")
    page.get_by_role("button", name="Сбросить").click()
    page.locator("[data-selection-count]", has_text="43 из 43").wait_for()

    assert len(shown(page)) == 43
    assert page.get_by_label("Год", exact=True).input_value() == ""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_found_says_what_to_give_up(visit, width):
    page = visit(f"{PLAN}?status=done&year=2024", width)
    empty = page.locator("[data-selection-empty]")
    nothing = (shown(page), empty.is_visible())
    ways = empty.locator("li").all_inner_texts()

    empty.get_by_role("button", name="Снять «Год: 2024»").click()

    assert nothing == ([], True)
    assert ways == [
        "Снять «Год: 2024» (найдётся 1)",
        "Снять «Состояние: Выполнено» (найдётся 21)",
    ]
    assert (shown(page), empty.is_visible()) == (["2023/3.2/4"], False)
    assert page.evaluate("document.activeElement.name") == "year"


def test_the_file_holds_exactly_the_rows_on_the_screen_over_all_tables(visit):
    page = visit(f"{PLAN}?kind=range")
    page.locator("#activity-list table:visible").first.locator("thead button", has_text="Мероприятие").click()
    visible = shown(page)

    head, *rows = taken(page)

    assert [row[0] for row in rows] == visible
    assert len(visible) == 15
    assert head == [
        "№", "Мероприятие", "Адрес", "Срок", "Как понято", "Начало", "Конец", "Вид срока", "Кто отвечает",
        "Состояние", "Подтверждение", "Этап", "Раздел", "Результаты концепции", "Ожидаемый результат", "Темы",
    ]  # fmt: skip
    assert {len(row) for row in rows} == {len(head)}
    assert {row[7] for row in rows} == {"промежуток"}


def test_the_keyboard_alone_sets_and_resets_a_filter(visit):
    page = visit(PLAN)
    page.get_by_label("Показать со словом").focus()
    page.keyboard.type("форум")
    found = shown(page)
    page.get_by_role("button", name="Сбросить").focus()
    page.keyboard.press("Enter")
    page.locator("[data-selection-count]", has_text="43 из 43").wait_for()

    assert found and len(found) < 43
    assert len(shown(page)) == 43


def test_a_filtered_plan_prints_its_filter_in_words_and_no_navigation(visit):
    page = visit(f"{PLAN}?year=2024&kind=range")
    page.emulate_media(media="print")

    words = page.locator(".selection-said").inner_text()

    assert words == "Отбор: Год: 2024; Вид срока: промежуток. " + page.evaluate(
        "document.querySelector('[data-selection-count]').textContent + '.'"
    )
    assert page.locator("form.selection").is_hidden()
    assert page.locator(".views").is_hidden()
    assert page.locator("figure.timeline").is_hidden()


def test_without_a_filter_nothing_is_said_on_paper(visit):
    page = visit(PLAN)
    page.emulate_media(media="print")

    assert page.locator(".selection-said").is_hidden()
    assert page.locator("figure.timeline").is_visible()


def test_the_timeline_fits_an_upright_sheet(visit):
    page = visit("roadmaps/ugra-2021/", 680)
    page.emulate_media(media="print")

    wide = page.evaluate("document.documentElement.scrollWidth")

    assert wide <= 680


@pytest.mark.parametrize("width", WIDTHS)
def test_the_names_of_the_timeline_stay_in_sight_when_it_scrolls(visit, width):
    page = visit("roadmaps/ugra-2021/", width)
    frame = page.locator(".tl-frame")

    frame.evaluate("node => { node.scrollLeft = 400 }")
    box, around = page.locator(".tl-names").bounding_box(), frame.bounding_box()

    assert round(box["x"] - around["x"]) <= 1
    assert frame.get_attribute("tabindex") == "0"
    assert box["width"] < around["width"] / 2


def test_without_scripts_the_views_are_links_and_nothing_dead_is_shown(visit):
    page = visit(PLAN, java_script_enabled=False)
    dead = page.locator(".js-only:visible").count()

    page.get_by_role("link", name="По месяцам").click()

    assert dead == 0
    assert page.locator("[aria-current=page]", has_text="По месяцам").count() == 1
    assert page.locator("h2", has_text="Без даты").count() == 1


def test_all_activities_are_filtered_by_territory_and_topic(visit, address):
    page = visit("activities/?territory=ugra&status=undated")

    rows = page.locator("#activities-list tbody tr:visible")

    assert rows.count() == 4
    assert said(page) == "Показано: 4 из 90"
    assert {row.get_attribute("data-territory") for row in rows.all()} == {"ugra"}


def test_a_list_of_roadmaps_keeps_its_totals_when_sorted(visit):
    page = visit("roadmaps/")
    page.locator("#roadmap-list thead button", has_text="Мероприятий").click()

    numbers = page.locator("#roadmap-list tbody td[data-label='Мероприятий']").all_inner_texts()

    assert numbers == ["20", "27", "43"]
    assert page.locator("#roadmap-list tfoot td[data-label='Мероприятий']").inner_text() == "90"
