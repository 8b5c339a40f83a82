"""Files of caches with a seal («печать»): what is damaged, cut, foreign or of other code is as good as none.

The first line holds the name of the format, the version and a checksum over both and all the rest. A
cache can only save time, never change a result.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path


def read_sealed(path: Path, version: str) -> bytes | None:
    """Return what was sealed at ``path`` under this version, None when there is no such thing."""
    try:
        with path.open("rb") as file:
            header, body = file.readline(), file.read()
    except OSError:
        return None
    return body if header == _header(version, body) else None


def write_sealed(path: Path, version: str, body: bytes) -> None:
    """Replace the file in one step; a failure is ignored and leaves what was there."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_header(version, body))
                file.write(body)
            os.replace(name, path)
        except OSError:
            os.unlink(name)
            raise


def _header(version: str, body: bytes) -> bytes:
    digest = blake2b(version.encode() + b"\0", digest_size=32)
    digest.update(body)
    return json.dumps({"version": version, "checksum": digest.hexdigest()}).encode() + b"\n"
