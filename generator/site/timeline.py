"""Geometry of a timeline («лента времени»): columns of months, quarters or half-years, one line per row.

No markup here. The names of the rows stand in a list beside the drawing, so that they stay in sight when
a narrow screen scrolls it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.derive.periods import Scope
from generator.derive.status import STATUSES, RowState
from generator.model.period import PERIOD_KINDS

LINE, HEAD, EDGE = 28, 60, 8
#: Narrowest bar: the mark of its status fits in.
NARROW = 14
#: Months of a column by the longest plan it serves, with the width of a month.
STEPS = ((15, 1, 34), (36, 3, 20), (66, 3, 12))
WIDEST = 720
_MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_ROMAN = ("I", "II", "III", "IV")
_UNITS = {1: "месяц", 3: "квартал", 6: "полугодие"}
UNKNOWN = "unknown"
UNDATED_WORDS = {
    "external_schedule": "по отдельному графику, даты в документе нет",
    "triggered": "после события, даты в документе нет",
    "as_needed": "по мере необходимости, даты в документе нет",
    UNKNOWN: "срок не понят",
}


class Drawn(NamedTuple):
    """One row to draw: its number with the row, its title, its page, its state and the time around it."""

    number: str
    title: str
    path: str
    state: RowState
    scope: Scope


class Bar(NamedTuple):
    """One drawn stretch. ``kind`` is bar, hatch (a whole year or period) or old (before the plan changed).

    ``slip`` tells at the end of a changed bar by how many days it has moved, "" elsewhere; its text stands
    at ``slip_x``, which is its end when ``slip_end`` is set.
    """

    x: int
    y: int
    width: int
    kind: str
    status: str
    title: str
    slip: str = ""
    slip_x: int = 0
    slip_end: bool = False


class Mark(NamedTuple):
    """A row without a date: its kind, its status and words at ``x``, a broken line ``width`` long below."""

    x: int
    width: int
    kind: str
    status: str
    words: str
    title: str


class Line(NamedTuple):
    """One row of the roadmap on the timeline."""

    y: int
    number: str
    title: str
    path: str
    bars: tuple[Bar, ...]
    mark: Mark | None


class Tick(NamedTuple):
    """One grid line with the name of the column after it; ``year`` is "" between the first days of years."""

    x: int
    year: str
    label: str
    middle: int


class Timeline(NamedTuple):
    """The whole drawing in pixels; ``today`` is None when the day lies outside the plan.

    ``legend`` pairs statuses with words, ``marks`` the kinds of undated rows; ``hatched`` and ``moved``
    tell whether there is a hatched or a changed bar to explain.
    """

    width: int
    height: int
    unit: str
    ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    today: int | None
    today_end: bool
    today_label: str
    legend: tuple[tuple[str, str], ...]
    marks: tuple[tuple[str, str], ...]
    hatched: bool
    moved: bool


class Scale(NamedTuple):
    """Days to pixels: the plan begins in the month of ``start`` and lasts ``months``."""

    start: date
    months: int
    step: int
    month: int

    @property
    def width(self) -> int:
        """Return the width of the whole plan."""
        return self.months * self.month

    def x(self, day: date) -> int:
        """Return the x of the beginning of a day, inside the drawing."""
        months = (day.year - self.start.year) * 12 + day.month - self.start.month
        return min(max(EDGE + round((months + (day.day - 1) / 31) * self.month), EDGE), EDGE + self.width)


def draw_timeline(
    rows: Sequence[Drawn], start: date, end: date, as_of: date, today_label: str
) -> Timeline:
    """Place rows between the first and last month of the plan."""
    scale = scale_of(start, end)
    lines = tuple(_line(row, HEAD + number * LINE, scale) for number, row in enumerate(rows))
    bars = [bar for line in lines for bar in line.bars]
    inside = start <= as_of <= end
    today = scale.x(as_of) if inside else None
    return Timeline(
        scale.width + 2 * EDGE,
        HEAD + len(rows) * LINE + EDGE,
        _UNITS[scale.step],
        tuple(_ticks(scale)),
        lines,
        today,
        inside and scale.x(as_of) > EDGE + scale.width // 2,
        today_label,
        _explained(STATUSES, {bar.status for bar in bars}),
        _explained(UNDATED_WORDS, {line.mark.kind for line in lines if line.mark}),
        any(bar.kind == "hatch" for bar in bars),
        any(bar.kind == "old" for bar in bars),
    )


def _explained(words: Mapping[str, str], shown: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((key, text) for key, text in words.items() if key in shown)


def scale_of(start: date, end: date) -> Scale:
    """Choose columns by the length of the plan: months, then quarters, then half-years."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    for longest, step, width in STEPS:
        if months <= longest:
            return Scale(start, months, step, width)
    return Scale(start, months, 6, max(4, WIDEST // months))


def _ticks(scale: Scale) -> Iterator[Tick]:
    """Yield the beginning of every column; a plan may begin inside one."""
    for number in range(scale.months + 1):
        year, month = divmod(scale.start.month - 1 + number, 12)
        if month % scale.step and number not in (0, scale.months):
            continue
        last = number == scale.months
        columns = scale.step - month % scale.step
        middle = EDGE + number * scale.month + min(columns, scale.months - number) * scale.month // 2
        label = _MONTHS[month] if scale.step == 1 else _ROMAN[month // scale.step]
        shown = str(scale.start.year + year) if (month == 0 or number == 0) and not last else ""
        yield Tick(EDGE + number * scale.month, shown, "" if last else label, middle)


def _line(row: Drawn, y: int, scale: Scale) -> Line:
    old = tuple(_old_bars(row, y + 2, scale))
    bars = (*old, *_bars(row, y + (10 if old else 6), scale))
    dated = any(occurrence.window for occurrence in row.state.occurrences)
    return Line(y, row.number, row.title, row.path, bars, None if dated else _mark(row, scale))


def _bars(row: Drawn, y: int, scale: Scale) -> Iterator[Bar]:
    state = row.state
    whole = state.understood is not None and state.understood.kind in ("continuous", "annual")
    windows = [o for o in state.occurrences if o.window]
    for occurrence in windows:
        window, status = occurrence.window, occurrence.status
        x, width = _stretch(scale, window.start, window.end)
        title = f"{row.number}. {row.title}: {window.label}, {STATUSES[status]}"
        last = state.slip_days and occurrence is windows[-1]
        slip = f"{state.slip_days:+} дн.".replace("-", "−") if last else ""
        beyond = x + width + 60 > EDGE + scale.width
        kind = "hatch" if whole and window.precision in ("scope", "year") else "bar"
        yield Bar(x, y, width, kind, status, title, slip, x - 4 if beyond else x + width + 4, beyond)


def _old_bars(row: Drawn, y: int, scale: Scale) -> Iterator[Bar]:
    """Yield the stretches of the first plan where it has changed."""
    state = row.state
    if state.baseline is None or state.baseline is state.understood or not state.slip_days:
        return
    for window in state.baseline.windows:
        x, width = _stretch(scale, window.start, window.end)
        yield Bar(x, y, width, "old", "", f"{row.number}. Срок до изменения плана: {window.label}")


def _stretch(scale: Scale, start: date, end: date) -> tuple[int, int]:
    left = scale.x(start)
    right = scale.x(end) + max(1, scale.month // 31)
    width = max(right - left, NARROW)
    return max(min(left, EDGE + scale.width - width), EDGE), width


def _mark(row: Drawn, scale: Scale) -> Mark:
    state = row.state
    kind = state.understood.kind if state.understood else UNKNOWN
    words = UNDATED_WORDS.get(kind, "даты в документе нет").partition(",")[0]
    if state.status != "undated":
        words = f"{words}: {STATUSES[state.status]}"
    x, width = _stretch(scale, row.scope.start, row.scope.end)
    said = PERIOD_KINDS.get(kind, UNDATED_WORDS[UNKNOWN])
    title = f"{row.number}. {row.title}: {said}, {STATUSES[state.status]}"
    return Mark(x, width, kind if kind in UNDATED_WORDS else UNKNOWN, state.status, words, title)
