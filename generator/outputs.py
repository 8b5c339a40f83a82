"""What the output folder holds already («результат прошлой сборки»), so that equal pages are left alone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator.site.site import Rendered
from generator.write import Written, write_file, write_tree


class Outputs:
    """The output folder beside a note of fingerprints in the cache; a lost note only costs time."""

    def __init__(self, out: Path, cache: Path):
        self._out = out
        name = hashlib.blake2b(str(out.resolve()).encode(), digest_size=8).hexdigest()
        self._note = cache / f"outputs-{name}.json"
        self._known: dict[str, list] = self._read()

    def is_same(self, path: str, fingerprint: str) -> bool:
        """Tell whether the file at ``path`` was made of ``fingerprint`` and nobody touched it since."""
        known = self._known.get(path)
        return known is not None and known[0] == fingerprint and known[1:] == _state(self._out / path)

    def write(self, files: dict[str, bytes], rendered: Rendered, copies: dict[str, Path]) -> Written:
        """Make the folder hold exactly these files, the kept pages and the copies."""
        copied = {path: source.read_bytes() for path, source in copies.items()}
        written = write_tree(self._out, {**files, **copied}, rendered.kept)
        note = {path: [mark, *_state(self._out / path)] for path, mark in sorted(rendered.prints.items())}
        if note != self._known:
            write_file(self._note, json.dumps(note).encode())
        return Written(written.written, written.same + len(rendered.kept), written.removed)

    def _read(self) -> dict[str, list]:
        try:
            found = json.loads(self._note.read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def _state(path: Path) -> list[int]:
    """Return size and time of change, [] when the file is gone."""
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]
