"""Following changes: a person filters a release, the address keeps it, and opens the history of a record."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser):
    opened = browser.new_page()
    yield opened
    opened.close()


def test_the_kind_chosen_stays_in_the_address_and_after_a_reload(page, address):
    page.goto(f"{address}changes/2026.11.22/ugra/")
    page.select_option("select[name=kind]", "indicator")

    page.reload()

    shown = page.locator("#release-lines tbody tr:visible")
    assert page.url.endswith("?kind=indicator")
    assert shown.count() > 5
    assert set(shown.evaluate_all("rows => rows.map(row => row.dataset.kind)")) == {"indicator"}


def test_the_history_of_a_record_opens_by_keyboard_and_leads_to_the_release(page, address):
    page.goto(f"{address}activities/ugra-2021.2/")
    summary = page.locator("details.history > summary")
    summary.focus()
    page.keyboard.press("Enter")

    page.locator("details.history a").first.click()

    assert page.url == f"{address}changes/2026.11.22/"


def test_every_page_names_the_feed_in_its_head(page, address):
    page.goto(f"{address}territories/ugra/")

    feed = page.locator('link[rel=alternate][type="application/atom+xml"]').evaluate("link => link.href")

    assert feed == f"{address}changes/atom.xml"
    assert page.request.get(feed).headers["content-type"].endswith("xml")
