"""The base of ``check``: plans as an earlier revision, release or folder has them («с чем сравнить»)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.checks.amendments import check_amendments
from generator.cli.comparing import base_files, written
from generator.findings import Finding, in_order
from generator.load import Loaded, locate_all
from generator.model.kinds import kind_of
from generator.model.release import FOLDER
from generator.project import Project, ProjectError

#: Stands for «the last release» where the option has no value.
LAST_RELEASE = ""


def amended(project: Project, loaded: Loaded, base: str) -> list[Finding]:
    """Return what was edited in the plans since the base without a revision, located and in order.

    Raises ProjectError where the base is missing. Plans with errors on either side are not compared.
    """
    name = base or _last_release(project.root)
    files = base_files(project.root, name)
    old = written(_plans(project, files)).catalogue
    return in_order(locate_all(project, check_amendments(old, loaded.catalogue)))


def _plans(project: Project, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the roadmaps of the base that are other bytes now."""
    found = {}
    for file, data in files.items():
        kind = kind_of(file)
        path = project.root / file
        if kind and kind[0].name == "roadmap" and not (path.is_file() and path.read_bytes() == data):
            found[file] = data
    return found


def _last_release(root: Path) -> str:
    names = [path.stem for path in (root / FOLDER).glob("*.yml") if path.stem.replace(".", "").isdigit()]
    if not names:
        raise ProjectError("Выпусков ещё нет. Назовите, с чем сравнить: --base main или --base ПАПКА.")
    return max(names, key=lambda name: [int(part) for part in name.split(".")])
