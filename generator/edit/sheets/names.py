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
#: A piece of a name that is shorter says nothing.
_SHORTEST_WORD = 4
_LABELS = ("short_name", "title", "label", "name", "code", "text", "short")
Scopes = tuple[str, ...]
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")


class Names:
    """The entries of one catalogue by key and by name; lists offer those of ``document`` and ``territory``
    first. ``scopes`` are the ids, a document before its territory, inside which a short key is enough."""

    def __init__(self, catalogue: Catalogue, territory: str = "", document: str = ""):
        self._catalogue = catalogue
        self._territory = territory
        self.document = document

    def offered(self, kind: str) -> tuple[str, ...]:
        """Return what a drop-down offers for a kind: what the own document has, if it has such entries,
        else all there is, the own territory first."""
        own = self._catalogue.of_document(self.document, kind) if self.document and kind != "document" else ()
        entries = own or sorted(self._catalogue.of(kind), key=self._place)
        scopes = (self.document,) if own else ()
        return tuple(self._shown(e, self._short(e, scopes)) for e in islice(entries, MOST_OFFERED))

    def _place(self, entry: Entry) -> tuple[bool, bool, str, str]:
        mine = entry.id == self.document, entry.territory == self._territory
        return (not mine[0], not mine[1], entry.territory, entry.id)

    def shown(self, kind: str, value: str, scopes: Scopes) -> str:
        """Return how a reference stands in a cell; one that leads nowhere stays as it is."""
        entry = self._found(kind, value, scopes)
        return self._shown(entry, value) if entry else value

    def own(self, kind: str) -> tuple[str, ...]:
        """Return the short keys of what the own document has of a kind."""
        return tuple(
            self._short(one, (self.document,)) for one in self._catalogue.of_document(self.document, kind)
        )

    def documents(self) -> tuple[Entry, ...]:
        """Return the documents, each an entry of its own file."""
        return tuple(self._catalogue.of("document"))

    def _shown(self, entry: Entry, value: str) -> str:
        return f"{_name(entry)} [{value}]"

    def key(self, kind: str, text: str, scopes: Scopes) -> str | None:
        """Return the key that a cell names, None when there is no such entry or the name is of several."""
        if kind == "*":
            return text
        inner = _IN_BRACKETS.search(text)
        for value in (inner[1].strip() if inner else text, text):
            if self._found(kind, value, scopes):
                return value
        named = self._named.get((kind, folded(text)), [])
        near = ([e for e in named if scope in (e.document, e.territory)] for scope in scopes if scope)
        own = next(filter(None, near), named)
        return self._short(own[0], scopes) if len(own) == 1 else None

    def _short(self, entry: Entry, scopes: Scopes) -> str:
        """Return the key of an entry inside its own document, else its id."""
        inside = entry.document and entry.document in scopes and entry.id != entry.document
        return entry.id.removeprefix(f"{entry.document}.") if inside else entry.id

    def nearest(self, kind: str, text: str) -> str:
        """Return the most similar entry as a cell holds it, or the only one with these words in its name;
        "" when none is alike."""
        entries = {folded(_name(e)): e for e in islice(self._catalogue.of(kind), MOST_OFFERED)}
        entries |= {e.id: e for e in islice(self._catalogue.of(kind), MOST_OFFERED)}
        inner = _IN_BRACKETS.search(text)
        wanted = folded(inner[1] if inner else text)
        found = get_close_matches(wanted, list(entries), 1, 0.6)
        if not found and len(wanted) >= _SHORTEST_WORD:
            found = [name for name in entries if wanted in name][:1]
        entry = entries[found[0]] if found else None
        return self._shown(entry, self._short(entry, (self.document,))) if entry else ""

    def _found(self, kind: str, value: str, scopes: Scopes) -> Entry | None:
        """Look where ``Catalogue`` does: in the own document, in the own territory, everywhere."""
        own = (self._catalogue.get(kind, f"{scope}.{value}") for scope in scopes if scope)
        return next(filter(None, own), None) or self._catalogue.get(kind, value)

    @cached_property
    def _named(self) -> dict[tuple[str, str], list[Entry]]:
        found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self._catalogue.entries:
            for name in {folded(_name(entry)), *map(folded, _texts(entry))}:
                found[entry.kind, name].append(entry)
        return found


def folded(text: str) -> str:
    """Return a text as names are compared: small letters, «е» for «ё», single spaces."""
    return " ".join(text.lower().replace("ё", "е").split())


def _name(entry: Entry) -> str:
    """Return the plain name of an entry without what a cell cannot hold: brackets and semicolons."""
    text = next(_texts(entry), entry.id)
    text = re.sub(r"[\[\];\s]+", " ", text).strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _texts(entry: Entry) -> Iterator[str]:
    for field in _LABELS:
        value = getattr(entry.record, field, None)
        if value and isinstance(value, str):
            yield value
