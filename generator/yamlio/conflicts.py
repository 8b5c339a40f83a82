"""Marks that git leaves in a file when two versions were not merged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.yamlio.encoding import LINE_END
from generator.yamlio.faults import fault, shown

_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?")


def read_conflicts(text: str) -> tuple[str, list[Finding]]:
    """Return the text with the first version of every conflict, line by line, and the findings."""
    if "<<<<<<<" not in text and "=======" not in text and ">>>>>>>" not in text:
        return text, []
    lines = LINE_END.split(text)
    marks = {number: match[1][0] for number, line in enumerate(lines) if (match := _MARK.fullmatch(line))}
    if not marks:
        return text, []
    kept = "\n".join(_first_versions(lines, marks))
    return kept, [_conflict(number, lines[number]) for number in _beginnings(marks)]


def _first_versions(lines: list[str], marks: dict[int, str]) -> Iterator[str]:
    foreign = False
    for number, line in enumerate(lines):
        mark = marks.get(number)
        if mark:
            foreign = mark in "|="
        yield "" if mark or foreign else line


def _beginnings(marks: dict[int, str]) -> Iterator[int]:
    """Yield the first mark of every conflict, and each mark that has lost its beginning."""
    inside = False
    for number, mark in marks.items():
        if mark == "<" or not inside:
            yield number
        inside = mark != ">" and (inside or mark == "<")


def _conflict(number: int, line: str) -> Finding:
    return fault(
        "YML022", number, 0,
        f"Отметка git «{shown(line, 40)}»: в файле остались две несведённые версии.",
        "Оставьте одну из версий и удалите строки с «<<<<<<<», «=======» и «>>>>>>>».",
    )  # fmt: skip
