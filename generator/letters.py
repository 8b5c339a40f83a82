"""Cyrillic letters where Latin ones are due: named one by one, replaced by look-alikes or by sound."""

from __future__ import annotations

import re

LARGEST_KEY = 80
_LOOKS = dict(zip("авеёіјкмнорѕстухАВЕЁІЈКМНОРЅСТУХЗ", "abeeijkmhopsctyxABEEIJKMHOPSCTYX3", strict=True))
_SOUNDS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ј": "j", "ѕ": "s",
}  # fmt: skip
_DIGITS = str.maketrans("ОоOoЗзЧIilб", "00003341116")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_NOT_SLUG = re.compile(r"[^a-z0-9.]+")


def cyrillic(text: str) -> tuple[str, ...]:
    """Return the different Cyrillic letters of a text, in the order they stand in it."""
    return tuple(dict.fromkeys(_CYRILLIC.findall(text)))


def latinised(text: str) -> str:
    """Return the text in Latin letters: a mixed word by its looks («рlan» is plan), a Russian one by its
    sound («план» is plan)."""
    mixed = bool(_LATIN.search(text)) and all(letter in _LOOKS for letter in cyrillic(text))
    if mixed:
        return "".join(_LOOKS.get(letter, letter) for letter in text)
    return "".join(_SOUNDS.get(letter.lower(), letter) for letter in text)


def numeral(text: str) -> str:
    """Return the text with the letters that look like digits as digits: «1О» is 10, «З5» is 35."""
    return text.translate(_DIGITS)


def suggested_key(text: str) -> str:
    """Return the nearest allowed key: Latin, lower case, hyphens; empty when nothing is left of the text."""
    key = _NOT_SLUG.sub("-", latinised(text).lower())
    key = re.sub(r"[.-]*\.[.-]*", ".", key)
    return key[:LARGEST_KEY].strip(".-")
