"""A small invented project with everything the tables can show, as trees that tests may change."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.catalogue import Catalogue
from generator.load import load
from generator.project import open_project
from tests.opendata.plans import comparisons, executions, indicators, inventory, remarks, roadmap, values
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


def written(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write built files below a folder and return the folder of the data."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder / "data"
