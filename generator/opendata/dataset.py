"""A dataset («набор данных»): a table with its names, columns, keys and rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.opendata.column import Column
from generator.opendata.snapshot import Item, Snapshot


@dataclass(frozen=True, slots=True)
class Dataset:
    """One table. ``description`` is Russian, 50 to 5000 characters; the primary key is ``id``."""

    name: str
    title: str
    english: str
    description: str
    columns: tuple[Column, ...]
    items: Callable[[Snapshot], Iterable[Item]]

    @property
    def primary_key(self) -> tuple[str, ...]:
        """Return the columns of the primary key."""
        return ("id",)

    @property
    def foreign_keys(self) -> tuple[tuple[str, str], ...]:
        """Return (column, dataset) of every reference; it always names the ``id`` there."""
        return tuple((column.name, column.dataset) for column in self.columns if column.dataset)

    def rows(self, snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
        """Yield the rows, cells in the order of the columns, None where unknown."""
        reads = tuple(column.read for column in self.columns)
        for item in self.items(snapshot):
            yield tuple([read(item) for read in reads])


def entries(kind: str) -> Callable[[Snapshot], Iterator[Item]]:
    """Give a row to every entry of a kind, numbered within its file or the entry around it."""

    def items(snapshot: Snapshot) -> Iterator[Item]:
        numbers: Counter[tuple[Any, ...]] = Counter()
        for entry in snapshot.catalogue.of(kind):
            place = (entry.file, entry.path[:-1])
            numbers[place] += 1
            yield Item(snapshot, entry, entry.record, numbers[place])

    return items


def parts(kind: str, *path: str) -> Callable[[Snapshot], Iterator[Item]]:
    """Give a row to every item of a list inside the entries of a kind."""

    def items(snapshot: Snapshot) -> Iterator[Item]:
        for entry in snapshot.catalogue.of(kind):
            found = entry.record
            for name in path:
                found = None if found is None else getattr(found, name)
            for number, part in enumerate(found or ()):
                yield Item(snapshot, entry, part, number + 1, (*path, number))

    return items


def references(kind: str, field: str) -> Callable[[Snapshot], Iterator[Item]]:
    """Give a row to every reference in a list of references; one given twice counts once."""
    every = parts(kind, field)

    def items(snapshot: Snapshot) -> Iterator[Item]:
        seen: set[tuple[int, str | None]] = set()
        for item in every(snapshot):
            pair = (id(item.entry), snapshot.target(item.entry, item.path))
            if pair not in seen:
                seen.add(pair)
                yield item

    return items
