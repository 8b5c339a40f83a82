"""A folder of results with a note of what its files were made of («склад»): equal files are left alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.seal import read_sealed, write_sealed
from generator.write import (
    MARK,
    State,
    Written,
    claim,
    look,
    place_file,
    remove_stale,
    replace_file,
    state,
    write_file,
)

_FORMAT = "store-1"


class Stored(NamedTuple):
    """One file in the folder: ``key`` names all it was made of, ``sha256`` is "" where it is not wanted."""

    key: str
    size: int
    time: int
    sha256: str = ""

    @property
    def state(self) -> State:
        """Return what tells that nobody touched the file."""
        return State(self.size, self.time)


class Store:
    """The folder ``root``, seen as it was when the store was opened, beside the sealed note of its last use.

    A file counts as kept when the note knows its key and its size and time are still those of the
    note. A lost or damaged note only costs time: then contents are compared.
    """

    def __init__(self, root: Path, note: Path):
        self._root = root
        self._note = note
        self._found = look(root)
        self._found.files.pop(MARK, None)
        self.about, self._known = _read(note)

    @property
    def untouched(self) -> bool:
        """Tell whether the folder holds exactly what the note says: nothing changed, more or less."""
        return self._found.files == {path: stored.state for path, stored in self._known.items()}

    @property
    def files(self) -> Mapping[str, Stored]:
        """Return what the note says of every file."""
        return self._known

    def kept(self, path: str, key: str) -> Stored | None:
        """Return the file at ``path`` when it was made of ``key`` and nobody touched it since."""
        known = self._known.get(path)
        return known if known and known.key == key and self._found.files.get(path) == known.state else None

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file that nobody touched since it was made, else None."""
        known = self._known.get(path)
        if known is None or self._found.files.get(path) != known.state:
            return None
        return (self._root / path).read_bytes()

    def put(self, path: str, data: bytes, key: str, sha256: str = "") -> Stored:
        """Make the file hold ``data``; one that holds it already is not touched."""
        target = f"{self._root}/{path}"
        if path not in self._found.files:
            return Stored(key, *replace_file(target, data), sha256)
        write_file(target, data)
        return Stored(key, *state(target), sha256)

    def make(self, path: str, make: Callable[[str], None], key: str) -> Stored:
        """Let ``make`` write the file at the name it is given; its digest is read from the disk."""
        target = f"{self._root}/{path}"
        made = place_file(target, make)
        with open(target, "rb") as handle:
            return Stored(key, *made, hashlib.file_digest(handle, "sha256").hexdigest())

    def open(self) -> None:
        """Mark the folder as ours; ProjectError when it holds something that is not."""
        claim(self._root)

    def close(self, files: Mapping[str, Stored], about: Any) -> Written:
        """Leave exactly ``files`` in the folder, note them with ``about``, which must be plain data."""
        removed = remove_stale(self._root, self._found, files)
        same = sum(self._found.files.get(path) == stored.state for path, stored in files.items())
        if files != self._known or about != self.about:
            write_sealed(self._note, _FORMAT, json.dumps([about, files], separators=(",", ":")).encode())
        return Written(len(files) - same, same, removed)


def _read(note: Path) -> tuple[Any, dict[str, Stored]]:
    """Return what the note says of the whole and of the files, nothing when it is lost or damaged."""
    body = read_sealed(note, _FORMAT)
    if body is None:
        return None, {}
    about, files = json.loads(body)
    return about, {path: Stored(*stored) for path, stored in files.items()}
