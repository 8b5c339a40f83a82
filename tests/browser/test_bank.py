"""The bank of practices and the catalogue of programmes, used as people use them, on invented records."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from generator.demo import demo_files
from tests.conftest import built_project, serve

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demonstration of 1,200 records: its folder of the site."""
    root = tmp_path_factory.mktemp("bank")
    for path, data in demo_files(1200, 1):
        target = root / "project" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    out = root / "site"
    built = built_project(root / "project", out, root / "cache")
    assert built.written is not None
    return out


@pytest.fixture(scope="module")
def origin(demo):
    for address in serve(demo):
        yield address + "/"


@pytest.fixture(params=[1280, 360])
def page(browser, request):
    context = browser.new_context(viewport={"width": request.param, "height": 900}, accept_downloads=True)
    yield context.new_page()
    context.close()


def choose(page, facet, number=0):
    """Tick the value of a facet by its place; return its key."""
    group = page.locator(f"[data-facet={facet}]")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    box = group.locator("input").nth(number)
    box.check()
    page.wait_for_selector("[data-shown]")
    page.wait_for_timeout(100)
    return box.get_attribute("value")


def shown(page) -> int:
    """Return how many rows the page says it found."""
    return int(page.locator(".chosen-status").inner_text().split(":")[1].split()[0])


def test_a_facet_narrows_the_list_and_its_number_was_true(page, origin):
    page.goto(origin + "practices/")
    promised = int(page.locator("[data-facet=deficit] li").nth(1).locator("small").inner_text())

    choose(page, "deficit", 1)

    assert shown(page) == promised
    assert page.locator(".cards-list > li").count() == min(50, promised)


def test_the_address_keeps_the_choice_and_reload_brings_it_back(page, origin):
    page.goto(origin + "practices/")
    deficit, audience = choose(page, "deficit", 0), choose(page, "audience", 1)
    page.locator("[data-order]").select_option("evidence")
    page.wait_for_timeout(300)
    first, count = page.locator(".cards-list h2").first.inner_text(), shown(page)

    page.reload()
    page.wait_for_selector("[data-shown]")

    assert f"deficit={deficit}" in page.url
    assert f"audience={audience}" in page.url
    assert "sort=evidence" in page.url
    assert (page.locator(".cards-list h2").first.inner_text(), shown(page)) == (first, count)
    assert page.locator("[data-chips] button").count() == 3


def test_the_plain_page_of_a_value_lists_the_same(browser, page, origin):
    page.goto(origin + "practices/")
    key = choose(page, "deficit", 2)
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()

    plain.goto(f"{origin}practices/by/deficit/{key}/")

    assert (
        plain.locator(".cards-list h2").all_inner_texts() == page.locator(".cards-list h2").all_inner_texts()
    )
    context.close()


def test_the_next_page_comes_beside_the_facets(page, origin):
    page.goto(origin + "practices/by/kit/no/")
    last = page.locator(".cards-list li").last.inner_text()

    page.locator(".pager button").click()
    page.wait_for_selector("[data-shown]")

    assert page.url == origin + "practices/?kit=no&page=2"
    assert page.locator("[data-facet=kit] input:checked").count() == 1
    assert page.locator(".cards-list li").count() == 50
    assert last not in page.locator(".cards-list").inner_text()


def test_a_plain_page_after_the_first_leads_back_to_the_facets(browser, origin):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + "practices/by/kit/no/")

    page.locator("a[rel=next]").click()
    rows = page.locator(".cards-list li").count()
    page.get_by_text("К отбору и началу списка").click()

    assert rows == 200
    assert page.url == origin + "practices/by/kit/no/"
    context.close()


def test_nothing_found_says_what_to_do(page, origin):
    page.goto(origin + "practices/?deficit=demo-deficit-01&year=2016&adoption=yes&form=event&evidence=0")
    page.wait_for_selector("[data-shown]")

    assert page.locator(".chosen-status").inner_text() == "Ничего не подошло. Снимите часть отбора."


def test_three_cards_are_compared_by_keyboard(page, origin):
    page.goto(origin + "practices/")
    choose(page, "deficit", 0)
    for number in range(3):
        box = page.locator(".cards-list .pick input").nth(number)
        box.focus()
        page.keyboard.press("Space")

    page.locator(".tray a.button").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("table th", state="attached")

    assert "kind=practice" in page.url
    assert len(page.url.split("ids=")[1].split("&")[0].replace("%2C", ",").split(",")) == 3


def test_the_saved_rows_are_the_chosen_ones(page, origin):
    page.goto(origin + "practices/")
    choose(page, "audience", 0)
    count = shown(page)

    with page.expect_download() as saved:
        page.locator("[data-save-rows=csv]").click()
    text = saved.value.path().read_bytes().decode("utf-8-sig")

    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0] == ["Название", "О чём", "Сведения", "Адрес"]
    assert len(rows) == count + 1


def test_a_card_is_saved_as_a_table(page, origin):
    page.goto(origin + "practices/demo-001.practice-0001/")
    title = page.locator("h1").inner_text()

    with page.expect_download() as saved:
        page.get_by_role("button", name="Карточка, XLSX").click()

    sheet = load_workbook(io.BytesIO(saved.value.path().read_bytes())).active
    rows = list(sheet.iter_rows(values_only=True))
    assert saved.value.suggested_filename == "demo-001.practice-0001.xlsx"
    assert rows[:2] == [("Поле", "Значение"), ("Название", title)]
    assert {"Территория", "Доказательность", "Шаги", "Адрес"} <= {name for name, _ in rows}


def test_a_click_shows_its_result_in_time(page, origin):
    page.goto(origin + "practices/")
    choose(page, "deficit", 0)
    took = [
        page.evaluate(
            """(number) => new Promise((done) => {
                const place = document.querySelector("[data-catalogue]");
                const before = place.dataset.shown, start = performance.now();
                new MutationObserver(() => place.dataset.shown !== before && done(performance.now() - start))
                    .observe(place, { attributes: true });
                document.querySelectorAll("[data-facet=audience] input")[number].click();
            })""",
            number,
        )
        for number in range(3)
    ]

    # the machine may be busy with something else at any one of the clicks
    assert min(took) < 300


def test_a_programme_tells_search_engines_its_runs(page, origin):
    page.goto(origin + "programmes/")
    page.locator(".cards-list h2 a").first.click()

    course = page.evaluate(
        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
    )

    assert course["@type"] == "Course"
    assert {one["@type"] for one in course["hasCourseInstance"]} == {"CourseInstance"}


def test_the_real_bank_says_where_its_cards_come_from(page, address):
    page.goto(address + "practices/khabarovsk.three-stage-model/")

    text = page.locator("main").inner_text()

    assert "1 из 5: описана логика" in text
    assert "Результатов с источником в данных нет" in text


def test_the_empty_catalogue_names_the_promises(page, address):
    page.goto(address + "programmes/")

    assert "пока нет ни одной программы" in page.locator(".empty").inner_text()
    assert page.locator("#promises + ul a").count() > 5


def test_numbers_on_the_list_of_a_value_are_of_that_list(page, origin):
    page.goto(f"{origin}practices/by/review/approved/")
    total = int(page.locator(".chosen-status").inner_text().split(". ")[1].split()[0])
    page.get_by_role("button", name="Снять отбор: Экспертиза: одобрена").wait_for()

    counts = page.locator("[data-facet=form] small").all_text_contents()

    assert sum(int(one) for one in counts) == total
