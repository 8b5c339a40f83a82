"""What the chart of an indicator shows, in words, and why there may be none."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.achievement import milestones
from generator.derive.series import Series, is_percent, series
from generator.derive.spelling import spelled
from generator.model.indicator import COMPARISONS, Indicator
from generator.site.chart import SHAPES, Chart, Dot, Plotted, draw_chart
from generator.site.context import Context
from generator.site.views.indicator_values import silence, target_text, unit_sign, years_of

AIMS = {"eq": "цель: равно", "ge": "цель: не меньше (≥)", "le": "цель: не больше (≤)"}
FACTS = {"confirmed": "факт, подтверждён", "preliminary": "факт, предварительный"}
NOT_ALIKE = "не сравнимо"


class Sign(NamedTuple):
    """One line of the legend: ``path`` is the shape of a target, "" for the rest."""

    kind: str
    path: str
    words: str


class ChartView(NamedTuple):
    """The drawing with its name, the same in words, and the legend of what it uses."""

    drawing: Chart
    name: str
    words: str
    legend: tuple[Sign, ...]


def chart_of(context: Context, entry: Entry) -> ChartView | None:
    """Return the chart of an indicator, None when ``no_chart`` has a reason."""
    if no_chart(context, entry):
        return None
    known = series(context.catalogue, entry)
    given = _plotted(context, entry, known)
    return ChartView(
        draw_chart(given), f"Цели и факт по годам: {entry.record.title}", _words(given), _legend(given)
    )


def no_chart(context: Context, entry: Entry) -> str:
    """Return why there is nothing to draw, "" when there is."""
    if entry.record.measure in ("presence", "qualitative"):
        return "Показатель отвечает словами, поэтому вместо графика – шкала"
    if milestones(entry.record) or series(context.catalogue, entry).points:
        return ""
    return "График не построен: нет ни целей по годам, ни опубликованных значений"


def _plotted(context: Context, entry: Entry, known: Series) -> Plotted:
    record = entry.record
    targets = tuple(Dot(year, target.value, target.op) for year, target in milestones(record))
    return Plotted(
        unit=record.unit or "",
        targets=targets,
        values=tuple(Dot(p.year, p.value, p.entry.record.status) for p in known.points),
        gaps=tuple(_gaps(context, entry, known)),
        threshold=_threshold(record),
        whole=record.measure == "count",
        percent=is_percent(record.unit),
    )


def _gaps(context: Context, entry: Entry, known: Series):
    """Yield the years without a number that are over, and those whose number stands in another measure."""
    drawn, apart = {p.year for p in known.points}, {p.year for p in known.apart}
    for year in years_of(context, entry):
        if year in apart:
            yield year, NOT_ALIKE
        elif year not in drawn and year < context.as_of.year:
            yield year, silence(context, year)


def _threshold(record: Indicator) -> tuple[tuple[float, str], ...]:
    """Return the threshold of the wording when it is in the unit of the indicator."""
    threshold = record.threshold
    if threshold is None or unit_sign(threshold.unit) != unit_sign(record.unit):
        return ()
    words = f"порог: {COMPARISONS[threshold.op]} {spelled(threshold.value)}{unit_sign(threshold.unit)}"
    return ((threshold.value, words),)


def _words(given: Plotted) -> str:
    """Say everything that the drawing shows."""
    years = [dot.year for dot in (*given.targets, *given.values)] + [year for year, _ in given.gaps]
    told = [f"По горизонтали годы с {min(years)} по {max(years)}, по вертикали {given.unit or 'значения'}"]
    told.append(f"Цели: {_told(given.targets)}" if given.targets else "Целей по годам нет")
    told.append(f"Факт: {_told(given.values)}" if given.values else "Факта нет")
    if given.gaps:
        told.append("Без числа: " + ", ".join(f"{year} – {why}" for year, why in given.gaps))
    return ". ".join((*told, *(words.capitalize() for _, words in given.threshold))) + "."


def _told(dots: tuple[Dot, ...]) -> str:
    ops = {"ge": "не меньше ", "le": "не больше "}
    return ", ".join(f"{dot.year} – {ops.get(dot.kind, '')}{spelled(dot.value)}" for dot in dots)


def _legend(given: Plotted) -> tuple[Sign, ...]:
    aims, facts = {dot.kind for dot in given.targets}, {dot.kind for dot in given.values}
    signs = [Sign(kind, SHAPES[kind], words) for kind, words in AIMS.items() if kind in aims]
    signs += [Sign(kind, "", words) for kind, words in FACTS.items() if kind in facts]
    signs += [Sign("gap", "", "год без числа")] if given.gaps else []
    signs += [Sign("threshold", "", words) for _, words in given.threshold]
    return tuple(signs)


def targets_text(indicator: Entry) -> str:
    """Return all targets in one line, "" when there are none."""
    targets = milestones(indicator.record)
    return ", ".join(f"{year}:\u00a0{target_text(indicator, target)}" for year, target in targets)
