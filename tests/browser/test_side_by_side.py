"""Records side by side as a methodist uses them: choosing in lists, the table, its address, print, faults."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser
PAGE = "compare/records/"
A, B, C = "ugra-2021.k4.1", "ugra-2021.k3.1", "ugra-2021.k6.1"
THREE = f"{PAGE}?kind=indicator&ids={A},{B},{C}"
EVIL = """<!doctype html><main><h1>Злой <img src=x onerror="window.hit=1"></h1><script>window.hit=2</script>
<dl class="facts"><div><dt><b onclick="window.hit=3">Уровень</b></dt><dd>край
<a href="javascript:window.hit=4">щелчок</a> <a href="https://evil.example/">чужой</a>
<a href="../../topics/t01/">наш</a> <iframe srcdoc="<script>parent.hit=5</script>"></iframe>
<svg onload="window.hit=6"></svg>&lt;img src=x onerror=window.hit=7&gt;</dd></div></dl></main>"""


def heads(page) -> list[str]:
    page.locator("table.side-by-side").wait_for()
    return page.locator("table.side-by-side thead th a").all_text_contents()


def wait_for_columns(page, number):
    page.wait_for_function(
        "n => document.querySelectorAll('table.side-by-side thead th a').length === n", arg=number
    )


def faults(page) -> str:
    page.locator("[data-faults] .note").first.wait_for()
    return page.locator("[data-faults]").inner_text()


def test_rows_that_differ_are_marked_in_words_and_shown_alone(visit):
    page = visit(THREE)
    wait_for_columns(page, 3)
    rows = page.locator("table.side-by-side tbody tr")
    level = rows.filter(has=page.locator("th", has_text="Уровень"))
    whole = rows.count()
    marks = rows.locator(".compared-mark").all_inner_texts()
    page.get_by_label("Показать только различия").check()
    page.reload()
    wait_for_columns(page, 3)

    shown = page.locator("table.side-by-side tbody tr:visible .compared-mark").all_inner_texts()

    assert whole == len(marks) > len(shown) == marks.count("различается") > 0
    assert set(marks) == {"различается", "одинаково"}
    assert level.count() == 1
    assert page.url.endswith("&only=different")
    assert page.locator("[data-said]").inner_text().endswith("Показаны только различия.")


def test_columns_are_moved_and_removed_by_keyboard_and_the_address_follows(visit):
    page = visit(THREE)
    before = heads(page)
    page.get_by_role("button", name=f"Ниже: {before[0]}").press("Enter")
    page.wait_for_function("document.activeElement.textContent === 'Ниже'")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.endsWith('k4.1')")
    moved = page.url.split("ids=")[1]
    page.get_by_role("button", name=f"Убрать: {before[1]}").press("Enter")
    wait_for_columns(page, 2)

    assert moved == f"{B},{C},{A}"
    assert page.url.endswith(f"ids={C},{A}")
    assert heads(page) == [before[2], before[0]]
    assert page.locator("[data-said]").inner_text().startswith(f"Убрано: «{before[1]}»")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == f"Убрать: {before[2]}"


def test_a_record_is_found_by_word_forms_added_and_replaced_by_keyboard(visit):
    page = visit(f"{PAGE}?kind=indicator&ids={A}")
    wait_for_columns(page, 1)
    page.get_by_label("Добавить запись").fill("наставничество")
    page.locator("[data-results] button").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    wait_for_columns(page, 2)
    first, second = heads(page)
    page.get_by_role("button", name=f"Заменить: {first}").press("Enter")
    page.get_by_label("Чем заменить запись").fill("маршрутом")
    page.locator("[data-results] button").first.click()
    page.wait_for_function(
        "title => !document.querySelector('thead th a').textContent.includes(title)", arg=first
    )

    after = heads(page)

    assert after[1] == second
    assert after[0] != first
    assert A not in page.url


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            f"?kind=indicator&ids={A},net-takogo",
            "Среди показателей нет записи «net-takogo». Уберите её",
        ),
        (f"?kind=indicator&ids={A},../../about", "Среди показателей нет записи «../../about»"),
        (f"?kind=indicator&ids={A}", "Чтобы сравнить, нужна хотя бы ещё одна запись"),
        (
            f"?kind=indicator&ids={A},{B},{C},ugra-2021.k1.1,ugra-2021.k2.1",
            "а в адресе их 5. Показаны первые четыре",
        ),
        (f"?kind=zebra&ids={A}", "Записей вида «zebra» здесь не сравнивают"),
        (f"?ids={A}", "В адресе не сказано, какого вида записи"),
    ],
)
def test_a_wrong_address_says_what_to_do(visit, query, said):
    page = visit(PAGE + query)

    text = faults(page)

    assert said in text


def test_a_page_that_does_not_load_can_be_tried_again(visit, address):
    page = visit(PAGE)
    page.route(f"**/indicators/{B}/", lambda route: route.abort())
    page.goto(f"{address}{PAGE}?kind=indicator&ids={A},{B}")
    text = faults(page)
    page.unroute(f"**/indicators/{B}/")
    page.get_by_role("button", name="Повторить").click()

    wait_for_columns(page, 2)

    assert f"Страница записи «{B}» не загрузилась" in text
    assert page.locator("[data-faults] .note").count() == 0


def test_hostile_text_of_a_record_stays_text(visit, address):
    page = visit(PAGE)
    page.route(f"**/indicators/{B}/", lambda route: route.fulfill(body=EVIL, content_type="text/html"))
    page.goto(f"{address}{PAGE}?kind=indicator&ids={A},{B}")
    wait_for_columns(page, 2)
    cell = page.locator("tbody tr", has=page.locator("th", has_text="Уровень")).locator("td").nth(1)

    links = cell.locator("a").evaluate_all("all => all.map(one => one.href)")

    assert page.evaluate("window.hit") is None
    assert links == [f"{address}topics/t01/"]
    assert "щелчок чужой наш" in cell.inner_text()
    assert "<img src=x onerror=window.hit=7>" in cell.inner_text()
    assert page.locator("main :is(img, iframe, script)").count() == 0


def test_the_table_is_printed_on_wide_sheets_without_controls(visit):
    page = visit(THREE)
    wait_for_columns(page, 3)

    data = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")

    sheets = re.findall(rb"/MediaBox \[0 0 (\d+)\S* (\d+)", data)
    assert sheets in ([(b"841", b"594")] * number for number in (2, 3))
    assert page.locator("table.side-by-side tbody tr").last.is_visible()
    assert page.locator("main :is(button, input, select):visible").count() == 0
    assert page.locator(".tray:visible").count() == 0


def test_on_a_phone_every_cell_names_its_record(visit):
    page = visit(THREE, width=360)
    titles = heads(page)
    row = page.locator("table.side-by-side tbody tr").first

    labels = row.locator("td").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content)"
    )

    assert [label.strip('"').split(",")[0] for label in labels] == [title.split(",")[0] for title in titles]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_scripts_the_page_leads_to_what_can_be_compared(visit):
    page = visit(PAGE, java_script_enabled=False)
    explained = page.get_by_text("Таблицу собирает скрипт").is_visible()
    controls = page.locator("main :is(input, select, button):visible").count()

    page.locator(".compared-help").get_by_role("link", name="Темы и документы").click()

    assert (explained, controls) == (True, 0)
    assert page.url.endswith("compare/topics/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_the_table_and_the_tray(visit, width, scheme):
    table = visit(THREE, width, color_scheme=scheme)
    wait_for_columns(table, 3)
    tray = visit(f"indicators/{A}/", width, color_scheme=scheme)
    tray.get_by_role("checkbox", name="К сравнению").check()

    found = [fault["id"] for page in (table, tray) for fault in Axe().run(page).response["violations"]]

    assert found == []
