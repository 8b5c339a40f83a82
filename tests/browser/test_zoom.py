"""Text twice as large and set wider: nothing leaves the window, nothing is cut off."""

from __future__ import annotations

import pytest

from tests.browser.pages import PAGES

pytestmark = pytest.mark.browser
#: Width of the window in CSS pixels and choices of the panel. 640 is a window of 1280 at 200 %,
#: 320 is the same window at 400 % (WCAG 1.4.4 and 1.4.10).
VIEWS = {
    "zoom 200 %": (640, {}),
    "zoom 400 %": (320, {}),
    "text 200 %": (1280, {"size": "200"}),
    "text 200 % and wide spacing": (1280, {"size": "200", "spacing": "wide"}),
    "phone, text 200 % and wide spacing": (360, {"size": "200", "spacing": "wide"}),
}
#: What WCAG 1.4.12 lets a reader set; !important as style sheets of readers have it.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
#: Boxes whose text is cut off, apart from what is meant for screen readers only and the names beside
#: the bars of a timeline: they keep to the height of the bars, the table below has them in full.
CUT = """() => [...document.querySelectorAll("body *")].filter((box) => {
  const style = getComputedStyle(box);
  const closed = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  const apart = "svg, .visually-hidden, .tool-name, .tl-names, dialog";
  if (!closed || !box.clientHeight || box.closest(apart)) return false;
  return box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
}).map((box) => box.outerHTML.slice(0, 120))"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def page(browser):
    """A page of a screen with two dots per pixel; own styles of the test pass its policy."""
    context = browser.new_context(device_scale_factor=2, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_large_text_needs_no_sideways_scrolling(page, address, path):
    page.goto(address + path)
    wide = {}

    for name, (width, choices) in VIEWS.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(
            "given => ['size', 'spacing'].forEach(name => {"
            "  delete document.documentElement.dataset[name];"
            "  if (given[name]) document.documentElement.dataset[name] = given[name] })",
            choices,
        )
        if page.evaluate(WIDTH) > width:
            wide[name] = page.evaluate(WIDTH)

    assert wide == {}


@pytest.mark.parametrize("path", PAGES)
def test_spacing_set_by_the_reader_cuts_nothing_off(page, address, path):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(address + path)
    page.add_style_tag(content=SPACING)

    assert page.evaluate(WIDTH) <= 360
    assert page.evaluate(CUT) == []


def test_text_of_200_percent_is_twice_as_large(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + "roadmaps/ugra-2021/")
    size = "parseFloat(getComputedStyle(document.querySelector('.content td p, .content p')).fontSize)"
    before = page.evaluate(size)

    page.evaluate("document.documentElement.dataset.size = '200'")

    assert page.evaluate(size) == pytest.approx(2 * before)
