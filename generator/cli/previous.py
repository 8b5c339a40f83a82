"""The versions of the site before («прежняя публикация»): their bytes go on, nothing takes their place."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.load import load
from generator.opendata.numbers import pinned
from generator.project import Project, ProjectError


def previous_versions(project: Project, folder: Path) -> dict[str, bytes]:
    """Return the files of the versions of datasets in a site published before, by their paths.

    Raises ProjectError when the folder is no site of the atlas, when the bytes of a version are not those
    that its release recorded, or when it holds a version that no release tells of.
    """
    if not (folder / "data" / "datapackage.json").is_file():
        raise ProjectError(f"В папке {folder} нет прежнего сайта атласа (файла data/datapackage.json).")
    sums = pinned(load(project).catalogue)
    return {path: _checked(folder, path, sums.get(path, "")) for path in _found(folder)}


def _found(folder: Path) -> list[str]:
    paths = folder.glob("data/*/v[0-9]*/*")
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def _checked(folder: Path, path: str, digest: str) -> bytes:
    if not digest:
        raise ProjectError(
            f"Файла {path} нет ни в одном выпуске: версии публикует только записанный выпуск. "
            "Уберите его из прежней публикации или верните файл выпуска в data/releases."
        )
    content = (folder / path).read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise ProjectError(
            f"В прежней публикации файл {path} не тот, что записан в выпуске: под одной версией байты не "
            "меняются. Восстановите его из архива или выпустите новую версию: atlas release."
        )
    return content
