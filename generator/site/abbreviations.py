"""What short forms stand for («сокращения»), so that search finds «ИОМ» by its full name.

A stemmer cuts an abbreviation to one letter; the search box therefore asks for the full name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.catalogue import Catalogue

PATH = "search/abbreviations.json"
_SHORT = re.compile(r"[А-ЯЁ]{2,}[а-яё]?[А-ЯЁ]*")


def abbreviations(catalogue: Catalogue) -> bytes:
    """Return a JSON object: short form in upper case → full name; the first document that says it wins."""
    found: dict[str, str] = {}
    for short, full in _pairs(catalogue):
        if _SHORT.fullmatch(short):
            found.setdefault(short.upper(), full)
    return json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _pairs(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for entry in catalogue.of("notion"):
        for alias in entry.record.aliases:
            yield alias, entry.record.name
    for entry in catalogue.of("abbreviation"):
        if entry.record.full:
            yield entry.record.short, entry.record.full
