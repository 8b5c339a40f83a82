"""Russian wording of days, numbers and sizes («запись чисел и дат»)."""

from __future__ import annotations

from datetime import date

from generator.derive.days import MONTHS, day


def partial_day(value: str | None) -> str:
    """Return a date of day, month or year precision in words, or "" for None."""
    if not value:
        return ""
    parts = value.split("-")
    if len(parts) == 3:
        return day(date.fromisoformat(value))
    return value if len(parts) == 1 else f"{MONTHS[int(parts[1]) - 1]} {parts[0]}\u00a0г."


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the form of a noun after ``number``: 1 показатель, 2 показателя, 5 показателей."""
    if number % 10 == 1 and number % 100 != 11:
        return one
    return few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many


def counted(number: int, one: str, few: str, many: str) -> str:
    """Return the number with its noun."""
    return f"{grouped(number)} {plural(number, one, few, many)}"


def grouped(number: int) -> str:
    """Return an integer with no-break spaces between thousands."""
    return f"{number:,}".replace(",", "\u00a0")


def decimal(number: float) -> str:
    """Return a number with a decimal comma and no needless zeros."""
    return f"{number:g}".replace(".", ",")


def size(bytes_: int) -> str:
    """Return a file size in Russian units: «812 Б», «30 КБ», «1,4 МБ»."""
    if bytes_ < 1024:
        return f"{bytes_} Б"
    if bytes_ < 1024 * 1024:
        return f"{round(bytes_ / 1024)} КБ"
    return f"{bytes_ / 1024 / 1024:.1f} МБ".replace(".", ",")


def first_upper(text: str) -> str:
    """Return the text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def shortened(text: str, length: int) -> str:
    """Return at most ``length`` characters, cut at a word, with «…»."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"
