"""A copy of the real records in which a test spoils one file: what the atlas says then, and where."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.findings import Finding
from generator.judgement import check
from generator.load import load
from generator.project import open_project

DAY = date(2026, 11, 22)
Edit = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Defect:
    """One mistake: ``edit`` spoils the bytes of ``file`` (b"" when there is none), ``moved`` is its new name.

    Each of ``found`` is «CODE file text»: the finding stands on the first line of the file that holds the
    text, on line 1 where no text is given. ``hint`` is a part of the first hint.
    """

    file: str
    edit: Edit
    found: tuple[str, ...]
    hint: str
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """The copy at ``root``; ``known`` are findings about territories that were not copied."""

    root: Path
    known: frozenset[Finding] = frozenset()

    @contextmanager
    def planted(self, defect: Defect) -> Iterator[None]:
        """Spoil the file for a while."""
        old, new = self.root / defect.file, self.root / (defect.moved or defect.file)
        data = old.read_bytes() if old.is_file() else None
        spoilt = defect.edit(data or b"")
        assert defect.moved or spoilt != data, f"{defect.file} no longer holds what the test spoils"
        if defect.moved:
            old.unlink()
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(spoilt)
        try:
            yield
        finally:
            new.unlink()
            if data is not None:
                old.write_bytes(data)

    def findings(self) -> list[Finding]:
        """Return what ``atlas check`` says since the copy was made."""
        return [one for one in check(open_project(self.root), DAY).findings if one not in self.known]

    def values(self) -> list[tuple]:
        """Return all that the records say."""
        return [(e.kind, e.id, e.file, e.record) for e in load(open_project(self.root)).catalogue.entries]

    def line_of(self, place: str) -> tuple[str, str, int]:
        """Return (code, file, line) of a place named as in ``Defect.found``."""
        code, file, *text = place.split(" ", 2)
        lines = (self.root / file).read_bytes().decode(errors="replace").splitlines() if text else [""]
        return code, file, next(n for n, line in enumerate(lines, 1) if (text or [""])[0] in line)


def copy_of(source: Path, target: Path, *names: str) -> Records:
    """Return a copy of some files and folders of the records of a project, sound in themselves."""
    for name in names:
        copy = shutil.copytree if (source / "data" / name).is_dir() else shutil.copy
        (target / "data").mkdir(exist_ok=True)
        copy(source / "data" / name, target / "data" / name)
    return Records(target, frozenset(Records(target).findings()))


def put(text: str) -> Edit:
    """Make the file hold the text."""
    return lambda _: text.encode()


def swap(old: str, new: str) -> Edit:
    """Replace the first occurrence."""
    return lambda data: data.replace(old.encode(), new.encode(), 1)


def twice(key: str, other: str) -> Edit:
    """Repeat the element of the only mapping that has the key, under another one, at the end of the file."""

    def edit(data: bytes) -> bytes:
        start = data.index(f"\n  {key}:\n".encode()) + 1
        end = data.find(b"\n\n", start)
        element = data[start : end if end > 0 else len(data)].rstrip()
        return data + b"\n" + element.replace(key.encode(), other.encode(), 1) + b"\n"

    return edit


def values(*years: int, value: str = "12.5") -> str:
    """Return a file with a value of one indicator for each year."""
    elements = (
        f"  v{number}:\n    indicator: k1.1\n    year: {year}\n    value: {value}\n    status: confirmed\n"
        "    published_on: 2026-02-01\n"
        "    source:\n      title: Отчёт\n      url: https://example.org/a\n"
        for number, year in enumerate(years)
    )
    return "values:\n" + "\n".join(elements)
