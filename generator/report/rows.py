"""Findings as JSON («для программ»), one object for each."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

from generator.codes import is_error
from generator.findings import Finding


def as_json(findings: Iterable[Finding], _root: Path = Path(), _files: Collection[str] = ()) -> str:
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
