"""Official numbers («номера документов и актов») as parts of an address."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.letters import suggested_key


class Official(NamedTuple):
    """One number as printed and the record it belongs to; ``key`` is its form for an address."""

    key: str
    number: str
    entry: Entry


def official_numbers(catalogue: Catalogue) -> tuple[Official, ...]:
    """Return the numbers of all documents and acts, documents first; «10-П-1000» has the key «10-p-1000»."""
    return tuple(
        Official(key, number, entry)
        for kind in ("document", "act")
        for entry in catalogue.of(kind)
        for key, number in _keys(entry).items()
    )


def by_key(numbers: tuple[Official, ...]) -> dict[str, tuple[Official, ...]]:
    """Return the numbers by their key, sorted; several under one key share an address."""
    found: dict[str, list[Official]] = defaultdict(list)
    for one in numbers:
        found[one.key].append(one)
    return {key: tuple(found[key]) for key in sorted(found)}


def _keys(entry: Entry) -> dict[str, str]:
    """Return the different forms of the number of a record, the plain one and that as printed."""
    record, found = entry.record, {}
    for number in (record.number, getattr(record, "number_raw", None)):
        key = suggested_key(number.replace("№", " ").replace(".", "-")) if number else ""
        if key:
            found.setdefault(key, number)
    return found
