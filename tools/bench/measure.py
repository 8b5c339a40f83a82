"""One command measured («замер»): wall time, CPU time of it and its children, peak memory."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_UNSEEN = re.compile(rb"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


class BenchError(Exception):
    """A command that was to be measured failed."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of the clock, seconds of user and system time with all children, megabytes of the
    largest process."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Output:
    """Files, megabytes, HTML pages and the median of visible characters on a page of a folder."""

    files: int
    size: float
    pages: int
    visible: int


def run(command: Sequence[str | Path], folder: Path, log: Path) -> Run:
    """Run one command to its end.

    ``wait4`` counts the children that the command itself waited for. The peak is also that of this
    process before the command was loaded, so nothing large may be held here: projects are made by
    processes of their own.
    """
    words = [str(word) for word in command]
    with log.open("wb") as sink:
        begin = time.perf_counter()
        process = subprocess.Popen(words, cwd=folder, stdout=sink, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BenchError(f"{' '.join(words)}\n{log.read_text(errors='replace')[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def repeated(times: int, once: Callable[[int], Run]) -> Run:
    """Return the medians of several runs and their highest peak; ``once`` gets the number of the run."""
    runs = [once(number) for number in range(1, times + 1)]
    return Run(median(r.wall for r in runs), median(r.cpu for r in runs), max(r.peak for r in runs))


def output(folder: Path) -> Output:
    """Count what lies in a folder; visible text is sampled on some hundred pages."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = sorted(path for path in sizes if path.suffix == ".html")
    sample = pages[:: max(1, len(pages) // 100)]
    visible = int(median(map(_visible, sample))) if sample else 0
    return Output(len(sizes), sum(sizes.values()) / 1e6, len(pages), visible)


def _visible(page: Path) -> int:
    text = _UNSEEN.sub(b" ", page.read_bytes()).decode()
    return len(" ".join(text.split()))
