"""What a stranger does on the site: follows links by their words, asks the search, takes files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WIDTHS = pytest.mark.parametrize("width", [1280, 360])


def follow(page, *names: str | re.Pattern[str]) -> None:
    """Click one link of the content after another, each by the words that are seen; a click each."""
    for name in names:
        page.locator("main").get_by_role("link", name=name, exact=True).first.click()


def ask(page, words: str) -> None:
    """Type words into the search box of the home page and press Enter; wait for the answer."""
    page.get_by_label("Что найти").fill(words)
    page.keyboard.press("Enter")
    page.locator("[data-search-status]", has_text="результат").wait_for()


def choose(page, label: str, words: str) -> None:
    """Choose the option that begins with ``words``: a number may follow them."""
    field = page.get_by_label(label, exact=True)
    field.select_option(field.locator("option", has_text=words).first.get_attribute("value"))


def taken(page, press) -> bytes:
    """Return the bytes of the file that a press of a button or link saves."""
    with page.expect_download() as caught:
        press.click()
    return Path(caught.value.path()).read_bytes()


def answer(page, question: str) -> str:
    """Return what stands beside a name in the first list of facts that has it."""
    return page.locator("dl.facts > div", has=page.locator("dt", has_text=question)).first.inner_text()
