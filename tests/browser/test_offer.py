"""A methodist offers a practice or tells of an adoption: what the browser makes is a record of the atlas."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from generator.checks import run_checks
from generator.codes import is_error
from generator.edit.fmt import canonical
from generator.load import load, read_data
from generator.project import open_project
from tests.browser.tabs import tabs
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

TODAY = "2026-11-20T10:00:00"
PRACTICE = {
    "Территория": "ugra", "Название": "Клуб «Первый год»: встречи", "Что это": "community",
    "Суть": "Молодые педагоги раз в месяц разбирают уроки друг друга с опытным наставником, записывают "
    "находки и пробуют их у себя.",
    "Начало": "09.2024", "Шаги": "Собрать группу\nНазначить день встреч: вторник\nда", "Затраты": "low",
    "К кому обратиться": "Методист отдела сопровождения", "Чья": "ugra.iro",
}  # fmt: skip


@pytest.fixture
def opened(browser, address):
    """Return a function that opens a page on a fixed day."""
    with tabs(browser, address, now=TODAY) as open_page:
        yield open_page


def field(page, label):
    return page.get_by_label(
        re.compile(rf"^{re.escape(label)}( · обязательно| обязательно)?$"), exact=False
    ).first


def answer(page, answers):
    for label, value in answers.items():
        control = field(page, label)
        if control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def submit(page):
    page.get_by_role("button", name="Проверить и составить запись").click()


def saved(page, tmp_path):
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Скачать файл").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def findings(file, data):
    """Return what loading and all rules say about a file that joins the records of the atlas."""
    contents = {**read_data(open_project(ROOT)), file: data}
    loaded = load(open_project(ROOT), None, contents)
    found = [*loaded.findings, *run_checks(loaded.catalogue, date(2026, 11, 21))]
    return [(f.code, f.message) for f in found if f.file == file and is_error(f.code)]


@pytest.mark.parametrize("width", [1280, 360])
def test_an_offered_practice_is_a_record_that_the_atlas_accepts(opened, tmp_path, width):
    page = opened("practices/offer/", width)
    answer(page, PRACTICE)
    page.get_by_role("checkbox", name="Методические", exact=True).check()
    page.get_by_role("button", name="Добавить: результаты").click()
    answer(page, {
        "Что получилось": "Педагоги остаются в школе", "Число": "12,5", "Единица": "процентов",
        "Как измерено": "before_after", "Источник: название": 'Отчёт "Итоги года"',
        "Источник: дата": "31.12.2025",
    })  # fmt: skip

    submit(page)
    file = saved(page, tmp_path)

    place = page.locator("[data-file]").inner_text()
    assert place == "data/ugra/practices/klub-pervyy-god-vstrechi.yml"
    assert file.name == "klub-pervyy-god-vstrechi.yml"
    data = file.read_bytes()
    assert findings(place, data) == []
    assert canonical(data, place).data == data
    text = data.decode()
    assert (
        "evidence:\n  level: 0\n  scheme: v1\n  assigned_by: автор карточки\n  assigned_on: 2026-11-20\n"
        in text
    )
    assert text.endswith("lifecycle:\n  - state: submitted\n    date: 2026-11-20\n    role: автор карточки\n")
    assert (
        'started: "2024-09"\n' in text
        and "    value: 12.5\n" in text
        and "title: Отчёт «Итоги года»\n" in text
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_the_rules_would_refuse_is_said_beside_the_question(opened):
    page = opened("practices/offer/")
    answer(page, {
        **PRACTICE, "Суть": "Одно. Два. Три.", "Начало": "2026-05", "Название": "Клуб",
        "К кому обратиться": "Методист, +7 900 123-45-67",
        "Проблема": "Ведёт Иванов П. С.", "Условия": "нет",
    })  # fmt: skip

    submit(page)

    box = page.locator("[data-wrong]")
    assert box.locator("li").all_inner_texts() == [
        "Суть: больше двух предложений. Оставьте главное.",
        "Проблема: похоже на фамилию с инициалами. Оставьте должность или организацию.",
        "Условия: если сказать нечего, оставьте пустым.",
        "К кому обратиться: похоже на номер телефона. Оставьте должность или организацию.",
        "Почему короче года: практике меньше года. Напишите, почему её уже стоит показать.",
    ]
    assert page.locator("[data-done]").is_hidden()
    assert field(page, "К кому обратиться").get_attribute("aria-invalid") == "true"
    assert box.evaluate("one => one === document.activeElement")


def test_an_organisation_that_the_atlas_does_not_know_is_named_in_words(opened):
    page = opened("practices/offer/")
    answer(page, {**PRACTICE, "Чья": "", "Заметка": "Организация: школа № 5."})

    submit(page)

    assert page.locator("[data-told]").inner_text().startswith("Организации нет в справочнике")
    assert "note: >-" not in page.locator("#record-text").inner_text()
    assert page.locator("#record-text").inner_text().startswith('note: "Организация: школа № 5."\n')


def test_required_questions_are_asked_for(opened):
    page = opened("practices/offer/")

    submit(page)

    told = page.locator("[data-wrong] li").all_inner_texts()
    assert [line.partition(":")[0] for line in told] == ["Территория", "Название", "Что это", "Суть", "Чья"]


def test_a_draft_survives_a_reload_until_it_is_deleted(opened):
    page = opened("practices/offer/")
    answer(page, {"Название": "Клуб", "Территория": "ugra"})
    page.get_by_role("checkbox", name="Методические", exact=True).check()
    page.get_by_role("button", name="Добавить: помехи").click()
    field(page, "Помеха").fill("Нет времени")

    page.reload()
    box = page.get_by_role("checkbox", name="Методические", exact=True)
    kept = [field(page, "Название").input_value(), box.is_checked(), field(page, "Помеха").input_value()]
    told = page.locator("[data-kept]").inner_text()
    page.get_by_role("button", name="Удалить черновик").click()
    page.reload()

    assert kept == ["Клуб", True, "Нет времени"]
    assert told == "Восстановлен черновик, он хранится только в этом браузере."
    assert field(page, "Название").input_value() == ""
    assert page.locator("[data-item]").count() == 0
    assert page.evaluate("localStorage.length") == 0


def test_the_form_is_filled_in_with_the_keyboard_alone(opened):
    page = opened("practices/offer/")
    field(page, "Территория").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Клуб")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Учатся вместе.")
    field(page, "Чья").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Проверить и составить запись").focus()
    page.keyboard.press("Enter")

    assert page.locator("[data-done]").is_visible()
    assert page.evaluate("document.activeElement.id") == "done"
    assert "title: Клуб\nform: method\n" in page.locator("#record-text").inner_text()


def test_an_adoption_names_the_file_and_joins_its_practice(opened):
    page = opened("practices/adopt/?practice=ugra.shkollegi")
    answer(page, {
        "Территория": "krasnoyarsk", "Организация": "Школа № 5", "С какого времени": "2025",
        "Что вышло": "Появилось городское сообщество.", "Источник: название": "Новость на сайте школы",
    })  # fmt: skip

    submit(page)

    file = page.locator("[data-file]").inner_text()
    assert file == "data/ugra/practices/shkollegi.yml"
    text = page.locator("#record-text").inner_text()
    assert text.startswith(
        "adoptions:\n  shkola-5-2025:\n    territory: krasnoyarsk\n    organisation: Школа № 5\n"
    )
    old = (ROOT / file).read_bytes()
    assert findings(file, old + text.encode()) == []


def test_a_forge_gets_the_record_in_the_address(opened):
    page = opened("practices/offer/")
    page.evaluate("""() => Object.assign(document.documentElement.dataset, {
        forgeNew: "https://forge.example/new/main", forgeIssue: "javascript:alert(1)" })""")
    answer(page, {**PRACTICE, "Шаги": ""})

    submit(page)

    query = parse_qs(urlsplit(page.locator("[data-new]").get_attribute("href")).query)
    assert query["filename"] == ["data/ugra/practices/klub-pervyy-god-vstrechi.yml"]
    assert query["value"][0].startswith("title: 'Клуб") or query["value"][0].startswith('title: "Клуб')
    assert page.locator("[data-issue]").is_hidden()


def test_a_form_of_the_forge_gets_the_record_in_its_own_fields(opened):
    page = opened("practices/offer/")
    page.evaluate("""() => Object.assign(document.documentElement.dataset, { forgeOffer:
        "https://forge.example/issues/new?template=record.yml&title={title}&file={file}&record={text}" })""")
    answer(page, {**PRACTICE, "Шаги": ""})

    submit(page)

    query = parse_qs(urlsplit(page.locator("[data-issue]").get_attribute("href")).query)
    assert query["template"] == ["record.yml"]
    assert query["file"] == ["data/ugra/practices/klub-pervyy-god-vstrechi.yml"]
    assert query["title"][0].startswith("Практика: Клуб")
    assert query["record"][0].startswith("title: ")


def test_hostile_answers_stay_text(opened):
    page = opened("practices/adopt/?practice=<img src=x onerror=window.hit=1>")
    answer(page, {"Территория": "ugra", "Организация": "<img src=x onerror=window.hit=1>"})

    submit(page)

    assert page.evaluate("window.hit") is None
    assert (
        "Организация: уберите разметку, оставьте простые слова." in page.locator("[data-wrong]").inner_text()
    )


def test_without_a_script_the_page_lists_the_questions_and_offers_a_table(opened, site):
    page = opened("practices/offer/", java_script_enabled=False)

    assert page.locator("form.ask-form").is_hidden()
    assert page.get_by_text("Суть (обязательно): Одно-два предложения: что делают и с кем.").is_visible()
    link = page.get_by_role("link", name="Таблица практик").get_attribute("href")
    assert (site / "practices/offer" / link).resolve().stat().st_size > 10_000


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_with_faults_is_accessible(opened, width, scheme):
    page = opened("practices/offer/", width, color_scheme=scheme)
    page.get_by_role("button", name="Добавить: результаты").click()
    submit(page)

    violations = Axe().run(page).response["violations"]

    assert [(one["id"], one["nodes"][0]["target"]) for one in violations] == []
