"""The changes between two catalogues («сравнение»)."""

from __future__ import annotations

from dataclasses import replace

from generator.catalogue import Catalogue, Entry
from generator.diff.change import Action, Change, FieldChange
from generator.diff.excerpt import shortened
from generator.diff.fields import Spot, record_changes
from generator.diff.labels import Labels
from generator.diff.pairs import Pair, pairs
from generator.diff.told import told


def compare(old: Catalogue, new: Catalogue, without: frozenset[str] = frozenset()) -> list[Change]:
    """Return what changed, by territory, document and file, in the order of the entries in a file.

    Entries are known by kind and id. A key that is gone and a key that came are one entry when owner
    and content (nearly) agree; what an entry with another key holds keeps its own keys and is not
    reported for that. Files named in ``without`` are left out on both sides.
    """
    sides = _View(old, without), _View(new, without)
    found = []
    for number, pair in enumerate(pairs(sides[0].entries, sides[1].entries)):
        change = _change(pair, *sides)
        if change is not None:
            holder = change.kind in ("territory", "document")
            found.append((change.territory, change.document, not holder, change.file, number, change))
    return [row[-1] for row in sorted(found, key=lambda row: row[:-1])]


class _View:
    """One side: its entries, each known by its key, and how to name them."""

    def __init__(self, catalogue: Catalogue, without: frozenset[str]) -> None:
        self.labels = Labels(catalogue)
        self.entries = [
            entry
            for entry in catalogue.entries
            if entry.file not in without and catalogue.get(entry.kind, entry.id) is entry
        ]
        self._files = {entry.file: entry for entry in self.entries if not entry.path}

    def around(self, entry: Entry) -> tuple[str, str]:
        """Return kind and id of what an entry lies in, ("", "") for a whole file."""
        outer = entry.parent or (self._files.get(entry.file) if entry.path else None)
        return (outer.kind, outer.id) if outer else ("", "")


def _change(pair: Pair, before: _View, after: _View) -> Change | None:
    old, new, action = pair
    if old is None or new is None:
        lone, view = (new, after) if new else (old, before)
        return replace(_described(action, lone, view), told=told(lone, view.labels))
    fields = () if old.record is new.record else _fields(old, new, before, after)
    if action == "changed" and not fields:
        return None
    return replace(
        _described(action, new, after),
        fields=fields,
        old_id=old.id if old.id != new.id else "",
        old_key=old.key if old.key != new.key else "",
        old_file=old.file if old.file != new.file else "",
    )


def _fields(old: Entry, new: Entry, before: _View, after: _View) -> tuple[FieldChange, ...]:
    left, right = Spot(before.labels, old, (), old.record), Spot(after.labels, new, (), new.record)
    return tuple(record_changes(left, right))


def _described(action: Action, entry: Entry, view: _View) -> Change:
    label, title = view.labels.label(entry), view.labels.title(entry)
    return Change(
        action=action,
        kind=entry.kind,
        id=entry.id,
        key=entry.key,
        label=label,
        title="" if f"«{shortened(title)}»" in label else title,
        territory=entry.territory,
        document=entry.document,
        file=entry.file,
        inside=view.around(entry),
    )
