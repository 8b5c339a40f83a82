"""Findings in every form that a person or a forge reads («отчёт о замечаниях»).

A form is a function of the findings, the root of the project and the files that were checked.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.report.github import as_github
from generator.report.gitlab import as_gitlab
from generator.report.junit import as_junit
from generator.report.markdown import as_markdown
from generator.report.rows import as_json
from generator.report.sarif import as_sarif
from generator.report.text import as_line, as_text, summary

__all__ = ["FORMATS", "as_line", "as_markdown", "as_text", "summary"]

FORMATS: dict[str, Callable[..., str]] = {
    "text": as_text,
    "github": as_github,
    "gitlab": as_gitlab,
    "json": as_json,
    "junit": as_junit,
    "markdown": as_markdown,
    "sarif": as_sarif,
}
