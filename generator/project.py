"""The paths and settings of one checkout («проект»)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class ProjectError(Exception):
    """The environment cannot be used; the message is Russian and says what to do."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where things lie below ``root``; ``engine`` is the checkout that holds the theme and templates."""

    root: Path
    engine: Path

    @property
    def data(self) -> Path:
        """Return the folder of the records."""
        return self.root / "data"

    @property
    def cache(self) -> Path:
        """Return the folder of caches, safe to delete."""
        return self.root / ".cache"


def open_project(root: Path) -> Project:
    """Return the project at ``root``; raise ProjectError when it has no ``data`` folder."""
    root = root.resolve()
    if not (root / "data").is_dir():
        raise ProjectError(f"В папке {root} нет папки data. Укажите проект: atlas --project ПАПКА …")
    return Project(root, Path(__file__).resolve().parent.parent)


def data_files(project: Project) -> list[str]:
    """Return every file below ``data``, relative to the project, sorted; hidden files are left out."""
    start = len(str(project.root)) + 1
    return sorted(
        str(p)[start:] for p in project.data.rglob("*") if p.is_file() and not p.name.startswith(".")
    )
