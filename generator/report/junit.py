"""Findings as JUnit XML («итоги испытаний»), a case per file: GitLab and Jenkins count and compare them.

A file fails by its errors; warnings stand in the output of its case. One ``failure`` holds all errors of
a file, because GitLab shows only one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from generator.codes import is_error, register
from generator.findings import Finding

# Section 2.2 of XML 1.0: anything else makes the whole report unreadable, even as a reference.
_FOREIGN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SUITE = "atlas check"


def as_junit(findings: Iterable[Finding], _root: Path = Path(), files: Collection[str] = ()) -> str:
    """Return the XML: a case for each of ``files`` and for every other file that has findings."""
    by_file: dict[str, list[Finding]] = {file: [] for file in files}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    failed = sum(any(is_error(f.code) for f in found) for found in by_file.values())
    counts = f'name="{_SUITE}" tests="{len(by_file)}" failures="{failed}" errors="0"'
    cases = "".join(_case(file, found) for file, found in sorted(by_file.items()))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n'
        f'<testsuite {counts} skipped="0">\n{cases}</testsuite>\n</testsuites>'
    )


def _case(file: str, findings: list[Finding]) -> str:
    folder = file.rpartition("/")[0].replace("/", ".") or "data"
    head = f'<testcase classname={_quoted(folder)} name={_quoted(file)} file={_quoted(file)} time="0"'
    inner = "".join(_results(findings))
    return f"{head}>\n{inner}</testcase>\n" if inner else f"{head}/>\n"


def _results(findings: list[Finding]) -> Iterator[str]:
    errors = [f for f in findings if is_error(f.code)]
    warnings = [f for f in findings if not is_error(f.code)]
    if errors:
        more = f" (и ещё ошибок: {len(errors) - 1})" if len(errors) > 1 else ""
        told = f"строка {errors[0].line}: {errors[0].message}{more}"
        yield f"<failure type={_quoted(errors[0].code)} message={_quoted(told)}>{_listed(errors)}</failure>\n"
    if warnings:
        yield f"<system-out>{_listed(warnings)}</system-out>\n"


def _listed(findings: list[Finding]) -> str:
    return _text("\n".join(map(_told, findings)))


def _told(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    title = register()[finding.code].title
    return f"{place} {finding.code} ({title})\n  {finding.message}\n  Что сделать: {finding.hint}"


def _text(text: str) -> str:
    return escape(_FOREIGN.sub("\ufffd", text), {"\r": "&#13;"})


def _quoted(text: str) -> str:
    return quoteattr(_FOREIGN.sub("\ufffd", text))
