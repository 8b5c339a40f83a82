"""Parsed records by the hash of their bytes: what did not change is not parsed again.

One sealed file: a line with the hash and a line with the value as JSON for every record.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.seal import read_sealed, write_sealed
from generator.versions import engine_version

_FORMAT = "parse-cache-1"


class ParseCache:
    """The values of the last run at ``path``; ``version`` names everything a value depends on.

    Only values of files without findings may be put in. Plain mappings, lists, strings, finite
    numbers, booleans and None come back equal and in the same order.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = f"{_FORMAT} {version}"
        self._known = _read(path, self._version)
        self._used: dict[bytes, bytes] = {}
        self._changed = False

    def line(self, data: bytes) -> bytes | None:
        """Return the value parsed from these bytes before as a line of JSON, else None."""
        key = _key(data)
        line = self._known.get(key)
        if line is not None:
            self._used[key] = line
        return line

    def put(self, data: bytes, line: bytes) -> None:
        """Keep the value of these bytes, a line that ``encoded`` gave, for the next run."""
        key = _key(data)
        self._changed = self._changed or self._known.get(key) != line
        self._used[key] = line

    def save(self) -> None:
        """Write what this run got or put, unless it is what the file holds; a failure is ignored."""
        if not self._changed and len(self._used) == len(self._known):
            return
        body = b"".join(b"%s\n%s\n" % entry for entry in sorted(self._used.items()))
        write_sealed(self._path, self._version, body)
        self._known, self._changed = dict(self._used), False


def cache_in(folder: Path) -> ParseCache:
    """Return the cache that this version of the atlas keeps in a folder."""
    return ParseCache(folder / "parsed", engine_version())


def encoded(value: Any) -> bytes:
    """Return a parsed value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _key(data: bytes) -> bytes:
    return blake2b(data, digest_size=20).hexdigest().encode()


def _read(path: Path, version: str) -> dict[bytes, bytes]:
    body = read_sealed(path, version)
    lines = (body or b"").split(b"\n")
    return dict(zip(lines[0:-1:2], lines[1::2], strict=True))
