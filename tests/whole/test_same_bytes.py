"""The same data give the same bytes: other folder, time zone, locale, hash seed and moment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("content", "data", "generator", "site_overrides", "mkdocs.yml")


def copy_project(target: Path) -> Path:
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    return target


def build(project: Path, **environment: str) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--project", ".", "--as-of", "2026-11-21"],
        cwd=project, env={**os.environ, **environment}, check=True, capture_output=True,
    )  # fmt: skip
    out = project / "build" / "site"
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def test_two_builds_are_identical(tmp_path):
    first = build(copy_project(tmp_path / "one"), TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    time.sleep(1.1)
    second = build(
        copy_project(tmp_path / "папка с пробелом" / "two"),
        TZ="Asia/Vladivostok",
        LC_ALL="C",
        PYTHONHASHSEED="77",
    )

    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_a_second_build_writes_nothing(tmp_path):
    project = copy_project(tmp_path / "one")
    build(project)
    out = project / "build" / "site"
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file()}

    build(project)

    assert {p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file()} == before


def test_a_build_after_an_edit_equals_a_clean_one(tmp_path):
    project = copy_project(tmp_path / "one")
    build(project)
    file = project / "data" / "ugra" / "roadmaps" / "2021.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("Провести диагностику дефицитов", "Провести проверку дефицитов"), encoding="utf-8"
    )

    edited = build(project)
    shutil.rmtree(project / ".cache")
    shutil.rmtree(project / "build")
    clean = build(project)

    assert sorted(edited) == sorted(clean)
    assert [path for path in clean if edited[path] != clean[path]] == []
