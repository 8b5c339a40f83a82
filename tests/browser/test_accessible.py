"""No page kind breaks a rule of axe, on a wide and a narrow screen, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.pages import PAGES
from tests.conftest import serve

pytestmark = pytest.mark.browser
COLOURS = ["color-contrast", "link-in-text-block"]
VIEWS = [(width, scheme) for width in (1280, 360) for scheme in ("light", "dark")]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # axe leaves out this rule of WCAG 2.2 unless it is named
}


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser, address, path):
    assert violations(browser, address + path) == {}


def test_axe_finds_nothing_on_the_page_of_lost_addresses(browser, site):
    """It knows its style only by the address of the site, here the root of the server."""
    for origin in serve(site):
        assert violations(browser, f"{origin}/404.html") == {}


def violations(browser, address: str) -> dict:
    """Return what axe finds on a page at both widths in both palettes."""
    found = {}
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    page.evaluate(AXE_SCRIPT)
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        # the palette changes colours only: the other rules have answered in the light one
        options = RULES if scheme == "light" else {"runOnly": COLOURS}
        rules = page.evaluate("options => axe.run(document, options)", options)["violations"]
        found |= {(width, scheme, v["id"], v["nodes"][0]["html"][:160]): v["help"] for v in rules}
    context.close()
    return found


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_at_360_pixels(browser, address, path):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + path)

    width = page.evaluate("document.documentElement.scrollWidth")

    context.close()
    assert width <= 360
