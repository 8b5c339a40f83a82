"""Parsed records by the hash of their bytes: what did not change is not parsed again.

One file of JSON lines: a header, then a line with the hash and a line with the value for every record.
The header holds a checksum over all the rest and the version, so a file that is damaged, cut, foreign
or written by other code is as good as none. A cache can only save time, never change a result.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

MISSING: Final = object()

_FORMAT = "atlas-parse-cache-1"


class ParseCache:
    """The values of the last run at ``path``; ``version`` names everything a value depends on.

    Only values of files without findings may be put in. Plain mappings, lists, strings, finite
    numbers, booleans and None come back equal and in the same order.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = version
        self._known = _read(path, version)
        self._used: dict[bytes, bytes] = {}
        self._changed = False

    def get(self, data: bytes) -> Any:
        """Return the value parsed from these bytes before, else ``MISSING``."""
        key = _key(data)
        line = self._known.get(key)
        if line is None:
            return MISSING
        self._used[key] = line
        return json.loads(line)

    def put(self, data: bytes, value: Any) -> None:
        """Keep the value of these bytes for the next run."""
        line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
        key = _key(data)
        self._changed = self._changed or self._known.get(key) != line
        self._used[key] = line

    def save(self) -> None:
        """Write what this run got or put, unless it is what the file holds; a failure is ignored."""
        if not self._changed and len(self._used) == len(self._known):
            return
        body = b"".join(b"%s\n%s\n" % entry for entry in sorted(self._used.items()))
        with suppress(OSError):
            _replace(self._path, _header(self._version, body) + body)
            self._known, self._changed = dict(self._used), False


def _key(data: bytes) -> bytes:
    return blake2b(data, digest_size=20).hexdigest().encode()


def _header(version: str, body: bytes) -> bytes:
    checksum = blake2b(version.encode() + b"\0" + body, digest_size=32).hexdigest()
    return json.dumps({"format": _FORMAT, "version": version, "checksum": checksum}).encode() + b"\n"


def _read(path: Path, version: str) -> dict[bytes, bytes]:
    """Return the lines by key; the checksum of the whole body is verified before anything is used."""
    try:
        header, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return {}
    if header + b"\n" != _header(version, body):
        return {}
    lines = body.split(b"\n")
    return dict(zip(lines[0:-1:2], lines[1::2], strict=True))


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except OSError:
        os.unlink(name)
        raise
