"""What other places publish on the same subject («для сравнения»), apart from targets and values."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.comparison import COMPARED
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import decimal, first_upper, partial_day


class Elsewhere(NamedTuple):
    """One indicator of another place; ``years`` are pairs of a year and its number with the unit."""

    place: str
    name: str
    kind: str
    years: tuple[tuple[str, str], ...]
    difference: str
    note: str
    source: Link


def elsewhere(context: Context, indicator: Entry) -> tuple[Elsewhere, ...]:
    """Return what is recorded for comparison with an indicator."""
    return tuple(_elsewhere(e) for e in context.catalogue.sources(indicator, "comparison", "indicator"))


def _elsewhere(entry: Entry) -> Elsewhere:
    record = entry.record
    source, unit = record.source, "%" if record.unit.lower().startswith("процент") else record.unit
    told = ", ".join(filter(None, (source.place, partial_day(source.date))))
    ordered = sorted(record.years, key=lambda one: one.year)
    return Elsewhere(
        record.place,
        record.name,
        first_upper(COMPARED[record.kind]),
        tuple((str(one.year), f"{decimal(one.value)}\u00a0{unit}") for one in ordered),
        record.difference,
        record.note or "",
        Link(source.title, source.url, told),
    )
