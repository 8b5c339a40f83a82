"""What a file of the API was made of, as one short key («ключ»): equal keys mean equal bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from generator.catalogue import Catalogue, Entry
from generator.derive.interface import models
from generator.model.structure import elements_of
from generator.opendata.api.envelope import Edition
from generator.opendata.api.record import LISTED, Shown, referring
from generator.versions import code_version

#: Where the code lies that the bytes of a record depend on.
_CODE = ("catalogue.py", "load.py", "model", "derive", "opendata", "site/links.py", "site/context.py")


class Keys:
    """Makes keys without putting records together: that would cost five times as much.

    A file depends on the file of its record, on the names of what the record names and is named by, on its
    place on the site, on our code, the day and the address of the site.
    """

    def __init__(self, catalogue: Catalogue, edition: Edition, shown: Shown, digests: Mapping[str, str]):
        self._catalogue = catalogue
        self._shown = shown
        self._digests = digests
        self._common = f"{code_version(*_CODE)}\0{edition.as_of.isoformat()}\0{edition.base_url}"
        self._names: dict[int, str] = {}

    def key(self, entries: Sequence[Entry], path: str) -> str:
        """Return the key of the file at ``path`` that tells of records of one file of the repository."""
        first = entries[0]
        told = [self._common, path, self._digests[first.file]]
        for kind, id in (("territory", first.territory), ("document", first.document)):
            owner = self._catalogue.get(kind, id)
            told += (self._name(owner),) if owner else ()
        for entry in entries:
            told += self._placed(entry)
            told += self._told(entry)
        return hashlib.blake2b("\0".join(told).encode(), digest_size=16).hexdigest()

    def _placed(self, entry: Entry) -> Iterator[str]:
        yield self._shown.page(entry)
        if clause := self._shown.clause(entry):
            yield from (clause.title, clause.path)

    def _told(self, entry: Entry) -> Iterator[str]:
        yield self._name(entry)
        for link in self._catalogue.links(entry):
            yield self._name(link.target) if link.target else link.value
        for kind, found in referring(self._catalogue, entry):
            yield f"{kind} {len(found)}"
            yield from map(self._name, found[:LISTED])
        for _, kind in elements_of(type(entry.record)):
            for child in self._catalogue.children(entry, kind):
                yield from (self._name(child),) if kind in models() else self._told(child)

    def _name(self, entry: Entry) -> str:
        key = id(entry)
        if key not in self._names:
            self._names[key] = f"{entry.kind}/{entry.id}\0{self._shown.title(entry)}"
        return self._names[key]
