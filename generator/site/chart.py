"""Geometry of the chart of an indicator («график показателя»): targets and observed numbers by year.

Pixels are whole numbers, so the same data give the same bytes; markup is in ``_chart.html``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil, floor, log10
from typing import NamedTuple

from generator.derive.spelling import spelled

#: Four years and the numbers of a share fit a phone.
LEFT, STEP, RIGHT = 34, 70, 8
#: The width of one letter of a number beside the axis.
LETTER = 8
TOP, PLOT, BELOW = 44, 176, 50
#: Steps that people count in.
STEPS = (1, 2, 2.5, 5, 10)
#: Smaller differences are not drawn.
LEAST = 1e-6
#: Marks by what they stand for: targets have corners, observed numbers are round.
SHAPES = {
    "eq": "M0 -8L8 0L0 8L-8 0Z",
    "ge": "M0 -8L8 7H-8Z",
    "le": "M0 8L8 -7H-8Z",
}


class Dot(NamedTuple):
    """One number of a year: ``kind`` is the op of a target or the status of an observed number."""

    year: int
    value: float
    kind: str


class Plotted(NamedTuple):
    """What is drawn: ``gaps`` are years and why they have no number, ``threshold`` is () or (number, words).

    ``whole`` numbers are counted in units; the axis of ``percent`` ends at 100.
    """

    unit: str
    targets: tuple[Dot, ...]
    values: tuple[Dot, ...]
    gaps: tuple[tuple[int, str], ...] = ()
    threshold: tuple[tuple[float, str], ...] = ()
    whole: bool = False
    percent: bool = False


class Mark(NamedTuple):
    """A mark with its number: ``path`` is "" for a round one, ``anchor`` is where the text holds on to."""

    x: int
    y: int
    kind: str
    path: str
    label: str
    label_x: int
    label_y: int
    anchor: str


class Tick(NamedTuple):
    """A line of the grid or a year below the axis: its place, its words and what is said below them."""

    at: int
    label: str
    note: str = ""


class Chart(NamedTuple):
    """The whole drawing in pixels: ``steps`` and ``lines`` are paths of targets and of observed numbers."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    step: int
    unit: str
    grid: tuple[Tick, ...]
    years: tuple[Tick, ...]
    gaps: tuple[int, ...]
    threshold: tuple[Tick, ...]
    steps: tuple[str, ...]
    lines: tuple[str, ...]
    targets: tuple[Mark, ...]
    values: tuple[Mark, ...]


def draw_chart(given: Plotted) -> Chart:
    """Place targets, numbers and gaps on an axis of all years between the first and the last of them."""
    years = [dot.year for dot in (*given.targets, *given.values)] + [year for year, _ in given.gaps]
    first, last = min(years), max(years)
    ticks = _ticks(given)
    left = max(LEFT, 10 + LETTER * max(len(spelled(tick)) for tick in ticks))
    plane = _Plane(first, left, ticks)
    notes, width = dict(given.gaps), left + (last - first + 1) * STEP + RIGHT
    return Chart(
        width=width,
        height=TOP + PLOT + BELOW,
        left=left,
        right=width - RIGHT,
        top=TOP,
        bottom=TOP + PLOT,
        step=STEP,
        unit=given.unit,
        grid=tuple(Tick(plane.y(tick), spelled(tick)) for tick in plane.ticks),
        years=tuple(Tick(plane.x(y), str(y), notes.get(y, "")) for y in range(first, last + 1)),
        gaps=tuple(plane.x(year) - STEP // 2 for year, _ in given.gaps),
        threshold=tuple(Tick(plane.y(number), words) for number, words in given.threshold),
        steps=tuple(_steps(plane, run) for run in _runs(given.targets)),
        lines=tuple(_line(plane, run) for run in _runs(given.values) if len(run) > 1),
        targets=tuple(_mark(plane, dot, given.values) for dot in given.targets),
        values=tuple(_mark(plane, dot, given.targets, upper=True) for dot in given.values),
    )


class _Plane(NamedTuple):
    first: int
    left: int
    ticks: tuple[float, ...]

    def x(self, year: int) -> int:
        """Return the middle of a year."""
        return self.left + (year - self.first) * STEP + STEP // 2

    def y(self, number: float) -> int:
        """Return the height of a number, from the top."""
        low, high = self.ticks[0], self.ticks[-1]
        return round(TOP + PLOT * (1 - (number - low) / (high - low)))


def _ticks(given: Plotted) -> tuple[float, ...]:
    """Return the lines of the grid: from 0, unless a number lies below it."""
    numbers = [d.value for d in (*given.targets, *given.values)] + [n for n, _ in given.threshold]
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    if given.percent and 80 < high <= 100 and low == 0:
        return (0.0, 25.0, 50.0, 75.0, 100.0)
    step = _step((high - low or 1.0) / 4)
    step = max(step, 1.0) if given.whole else step
    start = floor(low / step)
    return tuple(number * step for number in range(start, max(ceil(high / step), start + 1) + 1))


def _step(rough: float) -> float:
    """Return the least step of people that is not less than ``rough``."""
    power = 10.0 ** floor(log10(max(rough, LEAST)))
    return next(one * power for one in STEPS if one * power >= rough * (1 - 1e-9))


def _runs(dots: Iterable[Dot]) -> Iterator[list[Dot]]:
    """Yield stretches of years without a gap: over a gap nothing is joined."""
    ordered = enumerate(sorted(dots))
    for _, run in groupby(ordered, key=lambda one: one[1].year - one[0]):
        yield [dot for _, dot in run]


def _steps(plane: _Plane, run: list[Dot]) -> str:
    half = STEP // 2
    path = f"M{plane.x(run[0].year) - half} {plane.y(run[0].value)}"
    return path + "".join(f"V{plane.y(dot.value)}H{plane.x(dot.year) + half}" for dot in run)


def _line(plane: _Plane, run: list[Dot]) -> str:
    return "M" + "L".join(f"{plane.x(dot.year)} {plane.y(dot.value)}" for dot in run)


def _mark(plane: _Plane, dot: Dot, others: Iterable[Dot], upper: bool = False) -> Mark:
    """Put the number above its mark, or below when the other one of the year stands higher.

    Of two equal ones the ``upper`` is above. Near the axis the number goes to the side.
    """
    x, y = plane.x(dot.year), plane.y(dot.value)
    rival = [other.value for other in others if other.year == dot.year]
    above = not rival or dot.value > rival[0] or (dot.value == rival[0] and upper)
    if above:
        place = x, y - 12, "middle"
    elif y + 24 <= TOP + PLOT:
        place = x, y + 22, "middle"
    else:
        place = x + 11, y + 4, "start"
    return Mark(x, y, dot.kind, SHAPES.get(dot.kind, ""), spelled(dot.value), *place)
