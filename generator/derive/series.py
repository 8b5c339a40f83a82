"""Observed numbers of an indicator that may be set against each other («ряд значений») and their trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.derive.spelling import spelled

VERDICTS = {
    "better": "изменение к лучшему",
    "worse": "изменение к худшему",
    "same": "без изменений",
    "unjudged": "хорошо это или плохо, документ не говорит",
    "undefined": "не вычислено",
}


class Point(NamedTuple):
    """One observed number."""

    year: int
    value: float
    entry: Entry


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """The numbers of one indicator by year.

    ``points`` are in the unit of the passport and of one edition of the document, that of the latest of
    them. ``apart`` are numbers in another unit or of another edition.
    """

    points: tuple[Point, ...]
    apart: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """The change from the first to the last comparable number; ``reason`` says why there is none.

    ``change`` is in the unit of the indicator, None when undefined; ``verdict`` is a key of ``VERDICTS``.
    """

    verdict: str
    change: float | None = None
    text: str = ""
    reason: str = ""


def series(catalogue: Catalogue, indicator: Entry) -> Series:
    """Return the observed numbers of an indicator; of two for one year the first in the file counts."""
    by_year: dict[int, Point] = {}
    for entry in catalogue.sources(indicator, "value", "indicator"):
        if entry.record.value is not None and entry.record.missing is None:
            by_year.setdefault(entry.record.year, Point(entry.record.year, entry.record.value, entry))
    ordered = [by_year[year] for year in sorted(by_year)]
    own = [point for point in ordered if _in_own_unit(point, indicator)]
    edition = catalogue.target(own[-1].entry, "edition") if own else None
    points = [point for point in own if catalogue.target(point.entry, "edition") is edition]
    return Series(tuple(points), tuple(point for point in ordered if point not in points))


def trend(known: Series, direction: str, unit: str | None) -> Trend:
    """Return the trend of the comparable numbers; one number or none gives the reason instead."""
    if len(known.points) < 2:
        return Trend("undefined", reason=_too_few(known))
    first, last = known.points[0], known.points[-1]
    change = last.value - first.value
    moved = "рост на" if change > 0 else "снижение на"
    sign = " п. п." if is_percent(unit) else f" ({unit})" if unit else ""
    words = f"{moved} {spelled(abs(change))}{sign}" if change else "значение не изменилось"
    numbers = f"{spelled(first.value)} → {spelled(last.value)}"
    return Trend(_verdict(change, direction), change, f"{first.year}–{last.year}: {numbers}, {words}")


def is_percent(unit: str | None) -> bool:
    """Tell whether a unit is that of a share in per cent."""
    return unit is not None and ("%" in unit or "процент" in unit.lower())


def same_unit(one: str | None, other: str | None) -> bool:
    """Tell whether two units mean the same: «%» is «проценты»."""
    if is_percent(one) or is_percent(other):
        return is_percent(one) and is_percent(other)
    return (one or "").lower() == (other or "").lower()


def _in_own_unit(point: Point, indicator: Entry) -> bool:
    unit = point.entry.record.unit
    return unit is None or same_unit(unit, indicator.record.unit)


def _too_few(known: Series) -> str:
    if known.apart:
        return "значения измерены в разных единицах или по разным редакциям документа"
    return "опубликовано только одно значение" if known.points else "значений не опубликовано"


def _verdict(change: float, direction: str) -> str:
    if change == 0:
        return "same"
    if direction == "none":
        return "unjudged"
    return "better" if (change > 0) == (direction == "up") else "worse"
