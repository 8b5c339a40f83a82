"""How much a word of a page counts («вес слова»): names before texts, short names before long ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from generator.site.mirror import Mirror
from generator.site.search.terms import Split, Term, split, terms

#: Of an abbreviation or a full name that the page itself does not say, of a place, of a text.
_IMPLIED, _TEXT, _AGAIN, _TITLE = 1, 2, 3, 5
_SHORT = re.compile(r"[А-ЯЁ]{2,}")


class Weighed(NamedTuple):
    """One term of a page: its ending where the page says it first, its weight from 1 to 9."""

    term: str
    ending: str
    weight: int


#: Answers what the terms of a page are.
Weigh = Callable[[Mirror], list[Weighed]]


def weigher(short: Mapping[str, tuple[str, ...]]) -> Weigh:
    """Return a function that weighs the terms of pages; ``short`` maps short forms to full names.

    A page that says a short form is found by the full name and the other way.
    """
    # words repeat, a hundred times in a big project: each is split once and stands in memory once
    by, one = cache(split), cache(Weighed)
    phrases = _phrases(short, by)

    def weigh(page: Mirror) -> list[Weighed]:
        title, text = terms(page.title, by), terms(page.words, by)
        found: dict[str, Weighed] = {}
        for implied in _full_names(f"{page.title} {page.words}", short):
            _add(one, found, terms(implied, by), _IMPLIED)
        _add(one, found, terms(page.place, by), _IMPLIED)
        _add(one, found, text, _TEXT)
        _add(one, found, _said(text, phrases), _TEXT)
        height = _height(title)
        _add(one, found, title, height)
        _add(one, found, _said(title, phrases), height)
        return sorted(found.values())

    return weigh


def _add(
    one: Callable[[str, str, int], Weighed], found: dict[str, Weighed], more: list[Term], weight: int
) -> None:
    """Add terms, made by ``one``; the greatest weight stays, a text that repeats a word raises it by one."""
    for term, ending in more:
        known = found.get(term)
        if known is None:
            found[term] = one(term, ending, weight)
        elif known.weight < weight:
            found[term] = one(term, known.ending, weight)
        elif known.weight == weight == _TEXT:
            found[term] = one(term, known.ending, _AGAIN)


def _height(title: list[Term]) -> int:
    """Return the weight of a word of a title: the fewer words the more each of them says."""
    return _TITLE + sum(len(title) <= most for most in (6, 3, 2, 1))


def _full_names(text: str, short: Mapping[str, tuple[str, ...]]) -> list[str]:
    used = dict.fromkeys(_SHORT.findall(text))
    return [full for word in used for full in short.get(word, ())]


def _phrases(short: Mapping[str, tuple[str, ...]], by: Split) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return first stem → full names of more than one word as stems, each with its short form."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, names in short.items():
        for name in names:
            stems = tuple(term for term, _ in terms(name, by))
            if len(stems) > 1:
                found.setdefault(stems[0], []).append((stems, form.lower().replace("ё", "е")))
    return found


def _said(text: list[Term], phrases: Mapping[str, list[tuple[tuple[str, ...], str]]]) -> list[Term]:
    """Return the short forms of the full names that a text says in any form."""
    stems = [term for term, _ in text]
    if phrases.keys().isdisjoint(stems):
        return []
    return [
        Term(form)
        for place, first in enumerate(stems)
        if first in phrases
        for name, form in phrases[first]
        if tuple(stems[place : place + len(name)]) == name
    ]
