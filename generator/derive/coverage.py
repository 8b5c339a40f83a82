"""Coverage («полнота»): what an inventory expects of a document and what the records hold of it.

A person counts the inventory over the text of the document; the records are counted here, so that a lost
or doubled fact shows as a difference of two numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, Entry
from generator.derive.clauses import declared_prefix
from generator.derive.pointers import pointers
from generator.model.inventory import FILTERS, THINGS_OF, InventoryCount

#: Filters that name an entry: entries are compared, not keys.
REFERENCES = frozenset({"parent", "actor", "criterion", "stage", "section"})


@dataclass(frozen=True, slots=True)
class Coverage:
    """One count of an inventory beside the records.

    ``present`` is how many things the records hold, ``sourced`` how many of these name a place that the
    structure of the document has.
    """

    count: Entry
    present: int
    sourced: int

    @property
    def expected(self) -> int:
        """Return how many the document holds, by its inventory."""
        return self.count.record.expected


def coverages(catalogue: Catalogue) -> tuple[Coverage, ...]:
    """Return every count of every inventory beside the records, in file order."""
    sourced = _sourced(catalogue)
    return tuple(_coverage(catalogue, count, sourced) for count in catalogue.of("inventory_count"))


def counted(catalogue: Catalogue, count: Entry) -> Mapping[Hashable, list[Entry]]:
    """Return the things that a count finds, each with the entries that name it.

    Nothing is found where a field of the count does not suit its kind of entries.
    """
    found: dict[Hashable, list[Entry]] = defaultdict(list)
    if unsuitable(count.record):
        return found
    read = _THINGS[count.record.things]
    for entry in _matching(catalogue, count):
        for thing in read(catalogue, entry):
            found[thing].append(entry)
    return found


def given_filters(count: InventoryCount) -> tuple[str, ...]:
    """Return the names of the filters that a count uses, in the order of the model."""
    return tuple(name for name in FILTERS if getattr(count, name) is not None)


def unsuitable(count: InventoryCount) -> tuple[str, ...]:
    """Return the fields that the counted kind of entries does not know, usually none."""
    wrong = [name for name in given_filters(count) if count.kind not in FILTERS[name]]
    if count.things != "entries" and count.things not in THINGS_OF.get(count.kind, ()):
        wrong.insert(0, "things")
    return tuple(wrong)


def _coverage(catalogue: Catalogue, count: Entry, sourced: frozenset[int]) -> Coverage:
    found = counted(catalogue, count)
    known = sum(any(id(entry) in sourced for entry in entries) for entries in found.values())
    return Coverage(count, len(found), known)


def _sourced(catalogue: Catalogue) -> frozenset[int]:
    """Return the identities of the entries whose place exists; a clause is a place by itself."""
    found = {id(clause) for clause in catalogue.of("clause")}
    for pointer in pointers(catalogue):
        if pointer.document is not None and declared_prefix(pointer.document, pointer.clause) is not None:
            found.add(id(pointer.entry))
    return frozenset(found)


def _matching(catalogue: Catalogue, count: Entry) -> Iterator[Entry]:
    filters = given_filters(count.record)
    for entry in catalogue.of_document(count.document, count.record.kind):
        if all(_passes(catalogue, count, entry, name) for name in filters):
            yield entry


def _passes(catalogue: Catalogue, count: Entry, entry: Entry, name: str) -> bool:
    wanted, field = getattr(count.record, name), FILTERS[name][entry.kind]
    if name == "clause":
        place = entry.key if entry.kind == "clause" else entry.record.clause
        return place == wanted or place.startswith(f"{wanted}.")
    if name == "nested":
        return _is_nested(entry) == wanted
    if name == "numbered":
        return (entry.record.number is not None) == wanted
    if name in REFERENCES:
        target = catalogue.target(count, name)
        return target is not None and catalogue.target(entry, field) is target
    return getattr(entry.record, field) == wanted


def _is_nested(entry: Entry) -> bool:
    """Tell whether an entry lies in another of its kind: by its parent, else by the dot in its key."""
    if "parent" in type(entry.record).model_fields:
        return entry.record.parent is not None
    return "." in entry.key


def _targets(field: str) -> Callable[[Catalogue, Entry], Iterable[Hashable]]:
    return lambda catalogue, entry: [(target.kind, target.id) for target in catalogue.targets(entry, field)]


def _executor_texts(_catalogue: Catalogue, row: Entry) -> Iterable[Hashable]:
    printed = row.record.responsible.raw
    return () if printed is None else (printed,)


#: What one entry adds to a count; equal things of several entries are one thing.
_THINGS: dict[str, Callable[[Catalogue, Entry], Iterable[Hashable]]] = {
    "entries": lambda _, entry: (entry.id,),
    "result_links": lambda catalogue, e: [(e.id, result.id) for result in catalogue.targets(e, "results")],
    "repeats": lambda catalogue, e: [(e.id, other.id) for other in catalogue.targets(e, "repeats")],
    "periods": lambda _, row: (row.record.period.raw,),
    "executor_texts": _executor_texts,
    "executor_lists": lambda catalogue, row: (tuple(_targets("responsible")(catalogue, row)),),
    "executors": _targets("responsible"),
    "actors": _targets("actor"),
}
