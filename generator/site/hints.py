"""Glossary hints («подсказки словаря»): the first mention of a known term on a page leads to its notion.

Texts stay plain: a text becomes segments, some of them with an address, and the template escapes each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.site.links import address
from generator.site.stems import stem
from generator.site.text import first_upper, shortened

_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_SHORT = re.compile(r"[А-ЯЁ]{2,}[а-яё]?[А-ЯЁ]*")
_HINT = 170
_stem = lru_cache(65536)(stem)


class Segment(NamedTuple):
    """A piece of a text; ``path`` is the notion it leads to with a short ``hint``, both "" elsewhere."""

    text: str
    path: str = ""
    hint: str = ""


#: A text cut at the terms it mentions.
Text = tuple[Segment, ...]


class Explained(NamedTuple):
    """What a term leads to: the address below the site root and the words of the hint."""

    path: str
    hint: str


class Glossary:
    """Every term and abbreviation of a catalogue by the stems of its words, the longest first."""

    def __init__(self, catalogue: Catalogue):
        self._known: dict[str, dict[tuple[str, ...], Explained]] = {}
        for words, explained in _terms(catalogue):
            self._known.setdefault(words[0], {}).setdefault(words, explained)
        self._lengths = {
            first: sorted({len(words) for words in known}, reverse=True)
            for first, known in self._known.items()
        }

    def page(self, path: str) -> Hints:
        """Return the hints of one page, which gets no link to itself."""
        return Hints(self, path)

    def mentions(self, text: str) -> Iterator[tuple[int, int, Explained]]:
        """Yield (start, end, what it means) of every term in a text, none inside another."""
        found = list(_WORD.finditer(text))
        stems = [_key(match.group()) for match in found]
        after = 0
        for number, first in enumerate(stems):
            if number < after or first not in self._known:
                continue
            for length in self._lengths[first]:
                words = tuple(stems[number : number + length])
                explained = self._known[first].get(words)
                if explained and _together(text, found[number : number + length]):
                    after = number + len(words)
                    yield found[number].start(), found[after - 1].end(), explained
                    break


class Hints:
    """What one page has explained so far: each term is explained once, where it is mentioned first."""

    def __init__(self, glossary: Glossary, path: str):
        self._glossary = glossary
        self._explained = {path}

    def text(self, text: str) -> Text:
        """Return a text cut at the terms that the page has not explained yet."""
        segments: list[Segment] = []
        done = 0
        for start, end, (path, hint) in self._glossary.mentions(text):
            if path in self._explained:
                continue
            self._explained.add(path)
            if start > done:
                segments.append(Segment(text[done:start]))
            segments.append(Segment(text[start:end], path, hint))
            done = end
        if done < len(text):
            segments.append(Segment(text[done:]))
        return tuple(segments)


def _key(word: str) -> str:
    """Return the stem of a word; an abbreviation is itself, so that «ПК» is no «пк»."""
    return word if _SHORT.fullmatch(word) else _stem(word)


def _together(text: str, words: list[re.Match[str]]) -> bool:
    """Tell whether nothing but spaces stands between the words."""
    return all(not text[a.end() : b.start()].strip() for a, b in zip(words, words[1:], strict=False))


def _terms(catalogue: Catalogue) -> Iterator[tuple[tuple[str, ...], Explained]]:
    """Yield the words of every term; notions come before abbreviations."""
    for notion in catalogue.of("notion"):
        terms = catalogue.sources(notion, "term", "notion")
        if terms:
            explained = Explained(address(catalogue, notion), _hint(notion, terms[0].record.definition))
            for name in (notion.record.name, *notion.record.aliases):
                yield from _words(name, explained)
    for entry in catalogue.of("abbreviation"):
        if entry.record.full:
            said = f"{entry.record.short} – {first_upper(entry.record.full)}"
            path = f"glossary/#abbreviation-{entry.id}"
            yield from _words(entry.record.short, Explained(path, shortened(said, _HINT)))


def _words(name: str, explained: Explained) -> Iterator[tuple[tuple[str, ...], Explained]]:
    """Yield the keys of the words of a name, nothing when it has others than Russian words."""
    words = tuple(_key(word) for word in _WORD.findall(name))
    if words and _WORD.sub("", name).strip() == "":
        yield words, explained


def _hint(notion: Entry, definition: str) -> str:
    return shortened(f"{first_upper(notion.record.name)} – {definition}", _HINT)
