"""The plan of a page («замысел страницы»): everything its fragment and frame will show, no markup."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.site.links import Link


class Heading(NamedTuple):
    """One line of the table of contents."""

    anchor: str
    title: str
    children: tuple[Heading, ...] = ()


class SearchText(NamedTuple):
    """What search knows of a page: its kind, territory and words beside the title."""

    kind: str
    territory: str = ""
    words: str = ""


class Plan(NamedTuple):
    """One page: address, frame, template and view; equal plans give equal bytes.

    ``search`` None keeps the page out of the search. ``source`` is the file of the record.
    ``downloads`` are files shown below the content, for pages whose view names none itself.
    ``linked_data`` is the record in JSON-LD, None where there is none.
    ``history`` is what the releases tell of the record of the page, None where they do not.
    ``api`` is the address of the record as JSON, "" where there is none.
    """

    path: str
    section: str
    template: str
    title: str
    description: str
    view: Any
    breadcrumbs: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    source: str = ""
    search: SearchText | None = None
    downloads: tuple[Any, ...] = ()
    history: Any = None
    linked_data: Any = None
    api: str = ""


class Fact(NamedTuple):
    """One requisite: a name, its text and links; empty facts are left out by the view."""

    name: str
    text: str = ""
    links: tuple[Link, ...] = ()
    note: str = ""


def facts(*given: Fact) -> tuple[Fact, ...]:
    """Return the facts that say something."""
    return tuple(fact for fact in given if fact.text or fact.links)
