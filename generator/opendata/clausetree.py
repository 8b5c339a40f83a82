"""The clauses of documents as a tree («структура»): declared ones and the items that facts point to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Entry
from generator.derive.clauses import declared_prefix
from generator.model.discrepancy import Place
from generator.model.document import Clause
from generator.model.record import Sourced
from generator.model.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class ClauseNode:
    """A clause of a document; ``clause`` is None for an item that is only known by its address.

    ``parent`` is the key of the declared clause around it, None at the top.
    """

    document: Entry
    key: str
    parent: str | None
    order: int
    clause: Clause | None

    @property
    def id(self) -> str:
        """Return the id over all documents."""
        return f"{self.document.id}.{self.key}"

    @property
    def lines(self) -> tuple[int, ...] | None:
        """Return the first and the last line of a declared clause."""
        return self.clause.lines if self.clause else None


def clause_tree(catalogue: Catalogue) -> tuple[ClauseNode, ...]:
    """Return the nodes of all documents, each document in the order of its text."""
    used: dict[str, set[str]] = defaultdict(set)
    for document, clause in _addresses(catalogue):
        used[document].add(clause)
    return tuple(
        node for document in catalogue.of("document") for node in _nodes(document, used[document.id])
    )


def place_of(catalogue: Catalogue, entry: Entry, *path: str | int) -> tuple[str | None, str | None]:
    """Return (document id, clause key) of the part at ``path``.

    A place of a discrepancy without a document lies in the document of its entry; other parts without
    one lie in no document.
    """
    part = entry.record
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    target = catalogue.target(entry, *path, "document")
    if target is not None:
        return target.id, part.clause
    own = entry.document if isinstance(part, Place) else None
    return part.document or own, part.clause


def _addresses(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for entry in catalogue.entries:
        if isinstance(entry.record, (Sourced, Roadmap)):
            yield entry.document, entry.record.clause
    for kind, path in _parts(catalogue):
        document, clause = place_of(catalogue, kind, *path)
        if document and clause:
            yield document, clause


def _parts(catalogue: Catalogue) -> Iterator[tuple[Entry, tuple[str | int, ...]]]:
    """Yield every part that names a place: aliases, mentions, places of discrepancies, sources."""
    for kind, field in (("body", "aliases"), ("practice", "mentions"), ("discrepancy", "places")):
        for entry in catalogue.of(kind):
            for number in range(len(getattr(entry.record, field))):
                yield entry, (field, number)
    for entry in catalogue.of("value"):
        yield entry, ("source",)


def _nodes(document: Entry, used: set[str]) -> Iterator[ClauseNode]:
    declared = document.record.clauses
    items: dict[str | None, list[str]] = defaultdict(list)
    for key in used - declared.keys():
        items[declared_prefix(document, key)].append(key)
    order = 0
    for key, clause in declared.items():
        order += 1
        yield ClauseNode(document, key, _outer(declared, key), order, clause)
        for item in sorted(items.get(key, ()), key=_ordinals):
            order += 1
            yield ClauseNode(document, item, key, order, None)


def _outer(declared: Mapping[str, Clause], key: str) -> str | None:
    """Return the nearest declared clause around a declared one."""
    while "." in key:
        key = key.rpartition(".")[0]
        if key in declared:
            return key
    return None


def _ordinals(key: str) -> list[int]:
    """Return the numbers at the end of a key: items of one clause come in the order of their numbers."""
    return [int(part) for part in key.split(".") if part.isdigit()]
