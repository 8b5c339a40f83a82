"""The folder above lists of one property («значения признака»): who cuts an address sees the values."""

from __future__ import annotations

from typing import NamedTuple

from generator.site.links import Link
from generator.site.plan import Plan


class ValueLine(NamedTuple):
    """One value: its list and how many records it has."""

    link: Link
    number: int


class ValueGroup(NamedTuple):
    """One property with its values; ``link`` has no path where the page is of this property alone."""

    link: Link
    values: tuple[ValueLine, ...]


class ValuesView(NamedTuple):
    """The whole page; ``back`` leads to the list of all records."""

    groups: tuple[ValueGroup, ...]
    back: Link


def values_plan(path: str, section: str, title: str, back: Link, groups: tuple[ValueGroup, ...]) -> Plan:
    """Return the page that lists the values of one property or of several."""
    shown = tuple(group._replace(link=group.link._replace(path="")) for group in groups)
    return Plan(
        path=path,
        section=section,
        template="values.html",
        title=title,
        description=f"{title}: значения и сколько записей у каждого.",
        view=ValuesView(groups if len(groups) > 1 else shown, back),
        breadcrumbs=(back, Link(title, "")),
    )
