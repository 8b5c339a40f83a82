"""What a teacher, a methodist and a municipal official come for, tried from the home page."""

from __future__ import annotations

import csv
import re
from datetime import date

import pytest
from icalendar import Calendar

from tests.browser.steps import WIDTHS, answer, ask, choose, follow, taken

pytestmark = pytest.mark.browser
GROUP = "Муниципальные органы управления образованием"
UNDATED = "Срок не определён документом"


@WIDTHS
def test_a_teacher_finds_help_with_a_methodical_deficit_in_three_clicks(visit, width):
    page = visit("", width)

    follow(
        page,
        "Что мне поможет с дефицитом?",
        "Методические",
        "Персонифицированные программы по итогам диагностики",
    )

    assert page.locator("h1").inner_text() == "Персонифицированные программы по итогам диагностики"
    assert "Методические" in answer(page, "Дефициты")


@WIDTHS
def test_the_filter_by_deficit_survives_a_reload(visit, width):
    page = visit("", width)
    follow(page, "Банк практик")
    box = page.locator("[data-facet=deficit]").get_by_label("Методические")
    box.check()
    page.locator("[data-shown]").wait_for()
    titles = page.locator(".cards-list h2")

    before = titles.all_inner_texts()
    page.reload()
    page.locator("[data-shown]").wait_for()

    assert titles.all_inner_texts() == before == ["Персонифицированные программы по итогам диагностики"]
    assert box.is_checked()


@WIDTHS
def test_a_teacher_learns_that_the_region_runs_diagnostics_without_a_date(visit, width):
    page = visit("", width)
    follow(page, "Когда диагностика?")
    told = page.locator(".told li", has_text="Провести диагностику дефицитов").inner_text()
    follow(page, re.compile("Провести диагностику дефицитов"))

    assert UNDATED in told
    assert "По отдельному графику" in answer(page, "Срок в документе")
    assert "Даты задаёт отдельный график, в документе его нет" in answer(page, "Что это значит")
    assert UNDATED in page.locator("h1 ~ p .badge").first.inner_text()


@WIDTHS
def test_a_teacher_learns_the_date_where_the_region_names_it(visit, width):
    page = visit("", width)
    follow(page, "Когда диагностика?", re.compile("Диагностика на уровне края"))

    assert "2021" in answer(page, "Что это значит")


@WIDTHS
def test_undated_rows_say_so_and_are_not_in_the_calendar_file(visit, width):
    page = visit("", width, accept_downloads=True)
    follow(page, "Дорожная карта Югры, 2021–2024")
    rows = page.locator("#activity-list tbody tr")
    dated = set(rows.filter(has_not_text=UNDATED).locator("th > a").all_inner_texts())
    undated = set(rows.filter(has_text=UNDATED).locator("th > a").all_inner_texts())

    data = taken(page, page.get_by_role("link", name="Календарь (ICS)"))
    events = Calendar.from_ical(data).walk("VEVENT")

    said = {str(event["SUMMARY"]).removesuffix(" (ХМАО – Югра)") for event in events}
    names = {name.removeprefix("Последний день: ") for name in said}
    assert {type(event.decoded("DTSTART")) for event in events} == {date}
    assert len(undated) == 4
    assert names & undated == set()
    assert names == dated


@WIDTHS
def test_a_methodist_quotes_the_definition_of_a_route_and_sees_how_territories_differ(visit, width, address):
    page = visit("", width, permissions=["clipboard-read", "clipboard-write"])
    ask(page, "ИОМ")
    follow(page, "Индивидуальный образовательный маршрут")
    block = page.locator("section", has=page.get_by_role("heading", name="ХМАО – Югра"))
    block.get_by_text("Цитировать определение").click()
    block.get_by_role("status").get_by_text("Скопировано").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")

    assert "Личный путь профессионального развития" in copied
    assert "10-17-104" in copied
    assert f"URL: {address}glossary/iom/#ugra-2021" in copied
    assert page.locator("main section h2").all_inner_texts() == ["Хабаровский край", "ХМАО – Югра"]
    assert page.locator("main section .note strong", has_text="Чем отличается").count() == 2


@WIDTHS
@pytest.mark.parametrize("words", ["МОУО", "МУО", "ОМСУ", "МСУ", "муниципальные органы"])
def test_any_name_of_the_municipal_bodies_leads_to_all_their_duties(visit, width, words):
    page = visit("", width)
    ask(page, words)
    follow(page, GROUP)

    assert page.locator("h1").inner_text() == GROUP
    assert page.locator("#duty-list tbody tr:visible").count() == 12


@WIDTHS
def test_an_official_saves_exactly_the_rows_on_the_screen(visit, width):
    page = visit("", width, accept_downloads=True)
    follow(page, "Кому и что поручено")
    choose(page, "Группа органов", GROUP)
    choose(page, "Состояние", "Срок истёк")
    page.get_by_label("Показать со словом").fill("план")
    shown = page.locator("#duty-list tbody tr:visible")
    what = [text.split("\n")[0] for text in shown.locator("th").all_inner_texts()]
    states = shown.locator(".badge").all_inner_texts()

    data = taken(page, page.get_by_role("button", name="Скачать показанные строки"))
    head, *rows = csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";")

    state = next(number for number, name in enumerate(head) if name.startswith("Состояние"))
    assert 0 < len(rows) < 12
    assert [row[head.index("Что")].split("; ")[0] for row in rows] == what
    assert [row[state].split("; ")[0] for row in rows] == states
    assert {GROUP in row[head.index("Группа")] for row in rows} == {True}
