"""Two states of a small project; a test shows only what differs between them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.diff import Diff, Side, compare, compare_sides, describe
from generator.diff.change import Change
from generator.findings import in_order
from generator.load import load
from generator.project import open_project
from tests.checks.builders import catalogue


def changes(old: dict, new: dict) -> list[Change]:
    """Return what changed between two sound projects with these files in place."""
    return compare(catalogue(old), catalogue(new))


def sentences(old: dict, new: dict) -> list[str]:
    """Return what changed as sentences."""
    return [describe(change) for change in changes(old, new)]


def only(old: dict, new: dict) -> Change:
    """Return the only change."""
    (change,) = changes(old, new)
    return change


def side(folder, name: str, files: Mapping[str, dict | str]) -> Side:
    """Write files below ``folder``, a record as JSON and a text as it is, and read them as one side."""
    (folder / "data").mkdir(parents=True)
    for path, content in files.items():
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    loaded = load(open_project(folder))
    found = {path: (folder / path).read_bytes() for path in files}
    return Side(name, loaded.catalogue, found, tuple(in_order(loaded.findings)))


def diff(folder, old: Mapping[str, dict | str], new: Mapping[str, dict | str]) -> Diff:
    """Compare two sides made of these files alone."""
    return compare_sides(side(folder / "old", "было", old), side(folder / "new", "стало", new))
