"""The measuring of stages goes on working when the job it takes apart changes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.demo.projects import files

ROOT = Path(__file__).resolve().parents[2]


def measured(project: Path, out: Path, *more: str) -> dict[str, list[float]]:
    """Return the seconds of every stage of one build of the project into ``out``."""
    script = ROOT / "tools/bench/stages.py"
    command = [sys.executable, script, project, out, "2026-01-01", *more]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return json.loads(told.stdout.splitlines()[-1])


def test_pages_alone_and_the_whole_job_are_measured(tmp_path):
    project, some, all_ = tmp_path / "project", tmp_path / "some", tmp_path / "all"
    for path, data in files(60).items():
        if path != "DEMO":  # packages are only made of what is not marked as invented
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_bytes(data)

    pages = measured(project, some, "pages")
    whole = measured(project, all_)

    assert set(pages) == set(whole) >= {"Читаю записи", "Собираю страницы"}
    assert (some / "practices/index.html").is_file()
    assert not (some / "data/atlas.sqlite").exists()
    assert (all_ / "data/atlas.sqlite").is_file()
