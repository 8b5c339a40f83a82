"""The one place that writes results: whole files, only when changed, stale ones removed («запись»)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.project import ProjectError

#: Marks a folder as ours: only such a folder is ever cleaned.
MARK = ".atlas"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, removed."""

    written: int
    same: int
    removed: int


def write_tree(root: Path, files: Mapping[str, bytes], keep: Iterable[str] = ()) -> Written:
    """Make ``root`` hold exactly ``files`` and those of ``keep`` that are there already.

    A file is replaced in one step; unchanged files are not touched. Raises ProjectError when the
    folder holds something that is not ours.
    """
    claim(root)
    written = sum(write_file(root / path, data) for path, data in files.items())
    removed = _remove_stale(root, {*files, *keep, MARK})
    return Written(written, len(files) - written, removed)


def claim(root: Path) -> None:
    """Mark ``root`` as ours; refuse a folder with foreign content."""
    mark = root / MARK
    if mark.exists():
        return
    if root.is_dir() and any(root.iterdir()):
        raise ProjectError(
            f"Папка {root} не пуста и создана не атласом. Укажите другую: --out ПАПКА, или очистите её сами."
        )
    root.mkdir(parents=True, exist_ok=True)
    mark.write_bytes(b"")


def write_file(path: Path, data: bytes) -> bool:
    """Write one file in one step unless it already holds ``data``; tell whether it was written."""
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ProjectError(
            f"Не удалось записать {path}: {error.strerror}. Проверьте место на диске и права."
        ) from error
    return True


def _remove_stale(root: Path, wanted: set[str]) -> int:
    removed = 0
    start = len(str(root)) + 1
    for folder, folders, names in os.walk(root, topdown=False):
        inner = folder[start:] + "/" if len(folder) >= start else ""
        for name in names:
            if inner + name not in wanted:
                os.unlink(os.path.join(folder, name))
                removed += 1
        if inner and not os.listdir(folder):
            os.rmdir(folder)
        del folders
    return removed
