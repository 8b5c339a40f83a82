"""Findings for GitLab Code Quality («качество кода»): they stand beside the lines of a merge request.

Source: GitLab documentation, «Code Quality report format».
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

from generator.codes import is_error
from generator.findings import Finding
from generator.report.fingerprint import with_fingerprints
from generator.report.plain import one_line


def as_gitlab(findings: Iterable[Finding], _root: Path = Path(), _files: Collection[str] = ()) -> str:
    """Return a JSON array: what blocks the merge is a «blocker», a warning is «minor»."""
    rows = [
        {
            "description": one_line(f"{f.message} {f.hint}"),
            "check_name": f.code,
            "fingerprint": fingerprint,
            "severity": "blocker" if is_error(f.code) else "minor",
            "location": {"path": f.file, "lines": {"begin": max(f.line, 1)}},
        }
        for f, fingerprint in with_fingerprints(findings)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
