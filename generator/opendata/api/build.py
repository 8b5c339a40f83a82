"""All files of the API («сборка API»): records, former names, lists, schemas, the description."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate, chain, groupby
from typing import Any, NamedTuple

from generator.background import shared
from generator.catalogue import Catalogue, Entry
from generator.derive.aliases import moved
from generator.derive.history import kind_titles
from generator.derive.interface import (
    PAGE,
    description_path,
    file_path,
    index_path,
    models,
    record_path,
    schema_path,
    together,
)
from generator.opendata.api.description import description
from generator.opendata.api.envelope import Edition, written
from generator.opendata.api.keys import Keys
from generator.opendata.api.record import Records, Shown
from generator.opendata.api.schema import schemas
from generator.opendata.names import DATASET_OF
from generator.store import Store, Stored

#: The page that says what changed in the API, as opposed to the data.
CHANGES = "about/api-changes/"
GUIDE = "api/"


#: The files are made in about so many portions of about as many records each.
_PORTIONS = 256


class _File(NamedTuple):
    """Records to be served at ``path``; ``renamed`` tells that this is a former name of the only one."""

    path: str
    entries: tuple[Entry, ...]
    renamed: bool = False


def build_api(
    catalogue: Catalogue, edition: Edition, shown: Shown, digests: Mapping[str, str], store: Store
) -> dict[str, Stored]:
    """Make every file of the API in ``store``, each written as soon as it is made.

    ``digests`` name the bytes of the files of the records: a record is only put together anew when its
    file or something named in it has changed. The same input gives the same bytes. Two processes share
    the work.
    """
    shown = shown._replace(title=cache(shown.title), page=cache(shown.page))
    records = Records(catalogue, edition, shown)
    keys = Keys(catalogue, edition, shown, digests)

    def make(file: _File) -> Stored:
        key = keys.key(file.entries, file.path)
        return store.kept(file.path, key) or store.put(file.path, _content(file, edition, records), key)

    def make_all(files: list[_File]) -> list[tuple[str, Stored]]:
        return [(file.path, make(file)) for file in files]

    made = dict(chain.from_iterable(shared(make_all, _portions(list(_files(catalogue))))))
    for path, content in _others(catalogue, edition, records):
        made[path] = _put(store, path, content)
    return made


def _files(catalogue: Catalogue) -> Iterator[_File]:
    for kind in models():
        for path, entries in groupby(catalogue.of(kind), file_path):
            yield _File(path, tuple(entries))
    for one in moved(catalogue):
        yield _File(record_path(one.kind, one.id), (one.entry,), True)


def _portions(files: list[_File]) -> list[list[_File]]:
    """Return the files in order, cut into runs of about as many records: one file may hold thousands."""
    ends = list(accumulate(len(file.entries) for file in files))
    size = ends[-1] // _PORTIONS + 1 if ends else 1
    runs = groupby(zip(ends, files, strict=True), lambda one: one[0] // size)
    return [[file for _, file in run] for _, run in runs]


def _content(file: _File, edition: Edition, records: Records) -> bytes:
    first = file.entries[0]
    if first.kind in together():
        return edition.file(file.path, first.kind, records.collection(file.entries))
    data = records.data(first)
    return edition.file(file.path, first.kind, data, data["links"]["self"] if file.renamed else "")


def _others(catalogue: Catalogue, edition: Edition, records: Records) -> Iterator[tuple[str, bytes]]:
    for kind in models():
        yield from _lists(catalogue, edition, records, kind)
    yield index_path(), edition.file(index_path(), "index", _index(catalogue, edition))
    for name, schema in schemas().items():
        yield schema_path(name), written(schema)
    yield description_path(), written(description(edition))


def _lists(
    catalogue: Catalogue, edition: Edition, records: Records, kind: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the list of a kind; a kind without records has one empty page."""
    entries = tuple(catalogue.of(kind))
    pages = max(1, -(-len(entries) // PAGE))
    for number in range(1, pages + 1):
        path = index_path(kind, number)
        yield path, edition.file(path, "list", {
            "kind": kind,
            "title": kind_titles()[kind],
            "count": len(entries),
            "page": number,
            "pages": pages,
            "next": edition.url(index_path(kind, number + 1), path) if number < pages else None,
            "previous": edition.url(index_path(kind, number - 1), path) if number > 1 else None,
            "items": [records.line(entry) for entry in entries[(number - 1) * PAGE : number * PAGE]],
        })  # fmt: skip


def _index(catalogue: Catalogue, edition: Edition) -> dict[str, Any]:
    def url(target: str) -> str:
        return edition.url(target, index_path())

    titles = kind_titles()
    return {
        "title": "API атласа: список видов записей",
        "guide": url(GUIDE),
        "changes": url(CHANGES),
        "openapi": url(description_path()),
        "datasets": url("data/"),
        "kinds": [
            {
                "kind": kind,
                "title": titles[kind],
                "count": len(tuple(catalogue.of(kind))),
                "url": url(index_path(kind)),
                "schema": url(schema_path(kind)),
                "dataset": url(f"data/{DATASET_OF[kind]}/"),
            }
            for kind in models()
        ],
    }


def _put(store: Store, path: str, content: bytes) -> Stored:
    key = hashlib.blake2b(content, digest_size=16).hexdigest()
    return store.kept(path, key) or store.put(path, content, key)
