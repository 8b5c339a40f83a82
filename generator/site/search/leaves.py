"""The terms of the index cut into small files («листы»): one for every beginning that has enough of them.

A file holds the terms with one beginning as long as they are few bytes, else every next letter has
a file of its own. An edit therefore changes only the files of its own words, and what a visitor
types needs one file or two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

#: Bytes of one file; a single term that needs more has a file for itself.
SIZE = 12_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def leaves(terms: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return beginning → its terms with what is told of them.

    The file of a term is that of the longest beginning it starts with.
    """
    return dict(_split("", sorted(terms.items()))) if terms else {}


def _split(start: str, items: list[tuple[str, str]]) -> Iterable[tuple[str, dict[str, str]]]:
    if start and (len(items) == 1 or sum(2 * len(t) + 6 + len(told) for t, told in items) <= SIZE):
        yield start, dict(items)
        return
    size = len(start)
    for letter, group in groupby(items, key=lambda item: item[0][size : size + 1]):
        if letter:
            yield from _split(start + letter, list(group))
        else:
            yield start, dict(group)


def leaf_name(start: str) -> str:
    """Return the file name of a beginning: the numbers of its letters, for any file system."""
    return "-".join(f"{ord(letter):x}" for letter in start)


def packed(pages: Iterable[tuple[int, int]]) -> str:
    """Return the pages of a term in one string: gap in base 36, "" for the next page, and A for weight 1."""
    told, before = [], -1
    for number, weight in pages:
        gap = number - before
        told.append((base36(gap) if gap > 1 else "") + chr(64 + weight))
        before = number
    return "".join(told)


def base36(number: int) -> str:
    """Return a positive number in base 36."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
