"""The paths and settings of one checkout («проект»)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

#: Folders of a project that people edit: what commands make would mix with it, or replace it.
SOURCES = ("data", "content", "generator", "schemas", "site_overrides", "tests")


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
    def is_demo(self) -> bool:
        """Tell whether the records are invented: every page says so and no package is made."""
        return (self.root / "DEMO").is_file()

    @property
    def prose_root(self) -> Path:
        """Return the checkout whose prose and theme are drawn: the own one when it has them."""
        return self.root if (self.root / "mkdocs.yml").is_file() else self.engine

    @property
    def templates(self) -> Path:
        """Return the folder of the page templates."""
        return self.prose_root / "site_overrides" / "pages"

    @property
    def forms(self) -> Path:
        """Return the folder into which tools/forms.sh installs the program of the browser forms."""
        return self.prose_root / ".cache" / "forms"

    @property
    def cache(self) -> Path:
        """Return the folder of caches, safe to delete."""
        return self.root / ".cache"


def open_project(root: Path) -> Project:
    """Return the project at ``root``; raise ProjectError when it has no ``data`` folder."""
    root = root.resolve()
    if not (root / "data").is_dir():
        hint = "Перейдите в папку проекта или укажите её: --project ПАПКА."
        raise ProjectError(f"В папке {root} нет папки data. {hint}")
    return Project(root, Path(__file__).resolve().parent.parent)


def data_files(project: Project) -> list[str]:
    """Return every file and link below ``data``, relative to the project, sorted; without hidden ones."""
    start = len(str(project.root)) + 1
    return sorted(
        str(p)[start:]
        for p in project.data.rglob("*")
        if not p.name.startswith(".") and (p.is_file() or p.is_symlink())
    )


class _Loader(yaml.SafeLoader):
    """Passes over the Python tags that mkdocs.yml needs for its extensions."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, _suffix, _node: None)


def setting(project: Project, name: str) -> Any:
    """Return a setting of mkdocs.yml, None when it is not set."""
    path = project.prose_root / "mkdocs.yml"
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, yaml.YAMLError) as error:
        raise ProjectError(f"Не удалось прочитать {path}: {error}") from error
    return found.get(name) if isinstance(found, dict) else None
