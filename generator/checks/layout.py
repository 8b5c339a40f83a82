"""Folders and files («папки и файлы»), as far as the catalogue shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.findings import Finding

#: Folders of the project itself: a territory of this name would mix with them.
RESERVED = frozenset({"acts", "releases", "vocab"})


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    yield from territory_name_is_reserved(catalogue)
    yield from nothing_is_recorded(catalogue)


def territory_name_is_reserved(catalogue: Catalogue) -> Iterator[Finding]:
    """A territory in the folder of acts or of vocabularies."""
    first: dict[str, Entry] = {}
    for entry in catalogue.entries:
        if entry.territory in RESERVED:
            first.setdefault(entry.territory, entry)
    for territory, entry in first.items():
        yield Finding(
            "LAY004",
            entry.file,
            f"Папка «{territory}» занята атласом, территорию в ней описать нельзя.",
            "Перенесите файлы территории в папку с другим именем.",
        )


def nothing_is_recorded(catalogue: Catalogue) -> Iterator[Finding]:
    """A project whose folder of records is empty."""
    if not catalogue.entries and not catalogue.lost_kinds:
        yield Finding(
            "LAY005",
            "data",
            "В папке data нет ни одной записи.",
            "Начните с файла data/<территория>/territory.yml.",
        )
