"""Findings for GitHub («пометки у строк»): workflow commands, which a step shows beside the lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.codes import is_error, register
from generator.findings import Finding
from generator.report.text import summary

#: A step shows so many errors and so many warnings, whatever it prints.
SHOWN = 10


def as_github(findings: Iterable[Finding], _root: Path = Path(), _files: Collection[str] = ()) -> str:
    """Return workflow commands, errors first, and a word about those that will not be shown."""
    found = list(findings)
    errors = [f for f in found if is_error(f.code)]
    warnings = [f for f in found if not is_error(f.code)]
    lines = [_command(f) for f in (*errors, *warnings)]
    return "\n".join([*lines, *_left_out(len(errors), len(warnings), found)])


def _command(finding: Finding) -> str:
    kind = "error" if is_error(finding.code) else "warning"
    title = f"{finding.code} {register()[finding.code].title}"
    said = f"{finding.message}\nЧто сделать: {finding.hint}"
    place = f"file={_property(finding.file)},line={max(finding.line, 1)},col={max(finding.column, 1)}"
    return f"::{kind} {place},title={_property(title)}::{_data(said)}"


def _left_out(errors: int, warnings: int, findings: list[Finding]) -> Iterator[str]:
    if errors > SHOWN or warnings > SHOWN:
        said = f"{summary(findings)} У строк показаны первые {SHOWN} каждого рода, все – в сводке этого шага."
        yield f"::notice title={_property('Показаны не все замечания')}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
