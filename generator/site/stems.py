"""Stems of Russian words («основы слов»): the endings of case and number are cut off, nothing else.

«маршрутов» and «маршруту» become one stem, «методист» and «методический» stay two words: a hint that is
missing costs less than one that explains another word.
"""

from __future__ import annotations

#: Endings of nouns and adjectives, by length; of those that fit, the longest is cut.
_ENDINGS = (
    ("иями",),
    ("ями", "ами", "иям", "иях", "ием", "ией", "ого", "его", "ому", "ему", "ыми", "ими"),
    (
        "ой", "ей", "ою", "ею", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ий", "ия", "ие", "ии",
        "ию", "ый", "ая", "яя", "ое", "ее", "ые", "ых", "их", "ым", "им", "ую", "юю",
    ),
    ("а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й"),
)  # fmt: skip
#: What is left must still be a word.
_SHORTEST = 3


def stem(word: str) -> str:
    """Return the stem of a word in lower case with «е» for «ё»; short words stay whole."""
    word = word.lower().replace("ё", "е")
    for length, endings in zip((4, 3, 2, 1), _ENDINGS, strict=True):
        if len(word) - length >= _SHORTEST and word.endswith(endings):
            return word[:-length]
    return word
