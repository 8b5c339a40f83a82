"""Entries that a cell may name («справочник таблицы»): «Институт [ugra.iro]», a key, or the name alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from itertools import islice

from generator.catalogue import Catalogue, Entry

#: So many names are offered for one kind: a longer list nobody scrolls.
MOST_OFFERED = 2000
_LONGEST = 80
_LABELS = ("short_name", "title", "label", "name", "code", "text", "short")
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")


class Names:
    """The entries of one catalogue by key and by name, those of ``territory`` first."""

    def __init__(self, catalogue: Catalogue, territory: str = ""):
        self._catalogue = catalogue
        self._territory = territory

    def offered(self, kind: str) -> tuple[str, ...]:
        """Return what a drop-down offers for a kind, the own territory first."""
        entries = sorted(self._catalogue.of(kind), key=self._place)
        return tuple(self._shown(entry, entry.id) for entry in islice(entries, MOST_OFFERED))

    def _place(self, entry: Entry) -> tuple[bool, str, str]:
        return (entry.territory != self._territory, entry.territory, entry.id)

    def shown(self, kind: str, value: str, territory: str) -> str:
        """Return how a reference stands in a cell; one that leads nowhere stays as it is."""
        entry = self._found(kind, value, territory)
        return self._shown(entry, value) if entry else value

    def _shown(self, entry: Entry, value: str) -> str:
        return f"{_name(entry)} [{value}]"

    def key(self, kind: str, text: str, territory: str) -> str | None:
        """Return the key that a cell names, None when there is no such entry or the name is of several."""
        if kind == "*":
            return text
        inner = _IN_BRACKETS.search(text)
        for value in (inner[1].strip() if inner else text, text):
            if self._found(kind, value, territory):
                return value
        named = self._named.get((kind, text.lower()), [])
        own = [entry for entry in named if entry.territory == territory] or named
        return own[0].id if len(own) == 1 else None

    def nearest(self, kind: str, text: str) -> str:
        """Return the most similar entry as a cell holds it, "" when none is alike."""
        entries = {_name(e).lower(): e for e in islice(self._catalogue.of(kind), MOST_OFFERED)}
        entries |= {e.id: e for e in islice(self._catalogue.of(kind), MOST_OFFERED)}
        inner = _IN_BRACKETS.search(text)
        wanted = (inner[1] if inner else text).lower()
        found = get_close_matches(wanted, list(entries), 1, 0.6)
        return self._shown(entries[found[0]], entries[found[0]].id) if found else ""

    def _found(self, kind: str, value: str, territory: str) -> Entry | None:
        own = self._catalogue.get(kind, f"{territory}.{value}") if territory else None
        return own or self._catalogue.get(kind, value)

    @cached_property
    def _named(self) -> dict[tuple[str, str], list[Entry]]:
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self._catalogue.entries:
            for name in {_name(entry).lower(), *_full_names(entry)}:
                found[entry.kind, name].append(entry)
        return found


def _name(entry: Entry) -> str:
    """Return the plain name of an entry without what a cell cannot hold: brackets and semicolons."""
    text = next(_texts(entry), entry.id)
    text = re.sub(r"[\[\];\s]+", " ", text).strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _full_names(entry: Entry) -> Iterator[str]:
    return (" ".join(name.lower().split()) for name in _texts(entry))


def _texts(entry: Entry) -> Iterator[str]:
    for field in _LABELS:
        value = getattr(entry.record, field, None)
        if value and isinstance(value, str):
            yield value
