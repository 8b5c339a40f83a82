"""A tab of the browser for the tests that look at the built site."""

from __future__ import annotations

import pytest

from tests.browser.tabs import tabs


@pytest.fixture
def visit(browser, address):
    """Return a function that opens a page in one tab; errors of the page fail the test afterwards."""
    with tabs(browser, address) as open_page:
        yield open_page
