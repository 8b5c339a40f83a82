"""What other documents say on the same («то же в других документах») and the topics of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.crosswalk import Near
from generator.model.topic import RELATIONS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import counted, first_upper
from generator.site.views.records import RECORDS, document_name, named

#: How many records of other documents a page lists.
LIMIT = 8
#: How near a pair of records is, by the sum of their distances from the shared topic.
NEARNESS = ("точно", "близко", "отчасти", "отчасти")


class Alike(NamedTuple):
    """One record of another document: where it is from, which shared topic it is nearest to."""

    link: Link
    place: str
    why: str


class AlikeView(NamedTuple):
    """The list on the page of a record; ``more`` leads to everything on the topics of the record."""

    records: tuple[Alike, ...]
    more: tuple[Link, ...]


def alike_of(context: Context, entry: Entry) -> AlikeView:
    """Return records of the same kind in other documents, the nearest first."""
    topics = [placed.topic for placed in context.crosswalk.of(entry)]
    return AlikeView(
        tuple(_alike(context, near) for near in _once(context, entry)),
        tuple(
            context.link(topic, counted(len(context.crosswalk.on(topic)), *RECORDS))
            for topic in dict.fromkeys(topics)
        ),
    )


def topics_of(context: Context, entry: Entry) -> tuple[Link, ...]:
    """Return the topics an entry is mapped to, each with the relation and the reason."""
    found = []
    for placed in context.crosswalk.of(entry):
        mapping = placed.mapping.record
        found.append(
            context.link(placed.topic, f"{first_upper(RELATIONS[mapping.relation])}: {mapping.rationale}")
        )
    return tuple(found)


def _alike(context: Context, near: Near) -> Alike:
    element = near.placed.element
    document = context.document_of(element)
    return Alike(
        named(context, element),
        document_name(context, document) if document else "",
        f"{near.placed.topic.record.name}: {NEARNESS[near.apart]}",
    )


def _once(context: Context, entry: Entry) -> Iterator[Near]:
    """Yield at most ``LIMIT`` records, leaving out those that only repeat one above."""
    said: set[int] = set()
    shown = 0
    for near in context.crosswalk.alike(entry, LIMIT * 2):
        element = near.placed.element
        if id(element) in said or shown == LIMIT:
            continue
        shown += 1
        said.update(id(other) for other in context.catalogue.targets(element, "repeats"))
        said.update(id(other) for other in context.catalogue.sources(element, element.kind, "repeats"))
        yield near
