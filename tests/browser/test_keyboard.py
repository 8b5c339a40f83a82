"""Everything by keyboard: each control is reached in order, seen while it has the focus, and left again."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
PAGES = ["", "roadmaps/ugra-2021/", "search/", "indicators/ugra-2021.k4.1/", "practices/", "compare/topics/"]
#: What Tab must reach, in the order of the document.
STOPS = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex]")].filter((stop) =>
  !stop.disabled && stop.tabIndex >= 0 && stop.getClientRects().length && !stop.closest("dialog:not([open])")
  && getComputedStyle(stop).visibility === "visible" &&
  (!stop.closest("details:not([open])") || stop.matches("details:not([open]) > summary")))
  .forEach((stop, number) => (stop.dataset.stop = number)) ||
  document.querySelectorAll("[data-stop]").length"""
#: Number of the stop with the focus and what is wrong with it; null when the focus left the page.
FOCUSED = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const shown = [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(stop, part);
    const line = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return line && !/, 0\\)$|transparent/.test(style.outlineColor);
  });
  // a link of a drawing is ringed by the thick line of its own shape
  const ringed = [...stop.querySelectorAll("rect, circle, path")].some(
    (shape) => parseFloat(getComputedStyle(shape).strokeWidth) >= 4);
  const faults = shown || ringed ? [] : ["no ring"];
  const box = stop.getClientRects()[0];
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inside) faults.push("out of sight");
  else {
    const [x, y] = [Math.max(box.left, 0) + 2, Math.max(box.top, 0) + Math.min(box.height / 2, 8)];
    const hit = document.elementFromPoint(Math.min(x, innerWidth - 1), Math.min(y, innerHeight - 1));
    if (hit && !stop.contains(hit) && !hit.contains(stop))
      faults.push("covered by " + hit.outerHTML.slice(0, 60));
  }
  return [Number(stop.dataset.stop ?? -1), faults, stop.outerHTML.slice(0, 100)];
}"""


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page of the site in a window of the given width."""
    contexts = []

    def open_page(path, width=1280, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def walk(page) -> tuple[int, list[int], dict]:
    """Press Tab until the focus leaves the page: stops there are, stops reached, faults."""
    count, reached, faults = page.evaluate(STOPS), [], {}
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None:
            break
        number, wrong, markup = found
        reached.append(number)
        if wrong:
            faults[markup] = wrong
    return count, reached, faults


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_every_control_in_order_and_shows_where_it_is(visit, path, width):
    page = visit(path, width)

    count, reached, faults = walk(page)

    assert count > 10
    assert reached == list(range(count))
    assert faults == {}


@pytest.mark.parametrize("path", PAGES)
def test_skip_link_is_first_and_leads_into_the_content(visit, path):
    page = visit(path)

    page.keyboard.press("Tab")
    first = page.inner_text(":focus")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert first == "Перейти к содержанию"
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_way_back_is_the_same_way(visit):
    page = visit("indicators/ugra-2021.k4.1/")
    count = page.evaluate(STOPS)
    page.evaluate("[...document.querySelectorAll('[data-stop]')].pop().focus()")

    back = [page.evaluate(FOCUSED)[0]]
    for _ in range(count - 1):
        page.keyboard.press("Shift+Tab")
        back.append(page.evaluate(FOCUSED)[0])

    assert back == list(range(count))[::-1]


def test_closed_menu_of_a_phone_is_passed_over(visit):
    page = visit("", 360)

    page.focus("[data-menu-open]")
    page.keyboard.press("Tab")

    assert page.is_hidden("#menu")
    assert page.evaluate("document.activeElement.closest('main, .page') !== null")


def test_menu_opens_by_keyboard_and_escape_gives_the_focus_back(visit):
    page = visit("", 360)

    page.focus("[data-menu-open]")
    page.keyboard.press("Enter")
    opened = page.get_attribute("[data-menu-open]", "aria-expanded")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")

    assert (opened, inside) == ("true", True)
    assert page.is_hidden("#menu")
    assert page.evaluate("document.activeElement.matches('[data-menu-open]')")


@pytest.mark.parametrize("opener", ["[data-search-open]", "[data-reading-open]"])
def test_dialogs_close_by_escape_and_give_the_focus_back(visit, opener):
    page = visit("")

    page.focus(opener)
    page.keyboard.press("Enter")
    inside = page.evaluate("document.activeElement.closest('dialog[open]') !== null")
    page.keyboard.press("Escape")

    assert inside
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("selector => document.activeElement.matches(selector)", opener)
