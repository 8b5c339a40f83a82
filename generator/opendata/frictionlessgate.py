"""The gate of frictionless: types, rules, headers, hashes, primary and foreign keys, read by others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.opendata.problem import FAULTS, told


def frictionless_problems(descriptor: Path) -> Iterator[str]:
    """Yield what the library finds in the package of a descriptor."""
    from frictionless import FrictionlessException, validate  # half a second of import

    try:
        report = validate(str(descriptor), type="package")
    except FrictionlessException as error:
        yield f"Пакет: {_words(error.error)}."
        return
    for error in report.errors:
        yield f"Пакет: {_words(error)}."
    for task in report.tasks:
        for error in task.errors:
            row, field = getattr(error, "row_number", 0) or 0, getattr(error, "field_name", "") or ""
            yield told(task.name, _words(error), row, field, getattr(error, "cell", "") or "")


def _words(error: Any) -> str:
    return FAULTS.get(error.type, f"нарушено правило «{error.type}»")
