"""Filters of a list («отбор»): for each its name in the address, its label, its values and their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.site.text import shortened


class Choice(NamedTuple):
    """One value of a filter with the number of records that have it."""

    value: str
    text: str
    number: int


class Selection(NamedTuple):
    """One filter: its name in the address, its label and its values."""

    name: str
    label: str
    choices: tuple[Choice, ...]


#: A filter before its values are counted: name, label, the text of every value in order.
Known = tuple[str, str, Mapping[str, str]]


def selections(marked: Sequence[tuple[str, NamedTuple]], known: Iterable[Known]) -> Iterator[Selection]:
    """Yield the filters of a list; one with a single value is left out.

    ``marked`` gives for every row the record it belongs to and its marks; a mark holds values with spaces
    between them. A value counts records, not rows; one that no row has is left out.
    """
    for name, label, texts in known:
        found = defaultdict(set)
        for record, marks in marked:
            for value in getattr(marks, name).split():
                found[value].add(record)
        numbers = {value: len(found[value]) for value in texts if found[value]}
        choices = tuple(Choice(v, shortened(texts[v], 60), number) for v, number in numbers.items())
        if len(choices) > 1:
            yield Selection(name, label, choices)
