"""Geometry of a timeline («лента времени»): months on the x axis, one line per row; no markup."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from generator.derive.status import STATUSES, RowState

LABEL, MONTH, LINE, HEAD = 290, 22, 26, 44


class Bar(NamedTuple):
    """One drawn stretch: ``kind`` is bar, hatch (a whole period) or mark (no date in the document)."""

    x: int
    width: int
    kind: str
    status: str
    title: str


class Line(NamedTuple):
    """One row of the roadmap on the timeline."""

    y: int
    label: str
    path: str
    bars: tuple[Bar, ...]


class Tick(NamedTuple):
    """One grid line: a month or a year."""

    x: int
    label: str
    year: bool


class Timeline(NamedTuple):
    """The whole drawing in pixels; ``today`` is None when the day lies outside the plan."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    today: int | None
    today_label: str
    legend: tuple[tuple[str, str], ...]


def draw_timeline(
    rows: list[tuple[str, str, RowState]], start: date, end: date, as_of: date, today_label: str
) -> Timeline:
    """Place rows given as (label, path, state) between the first and last month of the plan."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    scale = _Scale(start, MONTH if months <= 24 else 12 if months <= 48 else 8)
    lines = tuple(
        Line(HEAD + number * LINE, label, path, tuple(_bars(state, scale, months)))
        for number, (label, path, state) in enumerate(rows)
    )
    inside = start <= as_of <= end
    return Timeline(
        LABEL + months * scale.month + 8,
        HEAD + len(rows) * LINE + 8,
        tuple(_ticks(start, months, scale)),
        lines,
        scale.x(as_of) if inside else None,
        today_label,
        _legend(lines),
    )


class _Scale(NamedTuple):
    start: date
    month: int

    def x(self, day: date) -> int:
        """Return the x of the beginning of a day."""
        months = (day.year - self.start.year) * 12 + day.month - self.start.month
        return LABEL + round((months + (day.day - 1) / 31) * self.month)


def _legend(lines: tuple[Line, ...]) -> tuple[tuple[str, str], ...]:
    """Return the statuses that the bars show, with their words, in the order of the statuses."""
    shown = {bar.status for line in lines for bar in line.bars if bar.kind != "mark"}
    return tuple((status, words) for status, words in STATUSES.items() if status in shown)


def _ticks(start: date, months: int, scale: _Scale):
    for number in range(months + 1):
        year, month = divmod(start.month - 1 + number, 12)
        january = month == 0 or number == 0
        if january or month % 3 == 0:
            label = str(start.year + year) if january and number < months else ""
            yield Tick(LABEL + number * scale.month, label, january)


def _bars(state: RowState, scale: _Scale, months: int):
    dated = [o for o in state.occurrences if o.window]
    whole = state.understood is not None and state.understood.kind in ("continuous", "annual")
    for occurrence in dated:
        left = max(scale.x(occurrence.window.start), LABEL)
        right = scale.x(occurrence.window.end) + max(1, scale.month // 31)
        kind = "hatch" if whole else "bar"
        yield Bar(left, max(right - left, 5), kind, occurrence.status, occurrence.window.label)
    if not dated:
        text = state.understood.text if state.understood else "срок не понят"
        yield Bar(LABEL, months * scale.month, "mark", "undated", text)
