"""The list of acts that the documents cite («акты»)."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.aliases import moved
from generator.model.act import ACT_LEVELS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import day, first_upper
from generator.site.views.outline import act_title


class ActLine(NamedTuple):
    """One act and where it is cited; ``former`` are anchors it had before it was renamed."""

    anchor: str
    former: tuple[str, ...]
    requisites: str
    name: str
    note: str
    approved: tuple[Link, ...]
    replaced: tuple[Link, ...]
    url: str
    level: str
    cited: tuple[Link, ...]


def acts_plan(context: Context) -> Plan:
    """Return the list of all acts."""
    former = defaultdict(list)
    for one in moved(context.catalogue):
        if one.kind == "act":
            former[one.entry.id].append(one.id)
    lines = tuple(_act(context, entry, former[entry.id]) for entry in context.catalogue.of("act"))
    return Plan(
        "acts/", "concepts", "acts.html", "Акты, на которые ссылаются документы",
        "Указы, законы, приказы и публикации, на которые опираются документы, с указанием пунктов.",
        lines, (Link("Концепции", "concepts/"), Link("Акты", "")),
        search=SearchText("Акты", "", " ".join(f"{line.requisites} {line.name}" for line in lines)),
    )  # fmt: skip


def _act(context: Context, entry: Entry, former: list[str]) -> ActLine:
    record, catalogue = entry.record, context.catalogue
    issued = f" от {day(record.date)}" if record.date else ""
    number = f" №\u00a0{record.number}" if record.number else ""
    cited = [context.source(c) for c in catalogue.sources(entry, "citation", "act")]
    return ActLine(
        anchor=entry.id,
        former=tuple(former),
        requisites=f"{first_upper(record.kind)}{issued}{number}",
        name=record.name,
        note=record.note or "",
        approved=_named(context, entry, "approved_by"),
        replaced=_named(context, entry, "superseded_by"),
        url=record.url or "",
        level=ACT_LEVELS[record.level],
        cited=tuple(filter(None, cited)),
    )


def _named(context: Context, entry: Entry, field: str) -> tuple[Link, ...]:
    found = context.catalogue.targets(entry, field)
    return tuple(context.link(act)._replace(title=act_title(act)) for act in found)
