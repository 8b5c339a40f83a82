"""What search takes a text for («слова указателя»): stems of words and numbers in one spelling.

The script search-words.js reads a query by the same rules; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.site.search.stemmer import stem

_SPELLING = str.maketrans("ё\u00a0\u2010\u2011\u2012\u2013\u2014\u2212", "е ------")
_TOKEN = re.compile(r"[a-zа-я0-9]+(?:[-./][a-zа-я0-9]+)*")
_PART = re.compile(r"[a-zа-я0-9]+")
_DIGIT = re.compile(r"[0-9]")
#: «10 – П – 1000» and «08 - 99» are numbers written with spaces.
_SPACED = re.compile(r"([0-9]) ?- ?([a-zа-я]{1,2}) ?- ?(?=[0-9])|([0-9]) - (?=[0-9])")
#: In a number a letter stands for those that look or sound like it: П, P and Р are one.
_ALIKE = str.maketrans("авеснкмортухпцгдилфnvrsu", "abechkmoptyxpcgdilfhbpcy")
#: Words that are on every page; a single letter never is a word.
_COMMON = frozenset(
    ["во", "на", "об", "по", "со", "ко", "от", "до", "из", "за", "не", "но", "что", "как", "или", "то", "при"]
    + ["это", "его", "ее", "их", "для"]
)


class Term(NamedTuple):
    """One word of a text as the index knows it; the word was ``term + ending``, "" for a number."""

    term: str
    ending: str = ""


#: Answers what the terms of one token are.
Split = Callable[[str], Sequence[Term]]


def split(token: str) -> tuple[Term, ...]:
    """Return the terms of a token; a number with dots, dashes or strokes counts whole and by its parts."""
    parts = _PART.findall(token)
    whole = (Term(token.translate(_ALIKE)),) if len(parts) > 1 and _DIGIT.search(token) else ()
    return (*whole, *(_term(part) for part in parts if _counts(part)))


def terms(text: str, by: Split = split) -> list[Term]:
    """Return the terms of a text; ``by`` is ``split`` or remembers what that said."""
    return [term for token in _TOKEN.findall(_folded(text)) for term in by(token)]


def _counts(part: str) -> bool:
    return bool(_DIGIT.search(part)) or (len(part) > 1 and part not in _COMMON)


def _term(part: str) -> Term:
    if _DIGIT.search(part):
        return Term(part.translate(_ALIKE))
    found = stem(part)
    return Term(found, part[len(found) :])


def _folded(text: str) -> str:
    return _SPACED.sub(_joined, text.lower().translate(_SPELLING))


def _joined(found: re.Match[str]) -> str:
    first, letters, last = found.groups()
    return f"{first}-{letters}-" if letters else f"{last}-"
