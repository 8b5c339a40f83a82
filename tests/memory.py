"""A store without a folder: what is put is given back with its bytes and never kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple


class Remembered(NamedTuple):
    """One file as it would lie in a folder; it travels between processes with its bytes."""

    data: bytes
    size: int
    sha256: str


class Memory:
    """Takes files the way a store does."""

    def __init__(self) -> None:
        self.files: dict[str, Remembered] = {}

    def kept(self, _path: str, _key: str) -> None:
        """Know nothing."""

    def read(self, _path: str) -> None:
        """Hold nothing."""

    def put(self, _path: str, data: bytes, _key: str, sha256: str = "") -> Remembered:
        """Give the file back."""
        return Remembered(data, len(data), sha256 or hashlib.sha256(data).hexdigest())

    def make(self, path: str, make: Callable[[str], None], key: str) -> Remembered:
        """Give back what ``make`` writes."""
        with TemporaryDirectory() as folder:
            made = Path(folder, "file")
            make(str(made))
            return self.put(path, made.read_bytes(), key)


def contents(files: dict[str, Remembered]) -> dict[str, bytes]:
    """Return the bytes of files by their paths."""
    return {path: file.data for path, file in files.items()}
