"""What other documents say on the same («то же в других документах») and the topics of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.crosswalk import Placed
from generator.model.topic import RELATIONS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import counted, first_upper
from generator.site.views.records import RECORDS, document_name, named

#: How many records of other documents a page lists.
LIMIT = 8


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
        tuple(_alike(context, placed) for placed in _once(context, entry)),
        tuple(
            context.link(topic, counted(len(context.crosswalk.on(topic)), *RECORDS))
            for topic in dict.fromkeys(topics)
        ),
    )


def topics_of(context: Context, entry: Entry) -> tuple[Link, ...]:
    """Return the topics an entry is mapped to, each with the relation and the reason."""
    return tuple(
        context.link(placed.topic, f"{_relation(placed)}: {placed.mapping.record.rationale}")
        for placed in context.crosswalk.of(entry)
    )


def _alike(context: Context, placed: Placed) -> Alike:
    document = context.document_of(placed.element)
    return Alike(
        named(context, placed.element),
        document_name(context, document) if document else "",
        f"{placed.topic.record.name}: {_relation(placed).lower()}",
    )


def _relation(placed: Placed) -> str:
    return first_upper(RELATIONS[placed.mapping.record.relation])


def _once(context: Context, entry: Entry) -> Iterator[Placed]:
    """Yield at most ``LIMIT`` records, leaving out those that only repeat one above."""
    said: set[int] = set()
    shown = 0
    for placed in context.crosswalk.alike(entry, LIMIT * 3):
        element = placed.element
        if id(element) in said or shown == LIMIT:
            continue
        shown += 1
        said.update(id(other) for other in context.catalogue.targets(element, "repeats"))
        said.update(id(other) for other in context.catalogue.sources(element, element.kind, "repeats"))
        yield placed
