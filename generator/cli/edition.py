"""An edit by a command («правка»): the file that a person gives it, and the findings it brings."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from generator.checks import run_checks
from generator.findings import Finding
from generator.load import Loaded
from generator.project import ProjectError


def given_bytes(path: Path) -> bytes:
    """Return the bytes of a file named by a person; raise ProjectError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        raise ProjectError(f"Файла {path} нет или его нельзя прочитать.") from None


def brought(before: Loaded, after: Loaded, day: date, files: Collection[str] = ()) -> list[Finding]:
    """Return the findings after an edit: all of ``files``, elsewhere those that were not there before.

    A finding is known by its code, file and message: an edit moves the lines below it.
    """
    found = _judged(after, day)
    if all(one.file in files for one in found):
        return found
    known = {_bare(one) for one in _judged(before, day)}
    return [one for one in found if one.file in files or _bare(one) not in known]


def _judged(loaded: Loaded, day: date) -> list[Finding]:
    return [*loaded.findings, *run_checks(loaded.catalogue, day)]


def _bare(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.file, finding.message
