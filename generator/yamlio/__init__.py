"""Bytes of one record → a plain value, or findings that say what to type instead.

YAML is read by the core schema of version 1.2, as browser editors read it: «no», «12:30» and
«2025-09-01» stay text, keys are always text as written. What two readers could understand in two
ways (repeated keys, anchors, types, leading zeros …) is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.findings import Finding, in_order
from generator.yamlio.conflicts import read_conflicts
from generator.yamlio.encoding import read_text
from generator.yamlio.places import Locator, locate, locator
from generator.yamlio.syntax import explain
from generator.yamlio.tree import build

__all__ = ["Locator", "Parsed", "locate", "locator", "parse"]

# Beyond it a file is not a record with mistakes but something else.
_MOST_FINDINGS = 100


@dataclass(frozen=True, slots=True)
class Parsed:
    """The content of one file: ``value`` is a mapping, None when there are findings (all are errors).

    A finding has its line and column, and an empty path.
    """

    value: Any
    findings: tuple[Finding, ...]


def parse(data: bytes, file: str) -> Parsed:
    """Read the bytes of one record; ``file`` is the name that the findings carry."""
    text, found = read_text(data)
    if found and not text:
        return _refused(found, file)
    text, conflicts = read_conflicts(text)
    tree = build(text)
    found += conflicts
    found += explain(text, tree) if tree.error else tree.findings
    return _refused(found, file) if found else Parsed(tree.value, ())


def _refused(found: list[Finding], file: str) -> Parsed:
    ordered = in_order(replace(finding, file=file) for finding in found)
    return Parsed(None, tuple(ordered[:_MOST_FINDINGS]))
