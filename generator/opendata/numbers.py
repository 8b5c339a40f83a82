"""Which version each dataset has today, and the files that stand for it for good («версии наборов»)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.derive.versions import (
    FIRST,
    Reason,
    bumped,
    differences,
    last_versions,
    numbered,
    package_bump,
    referenced,
    versioned,
)
from generator.model.version import DatasetVersion
from generator.opendata.prints import canonical_csv, dataset_print, schema_file
from generator.opendata.table import Table, fill_tables

INDEX = "data/versions.json"


class Step(NamedTuple):
    """A dataset in one release; ``reasons`` say what differs from the release before, none in its first."""

    release: str
    day: date
    one: DatasetVersion
    reasons: tuple[Reason, ...]


class Standing(NamedTuple):
    """What is known of the versions of one dataset.

    ``version`` is the last released one, "" before the first. ``next`` is the one that the files of today
    will get, "" when they are those of ``version``. ``today`` is what the files of today name: the
    released version, or the next one marked «-dev.ГГГГММДД». ``steps`` are the releases that changed the
    dataset, the newest first.
    """

    version: str
    next: str
    today: str
    steps: tuple[Step, ...]


class Numbers(NamedTuple):
    """The versions of today: ``package`` is "" while no release tells of versions."""

    package: str
    datasets: Mapping[str, Standing]


def count_versions(catalogue: Catalogue, tables: Sequence[Table], as_of: date) -> Numbers:
    """Return the versions. A package with changes that no release tells of is marked «-dev.ГГГГММДД»."""
    ordered = versioned(catalogue)
    if not ordered:
        return Numbers("", {})
    prints = [dataset_print(table.dataset, table.rows) for table in tables]
    before, package = last_versions(ordered), ordered[-1].record.version or FIRST
    steps = _steps(ordered)
    moved = package_bump(last_versions(ordered[-1:]), prints)
    standings = {
        one.dataset: _standing(before.get(one.dataset), one, steps.get(one.dataset, ()), as_of)
        for one in numbered(before, prints)
    }
    version = _unreleased(bumped(package, moved), as_of) if moved else package
    return Numbers(version, standings)


def _standing(
    old: DatasetVersion | None, now: DatasetVersion, steps: Sequence[Step], as_of: date
) -> Standing:
    version = old.version if old else ""
    coming = now.version if now.version != version else ""
    return Standing(
        version, coming, _unreleased(coming, as_of) if coming else version, tuple(reversed(steps))
    )


def _unreleased(version: str, as_of: date) -> str:
    return f"{version}-dev.{as_of:%Y%m%d}"


def _steps(ordered: Iterable[Entry]) -> dict[str, list[Step]]:
    """Return the releases that gave a dataset a new version, by its name, the oldest first."""
    found: dict[str, list[Step]] = {}
    last: dict[str, DatasetVersion] = {}
    for entry in ordered:
        held = referenced(entry.record.versions)
        for one in entry.record.versions:
            old = last.get(one.dataset)
            if old is None or old.version != one.version:
                reasons = differences(old, one, one.dataset in held) if old else []
                step = Step(entry.id, entry.record.date, one, tuple(reasons))
                found.setdefault(one.dataset, []).append(step)
            last[one.dataset] = one
    return found


def version_folder(dataset: str, version: str) -> str:
    """Return the folder whose bytes never change, relative to the site."""
    return f"data/{dataset}/v{version}/"


def pinned(catalogue: Catalogue) -> dict[str, str]:
    """Return the SHA-256 of every file of every released version by its path, relative to the site."""
    found = {}
    for entry in versioned(catalogue):
        for one in entry.record.versions:
            folder = version_folder(one.dataset, one.version)
            found[f"{folder}{one.dataset}.csv"] = one.csv
            found[f"{folder}{one.dataset}.schema.json"] = one.schema_sum
    return found


def version_files(catalogue: Catalogue, tables: Sequence[Table], as_of: date) -> dict[str, bytes]:
    """Return the files of the last version of every dataset whose bytes can still be made, and the index.

    What depends on the day is filled once more as of the day of the release; records that have changed
    since make other bytes, and then the folder of the version has to come from the site before.
    """
    ordered = versioned(catalogue)
    if not ordered:
        return {}
    last = ordered[-1].record
    released = {one.dataset: one for one in last.versions}
    files = {INDEX: _index(ordered)}
    for table in tables if last.date == as_of else fill_tables(catalogue, last.date):
        if table.dataset.name in released:
            files |= _files(table, released[table.dataset.name])
    return files


def _files(table: Table, one: DatasetVersion) -> dict[str, bytes]:
    """Return the files of a version, none when their bytes are others now."""
    dataset, folder = table.dataset, version_folder(one.dataset, one.version)
    csv, schema = canonical_csv(dataset, table.rows), schema_file(dataset)
    if (one.csv, one.schema_sum) != (hashlib.sha256(csv).hexdigest(), hashlib.sha256(schema).hexdigest()):
        return {}
    return {f"{folder}{dataset.name}.csv": csv, f"{folder}{dataset.name}.schema.json": schema}


def _index(ordered: Iterable[Entry]) -> bytes:
    """Return the list of all versions with the sums that their files must have."""
    found = sorted(_steps(ordered).items())
    content = {name: [_told(step) for step in reversed(steps)] for name, steps in found}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _told(step: Step) -> dict[str, object]:
    one = step.one
    return {
        "version": one.version, "release": step.release, "date": step.day.isoformat(), "rows": one.rows,
        "path": version_folder(one.dataset, one.version), "csv": one.csv, "schema": one.schema_sum,
    }  # fmt: skip
