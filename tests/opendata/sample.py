"""A small invented project with everything the tables can show, as trees that tests may change."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.load import load
from generator.opendata.build import BuiltPackages, build_packages
from generator.opendata.dataset import Dataset
from generator.opendata.formats import CSV
from generator.opendata.table import fill_tables
from generator.project import open_project
from tests.memory import Memory, contents
from tests.opendata.plans import (
    comparisons,
    executions,
    indicators,
    inventory,
    release,
    remarks,
    roadmap,
    values,
)
from tests.opendata.trees import document, terms, territory, vocabularies


def sample() -> dict[str, dict]:
    """Return the files of the project by path."""
    return {
        **vocabularies(),
        **territory(),
        "data/north/concepts/2021.yml": document(),
        "data/north/terms/2021.yml": terms(),
        "data/north/indicators/2021.yml": indicators(),
        "data/north/values/2021.yml": values(),
        "data/north/comparisons/2021.yml": comparisons(),
        "data/north/roadmaps/2021.yml": roadmap(),
        "data/north/executions/2021.yml": executions(),
        "data/north/inventory/2021.yml": inventory(),
        "data/releases/2022.01.01.yml": release(),
        **remarks(),
    }


def loaded(root: Path, files: dict[str, dict]) -> Catalogue:
    """Write the files, JSON being YAML, and read them the way the atlas does; refuse findings."""
    for path, tree in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(json.dumps(tree, ensure_ascii=False, indent=1), encoding="utf-8")
    result = load(open_project(root))
    assert result.findings == []
    return result.catalogue


def made(catalogue: Catalogue, as_of: date, **options: Any) -> tuple[BuiltPackages, dict[str, bytes]]:
    """Build the packages in memory; return them and their files with what they hold."""
    packages = build_packages(catalogue, fill_tables(catalogue, as_of), as_of, Memory(), **options)
    return packages, contents(packages.files)


def tables_of(catalogue: Catalogue, as_of: date) -> dict[str, tuple[Dataset, str]]:
    """Return every dataset with its canonical file as text, by name."""
    return {
        table.dataset.name: (
            table.dataset,
            CSV.file(table.dataset, CSV.spell(table.dataset, table.rows)).decode(),
        )
        for table in fill_tables(catalogue, as_of)
    }


def written(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write built files below a folder and return the folder of the data."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder / "data"
