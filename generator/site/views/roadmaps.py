"""The list of roadmaps («дорожные карты»): one line for each with its counts, the totals below."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.status import STATUSES
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import counted, day
from generator.site.views.counts import ACTIVITIES, Count, status_totals
from generator.site.views.records import ended_text
from generator.site.views.row import Badge, badge
from generator.site.views.selection import Selection, selections

ROADMAPS = ("дорожная карта", "дорожные карты", "дорожных карт")


class RoadmapMarks(NamedTuple):
    """What a script selects a roadmap by."""

    territory: str
    year: str


class Cell(NamedTuple):
    """The number of activities with a status, with the link to the plan that shows them."""

    text: str
    link: Link | None
    number: int


class RoadmapLine(NamedTuple):
    """One roadmap; ``cells`` stand below the statuses of the list."""

    link: Link
    place: Link | None
    years: str
    number: int
    cells: tuple[Cell, ...]
    ended: str
    marks: RoadmapMarks


class RoadmapsView(NamedTuple):
    """The whole page; ``totals`` stand below the statuses."""

    lines: tuple[RoadmapLine, ...]
    statuses: tuple[Badge, ...]
    total: int
    totals: tuple[int, ...]
    said: str
    selections: tuple[Selection, ...]
    as_of: str


def roadmaps_plan(context: Context) -> Plan:
    """Return the list of all roadmaps."""
    found = {entry: _counts(context, entry) for entry in context.catalogue.of("roadmap")}
    known = {count.badge.code for counts in found.values() for count in counts}
    statuses = tuple(status for status in STATUSES if status in known)
    lines = tuple(_line(context, entry, counts, statuses) for entry, counts in found.items())
    total = sum(line.number for line in lines)
    view = RoadmapsView(
        lines,
        tuple(map(badge, statuses)),
        total,
        tuple(sum(line.cells[n].number for line in lines) for n in range(len(statuses))),
        f"{counted(len(lines), *ROADMAPS)}, {counted(total, *ACTIVITIES)}",
        tuple(_selections(context, lines)),
        day(context.as_of),
    )
    return Plan(
        "roadmaps/", "roadmaps", "roadmaps.html", "Дорожные карты",
        "Планы мероприятий территорий: сроки, исполнители, ожидаемые результаты и состояние на дату.",
        view, (Link("Дорожные карты", ""),),
    )  # fmt: skip


def _counts(context: Context, roadmap: Entry) -> tuple[Count, ...]:
    return status_totals(context, context.catalogue.children(roadmap, "activity"))


def _line(
    context: Context, entry: Entry, counts: tuple[Count, ...], statuses: tuple[str, ...]
) -> RoadmapLine:
    record, territory, link = entry.record, context.territory_of(entry), context.link(entry)
    numbers = {count.badge.code: count.number for count in counts}
    years = range(record.start.year, record.end.year + 1)
    return RoadmapLine(
        link=context.link(entry, record.summary),
        place=context.link(territory)._replace(title=territory.record.short_name) if territory else None,
        years=f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]),
        number=sum(numbers.values()),
        cells=tuple(_cell(link, status, numbers.get(status, 0)) for status in statuses),
        ended=ended_text(context, context.document_of(entry)),
        marks=RoadmapMarks(territory.id if territory else "", " ".join(map(str, years))),
    )


def _cell(roadmap: Link, status: str, number: int) -> Cell:
    """Return a cell that leads to the activities it counts."""
    text = badge(status).text
    link = Link(str(number), f"{roadmap.path}?status={status}#activities") if number else None
    return Cell(text, link, number)


def _selections(context: Context, lines: tuple[RoadmapLine, ...]):
    marked = [(line.link.path, line.marks) for line in lines]
    places = {t.id: t.record.short_name for t in context.catalogue.of("territory")}
    years = sorted({year for line in lines for year in line.marks.year.split()})
    known = (("territory", "Территория", places), ("year", "Год", {year: year for year in years}))
    return selections(marked, known)
