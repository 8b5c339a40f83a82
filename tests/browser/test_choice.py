"""Choosing records for comparison in lists and on their pages: the tray, its limits, keyboard, no scripts."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def heads(page) -> list[str]:
    page.locator("table.side-by-side").wait_for()
    return page.locator("table.side-by-side thead th a").all_text_contents()


@pytest.mark.parametrize("width", [1280, 360])
def test_two_records_chosen_in_a_list_stand_side_by_side_and_survive_a_reload(visit, width):
    page = visit("indicators/", width)
    boxes = page.locator("#indicator-list").get_by_role("checkbox")
    boxes.nth(0).check()
    one = page.locator(".tray-words").inner_text()
    boxes.nth(1).check()
    page.get_by_role("link", name="Сравнить: 2 из 4").last.click()
    chosen = heads(page)

    page.reload()

    assert one == "Выбраны показатели: 1 из 4. Отметьте ещё хотя бы одну запись"
    assert chosen == [
        "Сотрудники, участвующие в дорожной карте",
        "Сотрудники, участвующие в мероприятиях по алгоритмам",
    ]
    assert heads(page) == chosen
    assert page.url.split("?")[1].startswith("kind=indicator&ids=chelyabinsk-2023.")


def test_the_choice_holds_at_most_four_of_one_kind_and_says_so(visit, address):
    page = visit("indicators/")
    boxes = page.locator("#indicator-list").get_by_role("checkbox")
    for number in range(4):
        boxes.nth(number).check()
    boxes.nth(4).click()
    many = page.locator(".tray-words").inner_text()
    page.goto(f"{address}roadmaps/ugra-2021/")
    page.locator("#activity-list").get_by_role("checkbox").first.click()

    other = page.locator(".tray-words").inner_text()

    assert many == "Рядом встают не больше четырёх записей. Сначала уберите одну из выбранных."
    assert other.startswith("Уже выбраны показатели, а рядом встают записи одного вида.")
    assert page.locator("#activity-list :checked").count() == 0
    page.get_by_role("button", name="Очистить").click()
    assert page.locator(".tray").is_hidden()
    page.locator("#activity-list").get_by_role("checkbox").first.check()
    assert page.locator(".tray-words").inner_text().startswith("Выбраны мероприятия: 1 из 4")


def test_a_row_that_stands_twice_in_a_list_is_marked_in_both_places(visit):
    page = visit("roadmaps/ugra-2021/")
    twice = page.locator("[data-pick='activities/ugra-2021.2/'] input")

    twice.nth(0).check()

    assert twice.count() == 2
    assert twice.nth(1).is_checked()


def test_nothing_jumps_when_a_record_is_chosen(visit):
    page = visit("indicators/")
    boxes = page.locator("#indicator-list").get_by_role("checkbox")
    places = "all => all.map(one => one.getBoundingClientRect().top + scrollY)"
    before = boxes.evaluate_all(places)

    boxes.nth(0).check()

    assert boxes.evaluate_all(places) == before


@pytest.mark.parametrize(
    "path", ["activities/ugra-2021.2/", "concepts/ugra-2021/", "indicators/ugra-2021.k4.1/"]
)
def test_a_record_is_chosen_on_its_own_page_by_keyboard_alone(visit, path):
    page = visit(path)
    page.get_by_role("checkbox", name="К сравнению").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/records/**")

    title = heads(page)

    assert len(title) == 1
    assert "нужна хотя бы ещё одна запись" in page.locator("[data-faults]").inner_text()


def test_a_spoilt_choice_in_the_storage_is_forgotten(visit, address):
    page = visit("compare/records/")
    for spoilt in (
        '{"folder":"constructor","items":[]}',
        '{"folder":"indicators","items":[{"id":"../x"}]}',
        "7",
    ):
        page.evaluate("text => sessionStorage.setItem('atlas-choice', text)", spoilt)
        page.goto(f"{address}indicators/")

        assert page.locator(".tray").is_hidden()


def test_without_scripts_lists_offer_no_choice(visit):
    page = visit("indicators/", java_script_enabled=False)

    assert page.locator("#indicator-list").get_by_text("К сравнению").count() == 0
    assert page.locator(".tray").count() == 0
