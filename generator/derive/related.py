"""Activities and indicators of one document that belong together («связанные записи»), both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalogue import Catalogue, Entry
from generator.derive.crosswalk import Crosswalk

#: A pair on one topic is shown when one is about exactly the topic and the other at most close to it.
NEAR = 1


@dataclass(frozen=True, slots=True, eq=False)
class Related:
    """The other side of a pair and what joins the two.

    ``results`` are the expected results through which the document itself joins them; ``topics`` are
    shared topics, a mapping of the editors. ``apart`` is 0 for a result or an exact shared topic.
    """

    entry: Entry
    results: tuple[Entry, ...]
    topics: tuple[Entry, ...]
    apart: int


def related_activities(catalogue: Catalogue, crosswalk: Crosswalk, indicator: Entry) -> list[Related]:
    """Return the activities of the same document that an indicator measures.

    Those joined by an expected result come first, then the nearest by topic, then in file order.
    """
    results = catalogue.sources(indicator, "expected_result", "indicators")
    joined = [(a, result) for result in results for a in catalogue.sources(result, "activity", "results")]
    return _related(catalogue, crosswalk, indicator, "activity", joined)


def related_indicators(catalogue: Catalogue, crosswalk: Crosswalk, activity: Entry) -> list[Related]:
    """Return the indicators of the same document that measure what an activity leads to, ordered alike."""
    results = catalogue.targets(activity, "results")
    joined = [(i, result) for result in results for i in catalogue.targets(result, "indicators")]
    return _related(catalogue, crosswalk, activity, "indicator", joined)


def _related(
    catalogue: Catalogue, crosswalk: Crosswalk, mine: Entry, kind: str, joined: list[tuple[Entry, Entry]]
) -> list[Related]:
    near = list(_near(crosswalk, mine, kind))
    told = {id(other) for other, _ in joined} | {id(other) for other, _, _ in near}
    found = []
    for entry in catalogue.of_document(mine.document, kind):
        if id(entry) in told:
            results = _once(result for other, result in joined if other is entry)
            topics = [(apart, topic) for other, topic, apart in near if other is entry]
            apart = 0 if results else min(apart for apart, _ in topics)
            found.append(Related(entry, results, _once(topic for _, topic in topics), apart))
    return sorted(found, key=lambda one: (not one.results, one.apart))


def _near(crosswalk: Crosswalk, mine: Entry, kind: str) -> Iterator[tuple[Entry, Entry, int]]:
    """Yield (record, topic, how far apart) of the records of one document on the same topics."""
    for own in crosswalk.of(mine):
        for other in crosswalk.within(own.topic, mine.document):
            apart = own.distance + other.distance
            if other.element.kind == kind and apart <= NEAR:
                yield other.element, own.topic, apart


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({id(entry): entry for entry in entries}.values())
