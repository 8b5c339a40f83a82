"""A roadmap on paper («план на бумаге»): a table whose rows carry their stretch of the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.changes import answering
from generator.derive.status import STATUSES, RowState, status_counts
from generator.site.context import Context
from generator.site.links import Link, label
from generator.site.plan import Fact, facts
from generator.site.text import counted, day, first_upper
from generator.site.views.records import ended_text


class Bar(NamedTuple):
    """A stretch of the timeline in hundredths of its width."""

    left: float
    width: float
    status: str
    words: str


class PrintedRow(NamedTuple):
    """One row of a roadmap: ``bars`` is empty where the document gives no date."""

    number: str
    title: str
    raw: str
    meaning: str
    who: str
    status: str
    words: str
    bars: tuple[Bar, ...]


class PrintedStage(NamedTuple):
    """One stage with its rows."""

    title: str
    rows: tuple[PrintedRow, ...]


class Year(NamedTuple):
    """One year of the plan with its place and width in hundredths of the timeline."""

    number: int
    left: float
    width: float


class Timetable(NamedTuple):
    """The whole plan; ``counts`` are words and numbers that add up to ``total``."""

    name: str
    summary: str
    ended: str
    facts: tuple[Fact, ...]
    total: str
    counts: tuple[tuple[str, int], ...]
    years: tuple[Year, ...]
    stages: tuple[PrintedStage, ...]
    bodies: tuple[tuple[Link, int], ...]


def rows_of(context: Context, roadmap: Entry) -> int:
    """Return how many rows the plan has."""
    activities = context.catalogue.children(roadmap, "activity")
    return sum(len(context.states(activity)) for activity in activities)


def timetable(context: Context, roadmap: Entry) -> Timetable:
    """Return a roadmap as it is printed."""
    record, activities = roadmap.record, context.catalogue.children(roadmap, "activity")
    document = context.document_of(roadmap)
    statuses = status_counts(context.status(activity) for activity in activities)
    return Timetable(
        name=record.name,
        summary=record.summary,
        ended=ended_text(context, document),
        facts=facts(
            Fact("Документ", links=context.links([document]) if document else ()),
            Fact("Период плана", f"{day(record.start)} – {day(record.end)}"),
            Fact("Заметка", record.note or ""),
        ),
        total=counted(len(activities), "мероприятие", "мероприятия", "мероприятий"),
        counts=tuple((first_upper(STATUSES[status]), number) for status, number in statuses.items()),
        years=tuple(_years(roadmap)),
        stages=tuple(_stages(context, roadmap)),
        bodies=_bodies(context, activities),
    )


def _bodies(context: Context, activities: tuple[Entry, ...]) -> tuple[tuple[Link, int], ...]:
    """Count the activities of each body and post, the busiest first."""
    found: dict[int, tuple[Entry, set[str]]] = {}
    for activity in activities:
        for row in context.catalogue.children(activity, "activity_row"):
            source = answering(context.catalogue, row, context.as_of)
            for target in context.catalogue.targets(source, "responsible"):
                found.setdefault(id(target), (target, set()))[1].add(activity.id)
    ordered = sorted(found.values(), key=lambda pair: (-len(pair[1]), label(pair[0])))
    return tuple((context.link(target), len(ids)) for target, ids in ordered)


def _stages(context: Context, roadmap: Entry) -> Iterator[PrintedStage]:
    catalogue = context.catalogue
    activities = catalogue.children(roadmap, "activity")
    for stage in catalogue.children(roadmap, "stage") or (None,):
        mine = [a for a in activities if stage is None or catalogue.target(a, "stage") is stage]
        rows = tuple(_row(context, roadmap, a, state) for a in mine for state in context.states(a))
        yield PrintedStage(_stage_title(stage) if stage else "Мероприятия", rows)


def _stage_title(stage: Entry) -> str:
    number = f"{stage.record.number} этап: " if stage.record.number else ""
    return first_upper(number + stage.record.name)


def _row(context: Context, roadmap: Entry, activity: Entry, state: RowState) -> PrintedRow:
    meaning = first_upper(state.understood.text) if state.understood else "срок не понят"
    raw = state.row.record.period.raw
    source = answering(context.catalogue, state.row, context.as_of)
    who = dict.fromkeys(context.link(one).title for one in context.catalogue.targets(source, "responsible"))
    return PrintedRow(
        number=context.number(activity),
        title=activity.record.title,
        raw=raw,
        meaning=meaning if meaning.lower() != raw.lower() else "",
        who=", ".join(who),
        status=state.status,
        words=first_upper(STATUSES[state.status]),
        bars=tuple(_bars(roadmap, state)),
    )


def _bars(roadmap: Entry, state: RowState) -> Iterator[Bar]:
    first, days = roadmap.record.start, (roadmap.record.end - roadmap.record.start).days + 1
    for occurrence in state.occurrences:
        window = occurrence.window
        if window is None:
            continue
        left = min(max((window.start - first).days / days, 0.0), 0.98)
        right = min(max(((window.end - first).days + 1) / days, 0.0), 1.0)
        width = max(right - left, 0.02)
        yield Bar(round(left * 100, 2), round(width * 100, 2), occurrence.status, window.label)


def _years(roadmap: Entry) -> Iterator[Year]:
    start, end = roadmap.record.start, roadmap.record.end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    for year in range(start.year, end.year + 1):
        first = max((year - start.year) * 12 - start.month + 1, 0)
        last = min((year - start.year) * 12 + 13 - start.month, months)
        yield Year(year, round(first / months * 100, 2), round((last - first) / months * 100, 2))
