"""Plain pages of a catalogue («подборка без сценария»): the list and one list for every value of a facet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from generator.site.facets import SHARD, Facet, Row, Selectable, Value
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.views.values import ValueGroup, ValueLine, values_plan


class Choice(NamedTuple):
    """One value of a facet: its link, key and number of rows; ``chosen`` on the page of the value."""

    link: Link
    key: str
    number: int
    chosen: bool


class Group(NamedTuple):
    """One facet with its values."""

    name: str
    label: str
    choices: tuple[Choice, ...]


class ListPage(NamedTuple):
    """One page of a list. ``said`` names the facet and value, "" for all; ``extra`` is of the catalogue."""

    folder: str
    said: str
    rows: tuple[Row, ...]
    total: int
    number: int
    pages: int
    before: str
    after: str
    groups: tuple[Group, ...]
    orders: tuple[tuple[str, str], ...]
    extra: Any


class Shelf(NamedTuple):
    """What all pages of one catalogue share.

    ``place`` is the crumb that leads to the first page.
    """

    section: str
    template: str
    title: str
    description: str
    place: Link
    extra: Any


def list_makers(chosen: Selectable, shelf: Shelf) -> Iterator[Callable[[], Iterator[Plan]]]:
    """Yield what makes the pages of all rows, then those of every value."""
    yield partial(_pages, chosen, shelf, chosen.folder, range(len(chosen.rows)))
    for facet in chosen.facets:
        for value in facet.values:
            path = value_path(chosen, facet, value)
            yield partial(_pages, chosen, shelf, path, value.members, facet, value)
    yield partial(_folders, chosen, shelf)


def _folders(chosen: Selectable, shelf: Shelf) -> Iterator[Plan]:
    """Yield the pages of the folders above the lists: the values of one facet, then of all facets."""
    groups = [
        ValueGroup(
            Link(facet.label, f"{chosen.folder}by/{facet.name}/"),
            tuple(
                ValueLine(Link(value.label, value_path(chosen, facet, value)), len(value.members))
                for value in facet.values
            ),
        )
        for facet in chosen.facets
        if facet.values
    ]
    by = f"{chosen.folder}by/"
    for group in groups:
        title = f"{shelf.title}: {group.link.title.lower()}"
        yield values_plan(group.link.path, shelf.section, title, shelf.place, (group,))
    if groups:
        yield values_plan(by, shelf.section, f"{shelf.title} по признакам", shelf.place, tuple(groups))


def value_path(chosen: Selectable, facet: Facet, value: Value) -> str:
    """Return the address of the plain list of a value."""
    return f"{chosen.folder}by/{facet.name}/{value.key}/"


def _pages(chosen, shelf: Shelf, path: str, members, facet: Facet | None = None, value: Value | None = None):
    groups = tuple(_groups(chosen, facet, value))
    pages = max(1, -(-len(members) // SHARD))
    said = f"{facet.label}: {value.label}" if facet and value else ""
    title = f"{shelf.title} – {said}" if said else shelf.title
    for number in range(1, pages + 1):
        rows = tuple(chosen.rows[n] for n in members[(number - 1) * SHARD : number * SHARD])
        crumbs = (shelf.place, *((Link(said, path if number > 1 else ""),) if said else ()))
        view = ListPage(
            chosen.folder, said, rows, len(members), number, pages,
            _page(path, number - 1) if number > 1 else "", _page(path, number + 1) if number < pages else "",
            groups, tuple((o.key, o.label) for o in chosen.orders), shelf.extra,
        )  # fmt: skip
        yield Plan(
            _page(path, number), shelf.section, shelf.template,
            f"{title}, страница {number}" if number > 1 else title,
            f"{said}. {shelf.description}" if said else shelf.description, view,
            (*crumbs, *((Link(f"Страница {number}", ""),) if number > 1 else ())),
            search=SearchText(shelf.title, "", shelf.description) if not said and number == 1 else None,
        )  # fmt: skip


def _page(path: str, number: int) -> str:
    return path if number == 1 else f"{path}page-{number}/"


def _groups(chosen: Selectable, facet: Facet | None, value: Value | None) -> Iterator[Group]:
    for one in chosen.facets:
        choices = tuple(
            Choice(
                Link(v.label, value_path(chosen, one, v)), v.key, len(v.members),
                facet is one and value is v,
            )
            for v in one.values
        )  # fmt: skip
        if choices:
            yield Group(one.name, one.label, choices)
