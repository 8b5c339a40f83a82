"""Two sides with their files («стороны»): changes, mere formatting, files that nobody could compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.catalogue import Catalogue
from generator.diff.change import Change
from generator.diff.compare import compare
from generator.diff.labels import Labels
from generator.findings import Finding


@dataclass(frozen=True, slots=True)
class Side:
    """One state of the project.

    ``name`` is what a person called it: a revision, a folder. ``files`` are the bytes below ``data`` by
    path, ``findings`` what reading them found.
    """

    name: str
    catalogue: Catalogue
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be compared: on ``side`` («было» or «стало») it has an error."""

    file: str
    side: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Diff:
    """Everything that differs between two sides.

    ``formatting`` are files with other bytes and the same content. ``names`` are the names of territories
    and documents by their ids.
    """

    old: str
    new: str
    changes: tuple[Change, ...]
    formatting: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def counts(self) -> Mapping[str, int]:
        """Return how many entries were added, removed, changed, renamed, moved; a file of many is one too."""
        found = Counter(change.action for change in self.changes)
        return {action: found[action] for action in ("added", "removed", "changed", "renamed", "moved")}


def compare_sides(old: Side, new: Side) -> Diff:
    """Compare two sides; a file that one of them cannot read is left out on both and named."""
    unread = tuple(sorted(_unread(old, new), key=lambda one: (one.file, one.side)))
    without = frozenset(one.file for one in unread)
    changes = tuple(compare(old.catalogue, new.catalogue, without))
    touched = {file for change in changes for file in (change.file, change.old_file)} | without
    differing = (file for file, data in new.files.items() if old.files.get(file, data) != data)
    formatting = tuple(sorted(file for file in differing if file not in touched))
    return Diff(old.name, new.name, changes, formatting, unread, {**_names(old), **_names(new)})


def _unread(old: Side, new: Side) -> Iterator[Unread]:
    for word, side, other in (("было", old, new), ("стало", new, old)):
        read = {entry.file for entry in side.catalogue.entries if not entry.path}
        first = {finding.file: finding for finding in reversed(side.findings)}
        for file, data in side.files.items():
            if file not in read and other.files.get(file) != data:
                yield Unread(file, word, first[file].line, first[file].message)


def _names(side: Side) -> dict[str, str]:
    labels = Labels(side.catalogue)
    return {e.id: labels.title(e) for kind in ("territory", "document") for e in side.catalogue.of(kind)}
