"""The arithmetic of achievement («арифметика достижения»): a number and its formula, or why there is none.

Exact fractions are compared, never rounded numbers; nothing here raises and nothing unknown becomes 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

from generator.derive.spelling import percent, spelled


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio with its formula in words; ``value`` None has a ``reason``."""

    value: float | None = None
    formula: str = ""
    reason: str = ""


def share_of_target(value: float, target: float, direction: str) -> Ratio:
    """Return value ÷ target where more is better (``up``), target ÷ value where less is (``down``).

    Source: the usual rule of Russian state programmes, СДп = ЗФ/ЗП or ЗП/ЗФ.
    """
    if value < 0 or target < 0:
        return Ratio(reason="числа меньше нуля не дают доли")
    if target == 0:
        met = "отвечает" if value == 0 or direction == "up" else "не отвечает"
        return Ratio(
            reason=f"цель равна нулю, долю от неё не вычислить; значение {spelled(value)} цели {met}"
        )
    if direction == "down" and value == 0:
        return Ratio(reason="значение равно нулю, делить на него нельзя; цели оно отвечает")
    above, below = (target, value) if direction == "down" else (value, target)
    found = _finite(_exact(above) / _exact(below))
    if found is None:
        return Ratio(reason="числа слишком далеки друг от друга")
    return Ratio(found, f"{spelled(above)} ÷ {spelled(below)} = {spelled(found)}")


def between(year: int, before: tuple[int, float], after: tuple[int, float]) -> tuple[float, str]:
    """Return the number that the straight path from ``before`` to ``after`` has in ``year``, and its formula.

    Both ends are (year, number), ``before`` is the earlier. The number is finite when the ends are.
    """
    (first, low), (last, high) = before, after
    part = Fraction(year - first, last - first)
    found = float(_exact(low) * (1 - part) + _exact(high) * part)
    step, sign = abs(high - low), "+" if high >= low else "\u2212"
    words = f"{spelled(low)} {sign} {spelled(step)} × {part.numerator}/{part.denominator} = {spelled(found)}"
    return found, words


def compound_rate(base: tuple[int, float], last: tuple[int, float], target: tuple[int, float]) -> Ratio:
    """Return the observed yearly rate divided by the one that leads from ``base`` to ``target`` in time.

    All three are (year, number). A rate is (end ÷ start) to the power 1 ÷ years, less 1. Source: the
    progress methodology of Open SDG.
    """
    if base[1] == 0:
        return Ratio(reason=f"исходное значение за {base[0]} год равно нулю, темп от нуля не вычислить")
    if target[1] == 0:
        return Ratio(reason="цель равна нулю, темп к нулю не вычислить")
    if base[1] < 0 or last[1] < 0 or target[1] < 0:
        return Ratio(reason="темп не вычисляют для чисел меньше нуля")
    observed, required = _rate(base, last), _rate(base, target)
    if observed is None or required is None:
        return Ratio(reason="числа слишком далеки друг от друга")
    if required == 0:
        return Ratio(reason="исходное значение уже равно цели, нужный темп – ноль")
    found = observed / required
    if not isfinite(found):
        return Ratio(reason="числа слишком далеки друг от друга")
    words = (
        f"темп в год: ({spelled(last[1])} ÷ {spelled(base[1])})^(1/{last[0] - base[0]}) − 1 = "
        f"{percent(observed)}; нужный: ({spelled(target[1])} ÷ {spelled(base[1])})^(1/{target[0] - base[0]})"
        f" − 1 = {percent(required)}; отношение: {spelled(found)}"
    )
    return Ratio(found, words)


def _rate(start: tuple[int, float], end: tuple[int, float]) -> float | None:
    """Return the yearly rate, None when it leaves the range of numbers."""
    grown = _finite(_exact(end[1]) / _exact(start[1])) if end[1] else 0.0
    if grown is None:
        return None
    return grown ** (1 / (end[0] - start[0])) - 1


def _exact(number: float) -> Fraction:
    """Return the decimal fraction that is printed: 0.1 is one tenth."""
    return Fraction(repr(number))


def _finite(fraction: Fraction) -> float | None:
    """Return a fraction as a number; None when it is too large, or so small that it would become 0."""
    try:
        found = float(fraction)
    except OverflowError:
        return None
    return None if found == 0 and fraction != 0 else found
