"""What short forms stand for («сокращения»): search finds «ИОМ» by its full name and the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue import Catalogue

_SHORT = re.compile(r"[А-ЯЁ]{2,}[а-яё]?[А-ЯЁ]*")


def abbreviations(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return short form in upper case → all its full names, sorted; one form may stand for several."""
    found: dict[str, set[str]] = {}
    for short, full in _pairs(catalogue):
        if _SHORT.fullmatch(short):
            found.setdefault(short.upper(), set()).add(full)
    return {short: tuple(sorted(found[short])) for short in sorted(found)}


def _pairs(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for entry in catalogue.of("notion"):
        for alias in entry.record.aliases:
            yield alias, entry.record.name
    for entry in catalogue.of("abbreviation"):
        if entry.record.full:
            yield entry.record.short, entry.record.full
