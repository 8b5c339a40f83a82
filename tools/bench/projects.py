"""Projects to build («проекты»): ``python projects.py RECORDS FOLDER`` writes a synthetic one."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from generator.demo import MARKER, demo_files
from generator.write import write_tree

SEED = 1
_SUMMARY = re.compile(r'^(summary: (?:>-\n +)?"?)', re.MULTILINE)


def write_demo(records: int, folder: Path) -> None:
    """Write a synthetic project without its marker: a marked one gets no packages, and they are
    part of the job."""
    write_tree(folder, {path: data for path, data in demo_files(records, SEED) if path != MARKER})


def copy_real(checkout: Path, folder: Path) -> None:
    """Copy the records of the checkout, so that its own caches stay as they are."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(checkout / "data", folder / "data")


def editable(folder: Path) -> Path:
    """Return the file of the one edit: the first practice, else the first roadmap."""
    found = sorted(folder.glob("data/*/practices/*.yml")) or sorted(folder.glob("data/*/roadmaps/*.yml"))
    return found[0]


def edit(file: Path, text: str, mark: str) -> None:
    """Write ``text`` into ``file`` with ``mark`` before its summary."""
    file.write_text(_SUMMARY.sub(rf"\g<1>{mark} – ", text, count=1))


if __name__ == "__main__":
    write_demo(int(sys.argv[1]), Path(sys.argv[2]))
