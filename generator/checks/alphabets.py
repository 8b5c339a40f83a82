"""Alphabets («алфавиты»): Latin letters that pass for Russian ones inside a word, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Letters that look alike, Latin first; «k», «m», «t» look like the Russian ones in italics and capitals.
_PAIRS = dict(zip("aceopxykmtABCEHKMOPTXY", "асеорхукмтАВСЕНКМОРТХУ", strict=True))
_LATIN = str.maketrans(_PAIRS)
_RUSSIAN = str.maketrans({russian: latin for latin, russian in _PAIRS.items() if latin not in "kmt"})
_WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_RUSSIAN_LETTER = re.compile(r"[А-Яа-яЁё]")
#: «HRом», «SMMщик»: a Latin abbreviation with a Russian ending.
_ABBREVIATION = re.compile(r"[A-Z]{2,}[а-яё]+")
#: A preposition or conjunction typed on the wrong keyboard: «вместе c детьми», «B школе».
_LONELY = re.compile(r"(?<=[А-Яа-яЁё,;»] )[acoky](?= [«А-Яа-яЁё])|^[ABCKOY](?= [«а-яё])")


@dataclass(frozen=True, slots=True)
class Mixed:
    """A word with foreign letters: ``letters`` are the foreign ones, ``fixed`` is the word without them."""

    word: str
    letters: str
    foreign: str
    fixed: str


def mixed_words(text: str) -> Iterator[Mixed]:
    """Yield the words of a text where letters of another alphabet hide, in their order."""
    if not _LATIN_LETTER.search(text):
        return
    for found in _LONELY.finditer(text):
        yield Mixed(found[0], found[0], "латинские", found[0].translate(_LATIN))
    for found in _WORD.finditer(text):
        word = found[0]
        latin, russian = _LATIN_LETTER.findall(word), _RUSSIAN_LETTER.findall(word)
        if latin and russian and not _ABBREVIATION.fullmatch(word):
            yield from _intruders(word, latin, russian)


def _intruders(word: str, latin: list[str], russian: list[str]) -> Iterator[Mixed]:
    """Blame the alphabet whose letters all have a double; the fewer letters when both have."""
    as_russian, as_latin = word.translate(_LATIN), word.translate(_RUSSIAN)
    clean = _LATIN_LETTER.search(as_russian) is None
    if clean and (len(latin) <= len(russian) or _RUSSIAN_LETTER.search(as_latin)):
        yield Mixed(word, "".join(dict.fromkeys(latin)), "латинские", as_russian)
    elif _RUSSIAN_LETTER.search(as_latin) is None:
        yield Mixed(word, "".join(dict.fromkeys(russian)), "русские", as_latin)
