"""The catalogue («каталог»): every entry of the project, indexed and linked, frozen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.findings import Path
from generator.model.fields import Ref
from generator.model.structure import marked


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One record or keyed element with its address.

    ``id`` is unique within ``kind``. ``territory`` and ``document`` are ids or "" where an entry
    belongs to none. ``path`` leads to the entry inside ``file``; ``parent`` is the entry around it.
    """

    kind: str
    id: str
    record: Any
    file: str
    path: Path = ()
    territory: str = ""
    document: str = ""
    parent: Entry | None = None

    @property
    def key(self) -> str:
        """Return the key inside the file, or the id of a whole file."""
        return str(self.path[-1]) if self.path else self.id


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One reference: ``source`` names ``target`` at ``path`` of its record; target None is broken."""

    source: Entry
    path: Path
    kind: str
    value: str
    target: Entry | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries by kind and id in file order, with links in both directions.

    ``lost_kinds`` are kinds that a file with errors would have declared: references to them
    cannot be judged.
    """

    entries: tuple[Entry, ...]
    lost_kinds: frozenset[str] = frozenset()
    _by_kind: dict[str, dict[str, Entry]] = field(default_factory=dict)
    _links: dict[int, tuple[Link, ...]] = field(default_factory=dict)
    _back: dict[int, tuple[Link, ...]] = field(default_factory=dict)
    _children: dict[tuple[int, str], tuple[Entry, ...]] = field(default_factory=dict)
    _of_document: dict[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict)
    _sources: dict[tuple[int, str, str | None], tuple[Entry, ...]] = field(default_factory=dict)

    def of(self, kind: str) -> Iterable[Entry]:
        """Return the entries of a kind in file order."""
        return self._by_kind.get(kind, {}).values()

    def get(self, kind: str, id: str) -> Entry | None:
        """Return one entry or None."""
        return self._by_kind.get(kind, {}).get(id)

    def ids(self, kind: str) -> Iterable[str]:
        """Return the ids of a kind."""
        return self._by_kind.get(kind, {}).keys()

    def links(self, entry: Entry) -> tuple[Link, ...]:
        """Return what an entry refers to, in the order of its fields."""
        return self._links.get(id(entry), ())

    def back_links(self, entry: Entry) -> tuple[Link, ...]:
        """Return what refers to an entry."""
        return self._back.get(id(entry), ())

    def target(self, source: Entry, *path: str | int) -> Entry | None:
        """Return the entry named at ``path`` of ``source``, None when empty or broken."""
        return next((link.target for link in self.links(source) if link.path == path), None)

    def targets(self, source: Entry, field: str) -> list[Entry]:
        """Return the entries named below a field of ``source``, in order, broken ones left out."""
        return [k.target for k in self.links(source) if k.path[0] == field and k.target is not None]

    def sources(self, target: Entry, kind: str, field: str | None = None) -> list[Entry]:
        """Return the entries of ``kind`` that refer to ``target`` (below ``field``), each once."""
        asked = (id(target), kind, field)
        if (known := self._sources.get(asked)) is None:
            # thousands of practices name one topic, and thousands of pages ask for them
            found = {
                id(k.source): k.source
                for k in self.back_links(target)
                if k.source.kind == kind and (field is None or k.path[0] == field)
            }
            known = self._sources[asked] = tuple(found.values())
        return list(known)

    def children(self, parent: Entry, kind: str) -> tuple[Entry, ...]:
        """Return the elements of ``kind`` directly inside ``parent``, in file order."""
        return self._children.get((id(parent), kind), ())

    def of_document(self, document: str, kind: str) -> tuple[Entry, ...]:
        """Return the entries of ``kind`` that belong to a document, in file order."""
        return self._of_document.get((document, kind), ())


def build_catalogue(entries: Iterable[Entry], lost_kinds: Iterable[str] = ()) -> Catalogue:
    """Index the entries and resolve their references; of two entries with one id the first stays."""
    ordered = tuple(entries)
    by_kind: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in ordered:
        by_kind[entry.kind].setdefault(entry.id, entry)
    links: dict[int, tuple[Link, ...]] = {}
    back: dict[int, list[Link]] = defaultdict(list)
    for entry in ordered:
        links[id(entry)] = found = tuple(_resolve(entry, by_kind))
        for link in found:
            if link.target is not None:
                back[id(link.target)].append(link)
    return Catalogue(
        ordered,
        frozenset(lost_kinds),
        dict(by_kind),
        links,
        {key: tuple(value) for key, value in back.items()},
        _grouped(ordered, lambda e: (id(e.parent), e.kind)),
        _grouped(ordered, lambda e: (e.document, e.kind)),
    )


def _grouped(entries: Iterable[Entry], key: Callable[[Entry], Any]) -> dict[Any, tuple[Entry, ...]]:
    groups: dict[Any, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return {name: tuple(members) for name, members in groups.items()}


def _resolve(entry: Entry, by_kind: dict[str, dict[str, Entry]]) -> Iterator[Link]:
    for path, mark, value in marked(entry.record, Ref):
        kind, _, name = value.rpartition("/") if mark.kind == "*" else (mark.kind, "", value)
        yield Link(entry, path, kind, value, _find(entry, by_kind.get(kind, {}), name))


def _find(entry: Entry, known: dict[str, Entry], name: str) -> Entry | None:
    """Look in the own document, then the own territory, then everywhere."""
    for scope in (entry.document, entry.territory):
        if scope and (found := known.get(f"{scope}.{name}")):
            return found
    return known.get(name)
