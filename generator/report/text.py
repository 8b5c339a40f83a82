"""Findings as text («отчёт для человека»): place, sentence, the lines of the file, what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from generator.codes import is_error, register
from generator.findings import Finding
from generator.report.plain import for_log
from generator.yamlio.encoding import LINE_END

_WIDTH = 160


def as_line(finding: Finding) -> str:
    """Return ``file:line:column CODE message | hint``."""
    return f"{finding.file}:{finding.line}:{finding.column} {finding.code} {finding.message} | {finding.hint}"


def as_text(findings: Iterable[Finding], root: Path, _files: Collection[str] = ()) -> str:
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


def _block(finding: Finding, root: Path) -> str:
    word = "ошибка" if is_error(finding.code) else "предупреждение"
    title = register()[finding.code].title
    head = f"{finding.file}:{finding.line}:{finding.column}  {word} {finding.code} ({title})"
    # A report is public: the line of a finding about personal data would repeat what must not be published.
    private = finding.code.startswith("PDN")
    frame = [] if private else _frame(root / finding.file, finding.line, finding.column)
    lines = [head, f"  {finding.message}", *frame, f"  Что сделать: {finding.hint}"]
    return "\n".join(map(for_log, lines))


def _frame(path: Path, line: int, column: int) -> list[str]:
    """Return the line of the finding between its neighbours, with a mark under the column."""
    if path.is_symlink():  # what it leads to is no record, and may be nobody's business
        return []
    try:
        lines = LINE_END.split(path.read_bytes().decode("utf-8-sig", errors="replace"))
    except OSError:
        return []
    if not 1 <= line <= len(lines):
        return []
    # of a long line the part around the column
    start = max(0, column - _WIDTH // 2) if column > _WIDTH else 0
    shown = []
    for number in range(max(1, line - 1), min(len(lines), line + 1) + 1):
        shown.append(f"  {number:>5} | {lines[number - 1][start : start + _WIDTH]}")
        if number == line:
            shown.append(f"        | {' ' * (column - 1 - start)}^")
    return shown
