"""Values published elsewhere («значения для сравнения»): one number for a year, and a possible one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.derive.series import is_percent
from generator.findings import Finding


def check(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the findings about values for comparison."""
    for entry in catalogue.of("comparison"):
        yield from compared_year_repeats(entry)
        yield from compared_share_is_impossible(entry)


def compared_year_repeats(entry: Entry) -> Iterator[Finding]:
    """Two numbers for one year: nobody knows which is right."""
    seen: set[int] = set()
    for number, one in enumerate(entry.record.years):
        if one.year in seen:
            message = f"{one.year} год назван дважды."
            yield at(entry, "IND018", message, "Исправьте год или удалите повтор.", "years", number, "year")
        seen.add(one.year)


def compared_share_is_impossible(entry: Entry) -> Iterator[Finding]:
    """Per cent outside 0–100."""
    if not is_percent(entry.record.unit):
        return
    for number, one in enumerate(entry.record.years):
        if not 0 <= one.value <= 100:
            message = f"Значение {one.value:g} за {one.year} год невозможно: доля бывает от 0 до 100."
            hint = "Исправьте число или поле unit."
            yield at(entry, "IND004", message, hint, "years", number, "value")
