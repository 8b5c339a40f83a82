"""The stages of one build («этапы»): ``python stages.py PROJECT OUT AS_OF`` prints a JSON object."""

from __future__ import annotations

import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

from generator.build import build
from generator.project import open_project


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


if __name__ == "__main__":
    watch = Watch()
    build(open_project(Path(sys.argv[1])), date.fromisoformat(sys.argv[3]), Path(sys.argv[2]), "", watch.step)
    watch.step("")
    print(json.dumps(watch.stages, ensure_ascii=False))
