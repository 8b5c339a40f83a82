"""The crosswalk («сопоставление документов»): records by topic, and what other documents say on the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from generator.catalogue import Catalogue, Entry

#: How far a record is from the topic it is mapped to, the nearest first.
DISTANCE = {"exact": 0, "close": 1, "narrower": 2, "broader": 3}
#: Two records farther apart than an exact and a broader one do not say the same.
FARTHEST = 3
#: Divisible by 1 + every distance of two records: weights stay whole numbers.
WHOLE = 420
#: How many records of one topic are looked at for each place in a list of alike ones.
CANDIDATES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """One record on one topic, as one mapping says."""

    topic: Entry
    element: Entry
    mapping: Entry

    @property
    def distance(self) -> int:
        """Return 0 for a record about exactly the topic, more for a looser relation."""
        return DISTANCE[self.mapping.record.relation]


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """A record of another document; ``apart`` is 0 when both are about exactly the shared topic."""

    placed: Placed
    apart: int


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Every mapping whose topic and record exist, by topic, by document and by record."""

    _on: dict[str, tuple[Placed, ...]] = field(default_factory=dict)
    _in: dict[tuple[str, str], tuple[Placed, ...]] = field(default_factory=dict)
    _of: dict[int, tuple[Placed, ...]] = field(default_factory=dict)
    _in_turn: dict[tuple[str, str], tuple[Placed, ...]] = field(default_factory=dict)

    def on(self, topic: Entry) -> tuple[Placed, ...]:
        """Return what is mapped to a topic, the nearest records first."""
        return self._on.get(topic.id, ())

    def within(self, topic: Entry, document: str) -> tuple[Placed, ...]:
        """Return what one document says on a topic, the nearest records first; () is a gap.

        ``document`` "" stands for records outside all documents, such as practices.
        """
        return self._in.get((topic.id, document), ())

    def of(self, element: Entry) -> tuple[Placed, ...]:
        """Return the topics of a record, in file order."""
        return self._of.get(id(element), ())

    def documents(self, topic: Entry) -> int:
        """Count the documents that say something on a topic."""
        return len({placed.element.document for placed in self.on(topic)} - {""})

    def alike(self, element: Entry, limit: int) -> list[Near]:
        """Return records of the same kind on the same topics in other documents, at most ``limit``.

        The nearest pair comes first, among equals the record with more and nearer shared topics; then
        documents take turns. Each record is there once, on its nearest topic.
        """
        weight: Counter[int] = Counter()
        best: dict[int, tuple[Near, int]] = {}
        for mine in self.of(element):
            for turn, other in enumerate(islice(self._elsewhere(mine), limit * CANDIDATES)):
                near, key = Near(other, mine.distance + other.distance), id(other.element)
                weight[key] += WHOLE // (1 + near.apart)
                if near.apart <= FARTHEST and (key not in best or near.apart < best[key][0].apart):
                    best[key] = near, turn
        ordered = sorted(best.items(), key=lambda one: (one[1][0].apart, -weight[one[0]], one[1][1]))
        return [near for _, (near, _) in ordered[:limit]]

    def _elsewhere(self, mine: Placed) -> Iterable[Placed]:
        same_kind = self._in_turn.get((mine.topic.id, mine.element.kind), ())
        return (other for other in same_kind if other.element.document not in ("", mine.element.document))


def build_crosswalk(catalogue: Catalogue) -> Crosswalk:
    """Index the mappings; those that lead nowhere are left to the rules."""
    placed = sorted(_placed(catalogue), key=lambda one: one.distance)
    in_file_order = sorted(placed, key=lambda one: one.mapping.file)
    return Crosswalk(
        _grouped((one.topic.id, one) for one in placed),
        _grouped(((one.topic.id, one.element.document), one) for one in placed),
        _grouped((id(one.element), one) for one in in_file_order),
        _grouped(((one.topic.id, one.element.kind), one) for one in _in_turn(placed)),
    )


def _placed(catalogue: Catalogue) -> Iterable[Placed]:
    for mapping in catalogue.of("mapping"):
        topic, element = catalogue.target(mapping, "topic"), catalogue.target(mapping, "element")
        if topic is not None and element is not None:
            yield Placed(topic, element, mapping)


def _in_turn(placed: list[Placed]) -> list[Placed]:
    """Order equally near records so that each document has its first before any has its second."""
    count: Counter[tuple[str, str, str, int]] = Counter()
    turns = []
    for one in placed:
        key = (one.topic.id, one.element.kind, one.element.document, one.distance)
        turns.append((one.distance, count[key], one))
        count[key] += 1
    return [one for _, _, one in sorted(turns, key=lambda turn: turn[:2])]


def _grouped(pairs: Iterable[tuple]) -> dict:
    groups = defaultdict(list)
    for key, one in pairs:
        groups[key].append(one)
    return {key: tuple(members) for key, members in groups.items()}
