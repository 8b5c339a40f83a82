"""Which entry of the new side is which entry of the old one («пары»): by key, else by owner and content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from generator.catalogue import Entry
from generator.diff.change import Action
from generator.diff.names import file_titles
from generator.diff.twins import twins

Key = tuple[str, str]


class Pair(NamedTuple):
    """An entry before and after, None on the side that does not have it, and what became of it at least."""

    old: Entry | None
    new: Entry | None
    action: Action


def pairs(old: Iterable[Entry], new: Iterable[Entry]) -> list[Pair]:
    """Return every entry of both sides once: those of the new side in its order, then what is gone.

    «changed» stands for every entry that is where it was, with or without another content.
    """
    before = {(entry.kind, entry.id): entry for entry in old}
    after = {(entry.kind, entry.id): entry for entry in new}
    renames = _Renames(
        [entry for key, entry in before.items() if key not in after],
        [entry for key, entry in after.items() if key not in before],
    )
    found = [
        renames.pair(entry) if key not in before else _same_key(before[key], entry)
        for key, entry in after.items()
    ]
    lost = [
        Pair(entry, None, "removed")
        for key, entry in before.items()
        if key not in after and renames.is_lost(entry)
    ]
    return [*found, *lost]


def _same_key(old: Entry, new: Entry) -> Pair:
    return Pair(old, new, "changed" if old.file == new.file else "moved")


class _Renames:
    """The new keys of entries whose old keys are gone, found for owners before what they own."""

    def __init__(self, gone: Iterable[Entry], came: Iterable[Entry]) -> None:
        self._new_keys: dict[Key, Key] = {}
        self._pairs: dict[Key, Pair] = {}
        old, new = _by_rank(gone), _by_rank(came)
        for rank in sorted(old.keys() & new.keys()):
            self._take("changed", self._of_renamed_owners(old[rank], new[rank]))
            self._take("renamed", self._alike(old[rank], new[rank], self._owned))
            self._take("moved", self._alike(_files(old[rank]), _files(new[rank]), _kind_and_name))
            self._take("moved", self._alike(_listed(old[rank]), _listed(new[rank]), _kind_and_name))

    def pair(self, new: Entry) -> Pair:
        """Return what a new key stands for."""
        return self._pairs.get((new.kind, new.id)) or Pair(None, new, "added")

    def is_lost(self, old: Entry) -> bool:
        """Tell whether no new key stands for an entry."""
        return (old.kind, old.id) not in self._new_keys

    def _of_renamed_owners(self, gone: list[Entry], came: list[Entry]) -> Iterator[tuple[Entry, Entry]]:
        """Yield what kept its name when its owner was renamed."""
        named = {(*self._owned(entry), _name(entry)): entry for entry in came}
        for entry in gone:
            found = named.get((*self._owned(entry), _name(entry)))
            if found is not None and _owner(entry) in self._new_keys:
                yield entry, found

    def _alike(
        self, gone: list[Entry], came: list[Entry], group: Callable[[Entry], Any]
    ) -> Iterator[tuple[Entry, Entry]]:
        old = _grouped((entry for entry in gone if self.is_lost(entry)), group)
        new = _grouped((entry for entry in came if (entry.kind, entry.id) not in self._pairs), group)
        for key, members in old.items():
            yield from twins(members, new.get(key, []))

    def _owned(self, entry: Entry) -> tuple[str, ...]:
        owner = _owner(entry)
        return (entry.kind, *self._new_keys.get(owner, owner))

    def _take(self, action: Action, found: Iterable[tuple[Entry, Entry]]) -> None:
        for old, new in list(found):
            self._new_keys[old.kind, old.id] = (new.kind, new.id)
            self._pairs[new.kind, new.id] = Pair(old, new, action)


def _by_rank(entries: Iterable[Entry]) -> dict[int, list[Entry]]:
    """Group by what must be found first: territories, documents, other files, what lies in them."""
    first = {"territory": 0, "document": 1}
    return _grouped(entries, lambda e: len(e.path) + 2 if e.path else first.get(e.kind, 2))


def _grouped(entries: Iterable[Entry], key: Callable[[Entry], Any]) -> dict[Any, list[Entry]]:
    groups: dict[Any, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return groups


def _files(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.path]


def _listed(entries: Iterable[Entry]) -> list[Entry]:
    """Return what lies right in a file: a body or a term that keeps its key may go from file to file, a row
    «1» of another activity is another row."""
    return [entry for entry in entries if len(entry.path) == 2]


def _owner(entry: Entry) -> Key:
    """Return kind and id of what an entry belongs to, ("", "") for what belongs to nothing."""
    if entry.parent is not None:
        return entry.parent.kind, entry.parent.id
    if entry.document and entry.kind != "document":
        return "document", entry.document
    if entry.territory and entry.kind != "territory":
        return "territory", entry.territory
    return "", ""


def _name(entry: Entry) -> str:
    """Return what tells an entry from others of its kind and owner, "" where there is only one."""
    if entry.path:
        return entry.key
    if entry.kind in file_titles() or _owner(entry)[0] == "document":
        return ""
    return entry.id.removeprefix(entry.territory).lstrip(".-") or entry.id


def _kind_and_name(entry: Entry) -> tuple[str, str]:
    """Group by names: a practice may go from one territory to another, a body from one file to another."""
    return entry.kind, _name(entry)
