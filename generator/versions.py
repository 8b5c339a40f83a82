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
