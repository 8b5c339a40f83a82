"""What the static API («API») serves: kinds with files of their own, and the addresses of these files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.catalogue import Entry
from generator.model.alias import ADDRESSED
from generator.model.kinds import KINDS
from generator.model.record import Element
from generator.model.structure import element_model, elements_of

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
    """Return the model of every kind that has files in the API, in the order of the kinds of files.

    A kind has them when its records lie in no other record, or have an address that others may have
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


def holder(entry: Entry) -> Entry | None:
    """Return the record whose file holds an entry: itself or one around it, None for what is not served."""
    around: Entry | None = entry
    while around is not None and around.kind not in models():
        around = around.parent
    return around


def record_path(kind: str, id: str) -> str:
    """Return the address of the file of a record."""
    # the one id that would take the place of the list of its kind; no id ends with «_»
    return f"{FOLDER}/{kind}/{'index_' if id == 'index' else id}.json"


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
