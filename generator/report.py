"""Findings as text, annotations and JSON («отчёт»), one function for each form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.codes import is_error, register
from generator.findings import Finding


def as_line(finding: Finding) -> str:
    """Return ``file:line:column CODE message | hint``."""
    return f"{finding.file}:{finding.line}:{finding.column} {finding.code} {finding.message} | {finding.hint}"


def as_text(findings: Iterable[Finding], root: Path) -> str:
    """Return the report for a person: place, sentence, code frame, hint; a summary at the end."""
    ordered = list(findings)
    blocks = [_block(finding, root) for finding in ordered]
    return "\n\n".join([*blocks, summary(ordered)])


def summary(findings: Iterable[Finding]) -> str:
    """Return one sentence that counts errors and warnings."""
    ordered = list(findings)
    errors = sum(is_error(f.code) for f in ordered)
    if not ordered:
        return "Замечаний нет."
    return f"Ошибок: {errors}, предупреждений: {len(ordered) - errors}."


def as_github(findings: Iterable[Finding]) -> str:
    """Return workflow commands, errors first: a step shows only the first ten."""
    ordered = sorted(findings, key=lambda f: not is_error(f.code))
    return "\n".join(
        f"::{'error' if is_error(f.code) else 'warning'} file={_property(f.file)},line={f.line},"
        f"col={f.column},title={_property(f.code)}::{_data(f'{f.message} {f.hint}')}"
        for f in ordered
    )


def as_json(findings: Iterable[Finding]) -> str:
    """Return a JSON array with one object per finding."""
    rows = [
        {
            "code": f.code,
            "severity": "error" if is_error(f.code) else "warning",
            "file": f.file,
            "line": f.line,
            "column": f.column,
            "place": ".".join(map(str, f.path)),
            "message": f.message,
            "hint": f.hint,
        }
        for f in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[list[Finding], Path], str]] = {
    "text": as_text,
    "json": lambda findings, _root: as_json(findings),
    "github": lambda findings, _root: as_github(findings),
}


def _block(finding: Finding, root: Path) -> str:
    word = "ошибка" if is_error(finding.code) else "предупреждение"
    title = register()[finding.code].title
    head = f"{finding.file}:{finding.line}:{finding.column}  {word} {finding.code} ({title})"
    # A report is public: the line of a finding about personal data would repeat what must not be published.
    private = finding.code.startswith("PDN")
    frame = [] if private else _frame(root / finding.file, finding.line, finding.column)
    return "\n".join([head, f"  {finding.message}", *frame, f"  Что сделать: {finding.hint}"])


def _frame(path: Path, line: int, column: int) -> list[str]:
    """Return the line of the finding between its neighbours, with a mark under the column."""
    if path.is_symlink():  # what it leads to is no record, and may be nobody's business
        return []
    try:
        lines = path.read_bytes().decode("utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []
    if not 1 <= line <= len(lines):
        return []
    shown = []
    for number in range(max(1, line - 1), min(len(lines), line + 1) + 1):
        text = lines[number - 1].rstrip("\r").replace("\t", " ")
        shown.append(f"  {number:>5} | {text[:160]}")
        if number == line:
            shown.append(f"        | {' ' * min(column - 1, 160)}^")
    return shown


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
