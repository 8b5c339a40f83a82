"""The cases of our own build («атлас»): check, cold, nothing changed, one edit."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from measure import BenchError, Output, Run, output, repeated, run
from projects import edit, editable

AS_OF = "2026-01-01"
CHECK, COLD, SAME, EDIT, PAGES = "check", "cold", "same", "edit", "pages"


@dataclass(frozen=True, slots=True)
class Case:
    """One measured case; ``output`` is None for a check."""

    name: str
    run: Run
    output: Output | None = None


def cases(project: Path, times: int) -> Iterator[Case]:
    """Measure the cases of one project in an order that leaves each what it needs.

    Cold means without our caches and output; what the system holds of the files in memory stays.
    """
    out, log = project.parent / "out", project.parent / "atlas.log"
    build = _command("build", project, "--out", out)

    def cold(command: list[str]) -> Run:
        for folder in (project / ".cache", out):
            shutil.rmtree(folder, ignore_errors=True)
        return run(command, project, log)

    yield Case(CHECK, repeated(times, lambda _: cold(_command("check", project))))
    yield Case(PAGES, repeated(times, lambda _: cold(_stages(project, out, "pages"))), output(out))
    yield Case(COLD, repeated(times, lambda _: cold(build)), output(out))
    yield Case(SAME, repeated(times, lambda _: run(build, project, log)), output(out))
    file = editable(project)
    text = file.read_text()

    def edited(number: int) -> Run:
        mark = f"Правка {number}"
        edit(file, text, mark)
        before = {path: path.stat().st_mtime_ns for path in out.rglob("*.html")}
        measured = run(build, project, log)
        if not _arrived(out, before, mark):
            raise BenchError(f"{mark} of {file} is on no page")
        return measured

    try:
        yield Case(EDIT, repeated(times, edited), output(out))
    finally:
        file.write_text(text)


def stages(project: Path) -> dict[str, list[float]]:
    """Return stage → [wall, CPU] in seconds of one cold build inside one process."""
    out, log = project.parent / "out", project.parent / "stages.json"
    for folder in (project / ".cache", out):
        shutil.rmtree(folder, ignore_errors=True)
    run(_stages(project, out), project, log)
    return json.loads(log.read_text().splitlines()[-1])


def _stages(project: Path, out: Path, *more: str) -> list[str]:
    script = Path(__file__).with_name("stages.py")
    return [sys.executable, str(script), str(project), str(out), AS_OF, *more]


def _command(name: str, project: Path, *more: str | Path) -> list[str]:
    return [
        *(sys.executable, "-m", "generator", name, "--project", str(project)),
        *(str(m) for m in more),
        *("--as-of", AS_OF),
    ]


def _arrived(out: Path, before: dict[Path, int], mark: str) -> bool:
    """Tell whether a page written since shows the edit."""
    changed = (p for p in out.rglob("*.html") if before.get(p) != p.stat().st_mtime_ns)
    return any(mark in page.read_text() for page in changed)
