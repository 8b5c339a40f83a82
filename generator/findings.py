"""A finding («замечание»): one mistake or doubt in what an editor wrote, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that needs a person.

    ``file`` is relative to the project, with forward slashes. ``path`` leads from the root of the
    record to the place (keys and list positions, empty: the whole file); ``on_key`` points at the
    key itself instead of its value. ``line`` and ``column`` count from 1; 0 means not located yet.
    ``message`` is one Russian sentence with the value, ``hint`` says what to type.
    The severity belongs to the code, see ``generator.codes``.
    """

    code: str
    file: str
    message: str
    hint: str
    path: Path = ()
    on_key: bool = False
    line: int = 0
    column: int = 0


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line, column, code and message: the order of every report."""
    return sorted(findings, key=lambda f: (f.file, f.line, f.column, f.code, f.message))
