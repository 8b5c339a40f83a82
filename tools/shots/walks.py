"""The steps of the guide in the forms, as its pages tell them: the same words, the same order.

A walk takes a page and a ``look`` that is called where the guide shows a picture: its name, the part of the
page where it begins and the one where it ends, if that is another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

#: A page of Playwright and one of its locators; the tool is asked for by those who run the walks.
Page = Any
Locator = Any
Look = Callable[..., None]

TERRITORY = "Учебная область"
#: So often a form is scrolled before a field counts as missing.
_SCREENS = 60
_ADD = re.compile("Добавить")


def open_forms(page: Page, look: Look) -> None:
    """Open the forms and choose the folder of the project."""
    start = page.get_by_role("button", name="Открыть формы")
    start.wait_for()
    look("forms", page.locator("#about h1"), page.locator("#about ul").first)
    start.click()
    folder = page.get_by_role("button", name="Работать с локальным репозиторием")
    folder.wait_for()
    folder.click()
    page.get_by_text("Коллекции").wait_for()
    open_territory(page)
    look("files", page.get_by_text("Коллекции"), page.get_by_role("row", name="2025. Значения показателей"))


def open_territory(page: Page) -> None:
    """Choose the training territory on the left."""
    page.get_by_text(TERRITORY, exact=True).first.click()
    page.get_by_role("row", name="2025. Термины документа").wait_for()


def open_file(page: Page, title: str) -> None:
    """Open a file of the training territory: the territory on the left, then the file."""
    open_territory(page)
    row = page.get_by_role("row", name=title)
    row.wait_for()
    row.click()
    page.get_by_role("button", name="Сохранить").wait_for()


def report_contest(page: Page, look: Look) -> None:
    """Tell that the contest of October took place (content/guide/report.md)."""
    open_file(page, "2025. Отметки о выполнении")
    page.get_by_role("button", name=_ADD).click()
    write(page, "executions.0.key", "konkurs-2025")
    choose(page, "executions.0.activity", "Провести конкурс «Лучший тьютор» (2)")
    choose(page, "executions.0.status", "выполнено")
    write(page, "executions.0.date", "2025-10-24")
    write(page, "executions.0.summary", "Прошёл областной конкурс «Лучший тьютор».")
    look("report", field(page, "executions.0.key"), field(page, "executions.0.activity"))
    field(page, "executions.0.evidence").get_by_role("button", name=_ADD).click()
    choose(page, "executions.0.evidence.0.kind", "Публикация или выступление (publication)")
    write(page, "executions.0.evidence.0.title", "Итоги конкурса «Лучший тьютор»")
    write(page, "executions.0.evidence.0.url", "https://example.org/itogi")
    write(page, "executions.0.evidence.0.date", "2025-10-27")
    write(page, "executions.0.entered_by", "методист института")
    write(page, "executions.0.entered_on", "2025-11-05")
    look("evidence", field(page, "executions.0.evidence.0.kind"), field(page, "executions.0.evidence.0.date"))
    save(page)


def correct_term(page: Page, look: Look) -> None:
    """Mend the misspelt definition of a term (content/guide/term.md)."""
    open_file(page, "2025. Термины документа")
    unfold(page, "terms", 0)
    text = "Педагог, который ведёт коллегу по его личному плану обучения."
    write(page, "terms.0.definition", text)
    look("term", field(page, "terms.0.label"), field(page, "terms.0.definition"))
    save(page)


def decide_period(page: Page, look: Look) -> None:
    """Say what the one unclear period of the draft means (content/guide/order.md)."""
    open_file(page, "2026. Дорожная карта")
    write(page, "name", "План мероприятий программы «Наставник рядом» на 2026–2027 годы")
    write(page, "title", "План программы «Наставник рядом» (придуман для упражнений)")
    write(page, "summary", "Четыре мероприятия на два года.")
    unfold(page, "activities", 3)
    unfold(page, "activities.3.rows", 0)
    choose(page, "activities.3.rows.0.period.kind", "по мере необходимости")
    look(
        "period",
        field(page, "activities.3.rows.0.period.raw"),
        field(page, "activities.3.rows.0.period.kind"),
    )
    save(page)


def field(page: Page, path: str) -> Locator:
    """Return the part of the form where a field stands."""
    return page.locator(f'[data-key-path="{path}"]')


def reach(page: Page, path: str) -> Locator:
    """Scroll down to a field: the form draws what is below only when somebody looks there."""
    place = field(page, path)
    page.mouse.move(400, 400)
    for _ in range(_SCREENS):
        if place.count():
            break
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(150)
    place.scroll_into_view_if_needed()
    return place


def unfold(page: Page, path: str, position: int) -> None:
    """Open one element of a list; those below the edge of the window are drawn when they are scrolled to."""
    item = reach(page, path).locator(".item-list").first.locator("> .item-wrapper").nth(position)
    item.scroll_into_view_if_needed()
    item.get_by_role("button", name="Развернуть", exact=True).first.click()


def write(page: Page, path: str, text: str) -> None:
    """Replace the text of a field."""
    reach(page, path).locator("input, textarea").first.fill(text)


def choose(page: Page, path: str, title: str) -> None:
    """Choose one of the radio buttons of a field, or one line of its list."""
    place = reach(page, path)
    radio = place.get_by_role("radio", name=title, exact=True)
    if radio.count():
        radio.click()
        return
    place.get_by_role("combobox").click()
    page.get_by_role("option", name=title, exact=True).click()


def save(page: Page) -> None:
    """Save and wait until the form has closed."""
    page.get_by_role("button", name="Сохранить").click()
    page.wait_for_function("() => !location.hash.includes('/entries/')")
