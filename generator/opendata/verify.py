"""Checks of built packages by tools that did not build them («проверка пакета»): three gates.

Each passes something that another rejects; which one rejects what is held by a test with broken packages.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.opendata.frictionlessgate import frictionless_problems
from generator.opendata.sqlitegate import base_problems, sqlite_problems
from generator.opendata.strict import SUMS, description_problems, file_problems, sum_problems

__all__ = ["DESCRIPTOR", "SUMS", "verify"]

DESCRIPTOR = "datapackage.json"


def verify(folder: Path, sums: bool = True) -> list[str]:
    """Return what is wrong with the packages in a folder, one Russian sentence each; empty is fine.

    The folder holds ``datapackage.json``. Everything in it that the package names is read. What several
    gates find is told once; the base beside the package is asked when nothing else is wrong. Without
    ``sums`` neither a list of checksums nor the base is asked for: an unpacked archive has none.
    """
    try:
        content = json.loads((folder / DESCRIPTOR).read_bytes())
    except (OSError, ValueError):
        content = None
    if not isinstance(content, dict):
        return [f"Файл {DESCRIPTOR} не найден или не читается."]
    # A description that breaks our own rules may mislead the others: say what is known and stop.
    problems = description_problems(content)
    if sums:
        problems = problems or list(sum_problems(folder, content, DESCRIPTOR))
    if problems:
        return problems
    found = [*file_problems(folder, content), *sqlite_problems(folder, content)]
    found = list(dict.fromkeys((*found, *frictionless_problems(folder / DESCRIPTOR))))
    return found or (base_problems(folder, content) if sums else [])
