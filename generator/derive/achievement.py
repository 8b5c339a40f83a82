"""Achievement of targets («достижение целей») by the method that the passport of an indicator names."""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose

from generator.derive.ratio import Ratio, between, compound_rate, share_of_target
from generator.derive.series import Point, Series
from generator.derive.spelling import spelled
from generator.model.indicator import Indicator, Target

STATES = {
    "reached": "цель достигнута",
    "below": "ниже цели года",
    "above": "хуже цели года: меньше – лучше",
    "on_path": "не отстаёт от пути к цели",
    "behind": "отстаёт от пути к цели",
    "accelerate": "к цели идёт, но нужно быстрее",
    "limited": "почти не приближается к цели",
    "worsening": "удаляется от цели",
    "undefined": "не вычислено",
}
#: From which ratio of the observed to the required rate each state holds; source: Open SDG.
RATES = ((0.95, "on_path"), (0.60, "accelerate"), (0.0, "limited"))
#: What the op of a target cannot be, by direction.
CONTRARY = {"up": "le", "down": "ge"}


@dataclass(frozen=True, slots=True)
class Achievement:
    """What one observed number means for the targets; ``state`` is a key of ``STATES``.

    ``ratio`` is raw, it may exceed 1. ``target`` with its year is what the number was set against,
    ``expected`` what the path had in its year, ``base`` the number the path or the rate starts from;
    None where the method needs none. An undefined state has a ``reason``.
    """

    method: str
    state: str = "undefined"
    ratio: float | None = None
    formula: str = ""
    reason: str = ""
    target: float | None = None
    target_year: int | None = None
    expected: float | None = None
    base: float | None = None
    base_year: int | None = None

    @property
    def capped(self) -> float | None:
        """Return the ratio for summaries: at most 1."""
        return None if self.ratio is None else min(self.ratio, 1.0)


def achievement(indicator: Indicator, known: Series, point: Point) -> Achievement:
    """Return the achievement that one observed number of the series shows."""
    reason = method_is_useless(indicator) or _unfit(known, point)
    if reason:
        return Achievement(indicator.method, reason=reason)
    return _METHODS[indicator.method](indicator, known, point)


def method_is_useless(indicator: Indicator) -> str:
    """Return why the method of a passport can compute nothing whatever the values are, "" when it can."""
    if indicator.measure in ("presence", "qualitative"):
        return "показатель отвечает словами, а не числом"
    if indicator.method == "none":
        return indicator.method_reason or _no_method(indicator)
    if indicator.direction == "none":
        return "не задано, рост или снижение считать успехом"
    targets = milestones(indicator)
    if not targets:
        return "целей по годам документ не назначил"
    contrary = [year for year, target in targets if target.op == CONTRARY[indicator.direction]]
    return f"условие цели на {contrary[0]} год противоречит направлению" if contrary else ""


def milestones(indicator: Indicator) -> list[tuple[int, Target]]:
    """Return the targets with their years in order; a key that is no year is left to the rules."""
    dated = [(int(year), target) for year, target in indicator.targets.items() if year.isdecimal()]
    return sorted(dated, key=lambda one: one[0])


def _no_method(indicator: Indicator) -> str:
    return "целей по годам документ не назначил" if not indicator.targets else "способ вычисления не выбран"


def _unfit(known: Series, point: Point) -> str:
    if point not in known.points:
        return "значение в другой единице или по другой редакции документа"
    return ""


def _by_share(indicator: Indicator, known: Series, point: Point) -> Achievement:
    target = dict(milestones(indicator)).get(point.year)
    if target is None:
        return Achievement(indicator.method, reason=f"на {point.year} год цели нет")
    found = share_of_target(point.value, target.value, indicator.direction)
    return Achievement(
        indicator.method, _year_state(found, indicator.direction), found.value, found.formula, found.reason,
        target.value, point.year,
    )  # fmt: skip


def _by_path(indicator: Indicator, known: Series, point: Point) -> Achievement:
    targets = {year: target.value for year, target in milestones(indicator)}
    if point.year in targets:
        return _by_share(indicator, known, point)
    later = min((year for year in targets if year > point.year), default=None)
    if later is None:
        return Achievement(indicator.method, reason=f"последняя цель назначена на {max(targets)} год")
    before = _start(targets, known, point)
    if before is None:
        return Achievement(indicator.method, reason=f"это первое значение, путь к цели {later} года от него")
    expected, words = between(point.year, before, (later, targets[later]))
    found = share_of_target(point.value, expected, indicator.direction)
    state = "undefined" if found.value is None else "on_path" if found.value >= 1 else "behind"
    formula = f"путь в {point.year} году: {words}; {found.formula}" if found.formula else ""
    from_value = before[0] not in targets
    return Achievement(
        indicator.method, state, found.value, formula, found.reason, targets[later], later, expected,
        before[1] if from_value else None, before[0] if from_value else None,
    )  # fmt: skip


def _start(targets: dict[int, float], known: Series, point: Point) -> tuple[int, float] | None:
    """Return where the path to the next target starts: the target before, else the first number."""
    earlier = max((year for year in targets if year < point.year), default=None)
    if earlier is not None:
        return earlier, targets[earlier]
    first = known.points[0]
    return (first.year, first.value) if first.year < point.year else None


def _by_rate(indicator: Indicator, known: Series, point: Point) -> Achievement:
    year, target = milestones(indicator)[-1]
    first = known.points[0]
    told = {"target": target.value, "target_year": year, "base": first.value, "base_year": first.year}
    if point.year > year:
        return Achievement(indicator.method, reason=f"последняя цель назначена на {year} год", **told)
    if point.year == first.year:
        reason = "для темпа нужны два значения за разные годы, а это первое"
        return Achievement(indicator.method, reason=reason, **told)
    ends = (first.year, first.value), (point.year, point.value), (year, target.value)
    found = compound_rate(*ends)
    reason = found.reason or _already(first.value, target.value, indicator.direction)
    if reason:
        return Achievement(indicator.method, reason=reason, **told)
    state = "reached" if _meets(point.value, target.value, indicator.direction) else _rate_state(found.value)
    return Achievement(indicator.method, state, found.value, found.formula, **told)


def _already(base: float, target: float, direction: str) -> str:
    if not _meets(base, target, direction):
        return ""
    return f"исходное значение {spelled(base)} уже не хуже цели {spelled(target)}, темпа к ней не нужно"


def _meets(value: float, target: float, direction: str) -> bool:
    return value >= target if direction == "up" else value <= target


def _year_state(found: Ratio, direction: str) -> str:
    if found.value is None:
        return "undefined"
    return "reached" if found.value >= 1 else "below" if direction == "up" else "above"


def _rate_state(ratio: float) -> str:
    for least, state in RATES:
        # a rate is a root: 0.95 may come out as 0.9499999999999999
        if ratio > least or isclose(ratio, least, abs_tol=1e-9):
            return state
    return "worsening"


_METHODS = {"share_of_target": _by_share, "linear_path": _by_path, "compound_rate": _by_rate}
