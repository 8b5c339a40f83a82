"""Tabs of the browser whose complaints fail the test."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager


@contextmanager
def tabs(browser, address: str, heard: Collection[str] = (), now: str = "") -> Iterator[Callable]:
    """Give a function that opens a page of the site in a tab of its own; afterwards no page may have failed.

    ``heard`` are kinds of messages of the console that are failures too, ``now`` the time on every clock.
    A ``script`` runs before those of the page.
    """
    contexts, complaints = [], []

    def open_page(path: str = "", width: int = 1280, script: str = "", **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        if now:
            context.clock.set_fixed_time(now)
        page = context.new_page()
        page.on("console", lambda told: complaints.append(told.text) if told.type in heard else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
