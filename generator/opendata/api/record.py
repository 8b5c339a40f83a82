"""A record as data («запись»): its fields, what it names, what names it, where it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from generator.catalogue import Catalogue, Entry
from generator.catalogue import Link as Naming
from generator.derive.interface import address, holder, models
from generator.model.structure import elements_of
from generator.opendata.api.envelope import Edition, record_place
from generator.opendata.names import DATASET_OF

#: Of the records of one kind that name another record at most so many are listed; all are counted.
LISTED = 100


class Place(Protocol):
    """A place on a page: how people cite it and its address below the site root."""

    title: str
    path: str


class Shown(NamedTuple):
    """What the pages of the site say of an entry.

    ``title`` is its short name, ``page`` the address of the page or of the place on it, "" where there is
    none, ``clause`` the place of its clause, None where it has no clause.
    """

    title: Callable[[Entry], str]
    page: Callable[[Entry], str]
    clause: Callable[[Entry], Place | None]


class Records:
    """Puts the entries of a catalogue into words of the API."""

    def __init__(self, catalogue: Catalogue, edition: Edition, shown: Shown):
        self._catalogue = catalogue
        self._edition = edition
        self._shown = shown
        self._references: dict[int, dict[str, Any]] = {}

    def data(self, entry: Entry) -> dict[str, Any]:
        """Return a record with everything inside it."""
        return {
            "id": entry.id,
            "kind": entry.kind,
            "title": self._shown.title(entry),
            **self._owners(entry),
            **self._told(entry),
        }

    def collection(self, entries: Sequence[Entry]) -> dict[str, Any]:
        """Return the records of one kind in one file of the repository, each at its key in that file."""
        return {
            "kind": entries[0].kind,
            **self._owners(entries[0]),
            "count": len(entries),
            "records": {
                entry.key: {"id": entry.id, "title": self._shown.title(entry), **self._told(entry)}
                for entry in entries
            },
        }

    def line(self, entry: Entry) -> dict[str, Any]:
        """Return a record as one line of the list of its kind."""
        page = self._shown.page(entry)
        return {
            "id": entry.id,
            "title": self._shown.title(entry),
            "url": self._place(entry),
            "page": self._url(page) if page else None,
        }

    def reference(self, entry: Entry) -> dict[str, Any]:
        """Return an entry as others name it; one inside a record is named by a JSON pointer into its file."""
        key = id(entry)
        if key not in self._references:
            self._references[key] = {
                "kind": entry.kind,
                "id": entry.id,
                "title": self._shown.title(entry),
                "url": self._place(entry),
            }
        return self._references[key]

    def _url(self, target: str) -> str:
        return self._edition.url(target, record_place())

    def _place(self, entry: Entry) -> str | None:
        found = address(entry)
        return self._url(found) if found else None

    def _told(self, entry: Entry) -> dict[str, Any]:
        return {
            "record": self._fields(entry, _plain(entry)),
            "referenced_by": self._referenced_by(entry),
            "links": self._links(entry),
        }

    def _owners(self, entry: Entry) -> dict[str, Any]:
        return {
            "territory": self._owner(entry, "territory", entry.territory),
            "document": self._owner(entry, "document", entry.document),
        }

    def _owner(self, entry: Entry, kind: str, id: str) -> dict[str, Any] | None:
        owner = self._catalogue.get(kind, id)
        return self.reference(owner) if owner and owner is not entry else None

    def _fields(self, entry: Entry, plain: dict[str, Any]) -> dict[str, Any]:
        """Put references in the place of names and the ids of entries beside their fields."""
        for link in self._catalogue.links(entry):
            _put(plain, link, self._named(link))
        for field, kind in elements_of(type(entry.record)):
            inside = self._catalogue.children(entry, kind)
            if kind in models():
                plain[field] = [self.reference(child) for child in inside]
            else:
                plain[field] = {c.key: self._element(c, plain[field][c.key]) for c in inside}
        return plain

    def _element(self, entry: Entry, plain: dict[str, Any]) -> dict[str, Any]:
        fields = self._fields(entry, plain)
        return {"id": entry.id, **fields, "referenced_by": self._referenced_by(entry)}

    def _named(self, link: Naming) -> dict[str, Any]:
        if link.target is not None:
            return self.reference(link.target)
        return {"kind": link.kind, "id": link.value, "title": None, "url": None}

    def _referenced_by(self, entry: Entry) -> dict[str, Any]:
        return {
            kind: {"count": len(found), "items": [self.reference(one) for one in found[:LISTED]]}
            for kind, found in referring(self._catalogue, entry)
        }

    def _links(self, entry: Entry) -> dict[str, Any]:
        page, clause = self._shown.page(entry), self._shown.clause(entry)
        return {
            "self": self._place(entry),
            "page": self._url(page) if page else None,
            "dataset": self._url(f"data/{DATASET_OF[entry.kind]}/"),
            "clause": {"title": clause.title, "url": self._url(clause.path)} if clause else None,
            "file": entry.file,
            "path": list(entry.path),
        }


def referring(catalogue: Catalogue, entry: Entry) -> list[tuple[str, list[Entry]]]:
    """Return what names an entry, each once, by kind; what is not served is left out."""
    found: dict[str, dict[int, Entry]] = {}
    for link in catalogue.back_links(entry):
        if holder(link.source) is not None:
            found.setdefault(link.source.kind, {})[id(link.source)] = link.source
    return [(kind, list(found[kind].values())) for kind in sorted(found)]


def _plain(entry: Entry) -> dict[str, Any]:
    """Return the fields as plain data, without the records that have files of their own."""
    apart = {field for field, kind in elements_of(type(entry.record)) if kind in models()}
    return entry.record.model_dump(mode="json", exclude=apart or None)


def _put(plain: Any, link: Naming, reference: dict[str, Any]) -> None:
    *way, last = link.path
    for step in way:
        plain = plain[step]
    plain[last] = reference
