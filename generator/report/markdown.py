"""Findings as Markdown («сводка»): counts, then a table; nothing in the data formats it or calls a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.codes import is_error
from generator.findings import Finding
from generator.markup import escaped
from generator.report.plain import one_line
from generator.report.text import summary

#: GitHub refuses a summary of more than one mebibyte and shows nothing of it.
LARGEST = 1_000_000
_HEAD = "| Где | Что не так | Что сделать |\n|---|---|---|"
_RESERVE = 200
#: What a hint tells to type stands between backquotes, which are escaped by then.
_TYPED = re.compile(r"\\`(.*?)\\`")


def as_markdown(
    findings: Iterable[Finding], _root: Path = Path(), _files: Collection[str] = (), largest: int = LARGEST
) -> str:
    """Return the counts and every finding in one row, errors first, in at most ``largest`` bytes of UTF-8."""
    ordered = sorted(findings, key=lambda f: not is_error(f.code))
    if not ordered:
        return "### Проверка записей\n\nЗамечаний нет."
    head = f"### Проверка записей\n\n**{summary(ordered)}**\n\n{_HEAD}"
    return "\n".join([head, *_rows(ordered, largest - len(head.encode()) - _RESERVE)])


def _rows(findings: list[Finding], room: int) -> Iterator[str]:
    for number, finding in enumerate(findings):
        row = _row(finding)
        room -= len(row.encode()) + 1
        if room < 0:
            yield f"\n…и ещё замечаний: {len(findings) - number}. Все покажет команда `atlas check`."
            return
        yield row


def _row(finding: Finding) -> str:
    word = "ошибка" if is_error(finding.code) else "предупреждение"
    place = f"{_cell(finding.file)}:{finding.line}<br>{word} {finding.code}"
    return f"| {place} | {_cell(finding.message)} | {_cell(finding.hint)} |"


def _cell(text: str) -> str:
    return _TYPED.sub(r"<code>\1</code>", escaped(one_line(text)))
