"""The same data give the same bytes: other folder, time zone, locale, hash seed and moment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.copies import copy_forms, copy_project


class Elsewhere(NamedTuple):
    """A copy of the project with what its first build gave."""

    project: Path
    files: dict[str, bytes]


def build(project: Path, **environment: str) -> dict[str, bytes]:
    """Build a copy by the command line; return its files by path."""
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--project", ".", "--as-of", "2026-11-21"],
        cwd=project, env={**os.environ, **environment}, check=True, capture_output=True,
    )  # fmt: skip
    return read(project / "build" / "site")


def read(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Elsewhere:
    """The project built from nothing where everything around it is different."""
    project = copy_project(tmp_path_factory.mktemp("папка с пробелом") / "one two")
    copy_forms(project)
    time.sleep(1.1)
    return Elsewhere(project, build(project, TZ="Asia/Vladivostok", LC_ALL="C", PYTHONHASHSEED="77"))


def test_two_builds_are_identical(site, elsewhere):
    """The site of all tests is built by a process with its own zone, locale and hash seed."""
    first, second = read(site), elsewhere.files

    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_a_second_build_writes_nothing(elsewhere):
    out = elsewhere.project / "build" / "site"
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file()}

    build(elsewhere.project)

    assert {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file()} == before


def test_a_build_after_an_edit_equals_a_clean_one(elsewhere):
    project = elsewhere.project
    file = project / "data" / "ugra" / "roadmaps" / "2021.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("Провести диагностику дефицитов", "Провести проверку дефицитов"), encoding="utf-8"
    )

    edited = build(project)
    shutil.rmtree(project / ".cache")
    shutil.rmtree(project / "build")
    copy_forms(project)
    clean = build(project)

    assert edited != elsewhere.files
    assert sorted(edited) == sorted(clean)
    assert [path for path in clean if edited[path] != clean[path]] == []
