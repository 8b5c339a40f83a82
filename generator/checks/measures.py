"""What each measure allows («как измеряется»): which numbers and which units."""

from __future__ import annotations


def impossible(measure: str, number: float) -> str:
    """Return why a number cannot be a value of this measure, "" when it can."""
    if measure == "share" and not 0 <= number <= 100:
        return "доля бывает от 0 до 100"
    if measure == "count" and number < 0:
        return "количество не бывает меньше нуля"
    if measure == "qualitative":
        return "качественный показатель не измеряют числом"
    return ""
