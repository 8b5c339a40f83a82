"""Builders of demonstration projects in memory and on disk."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.catalogue import Catalogue
from generator.demo import demo_files
from generator.load import Loaded, load
from generator.project import open_project


@cache
def files(records: int, seed: int = 1) -> dict[str, bytes]:
    return dict(demo_files(records, seed))


def loaded(folder: Path, records: int, seed: int = 1) -> Loaded:
    for path, data in files(records, seed).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return load(open_project(folder))


def catalogue(folder: Path, records: int, seed: int = 1) -> Catalogue:
    return loaded(folder, records, seed).catalogue
