"""Plain pages of a catalogue («подборка без сценария»): the list and one list for every value of a facet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from generator.site.facets import Facet, Row, Selectable, Value
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.views.values import ValueGroup, ValueLine, values_plan

#: Rows on the first plain page of a list, which is seen before anything is loaded: at most 60 kB.
FIRST = 50
#: Rows on each page after it. Only readers without the script come there, and no facets stand there.
FURTHER = 200


class Choice(NamedTuple):
    """One value of a facet: its label, where its list lies below the lists of all values, its number of
    rows; ``chosen`` on the page of the value."""

    label: str
    path: str
    number: int
    chosen: bool


class Group(NamedTuple):
    """One facet with its values."""

    name: str
    label: str
    choices: tuple[Choice, ...]


class ListPage(NamedTuple):
    """One page of a list.

    ``said`` names the facet and value, "" for all; ``first`` is the number of the first row, from 1. Facets,
    orders and ``extra``, which is of the catalogue, stand on the first page only: ``start`` leads there.
    """

    folder: str
    start: str
    said: str
    rows: tuple[Row, ...]
    first: int
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


def _pages(
    chosen: Selectable,
    shelf: Shelf,
    path: str,
    members: Sequence[int],
    facet: Facet | None = None,
    value: Value | None = None,
) -> Iterator[Plan]:
    said = f"{facet.label}: {value.label}" if facet and value else ""
    groups, orders = tuple(_groups(chosen, facet, value)), tuple((o.key, o.label) for o in chosen.orders)
    starts = (0, *range(FIRST, len(members), FURTHER))
    for number, (start, end) in enumerate(pairwise((*starts, len(members))), 1):
        is_first, is_last = number == 1, number == len(starts)
        view = ListPage(
            chosen.folder, path, said, tuple(chosen.rows[n] for n in members[start:end]), start + 1,
            len(members), number, len(starts), "" if is_first else _page(path, number - 1),
            "" if is_last else _page(path, number + 1),
            *((groups, orders, shelf.extra) if is_first else ((), (), None)),
        )  # fmt: skip
        yield _plan(shelf, path, view)


def _plan(shelf: Shelf, path: str, view: ListPage) -> Plan:
    title = f"{shelf.title} – {view.said}" if view.said else shelf.title
    is_first = view.number == 1
    crumbs = [shelf.place]
    if view.said:
        crumbs.append(Link(view.said, "" if is_first else path))
    if not is_first:
        crumbs.append(Link(f"Страница {view.number}", ""))
    return Plan(
        _page(path, view.number), shelf.section, shelf.template,
        title if is_first else f"{title}, страница {view.number}",
        f"{view.said}. {shelf.description}" if view.said else shelf.description, view, tuple(crumbs),
        search=SearchText(shelf.title, "", shelf.description) if is_first and not view.said else None,
    )  # fmt: skip


def _page(path: str, number: int) -> str:
    return path if number == 1 else f"{path}page-{number}/"


def _groups(chosen: Selectable, facet: Facet | None, value: Value | None) -> Iterator[Group]:
    for one in chosen.facets:
        choices = tuple(
            Choice(v.label, f"{one.name}/{v.key}/", len(v.members), facet is one and value is v)
            for v in one.values
        )
        if choices:
            yield Group(one.name, one.label, choices)
