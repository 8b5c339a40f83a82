"""Days in Russian words («запись дат»): what people read; data keep ISO."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip


def day(value: date | None) -> str:
    """Return «9 февраля 2021 г.» with a no-break space before «г.», or "" for None."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}\u00a0г." if value else ""


def days(start: date, end: date) -> str:
    """Return one day, or both with what they share said once: «1 – 9 февраля 2021 г.»."""
    if start == end:
        return day(start)
    if start.year != end.year:
        return f"{day(start)} – {day(end)}"
    month = f" {MONTHS[start.month - 1]}" if start.month != end.month else ""
    return f"{start.day}{month} – {day(end)}"
