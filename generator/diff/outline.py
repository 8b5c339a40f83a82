"""Changes as a person reads them («сводка»): by territory and document, what came together as one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.diff.change import Change
from generator.diff.names import file_titles, upper_first
from generator.diff.sides import Diff, Unread

COMMON = "Общие записи"
#: So many entries of a new file are told one by one.
_FEW = 5
_COUNTED = {
    "changed": "изменено",
    "added": "добавлено",
    "removed": "удалено",
    "renamed": "переименовано",
    "moved": "перенесено",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One change; ``inner`` counts by kind the entries that came or went inside it."""

    change: Change
    inner: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one document, of what a territory has beside its documents, or of the rest.

    ``territory`` and ``document`` are names, "" where there is none.
    """

    territory: str
    document: str
    id: str
    rows: tuple[Row, ...]


def groups(diff: Diff) -> list[Group]:
    """Return the changes by territory and document."""
    found = []
    for (territory, document), rows in groupby(
        _rows(diff), lambda r: (r.change.territory, r.change.document)
    ):
        names = (diff.names.get(territory, territory) or COMMON, diff.names.get(document, document))
        found.append(Group(*names, document or territory, tuple(rows)))
    return found


def _rows(diff: Diff) -> Iterator[Row]:
    """Yield a row for every change but those that only follow what they lie in. A new file with a few reports
    says nothing by itself: each of them is told."""
    held = Counter(change.inside for change in diff.changes if change.told)
    outer = {
        (c.kind, c.id): c
        for c in diff.changes
        if c.action in ("added", "removed")
        and not (c.kind in file_titles() and 0 < held[c.kind, c.id] <= _FEW)
    }
    inner: dict[tuple[str, str], Counter[str]] = {}
    shown = []
    for change in diff.changes:
        top = _top(change, outer)
        if top is change:
            shown.append(change)
        else:
            inner.setdefault((top.kind, top.id), Counter())[change.kind] += 1
    return (Row(change, inner.get((change.kind, change.id), {})) for change in shown)


def _top(change: Change, outer: Mapping[tuple[str, str], Change]) -> Change:
    around = outer.get(change.inside)
    if around is None or around.action != change.action:
        return change
    return _top(around, outer)


def summary(diff: Diff) -> str:
    """Return one sentence that counts what changed, file by file and entry by entry."""
    parts = [f"{word}: {diff.counts[action]}" for action, word in _COUNTED.items() if diff.counts[action]]
    if diff.formatting:
        parts.append(f"файлов, где изменилось только оформление: {len(diff.formatting)}")
    if diff.unread:
        parts.append(f"файлов, которые не удалось сравнить: {len(diff.unread)}")
    return upper_first(", ".join(parts) or "записи не изменились") + "."


def unread_line(one: Unread) -> str:
    """Return where the error is that keeps a file from being compared, and what it is."""
    return f"{one.file}, {one.side}, строка {one.line}: {one.message}"
