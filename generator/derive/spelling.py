"""Numbers as they stand in a formula in words («запись чисел в формуле»)."""

from __future__ import annotations


def spelled(number: float) -> str:
    """Return a number with a decimal comma: at most three decimals, four digits when it is below one."""
    if number == 0:
        return "0"
    if abs(number) < 1:
        text = f"{number:.4g}"
        return text.replace(".", ",").replace("-", "\u2212")
    text = f"{number:.3f}".rstrip("0").rstrip(".")
    return text.replace(".", ",").replace("-", "\u2212")


def percent(share: float) -> str:
    """Return a share as per cent with at most one decimal: 0.0526 is «5,3 %»."""
    return f"{spelled(round(share * 100, 1))}\u00a0%"
