"""The plan of a page («замысел страницы»): everything its fragment and frame will show, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.site.links import Link


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of the table of contents."""

    anchor: str
    title: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchText:
    """What search knows of a page: its kind, territory and words beside the title."""

    kind: str
    territory: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """One page: address, frame, template and view; equal plans give equal bytes.

    ``search`` None keeps the page out of the search. ``source`` is the file of the record.
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


@dataclass(frozen=True, slots=True)
class Fact:
    """One requisite: a name, its text and links; empty facts are left out by the view."""

    name: str
    text: str = ""
    links: tuple[Link, ...] = ()
    note: str = ""


def facts(*given: Fact) -> tuple[Fact, ...]:
    """Return the facts that say something."""
    return tuple(fact for fact in given if fact.text or fact.links)
