"""A printed period → what a draft says about it («срок»): only what can be read in one way.

What ``derive.periods`` understands stays as printed. Forms that name their year themselves get explicit
windows here. Everything else stays as printed and is asked about.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any, NamedTuple

from generator.derive.periods import MONTHS, ROMAN, Scope, understand
from generator.model.period import Period

_GENITIVE = {
    "января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6,
    "июля": 7, "августа": 8, "сентября": 9, "октября": 10, "ноября": 11, "декабря": 12,
}  # fmt: skip
_WORDS = {**MONTHS, **_GENITIVE, **{name[:-1] + "е": n for name, n in MONTHS.items() if name[-1] in "ьй"},
          "марте": 3, "августе": 8}  # fmt: skip
_MONTH = "|".join(sorted(_WORDS, key=len, reverse=True))
_DASH = r"\s*[-–—]\s*"
_YEAR = r"(20\d{2})"
_DAY = rf"(?:(\d{{1,2}})\.(\d{{1,2}})\.{_YEAR}|(\d{{1,2}})\s+({_MONTH})\s+{_YEAR})"
#: What stands between the first and the last part of a span, such as two quarters.
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s+по\s+")
_SUFFIX = re.compile(r"(?<=20\d\d)\s*(?:гг?\.|год(?:а|у|ы|ов|ам|ах)?\b|гг?\b)\.?")
_PART = r"(i{1,3}|iv|[1-4])(?:-?[йое]{1,2})?"
_OUTSIDE = re.compile(
    r"(?:по|согласно|в соответствии с)\s+(?:\w+\s+){0,3}?(?:план|график|расписани|приказ|запрос)\w*"
)


class Reading(NamedTuple):
    """What the draft says: ``period`` as plain values; ``doubt`` is what a person must settle, "" for none,
    ``proposed`` the lines to type if the doubt is settled as it seems."""

    period: dict[str, Any]
    doubt: str = ""
    proposed: str = ""


def read_period(raw: str, scope: Scope) -> Reading:
    """Return the meaning of a printed period inside its stage or plan."""
    printed = {"raw": raw}
    text = _tidy(raw)
    found = understand(Period(raw=raw), scope)
    several = scope.start.year != scope.end.year
    if found is not None and text == "в течение года" and several:
        return Reading(printed, "лет в плане несколько, какой год имеется в виду, не сказано")
    if found is not None:
        return Reading(printed)
    if (windows := _windows(text)) is not None:
        return Reading(printed | _explicit(windows, text))
    if (windows := _of_scope(text, scope)) is not None:
        return Reading(printed | _explicit(windows, text))
    if text in ("постоянно", "весь период", "на протяжении всего периода", "в течение всего срока"):
        return Reading(printed | {"kind": "continuous"})
    if _OUTSIDE.fullmatch(text):
        return Reading(printed | {"kind": "external_schedule"})
    return _doubtful(printed, text, scope)


def is_period(raw: str) -> bool:
    """Tell whether a text alone reads as a whole period, whatever the year of the plan."""
    scope = Scope(date(2000, 1, 1), date(2000, 12, 31))
    return bool(raw) and not read_period(raw, scope).doubt


def years_in(raw: str) -> list[int]:
    """Return the years that a period names."""
    return [int(year) for year in re.findall(rf"(?<!\d){_YEAR}(?!\d)", raw)]


def _tidy(raw: str) -> str:
    text = " ".join(raw.lower().replace("ё", "е").split()).rstrip(" .;,")
    return _SUFFIX.sub("", f"{text}.").rstrip(" .;,")


def _explicit(windows: list[tuple[date, date]], text: str) -> dict[str, Any]:
    whole = text.startswith(("в течение", "весь")) or re.fullmatch(rf"{_YEAR}{_DASH}{_YEAR}", text)
    one = all(_is_day_or_month(start, end) for start, end in windows)
    kind = "multi" if len(windows) > 1 else "continuous" if whole else "fixed" if one else "range"
    shown = [{"start": start.isoformat(), "end": end.isoformat()} for start, end in windows]
    return {"kind": kind, "windows": shown}


def _is_day_or_month(start: date, end: date) -> bool:
    month = _months(start.month, start.year, start.month, start.year)
    return start == end or (start, end) == month


def _windows(text: str) -> list[tuple[date, date]] | None:
    """Return the windows of a text that names every year itself, parts of a list one by one."""
    parts = [part for part in re.split(r"\s*[,;]\s*(?:и\s+)?|\s+и\s+", text) if part]
    found = [_window(part) for part in parts]
    if not found or any(one is None for one in found) or found != sorted(found):
        return None
    return found


def _window(text: str) -> tuple[date, date] | None:
    for form, made in _FORMS:
        if found := form.fullmatch(text):
            try:
                window = made(*found.groups())
            except (ValueError, KeyError):  # 31.02.2024
                return None
            return window if window[0] <= window[1] else None
    ends = [_window(part) for part in _BETWEEN.split(text)] if len(_BETWEEN.findall(text)) == 1 else []
    if len(ends) != 2 or not all(ends) or ends[0][0] > ends[1][1]:
        return None
    return ends[0][0], ends[1][1]


def _whole_day(*parts: str | None) -> date:
    day, month, year, other, word, last = parts
    return date(int(year), int(month), int(day)) if year else date(int(last), _WORDS[word], int(other))


def _months(first: int, year: int, last: int, until: int) -> tuple[date, date]:
    return date(year, first, 1), date(until, last, monthrange(until, last)[1])


def _part(number: str, size: int, year: int, until: str = "") -> tuple[date, date]:
    first, last = _ordinal(number), _ordinal(until or number)
    if max(first, last) * size > 12:
        raise ValueError
    return _months((first - 1) * size + 1, year, last * size, year)


def _ordinal(text: str) -> int:
    return ROMAN[text] if text in ROMAN else int(text)


_FORMS = tuple(
    (re.compile(form), made)
    for form, made in (
        (_DAY, lambda *p: (_whole_day(*p),) * 2),
        (rf"(?:с\s+)?{_DAY}(?:{_DASH}|\s+по\s+){_DAY}", lambda *p: (_whole_day(*p[:6]), _whole_day(*p[6:]))),
        (rf"(?:в\s+)?({_MONTH})\s+{_YEAR}", lambda m, y: _months(_WORDS[m], int(y), _WORDS[m], int(y))),
        (
            rf"(?:с\s+)?({_MONTH})(?:{_DASH}|\s+по\s+)({_MONTH})\s+{_YEAR}",
            lambda a, b, y: _months(_WORDS[a], int(y), _WORDS[b], int(y)),
        ),
        (
            rf"(?:с\s+)?({_MONTH})\s+{_YEAR}(?:{_DASH}|\s+по\s+)({_MONTH})\s+{_YEAR}",
            lambda a, y, b, u: _months(_WORDS[a], int(y), _WORDS[b], int(u)),
        ),
        (rf"{_PART}\s+(?:квартал|кв\.?)\s+{_YEAR}", lambda n, y: _part(n, 3, int(y))),
        (rf"{_PART}{_DASH}{_PART}\s+кварталы?\s+{_YEAR}", lambda a, b, y: _part(a, 3, int(y), b)),
        (rf"{_PART}\s+полугодие\s+{_YEAR}", lambda n, y: _part(n, 6, int(y))),
        (rf"(?:в\s+|в течение\s+|весь\s+)?{_YEAR}", lambda y: _months(1, int(y), 12, int(y))),
        (rf"(?:в течение\s+)?{_YEAR}{_DASH}{_YEAR}", lambda y, u: _months(1, int(y), 12, int(u))),
    )
)


def _of_scope(text: str, scope: Scope) -> list[tuple[date, date]] | None:
    """Return the windows of a text without a year, where the stage or plan has only one."""
    if scope.start.year != scope.end.year or years_in(text):
        return None
    parts = re.split(r"\s*[,;]\s*(?:и\s+)?|\s+и\s+", text)
    return _windows(", ".join(f"{part} {scope.start.year}" for part in parts)) if all(parts) else None


def _doubtful(printed: dict[str, Any], text: str, scope: Scope) -> Reading:
    """Return an unread period with what it seems to be."""
    until = re.fullmatch(rf"(?:не позднее|до)\s+{_DAY}", text)
    if until:
        try:
            end = _whole_day(*until.groups())
        except ValueError:
            return Reading(printed, "такого дня нет")
        start = min(scope.start, end)
        proposed = f"kind: range и windows: [{{start: {start}, end: {end}}}]"
        return Reading(printed, "начало не названо", proposed)
    if scope.start.year != scope.end.year and any(month in text for month in _WORDS) and not years_in(text):
        return Reading(printed, "год не назван, а лет в плане несколько")
    return Reading(printed, "такая запись атласу незнакома")
