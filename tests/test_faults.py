"""Every fault folder is a small broken project with the exact report that an editor gets.

``tests/faults/<CODE>/data`` holds the records, ``expected.txt`` one line per finding:
``file:line:column CODE message | hint``. A folder without ``data`` belongs to another test.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.checks import run_checks
from generator.codes import FAMILIES, family_codes
from generator.findings import in_order
from generator.load import load, locate_all
from generator.project import open_project
from generator.report import as_line

FAULTS = Path(__file__).parent / "faults"
AS_OF = date(2026, 1, 1)
PROJECTS = sorted(folder for folder in FAULTS.iterdir() if (folder / "data").is_dir())


def report(folder: Path) -> str:
    """Return the findings of loading and of all checks, one per line, in the order of every report."""
    project = open_project(folder)
    loaded = load(project)
    findings = [*loaded.findings, *locate_all(project, run_checks(loaded.catalogue, AS_OF))]
    return "".join(f"{as_line(finding)}\n" for finding in in_order(findings))


@pytest.mark.parametrize("folder", PROJECTS, ids=lambda folder: folder.name)
def test_the_report_is_exactly_the_expected_one(folder):
    expected = (folder / "expected.txt").read_text(encoding="utf-8")

    found = report(folder)

    assert found == expected


@pytest.mark.parametrize("folder", PROJECTS, ids=lambda folder: folder.name)
def test_the_folder_shows_the_code_it_is_named_after(folder):
    lines = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()

    codes = {one.split(" ", 2)[1] for one in lines}

    assert folder.name.partition("-")[0] in codes


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_has_a_fault_folder(family):
    shown = {folder.name.partition("-")[0] for folder in FAULTS.iterdir()}

    missing = [code.code for code in family_codes(family) if code.code not in shown]

    assert missing == []
