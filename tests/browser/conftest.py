"""A tab of the browser for the tests that look at the built site."""

from __future__ import annotations

import pytest


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page in one tab; complaints of the page fail the test afterwards."""
    contexts, complaints = [], []

    def open_page(path, width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
