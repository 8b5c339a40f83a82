"""The versions that a release gives to the datasets («нумерация»)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.catalogue import Entry
from generator.derive.versions import FIRST, bumped, last_versions, numbered, package_bump, versioned
from generator.load import load, read_data
from generator.model.version import DatasetVersion
from generator.project import Project


def version_tree(project: Project, path: str, tree: dict[str, Any], day: date) -> dict[str, Any]:
    """Return ``version`` and ``versions`` of a release that is about to be written at ``path``.

    The datasets tell of releases too, so they are filled as if the release were there already.
    """
    contents = read_data(project)
    ordered = versioned(load(project, contents=contents).catalogue)
    with_it = contents | {path: json.dumps(tree, ensure_ascii=False).encode()}
    prints = _prints(project, with_it, day)
    before = last_versions(ordered)
    package = ordered[-1].record.version if ordered else None
    present = last_versions(ordered[-1:])
    version = bumped(package, package_bump(present, prints)) if package else FIRST
    return {"version": version, "versions": [_told(one) for one in numbered(before, prints)]}


def _told(one: DatasetVersion) -> dict[str, Any]:
    return one.model_dump(mode="json", exclude_defaults=True)


def told_otherwise(project: Project, last: Entry) -> bool:
    """Tell whether the datasets of today's program and records are not those that the last release tells
    of, on its own day; a release without versions tells of none."""
    if project.is_demo:
        return False
    prints = _prints(project, read_data(project), last.record.date)
    return _unnumbered(prints) != _unnumbered(last.record.versions)


def _unnumbered(prints: Iterable[DatasetVersion]) -> dict[str, DatasetVersion]:
    return {one.dataset: one.model_copy(update={"version": ""}) for one in prints}


def _prints(project: Project, contents: Mapping[str, bytes], day: date) -> list[DatasetVersion]:
    # a tenth of a second of imports: only where a release is made
    from generator.opendata.prints import dataset_print
    from generator.opendata.table import fill_tables

    catalogue = load(project, contents=dict(sorted(contents.items()))).catalogue
    return [dataset_print(table.dataset, table.rows) for table in fill_tables(catalogue, day)]
