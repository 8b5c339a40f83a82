"""What the output folder holds already («результат прошлой сборки»), so that equal pages are left alone."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.site.search import Index
from generator.site.site import Rendered
from generator.write import Written, write_file, write_tree


class Outputs:
    """The output folder beside a note of what its files were made of; a lost note only costs time."""

    def __init__(self, out: Path, cache: Path):
        self._out = out
        name = hashlib.blake2b(str(out.resolve()).encode(), digest_size=8).hexdigest()
        self._note = cache / f"outputs-{name}.json"
        self._known: dict[str, list] = _read(self._note)

    def is_same(self, path: str, fingerprint: str) -> bool:
        """Tell whether the file at ``path`` was made of ``fingerprint`` and nobody touched it since."""
        known = self._known.get(path)
        return known is not None and known[0] == fingerprint and known[1:] == self._state(path)

    def write(self, files: Mapping[str, bytes], rendered: Rendered, index: Index) -> Written:
        """Make the folder hold exactly these files, the kept pages and the search index."""
        same = {path for path in index.files if self.is_same(path, index.key)}
        copied = {path: source.read_bytes() for path, source in index.files.items() if path not in same}
        written = write_tree(self._out, {**files, **copied}, rendered.kept | same)
        self._remember({**rendered.prints, **dict.fromkeys(index.files, index.key)}, rendered.kept | same)
        return Written(written.written, written.same + len(rendered.kept) + len(same), written.removed)

    def _remember(self, prints: Mapping[str, str], kept: set[str]) -> None:
        note = {
            path: self._known[path] if path in kept else [prints[path], *self._state(path)]
            for path in sorted(prints)
        }
        if note != self._known:
            write_file(self._note, json.dumps(note, separators=(",", ":")).encode())

    def _state(self, path: str) -> list[int]:
        """Return size and time of change, [] when the file is gone."""
        try:
            status = os.stat(f"{self._out}/{path}")
        except OSError:
            return []
        return [status.st_size, status.st_mtime_ns]


def _read(note: Path) -> dict[str, list]:
    """Return what a note says, {} when it is lost or damaged."""
    try:
        found: Any = json.loads(note.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and all(isinstance(v, list) and v for v in found.values()) else {}
