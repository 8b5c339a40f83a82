"""Targets and observed numbers of an indicator by year: table, achievement, trend and scale in words."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.achievement import STATES, Achievement, achievement, method_is_useless
from generator.derive.series import VERDICTS, Series, is_percent, series, trend
from generator.derive.spelling import percent, spelled
from generator.model.indicator import (
    METHODS,
    MISSING,
    QUALITIES,
    TARGET_CONDITIONS,
    VALUE_STATUSES,
    Indicator,
    Observation,
    Target,
)
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import first_upper, partial_day

NO_TARGET = "Целевое значение документом не установлено"
NO_VALUE = "Фактических значений в опубликованных источниках не найдено"
#: The steps of an indicator that is answered in words, from the best; the last is no answer at all.
SCALE = {**QUALITIES, "": "нет данных"}
#: Each method in words, as in content/about/method.md.
HOW = {
    "share_of_target": "Значение делят на цель того же года; где лучше меньше – цель делят на значение.",
    "linear_path": "Цели соседних лет соединяют прямой и делят значение на её точку в том же году; "
    "где лучше меньше – наоборот.",
    "compound_rate": "Годовой темп от первого значения до нынешнего делят на темп, который ведёт к последней "
    "цели: от 0,95 – не отстаёт, от 0,60 – нужно быстрее, от 0 – почти не приближается, ниже – удаляется.",
}


class YearLine(NamedTuple):
    """Target and fact of one year in words; "" where there is none.

    ``place`` is the clause of the target, ``source`` the publication of the fact, ``ratio`` what the fact
    is of the target.
    """

    year: str
    target: str
    place: Link | None
    value: str
    source: Link | None
    ratio: str


class Computed(NamedTuple):
    """The achievement of one year: ``ratio`` raw, ``formula`` with its numbers, or ``reason``."""

    year: str
    ratio: str
    state: str
    formula: str
    reason: str


class Achieved(NamedTuple):
    """How achievement is computed and what came out; ``reason`` says why nothing can."""

    method: str
    words: str
    why: str
    reason: str
    years: tuple[Computed, ...]
    trend: str
    verdict: str
    no_trend: str


class Step(NamedTuple):
    """One step of a scale in words with the years that have it; ``now`` marks the latest."""

    text: str
    years: str
    now: bool


class Figures(NamedTuple):
    """Everything known of the years of an indicator; ``scale`` is () for one that is a number."""

    years: tuple[YearLine, ...]
    no_target: str
    no_value: str
    achieved: Achieved
    scale: tuple[Step, ...]


def figures(context: Context, entry: Entry) -> Figures:
    """Return the targets and facts of an indicator with what follows from them."""
    known = series(context.catalogue, entry)
    found = {p.year: achievement(entry.record, known, p) for p in (*known.points, *known.apart)}
    lines = tuple(_lines(context, entry, found))
    return Figures(
        lines,
        "" if entry.record.targets else NO_TARGET,
        "" if any(value.record.missing is None for value in _values(context, entry)) else NO_VALUE,
        _achieved(entry.record, known, found),
        _scale(context, entry) if entry.record.measure in ("presence", "qualitative") else (),
    )


def target_text(indicator: Entry, target: Target) -> str:
    """Return a target in words with its unit: «не меньше 25 %»."""
    op = "" if target.op == "eq" else f"{TARGET_CONDITIONS[target.op]} "
    return f"{op}{spelled(target.value)}{unit_sign(indicator.record.unit)}"


def value_text(indicator: Entry, value: Observation) -> str:
    """Return an observed value in words; a missing one says why."""
    if value.missing:
        return MISSING[value.missing]
    status = VALUE_STATUSES[value.status]
    if value.quality:
        return f"{QUALITIES[value.quality]} ({status})"
    if value.value is None:
        return "нет данных"
    parts = ""
    if value.numerator is not None and value.denominator is not None:
        parts = f"{spelled(value.numerator)} из {spelled(value.denominator)}, "
    return f"{spelled(value.value)}{unit_sign(value.unit or indicator.record.unit)} ({parts}{status})"


def unit_sign(unit: str | None) -> str:
    """Return what stands after a number: « %», « человек» or ""."""
    return f"\u00a0{'%' if is_percent(unit) else unit}" if unit else ""


def years_of(context: Context, entry: Entry) -> list[int]:
    """Return every year from the first to the last target or observed value."""
    told = {int(year) for year in entry.record.targets if year.isdecimal()}
    told |= {value.record.year for value in _values(context, entry)}
    return list(range(min(told), max(told) + 1)) if told else []


def silence(context: Context, year: int) -> str:
    """Say of a year without a value whether it could have one on the day of the build."""
    if year > context.as_of.year:
        return "год ещё не наступил"
    return "год ещё не закончился" if year == context.as_of.year else "нет данных"


def _lines(context: Context, entry: Entry, found: dict[int, Achievement]):
    values: dict[int, list[Entry]] = {}
    for value in _values(context, entry):
        values.setdefault(value.record.year, []).append(value)
    targets = {target.key: target for target in context.catalogue.children(entry, "target")}
    for year in years_of(context, entry):
        target, own = targets.get(str(year)), values.get(year, [])
        ratio = found[year].ratio if year in found else None
        yield YearLine(
            str(year),
            target_text(entry, target.record) if target else "",
            context.source(target) if target else None,
            "; ".join(value_text(entry, v.record) for v in own) or silence(context, year),
            _value_source(context, own[0]) if own else None,
            "" if ratio is None else spelled(round(ratio, 3)),
        )


def _value_source(context: Context, value: Entry) -> Link:
    source = value.record.source
    document = context.catalogue.target(value, "source", "document")
    note = partial_day(source.date)
    if source.url or document is None or source.clause is None:
        return Link(source.title, source.url or "", note)
    return context.place(document, source.clause)._replace(title=source.title, note=note)


def _achieved(indicator: Indicator, known: Series, found: dict[int, Achievement]) -> Achieved:
    moved = trend(known, indicator.direction, indicator.unit)
    why = indicator.method_reason or "" if indicator.method != "none" else ""
    return Achieved(
        METHODS[indicator.method],
        HOW.get(indicator.method, ""),
        why,
        method_is_useless(indicator) or ("" if found else "значений пока не опубликовано"),
        tuple(_computed(year, found[year]) for year in sorted(found)),
        moved.text,
        VERDICTS[moved.verdict] if moved.text else "",
        moved.reason,
    )


def _computed(year: int, found: Achievement) -> Computed:
    ratio = "" if found.ratio is None else spelled(round(found.ratio, 3))
    return Computed(str(year), ratio, first_upper(STATES[found.state]), found.formula, found.reason)


def capped_text(found: Achievement) -> str:
    """Return an achievement for a list: «72 %», at most 100 %; "" when it is undefined."""
    return "" if found.capped is None else percent(found.capped)


def _scale(context: Context, entry: Entry) -> tuple[Step, ...]:
    """Return the scale of answers, each with its years; «нет данных» holds where nothing was published."""
    answers = {v.record.year: v.record.quality or "" for v in _values(context, entry)}
    last = max(answers, default=None)
    now = answers[last] if last is not None else ""
    return tuple(
        Step(words, ", ".join(str(y) for y in sorted(answers) if answers[y] == key), key == now)
        for key, words in SCALE.items()
    )


def _values(context: Context, entry: Entry) -> list[Entry]:
    return context.catalogue.sources(entry, "value", "indicator")
