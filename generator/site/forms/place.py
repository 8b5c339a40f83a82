"""Where the file of a form lies («место»): which records of which territory and document it stands among."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.model.kinds import DOCUMENT_KINDS, KINDS, Kind, kind_of

#: The collection of files that belong to no territory.
COMMON = "common"


class Place(NamedTuple):
    """The folder of a territory and the file name of a document, "" where there is none."""

    territory: str = ""
    stem: str = ""


class Form(NamedTuple):
    """One file that a form edits: ``name`` within the collection ``collection``."""

    collection: str
    name: str
    kind: Kind
    file: str
    place: Place


def editable() -> tuple[Kind, ...]:
    """Return the kinds that people write: all but those a command writes."""
    return tuple(kind for kind in KINDS if not kind.command)


def is_many(kind: Kind) -> bool:
    """Tell whether people add files of this kind: then its folder is a collection of its own."""
    return "{name}" in kind.pattern and kind.name not in DOCUMENT_KINDS


def folder_collection(kind: Kind, territory: str) -> str:
    """Return the name of the collection of a folder: ``practice-ugra``, ``act``."""
    return f"{kind.name}-{territory}" if territory else kind.name


def form_name(kind: Kind, stem: str) -> str:
    """Return the name of a file in the collection of its territory: ``roadmap-2021``, ``bodies``."""
    return f"{kind.name}-{stem}" if stem else kind.name


def common_forms() -> Iterator[Form]:
    """Yield the files that belong to no territory."""
    for kind in editable():
        if "{" not in kind.pattern:
            yield Form(COMMON, kind.name, kind, kind.pattern, Place())


def territory_forms(catalogue: Catalogue, territory: str) -> Iterator[Form]:
    """Yield the files of a territory, then those of each of its documents, whether they exist or not."""
    stems = sorted(
        entry.id.removeprefix(f"{territory}-")
        for entry in catalogue.of("document")
        if entry.territory == territory
    )
    single = [kind for kind in editable() if "{territory}" in kind.pattern and not is_many(kind)]
    for stem in ("", *stems):
        for kind in single:
            if (kind.name in DOCUMENT_KINDS) == bool(stem):
                file = kind.pattern.format(territory=territory, name=stem)
                yield Form(territory, form_name(kind, stem), kind, file, Place(territory, stem))


def form_address(file: str) -> str:
    """Return the address of the form that edits ``file``, relative to the site root, "" where none does."""
    found = kind_of(file)
    if found is None or found[0].command:
        return ""
    kind, slugs = found
    territory, stem = slugs.get("territory", ""), slugs.get("name", "")
    if is_many(kind):
        return f"admin/#/collections/{folder_collection(kind, territory)}/entries/{stem}"
    return f"admin/#/collections/{territory or COMMON}/entries/{form_name(kind, stem)}"
