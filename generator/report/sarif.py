"""Findings as SARIF 2.1.0 («для систем проверки кода»), with what the rules say of themselves.

Source: OASIS standard «Static Analysis Results Interchange Format (SARIF) Version 2.1.0».
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator.codes import Code, register
from generator.findings import Finding
from generator.report.fingerprint import with_fingerprints
from generator.report.plain import one_line

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: Addresses of files are relative to the root of the project, which the reader of the report knows.
_BASE = "%SRCROOT%"


def as_sarif(findings: Iterable[Finding], _root: Path = Path(), _files: Collection[str] = ()) -> str:
    """Return the log of one run: the rules that fired, and a result for every finding."""
    found = list(findings)
    fired = {finding.code for finding in found}
    codes = [code for name, code in register().items() if name in fired]
    numbers = {code.code: number for number, code in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "atlas", "language": "ru", "rules": [_rule(code) for code in codes]}},
        "language": "ru",
        "automationDetails": {"id": "atlas-check/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(*one, numbers) for one in with_fingerprints(found)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.why},
        "help": {"text": f"{code.why} {code.fix}", "markdown": _help(code)},
        "defaultConfiguration": {"level": _level(code)},
    }


def _help(code: Code) -> str:
    return (
        f"{code.why}\n\n**Что сделать.** {code.fix}\n\n"
        f"Неверно:\n\n```yaml\n{code.wrong}\n```\n\nВерно:\n\n```yaml\n{code.right}\n```\n"
    )


def _level(code: Code) -> str:
    return "error" if code.error else "warning"


def _result(finding: Finding, fingerprint: str, numbers: dict[str, int]) -> dict[str, Any]:
    region = {"startLine": max(finding.line, 1), "startColumn": max(finding.column, 1)}
    # a name that is no UTF-8 goes out as its bytes
    uri = quote(finding.file, errors="surrogateescape")
    return {
        "ruleId": finding.code,
        "ruleIndex": numbers[finding.code],
        "level": _level(register()[finding.code]),
        "message": {"text": one_line(f"{finding.message} {finding.hint}")},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": _BASE}, "region": region}}
        ],
        "partialFingerprints": {"atlasFinding/v1": fingerprint},
    }
