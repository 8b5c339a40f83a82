"""What a printed period means: kind, windows, EDTF and a sentence («понимание срока»).

The forms are those of Russian roadmaps: months, ranges, quarters, half-years, explicit years,
yearly, the whole period, external schedules, triggers. Nothing is guessed: a form that is not
recognised gives None and the check PER001 asks a person.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from generator.derive.days import days
from generator.model.period import Period

MONTHS = {
    "январь": 1, "февраль": 2, "март": 3, "апрель": 4, "май": 5, "июнь": 6,
    "июль": 7, "август": 8, "сентябрь": 9, "октябрь": 10, "ноябрь": 11, "декабрь": 12,
}  # fmt: skip
NAMES = tuple(MONTHS)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH = "|".join(MONTHS)
_SPAN = re.compile(rf"({_MONTH})\s*[-–—]\s*({_MONTH})")
_PART = re.compile(r"(i{1,3}|iv)\s+(квартал|полугодие)")
_DATED = re.compile(rf"({_MONTH})\s+(\d{{4}})\s*г\.?")
_BRACKET = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Scope:
    """The time a row belongs to: its stage, else the whole roadmap; both days included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch in which the activity is due; ``precision`` is month, quarter, half, year or scope."""

    start: date
    end: date
    precision: str
    label: str


@dataclass(frozen=True, slots=True)
class Understood:
    """A period understood. ``windows`` is empty where the document gives no dates.

    ``edtf`` follows ISO 8601-2 (33–36 quarters, 40–41 half-years); ``schedule`` names the outside
    schedule that the document points to, in the words of the document.
    """

    kind: str
    windows: tuple[Window, ...]
    edtf: str
    text: str
    schedule: str = ""


def understand(period: Period, scope: Scope) -> Understood | None:
    """Return the meaning of a period inside its scope, or None when a person must say it."""
    if period.kind is not None:
        return _explicit(period, scope)
    raw = " ".join(period.raw.lower().split())
    for read in (_months, _dated_months, _part_of_year, _whole, _yearly, _quarterly, _undated):
        found = read(raw, scope)
        if found is not None:
            return _clipped(found, period.clip_from)
    return None


def duration(offset: str) -> timedelta:
    """Return an ISO 8601 duration of days or weeks; a month counts as 30 days."""
    return timedelta(days=int(offset[1:-1]) * {"D": 1, "W": 7, "M": 30}[offset[-1]])


def _explicit(period: Period, scope: Scope) -> Understood:
    windows = tuple(Window(w.start, w.end, "day", days(w.start, w.end)) for w in period.windows)
    if not windows and period.kind == "continuous":
        windows = (_scope_window(scope),)
    edtf = ",".join(f"{w.start.isoformat()}/{w.end.isoformat()}" for w in windows)
    text = "; ".join(w.label for w in windows) or _UNDATED.get(period.kind or "", "дат в документе нет")
    return Understood(period.kind or "fixed", windows, f"[{edtf}]" if len(windows) > 1 else edtf, text)


def _months(raw: str, scope: Scope) -> Understood | None:
    """«Июнь», «Август – октябрь»: in each year of the scope; a month names one year only if there is one."""
    if raw not in MONTHS and not (span := _SPAN.fullmatch(raw)):
        return None
    first, last = (MONTHS[raw],) * 2 if raw in MONTHS else (MONTHS[span[1]], MONTHS[span[2]])
    if last < first or scope.start.year != scope.end.year:
        return None
    window = _month_window(scope.start.year, first, last)
    edtf = (
        _edtf_month(window.start)
        if first == last
        else f"{_edtf_month(window.start)}/{_edtf_month(window.end)}"
    )
    return Understood("fixed" if first == last else "range", (window,), edtf, window.label)


def _dated_months(raw: str, _scope: Scope) -> Understood | None:
    """«Январь 2022 г. Январь 2023 г.»: independent occurrences."""
    found = _DATED.findall(raw)
    if not found or _DATED.sub("", raw).strip(" ,;"):
        return None
    windows = tuple(_month_window(int(year), MONTHS[month], MONTHS[month]) for month, year in found)
    edtf = ",".join(_edtf_month(w.start) for w in windows)
    if len(windows) == 1:
        return Understood("fixed", windows, edtf, windows[0].label)
    return Understood("multi", windows, f"{{{edtf}}}", "; ".join(w.label for w in windows))


def _part_of_year(raw: str, scope: Scope) -> Understood | None:
    """«I квартал», «II полугодие» of the one year of the scope."""
    found = _PART.fullmatch(raw)
    if not found or scope.start.year != scope.end.year:
        return None
    number, year, quarter = ROMAN[found[1]], scope.start.year, found[2] == "квартал"
    size = 3 if quarter else 6
    if number > 12 // size:
        return None
    window = _part_window(year, number, size)
    return Understood("range", (window,), f"{year}-{(32 if quarter else 39) + number}", window.label)


def _whole(raw: str, scope: Scope) -> Understood | None:
    """«В течение всего периода», «В течение года»: never late before the end of the stage."""
    if raw not in ("в течение всего периода", "в течение года"):
        return None
    window = _scope_window(scope)
    return Understood(
        "continuous", (window,), f"{scope.start.isoformat()}/{scope.end.isoformat()}", window.label
    )


def _yearly(raw: str, scope: Scope) -> Understood | None:
    """«Ежегодно, январь-декабрь (по графику)»: once in every year of the scope; the bracket is a schedule."""
    if not raw.startswith("ежегодно"):
        return None
    bracket = _BRACKET.search(raw)
    rest = _BRACKET.sub("", raw.removeprefix("ежегодно")).strip(" ,")
    schedule = bracket[1].strip() if bracket else ""
    if rest.startswith("по "):
        schedule, rest = rest, ""
    span = _SPAN.fullmatch(rest) if rest else None
    if rest and not span:
        return None
    first, last = (MONTHS[span[1]], MONTHS[span[2]]) if span else (1, 12)
    years = range(scope.start.year, scope.end.year + 1)
    windows = tuple(_yearly_window(year, first, last) for year in years)
    edtf = "{" + ",".join(str(year) for year in years) + "}"
    text = f"каждый год с {years[0]} по {years[-1]}" + ("" if span or not schedule else ", месяцы не названы")
    return Understood("annual", windows, edtf, text, schedule)


def _quarterly(raw: str, scope: Scope) -> Understood | None:
    """«Ежеквартально»: four occurrences in every year of the scope."""
    if raw != "ежеквартально":
        return None
    years = range(scope.start.year, scope.end.year + 1)
    windows = tuple(_part_window(year, number, 3) for year in years for number in range(1, 5))
    edtf = "{" + ",".join(f"{year}-{32 + number}" for year in years for number in range(1, 5)) + "}"
    return Understood("quarterly", windows, edtf, "раз в квартал")


_UNDATED = {
    "external_schedule": "даты задаёт отдельный график, в документе его нет",
    "triggered": "отсчитывается от события, даты в документе нет",
    "as_needed": "делается по мере необходимости, даты в документе нет",
}


def _undated(raw: str, _scope: Scope) -> Understood | None:
    """Schedules outside the document, triggers and needs: no dates, never overdue."""
    if raw.startswith(("по отдельному графику", "по отдельному плану", "в соответствии с ")):
        schedule = raw.removeprefix("в соответствии с ")
        return Understood("external_schedule", (), "", _UNDATED["external_schedule"], schedule)
    if raw == "по мере необходимости":
        return Understood("as_needed", (), "", _UNDATED["as_needed"])
    if raw.startswith("в течение ") and " после " in raw:
        return Understood("triggered", (), "", _UNDATED["triggered"])
    return None


def _clipped(found: Understood, first: date | None) -> Understood:
    """Cut what lies before ``first``: a plan approved in September cannot ask for January."""
    if first is None or not found.windows or found.windows[0].start >= first:
        return found
    windows = tuple(
        Window(max(w.start, first), w.end, w.precision, w.label) for w in found.windows if w.end >= first
    )
    return Understood(found.kind, windows, found.edtf, found.text, found.schedule)


def _month_window(year: int, first: int, last: int) -> Window:
    label = (
        f"{NAMES[first - 1]} {year}" if first == last else f"{NAMES[first - 1]} – {NAMES[last - 1]} {year}"
    )
    return Window(date(year, first, 1), _month_end(year, last), "month", label)


def _yearly_window(year: int, first: int, last: int) -> Window:
    if (first, last) == (1, 12):
        return Window(date(year, 1, 1), date(year, 12, 31), "year", f"{year} год")
    return _month_window(year, first, last)


def _part_window(year: int, number: int, size: int) -> Window:
    name, precision = ("квартал", "quarter") if size == 3 else ("полугодие", "half")
    first = (number - 1) * size + 1
    roman = next(text for text, value in ROMAN.items() if value == number).upper()
    return Window(
        date(year, first, 1), _month_end(year, first + size - 1), precision, f"{roman} {name} {year}"
    )


def _scope_window(scope: Scope) -> Window:
    whole = (scope.start.month, scope.start.day, scope.end.month, scope.end.day) == (1, 1, 12, 31)
    if whole and scope.start.year == scope.end.year:
        label = f"весь {scope.start.year} год"
    elif whole:
        label = f"{scope.start.year}–{scope.end.year} годы целиком"
    else:
        label = days(scope.start, scope.end)
    return Window(scope.start, scope.end, "scope", label)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _edtf_month(day: date) -> str:
    return f"{day.year}-{day.month:02}"
