"""The column of executors → bodies and posts of the atlas («исполнители»): exact names only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry

_QUOTES = re.compile(r"[«»\"'“”„‘’]")
_DASHES = re.compile(r"\s*[-–—]\s*")
_BREAKS = re.compile(r"(\n|;|/|,)")
#: Pieces that may be one name: «Кафедра теории, методики, практики».
_LONGEST = 6
#: Words of the longest name that is looked for where nothing divides names.
_MOST_WORDS = 20
_SHOWN = 3


class Known(NamedTuple):
    """A piece of the column: ``key`` is the body or role it names exactly, "" when there is none.

    ``field`` is «body» or «role». ``several`` are the entries that share the name, ``near`` names alike.
    """

    text: str
    key: str = ""
    field: str = ""
    several: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


class Executors:
    """Bodies and posts of a territory and of those it lies in, by every name that the records give them."""

    def __init__(self, catalogue: Catalogue, territory: str):
        self._names: list[dict[str, dict[str, Entry]]] = []
        self._shown: dict[str, str] = {}
        self._near: dict[str, tuple[str, ...]] = {}
        self._territory = territory
        for level in _around(catalogue, territory):
            names: dict[str, dict[str, Entry]] = defaultdict(dict)
            for kind in ("body", "role"):
                for entry in catalogue.of(kind):
                    if entry.territory == level:
                        for name in (entry.key, *_names(entry)):
                            names[plain(name)][entry.id] = entry
                            self._shown.setdefault(plain(name), f"{_names(entry)[0]} ({self._key(entry)})")
            self._names.append(names)

    def read(self, text: str) -> list[Known]:
        """Return who a cell names, in its order; the longest known names first, the rest piece by piece."""
        pieces = _BREAKS.split(text)
        words, marks = [piece.strip(" .") for piece in pieces[::2]], [*pieces[1::2], ""]
        found, position = [], 0
        while position < len(words):
            length = next(self._lengths(words, marks, position), 1)
            whole = _together(words, marks, position, position + length)
            if plain(whole):
                found += self._tiled(whole.split()) or [self.named(whole)]
            position += length
        return list(dict.fromkeys(found))

    def _lengths(self, words: list[str], marks: list[str], first: int) -> Iterator[int]:
        for length in range(min(_LONGEST, len(words) - first), 0, -1):
            if self._entries(_together(words, marks, first, first + length)):
                yield length

    def _tiled(self, words: list[str]) -> list[Known]:
        """Return the known names that a text is made of to the last word, the longest first; [] where words
        are left over."""
        if not words:
            return []
        for length in range(min(len(words), _MOST_WORDS), 0, -1):
            name = self.named(" ".join(words[:length])) if self._entries(" ".join(words[:length])) else None
            if name is not None and name.key:
                rest = self._tiled(words[length:])
                if rest or length == len(words):
                    return [name, *rest]
        return []

    def _entries(self, text: str) -> dict[str, Entry]:
        """Return the entries of a name at the nearest level that has any."""
        name = plain(text)
        return next((names[name] for names in self._names if name in names), {}) if name else {}

    def named(self, text: str) -> Known:
        """Return what one name or key stands for."""
        entries = self._entries(text)
        if len(entries) == 1:
            (entry,) = entries.values()
            return Known(text, self._key(entry), entry.kind)
        if entries:
            return Known(text, several=tuple(sorted(self._key(entry) for entry in entries.values())))
        return Known(text, near=self._alike(plain(text)))

    def _key(self, entry: Entry) -> str:
        return entry.key if entry.territory == self._territory else entry.id

    def _alike(self, name: str) -> tuple[str, ...]:
        if name not in self._near:
            near = get_close_matches(name, self._shown, 2 * _SHOWN, 0.55)
            self._near[name] = tuple(dict.fromkeys(self._shown[one] for one in near))[:_SHOWN]
        return self._near[name]


def plain(text: str) -> str:
    """Return a name without what does not tell names apart: case, quotes, spaces, kinds of dashes."""
    text = _DASHES.sub("-", _QUOTES.sub("", text.lower().replace("ё", "е")))
    return " ".join(text.split()).strip(" .,;:")


def _around(catalogue: Catalogue, territory: str) -> Iterator[str]:
    """Yield a territory and those it lies in."""
    entry, seen = catalogue.get("territory", territory), set()
    yield territory
    while entry is not None and entry.record.parent and entry.id not in seen:
        seen.add(entry.id)
        entry = catalogue.get("territory", entry.record.parent)
        if entry is not None:
            yield entry.id


def _names(entry: Entry) -> list[str]:
    record = entry.record
    names = [
        getattr(record, "short_name", None),
        record.name,
        *(a.text for a in getattr(record, "aliases", ())),
    ]
    return [name for name in names if name and not name.endswith("…")]


def _together(words: list[str], marks: list[str], first: int, last: int) -> str:
    """Return pieces as one name: a line break between them is a space."""
    text = words[first]
    for position in range(first + 1, last):
        mark = marks[position - 1]
        text += f"{' ' if mark == chr(10) else '/' if mark == '/' else f'{mark} '}{words[position]}"
    return text.strip()
