"""Patterns filled with random words («подстановка слов»)."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from generator.demo.words import WORDS

T = TypeVar("T")


class Lexicon:
    """A source of varied, repeatable texts: every choice comes from the one generator ``rng``.

    It is the mapping behind ``str.format_map``: ``{who}`` takes a word of the list ``who``, ``{Who}``
    the same with a capital letter; a word may hold slots itself.
    """

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.random = rng.random

    def __getitem__(self, slot: str) -> str:
        words = WORDS.get(slot)
        if words is not None:
            word = words[int(self.random() * len(words))]
            return word.format_map(self) if "{" in word else word
        word = self[slot.lower()]
        return word[0].upper() + word[1:]

    def one(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[int(self.random() * len(choices))]

    def some(self, choices: Sequence[T], fewest: int, most: int) -> list[T]:
        """Return between ``fewest`` and ``most`` different choices in their order."""
        count = min(self.number(fewest, most), len(choices))
        return [choices[i] for i in sorted(self.rng.sample(range(len(choices)), count))]

    def number(self, low: int, high: int) -> int:
        """Return a whole number, both ends included."""
        return low + int(self.random() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """Answer yes in the given share of cases."""
        return self.random() < share

    def text(self, *patterns: str) -> str:
        """Return one of the patterns with its slots filled."""
        return self.one(patterns).format_map(self)
