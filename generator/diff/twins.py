"""Records with another key and the same content («двойники»): a renamed record is neither new nor lost."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from generator.catalogue import Entry
from generator.model.fields import Words
from generator.model.forms import field_forms
from generator.model.structure import marked

#: The part of their words that two records share when they are one record.
SAME_RECORD = 0.8
#: A record of fewer words is known by them only when every word is the same.
FEWEST_WORDS = 6
#: A word in so many records tells none of them apart; so many likely records are looked at.
COMMON, LIKELY = 200, 5

Content = Counter[tuple[str, str]]


def twins(gone: Sequence[Entry], came: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield (old, new) of entries that are (nearly) equal, the most alike first, each entry once."""
    old = [content(entry.record) for entry in gone]
    new = [content(entry.record) for entry in came]
    scores = sorted(
        (-alike, i, j)
        for i, j in _likely(old, new)
        if (alike := _shared(old[i], new[j])) >= SAME_RECORD and _is_telling(gone[i], old[i], alike)
    )
    left, right = set(range(len(gone))), set(range(len(came)))
    for _, i, j in scores:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield gone[i], came[j]


def content(record: BaseModel) -> Content:
    """Return the words of a record by field; what is as usual and what is an entry of its own is left out."""
    found: Content = Counter()
    for form in field_forms(type(record)):
        value = getattr(record, form.name)
        if value != form.default and not form.value.elements:
            found.update((form.name, word) for word in _words(value))
    return found


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from (f"{name}:{word}" for name, word in content(value).elements())
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item)
    else:
        yield from str(value).split()


def _likely(old: Sequence[Content], new: Sequence[Content]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share the most telling words: comparing all with all takes too long."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for j, words in enumerate(new):
        for word in words:
            holders[word].append(j)
    for i, words in enumerate(old):
        votes = Counter(j for word in words if len(holders.get(word, ())) <= COMMON for j in holders[word])
        yield from ((i, j) for j, _ in votes.most_common(LIKELY))


def _shared(old: Content, new: Content) -> float:
    return 2 * (old & new).total() / (old.total() + new.total())


def _is_telling(entry: Entry, words: Content, alike: float) -> bool:
    """Tell whether this likeness is more than chance: two targets of 25 for other years are not one."""
    own = any(mark.style != "printed" for _, mark, _ in marked(entry.record, Words))
    return own if alike == 1 else words.total() >= FEWEST_WORDS
