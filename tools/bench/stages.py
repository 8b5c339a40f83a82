"""One build inside one process («этапы»): ``python stages.py PROJECT OUT AS_OF [pages]``.

Prints stage → [wall, CPU] in seconds as JSON. With ``pages`` it does what a site generator without
checks, packages and search does: read, draw, write.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

from generator import build as job
from generator.opendata.build import BuiltPackages
from generator.opendata.numbers import Numbers
from generator.project import open_project
from generator.publishing import Published
from generator.site.pdf.press import Pressed


class Watch:
    """Adds wall and CPU seconds to the stage that goes on."""

    def __init__(self) -> None:
        self.stages: dict[str, list[float]] = {}
        self._name = "Запуск"
        self._wall, self._cpu = time.perf_counter(), 0.0

    def step(self, name: str) -> None:
        """End the stage before and begin the stage ``name``."""
        wall, cpu = time.perf_counter(), _cpu()
        spent = self.stages.setdefault(self._name, [0.0, 0.0])
        spent[0] += wall - self._wall
        spent[1] += cpu - self._cpu
        self._name, self._wall, self._cpu = name, wall, cpu


def _cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(u.ru_utime + u.ru_stime for u in used)


def main(project: str, out: str, as_of: str, only: str = "") -> None:
    """Build and print the stages; parts that are left out are replaced in the job itself."""
    watch = Watch()
    gc.disable()  # as the command line does
    if only == "pages":
        _replace("judge", lambda *_: [])
        _replace("fill_tables", lambda *_: [])
        _replace("publish", lambda *_: Published(BuiltPackages.none(), Numbers("", {}), {}))
        _replace("print_sheets", lambda *_: Pressed({}, ""))
        _replace("serve_records", lambda *_: {})
        _replace("search_files", lambda *_: {})
    job.build(open_project(Path(project)), date.fromisoformat(as_of), Path(out), "", watch.step)
    watch.step("")
    print(json.dumps(watch.stages, ensure_ascii=False))


def _replace(name: str, part: object) -> None:
    """Replace a part of the job; a name it no longer has is an error, not a wrong measure."""
    if not hasattr(job, name):
        raise AttributeError(f"generator.build has no {name}")
    setattr(job, name, part)


if __name__ == "__main__":
    main(*sys.argv[1:])
