"""The common part of Russian word forms («основа слова»), so that search finds «маршрутов» by «маршрут».

After the published description of the Snowball stemmer for Russian (M. Porter). The same steps and
tables stand in the script search-words.js; a test compares them word by word.
"""

from __future__ import annotations

import re

#: Shorter stems say nothing («иом» would become «и»): such a word stays whole.
_SHORTEST = 3
_LONGEST = 6


def _endings(plain: str, after_a: str = "") -> dict[str, bool]:
    """Return ending → whether it counts only behind «а» or «я»."""
    return dict.fromkeys(plain.split(), False) | dict.fromkeys(after_a.split(), True)


_GERUND = _endings("ив ивши ившись ыв ывши ывшись", "в вши вшись")
_ADJECTIVE = _endings("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")
_PARTICIPLE = _endings("ивш ывш ующ", "ем нн вш ющ щ")
_REFLEXIVE = _endings("ся сь")
_VERB = _endings(
    "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть "
    "ишь ую ю",
    "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
)
_NOUN = _endings(
    "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю "
    "ия ья я"
)
_SUPERLATIVE = _endings("ейш ейше")
_START = re.compile(r"[^аеиоуыэюя]*[аеиоуыэюя]")
_REGION = re.compile(r"[^аеиоуыэюя]*[аеиоуыэюя]+[^аеиоуыэюя]")


def stem(word: str) -> str:
    """Return the stem of a word in lower case with «е» for «ё»; a word of other letters stays as it is."""
    start = _START.match(word)
    if not start:
        return word
    kept = start.end()
    rest = _without_form(word[kept:]).removesuffix("и")
    rest = _without_quality(word, kept, rest)
    found = word[:kept] + _without_degree(rest)
    return found if len(found) >= _SHORTEST else word


def _cut(rest: str, endings: dict[str, bool]) -> str | None:
    """Return ``rest`` without its longest ending, None when it has none or one in the wrong place."""
    for size in range(min(_LONGEST, len(rest)), 0, -1):
        after_a = endings.get(rest[-size:])
        if after_a is not None:
            before = rest[: len(rest) - size]
            return None if after_a and before[-1:] not in ("а", "я") else before
    return None


def _without_form(rest: str) -> str:
    """Take off the ending of a gerund, else that of a reflexive and then of an adjective, verb or noun."""
    without = _cut(rest, _GERUND)
    if without is not None:
        return without
    reflexive = _cut(rest, _REFLEXIVE)
    rest = rest if reflexive is None else reflexive
    adjective = _cut(rest, _ADJECTIVE)
    if adjective is not None:
        participle = _cut(adjective, _PARTICIPLE)
        return adjective if participle is None else participle
    for endings in (_VERB, _NOUN):
        without = _cut(rest, endings)
        if without is not None:
            return without
    return rest


def _without_quality(word: str, kept: int, rest: str) -> str:
    """Take off «ост» and «ость» where the word is long enough before them."""
    first = _REGION.match(word)
    second = _REGION.match(word, first.end()) if first else None
    for ending in ("ость", "ост"):
        if second and rest.endswith(ending):
            whole = kept + len(rest) - len(ending) >= second.end()
            return rest[: -len(ending)] if whole else rest
    return rest


def _without_degree(rest: str) -> str:
    """Take off a superlative and one of two «н», or a soft sign."""
    if rest.endswith("ь"):
        return rest[:-1]
    without = _cut(rest, _SUPERLATIVE)
    rest = rest if without is None else without
    return rest[:-1] if rest.endswith("нн") else rest
