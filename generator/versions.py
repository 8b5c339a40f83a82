"""Versions that caches depend on («версии»)."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path


def engine_version() -> str:
    """Return a hash of the loader's source: a cached tree is never older than the code that made it."""
    digest = hashlib.blake2b(f"pyyaml {version('pyyaml')}".encode(), digest_size=12)
    package = Path(__file__).parent
    for path in sorted(package.glob("yamlio/*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def code_version(*parts: str) -> str:
    """Return a hash of the source of these packages and modules of ours, such as «model», «store.py»."""
    digest = hashlib.blake2b(digest_size=12)
    package = Path(__file__).parent
    for part in parts:
        for path in sorted((package / part).rglob("*.py")) or [package / part]:
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
