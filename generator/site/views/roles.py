"""The list of posts and teams («должности и команды»), each with the body it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.territory import ROLE_KINDS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import first_upper


class RoleLine(NamedTuple):
    """One post or team; ``body`` is None where it belongs to no body of the atlas."""

    link: Link
    kind: str
    body: Link | None
    place: str
    duties: int


def roles_plan(context: Context) -> Plan:
    """Return the list of all posts and teams."""
    lines = tuple(_line(context, entry) for entry in context.catalogue.of("role"))
    return Plan(
        "roles/", "bodies", "roles.html", "Должности и команды",
        "Должности, рабочие группы и команды из документов: где состоят и сколько им поручено.",
        lines, (Link("Кто отвечает", "bodies/"), Link("Должности и команды", "")),
    )  # fmt: skip


def _line(context: Context, entry: Entry) -> RoleLine:
    territory, body = context.territory_of(entry), context.catalogue.target(entry, "body")
    return RoleLine(
        context.link(entry),
        first_upper(ROLE_KINDS[entry.record.kind]),
        context.link(body) if body else None,
        territory.record.short_name if territory else "",
        len(context.duties_of(entry)),
    )
