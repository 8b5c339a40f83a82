"""Whether two indicators measure the same thing in the same way («сравнимость показателей»)."""

from __future__ import annotations

from generator.derive.series import same_unit
from generator.model.indicator import LEVELS, MEASURES, Indicator


def unlike(one: Indicator, other: Indicator) -> list[str]:
    """Return why the numbers of two indicators cannot be set against each other; [] when they can.

    A share is comparable only where both name the same whole; what a document does not name is unlike.
    """
    reasons = []
    if one.measure != other.measure:
        reasons.append(f"измеряются по-разному ({_pair(MEASURES[one.measure], MEASURES[other.measure])})")
    elif not same_unit(one.unit, other.unit):
        units = _pair(one.unit or "не названа", other.unit or "не названа")
        reasons.append(f"разные единицы ({units})")
    elif one.measure == "share" and not _same(one.denominator, other.denominator):
        reasons.append("доли взяты от разного целого или оно не названо")
    elif one.measure != "share" and not _same(one.population, other.population):
        reasons.append("говорят о разных людях или предметах либо не называют их")
    if one.level != other.level:
        levels = (LEVELS[level] if level else "не назван" for level in (one.level, other.level))
        reasons.append(f"разный уровень ({_pair(*levels)})")
    return reasons


def _pair(one: str, other: str) -> str:
    """Return two words in one order whatever pair they come from."""
    return " и ".join(sorted((one, other)))


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").rstrip(".").split())
