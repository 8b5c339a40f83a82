"""The list of bodies and roles («кто отвечает»), the groups of the whole country before it."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.territory import BODY_KINDS, ROLE_KINDS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import counted, first_upper
from generator.site.views.body import other_names
from generator.site.views.duties import shared_groups


class BodyLine(NamedTuple):
    """One body in the list; ``words`` are its other names, for the filter."""

    link: Link
    name: str
    kind: str
    place: str
    groups: tuple[Link, ...]
    duties: int
    words: str


class GroupLine(NamedTuple):
    """One group of the whole country."""

    link: Link
    members: str
    duties: str


class BodiesView(NamedTuple):
    """The list of all bodies and posts, the groups before it."""

    groups: tuple[GroupLine, ...]
    lines: tuple[BodyLine, ...]


def bodies_plan(context: Context) -> Plan:
    """Return the list of all bodies and roles."""
    shared = shared_groups(context)
    view = BodiesView(
        tuple(_group(context, entry) for entry in shared),
        tuple(
            _line(context, e)
            for kind in ("body", "role")
            for e in context.catalogue.of(kind)
            if e not in shared
        ),
    )
    return Plan(
        "bodies/", "bodies", "bodies.html", "Кто отвечает",
        "Органы, организации, должности и команды: что им поручено и к какому сроку.",
        view, (Link("Кто отвечает", ""),),
    )  # fmt: skip


def _line(context: Context, entry: Entry) -> BodyLine:
    territory = context.territory_of(entry)
    labels = BODY_KINDS if entry.kind == "body" else ROLE_KINDS
    return BodyLine(
        context.link(entry),
        entry.record.name,
        first_upper(labels[entry.record.kind]),
        territory.record.short_name if territory else "",
        context.links(context.catalogue.targets(entry, "member_of")),
        len(context.duties_of(entry)),
        " ".join(other_names(context, entry)),
    )


def _group(context: Context, entry: Entry) -> GroupLine:
    members = len(context.catalogue.sources(entry, "body", "member_of"))
    duties = len(context.duties_of(entry))
    return GroupLine(
        context.link(entry, entry.record.name),
        counted(members, "орган или организация", "органа или организации", "органов или организаций"),
        counted(duties, "поручение", "поручения", "поручений") if duties else "прямых поручений нет",
    )
