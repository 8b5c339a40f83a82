"""What the static API («API») serves: kinds of records, the files they stand in, their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from generator.catalogue import Entry
from generator.model.alias import ADDRESSED
from generator.model.kinds import DOCUMENT_KINDS, KINDS, Kind
from generator.model.record import Element
from generator.model.structure import element_kinds, element_model, elements_of

#: The version of the shapes: the first number is that of the folder, the second grows with new fields.
VERSION = "1.0"
#: The folder of the first version below the site root.
FOLDER = "api/v1"
#: How many records one page of an index names: 250 with the longest titles stay under 200 kB.
PAGE = 250
#: Former names are served as the records they lead to now; exceptions from rules are not published.
_UNSERVED = frozenset({"alias", "waiver"})


@cache
def models() -> dict[str, type[Element]]:
    """Return the model of every kind that has a list in the API, in the order of the kinds of files.

    A kind has one when its records lie in no other record, or have an address that others may have
    saved. All other kinds stand inside the records around them.
    """
    found: dict[str, type[Element]] = {}
    for kind in KINDS:
        if kind.own_id:
            found[kind.name] = kind.model
        found |= dict(_served(kind.model, bool(kind.own_id)))
    return {kind: model for kind, model in found.items() if kind not in _UNSERVED}


def _served(model: type[Element], inside: bool) -> Iterator[tuple[str, type[Element]]]:
    for field, kind in elements_of(model):
        inner = element_model(model, field)
        if not inside or kind in ADDRESSED:
            yield kind, inner
        yield from _served(inner, True)


@cache
def together() -> dict[str, str]:
    """Return the kinds whose records stand together, with what one file holds the records of.

    Its files are those of the repository: of one «document», of one «territory», of the «project». Records
    with an address that others may have saved have a file each.
    """
    return {
        element: _bound(kind)
        for kind in KINDS
        if not kind.own_id
        for element in sorted(element_kinds(kind.model))
        if element in models() and element not in ADDRESSED
    }


def _bound(kind: Kind) -> str:
    if kind.name in DOCUMENT_KINDS:
        return "document"
    return "territory" if "{territory}" in kind.pattern else "project"


def holder(entry: Entry) -> Entry | None:
    """Return the listed record that an entry is or lies in, None for what is not served."""
    around: Entry | None = entry
    while around is not None and around.kind not in models():
        around = around.parent
    return around


def address(entry: Entry) -> str | None:
    """Return the address of an entry: its file, or a place in a file after «#», None for what is not served.

    The place is a JSON pointer (RFC 6901). Keys and names of fields hold neither «/» nor «~».
    """
    around = holder(entry)
    if around is None:
        return None
    steps = ["records", around.key] if around.kind in together() else []
    if inner := entry.path[len(around.path) :]:
        steps += ["record", *map(str, inner)]
    return file_path(around) + ("#/data/" + "/".join(steps) if steps else "")


def file_path(entry: Entry) -> str:
    """Return the address of the file in which a listed record stands, alone or with others of its kind."""
    if entry.kind not in together():
        return record_path(entry.kind, entry.id)
    return record_path(entry.kind, entry.document or entry.territory or PurePosixPath(entry.file).stem)


def record_path(kind: str, name: str) -> str:
    """Return the address of the file of a record by its id, of a collection by its name."""
    # the one name that would take the place of the list of its kind; no name ends with «_»
    return f"{FOLDER}/{kind}/{'index_' if name == 'index' else name}.json"


def index_path(kind: str = "", page: int = 1) -> str:
    """Return the address of a page, from 1, of the list of a kind, of the list of kinds for ""."""
    folder = f"{FOLDER}/{kind}" if kind else FOLDER
    # no id holds «_»: a page never takes the place of a record
    return f"{folder}/index.json" if page == 1 else f"{folder}/index_{page}.json"


def schema_path(name: str) -> str:
    """Return the address of a schema: that of a kind, «index» for the list of kinds, «list» for lists."""
    return f"{FOLDER}/schemas/{name}.json"


def description_path() -> str:
    """Return the address of the OpenAPI description."""
    return f"{FOLDER}/openapi.json"
