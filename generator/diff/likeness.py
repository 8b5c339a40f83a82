"""How alike two values are («сходство»), from 0 to 1, and which items of two lists belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from generator.model.forms import ValueForm, field_forms

#: Two items of a list are one changed item from here on.
SAME_ITEM = 0.5
#: So many letters of two texts, so many pairs of items are looked at: more would take minutes.
LETTERS, PAIRS = 500, 10_000

Pair = tuple[int | None, int | None]


def likeness(form: ValueForm, old: Any, new: Any) -> float:
    """Return the likeness of two items: of texts by their letters, of parts by the fields they fill."""
    if old == new:
        return 1.0
    if old is None or new is None:
        return 0.0
    if form.words:
        return SequenceMatcher(None, old[:LETTERS], new[:LETTERS], autojunk=False).ratio()
    return _part_likeness(form.part, old, new) if form.part else 0.0


def _part_likeness(model: type[BaseModel], old: BaseModel, new: BaseModel) -> float:
    pairs = [(f, getattr(old, f.name), getattr(new, f.name)) for f in field_forms(model)]
    filled = [(f.value, a, b) for f, a, b in pairs if a != f.default or b != f.default]
    return sum(likeness(form, a, b) for form, a, b in filled) / len(filled)


def kept(form: ValueForm, old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Return old → new position of the items that both lists have: equal ones, then the most alike ones.

    ``form`` is that of an item.
    """
    pairs = dict(_equal(old, new))
    _fill(pairs, [(i, j) for _, i, j in _alike(form, old, new, pairs)])
    return pairs


def with_replaced(pairs: Mapping[int, int], old: Sequence[Any], new: Sequence[Any]) -> list[Pair]:
    """Return (old position, new position) of every item, None where it has no counterpart.

    What is left at the same place of both lists was replaced. The order is that of the new list; what is
    gone comes last.
    """
    found = dict(pairs)
    _fill(found, [(i, i) for i in range(min(len(old), len(new)))])
    before = {j: i for i, j in found.items()}
    gone = [(i, None) for i in range(len(old)) if i not in found]
    return [*((before.get(j), j) for j in range(len(new))), *gone]


def _equal(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int, int]]:
    places: dict[Any, list[int]] = {}
    for j, item in enumerate(new):
        places.setdefault(item, []).append(j)
    for i, item in enumerate(old):
        if places.get(item):
            yield i, places[item].pop(0)


def _alike(
    form: ValueForm, old: Sequence[Any], new: Sequence[Any], pairs: dict[int, int]
) -> list[tuple[float, int, int]]:
    taken = set(pairs.values())
    left = [i for i in range(len(old)) if i not in pairs]
    came = [j for j in range(len(new)) if j not in taken]
    if len(left) * len(came) > PAIRS:
        return []
    scores = ((-likeness(form, old[i], new[j]), i, j) for i in left for j in came)
    return sorted(score for score in scores if -score[0] >= SAME_ITEM)


def _fill(pairs: dict[int, int], wanted: Iterable[tuple[int, int]]) -> None:
    taken = set(pairs.values())
    for i, j in wanted:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)


def in_same_order(pairs: Mapping[int, int]) -> bool:
    """Tell whether the items that both lists have follow each other as before."""
    places = [pairs[i] for i in sorted(pairs)]
    return places == sorted(places)
