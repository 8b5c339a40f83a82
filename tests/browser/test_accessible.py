"""No page kind breaks a rule of axe, on a wide and a narrow screen, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.pages import PAGES
from tests.conftest import serve

pytestmark = pytest.mark.browser
COLOURS = ["color-contrast", "link-in-text-block"]
VIEWS = [(width, scheme) for width in (1280, 360) for scheme in ("light", "dark")]
#: What passed is told by one element of a page, not by all of them: only violations are asked for.
ASKED = {"resultTypes": ["violations"], "elementRef": False}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # axe leaves out this rule of WCAG 2.2 unless it is named
}


@pytest.fixture(scope="module")
def page(browser):
    """One tab for all pages: a new one, with the rules read anew, costs more than most pages do."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def narrow(browser):
    """A tab of a phone, under the policy of the pages."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(page, address, path):
    assert violations(page, address + path) == {}


def test_axe_finds_nothing_on_the_page_of_lost_addresses(page, site):
    """It knows its style only by the address of the site, here the root of the server."""
    for origin in serve(site):
        assert violations(page, f"{origin}/404.html") == {}


def violations(page, address: str) -> dict:
    """Return what axe finds on a page at both widths in both palettes."""
    found = {}
    page.set_viewport_size({"width": VIEWS[0][0], "height": 900})
    page.emulate_media(color_scheme=VIEWS[0][1])
    page.goto(address)
    page.evaluate(AXE_SCRIPT)
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        # the palette changes colours only: the other rules have answered in the light one
        options = RULES if scheme == "light" else {"runOnly": COLOURS}
        rules = page.evaluate("options => axe.run(document, options)", options | ASKED)["violations"]
        found |= {(width, scheme, v["id"], v["nodes"][0]["html"][:160]): v["help"] for v in rules}
    return found


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_at_360_pixels(narrow, address, path):
    narrow.goto(address + path)

    assert narrow.evaluate("document.documentElement.scrollWidth") <= 360
