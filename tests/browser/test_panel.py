"""The panel «Вид страницы»: what it changes, where the choice is kept, what it says."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.tabs import tabs

pytestmark = pytest.mark.browser
PAGES = ["", "roadmaps/ugra-2021/", "indicators/ugra-2021.k4.1/", "compare/topics/", "glossary/iom/"]
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
GROUND = "getComputedStyle(document.body).backgroundColor"
FIRST_VIEWS = ["", "roadmaps/ugra-2021/", "indicators/ugra-2021.k4.1/", "practices/", "concepts/ugra-2021/"]
#: Every shift of the layout since the start of the page, in units of CLS.
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("closed", "SecurityError") } })"""


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page; ``stored`` are choices of an earlier visit."""
    with tabs(browser, address) as open_page:

        def with_choices(path="", width=1280, stored=None, script="", **options):
            kept = [
                f"localStorage.setItem('atlas-{name}', '{value}')" for name, value in (stored or {}).items()
            ]
            return open_page(path, width, script=";".join([*kept, script]), **options)

        yield with_choices


def test_choices_work_at_once_are_announced_and_survive_a_reload(visit):
    page = visit()
    page.get_by_role("button", name="Вид страницы").click()

    page.get_by_label("150 %").check()
    said = page.inner_text("#reading [role=status]")
    page.get_by_label("Повышенный").check()
    page.get_by_label("Увеличенные").check()
    page.reload()

    assert said == "Размер текста: 150 %. Выбор запомнен в этом браузере."
    assert page.evaluate(SIZE) == 24
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).letterSpacing") == "3.06px"
    assert page.context.cookies() == []


def test_the_panel_works_by_keyboard_alone(visit):
    page = visit("roadmaps/")
    page.focus("[data-reading-open]")

    page.keyboard.press("Enter")
    first = page.evaluate("document.activeElement.name")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")

    assert first == "size"
    assert page.evaluate(SIZE) == 20
    assert page.evaluate("document.activeElement.matches('[data-reading-open]')")


def test_reset_takes_everything_back_and_forgets_it(visit):
    page = visit()
    page.click("[data-reading-open]")
    for label in ("200 %", "Повышенный", "Увеличенные", "Тёмные"):
        page.get_by_label(label).check()

    page.get_by_role("button", name="Сбросить").click()

    assert page.evaluate("Object.keys(document.documentElement.dataset)") == ["base"]
    assert page.evaluate("localStorage.length") == 0
    assert page.inner_text("#reading [role=status]").startswith("Вид сброшен.")
    assert page.is_checked("[name=size][value='']")


def test_the_key_of_the_search_can_be_switched_off(visit):
    page = visit("roadmaps/")
    page.click("[data-reading-open]")
    page.get_by_label("Нет", exact=True).check()
    page.keyboard.press("Escape")

    page.keyboard.press("/")
    off = page.locator("dialog[open]").count()
    page.evaluate("delete document.documentElement.dataset.slash")
    page.keyboard.press("/")

    assert (off, page.locator("dialog[open]").count()) == (0, 1)


def test_closed_storage_costs_only_the_memory(visit):
    page = visit(script=BLOCKED)

    page.click("[data-reading-open]")
    page.get_by_label("125 %").check()

    assert page.evaluate(SIZE) == 20
    assert page.inner_text("#reading [role=status]") == (
        "Размер текста: 125 %. Браузер не даёт запомнить выбор: он действует, пока открыта эта страница."
    )


def test_a_stored_value_nobody_offers_changes_nothing(visit):
    page = visit(stored={"size": "9000", "contrast": "<b>"})

    page.click("[data-reading-open]")

    assert page.evaluate(SIZE) == 16
    assert page.is_checked("[name=size][value='']")


def shift(page) -> float:
    """Return CLS of a page; where the parser paused in the header by chance, the next load tells."""
    found = [page.evaluate(SHIFTS)]
    while found[-1] and len(found) < 3:
        page.reload()
        found.append(page.evaluate(SHIFTS))
    return min(found)


@pytest.mark.parametrize("path", FIRST_VIEWS)
def test_stored_choices_move_nothing_while_the_page_loads(visit, path):
    page = visit(path, stored={"size": "200", "contrast": "high", "spacing": "wide", "theme": "dark"})

    assert page.evaluate(SIZE) == 32
    assert shift(page) == 0


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", FIRST_VIEWS)
def test_first_view_moves_nothing(visit, path, width):
    assert shift(visit(path, width)) == 0


def test_without_scripts_there_is_no_dead_button(visit):
    page = visit(java_script_enabled=False)

    assert page.is_hidden("[data-reading-open]")
    assert page.is_hidden("#reading")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_the_open_panel(visit, width, scheme):
    page = visit(width=width, color_scheme=scheme)
    page.click("[data-reading-open]")

    found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response["violations"]

    assert [rule["id"] for rule in found] == []
    assert page.evaluate("document.getElementById('reading').getBoundingClientRect().right") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_high_contrast_is_seven_to_one(visit, path, scheme):
    page = visit(path, stored={"contrast": "high", "theme": scheme, "size": "125"})

    found = Axe().run(page, options={"runOnly": ["color-contrast-enhanced", "color-contrast"]}).response

    assert [node["html"] for rule in found["violations"] for node in rule["nodes"]] == []
    assert found["passes"] != []


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(0, 0, 0)")])
def test_the_wish_of_the_system_for_contrast_is_heard(visit, scheme, ground):
    page = visit(contrast="more", color_scheme=scheme)

    assert page.evaluate(GROUND) == ground


def test_forced_colours_and_still_pictures_are_respected(visit):
    page = visit(forced_colors="active", reduced_motion="reduce")
    page.click("[data-reading-open]")
    page.get_by_label("Повышенный").check()

    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate("getComputedStyle(document.querySelector('.tool')).transitionDuration") == "0s"
    assert page.evaluate(
        "getComputedStyle(document.querySelector('#reading .button')).backgroundColor"
    ) == page.evaluate(
        "getComputedStyle(document.body.appendChild(document.createElement('button'))).backgroundColor"
    )
