"""Copies of the project that tests may change, and what a build of the real data left for them."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("content", "data", "generator", "site_overrides", "mkdocs.yml")
_NOTES = "outputs-*.json"


class Made(NamedTuple):
    """The site of the real data and the folder of caches that its build filled; nobody writes into them."""

    site: Path
    cache: Path


def copy_project(target: Path) -> Path:
    """Copy what a build reads, without any cache."""
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    return target


def copy_forms(project: Path) -> None:
    """Give a copy of the project the program of the browser forms, where it is installed here."""
    forms = ROOT / ".cache" / "forms"
    if forms.is_dir():
        shutil.copytree(forms, project / ".cache" / "forms")


def copy_caches(made: Made, cache: Path) -> None:
    """Fill a folder of caches: parsed records, drawn frames, words of the search."""
    shutil.copytree(made.cache, cache, dirs_exist_ok=True, ignore=shutil.ignore_patterns(_NOTES))


def copy_results(made: Made, out: Path, cache: Path) -> None:
    """Make ``out`` the place of the last build: of it only what has changed since is made again.

    The files keep their times: the note of the build knows by them that nobody touched a file.
    """
    shutil.copytree(made.site, out)
    (note,) = made.cache.glob(_NOTES)
    name = hashlib.blake2b(str(out.resolve()).encode(), digest_size=8).hexdigest()
    shutil.copy(note, cache / _NOTES.replace("*", name))
