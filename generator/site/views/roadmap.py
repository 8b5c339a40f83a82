"""The page of a roadmap («дорожная карта»): counts by status, timeline, table by stage, by body."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.status import RowState, status_counts
from generator.site.context import Context, Download
from generator.site.links import Link, label
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import counted, day, first_upper, plural, shortened
from generator.site.timeline import Timeline, draw_timeline
from generator.site.views.activity import Badge, RowView, badge, row_view
from generator.site.views.records import ended_text


class Count(NamedTuple):
    """How many activities have a status."""

    badge: Badge
    number: int


class ActivityLine(NamedTuple):
    """One activity in the table, with its rows."""

    number: str
    link: Link
    rows: tuple[RowView, ...]


class Group(NamedTuple):
    """The activities of one section inside one stage; ``anchors`` are sections first met here."""

    anchors: tuple[str, ...]
    title: str
    lines: tuple[ActivityLine, ...]


class StageView(NamedTuple):
    """One stage with its groups."""

    anchor: str
    title: str
    period: str
    groups: tuple[Group, ...]


class ByBody(NamedTuple):
    """How many activities one body takes part in."""

    link: Link
    number: int


class RoadmapView(NamedTuple):
    """The whole page."""

    name: str
    summary: str
    ended: str
    facts: tuple[Fact, ...]
    counts: tuple[Count, ...]
    total: str
    timeline: Timeline
    stages: tuple[StageView, ...]
    bodies: tuple[ByBody, ...]
    discrepancies: tuple[Link, ...]
    calendar: Download | None
    downloads: tuple[Download, ...]
    as_of: str


def roadmap_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a roadmap."""
    record, catalogue = entry.record, context.catalogue
    activities = catalogue.children(entry, "activity")
    document = context.document_of(entry)
    territory = context.territory_of(entry)
    stages = tuple(_stages(context, entry, activities))
    view = RoadmapView(
        name=record.name,
        summary=record.summary,
        ended=ended_text(context, document),
        facts=_facts(context, entry, document, territory),
        counts=status_totals(context, activities),
        total=counted(len(activities), "мероприятие", "мероприятия", "мероприятий"),
        timeline=_timeline(context, entry, activities),
        stages=stages,
        bodies=_bodies(context, activities),
        discrepancies=_discrepancies(context, activities),
        calendar=context.calendar(document) if document else None,
        downloads=context.downloads("activities", "activity_rows", "occurrences", document=entry.document),
        as_of=day(context.as_of),
    )
    headings = (
        Heading("state", "Состояние"),
        Heading("timeline", "Лента времени"),
        *(Heading(stage.anchor, stage.title) for stage in stages),
        Heading("bodies", "Кто отвечает"),
        Heading("downloads", "Скачать"),
    )
    place = territory.record.short_name if territory else ""
    return Plan(
        path=f"roadmaps/{entry.id}/",
        section="roadmaps",
        template="roadmap.html",
        title=record.title,
        description=shortened(record.summary, 300),
        view=view,
        breadcrumbs=(Link("Дорожные карты", "roadmaps/"), Link(record.title, "")),
        headings=headings,
        source=entry.file,
        search=SearchText("Дорожная карта", place, f"{record.name} {record.summary}"),
    )


def roadmaps_plan(context: Context) -> Plan:
    """Return the list of all roadmaps."""
    roadmaps = tuple(
        (
            context.link(entry, entry.record.summary),
            territory.record.short_name if (territory := context.territory_of(entry)) else "",
            f"{entry.record.start.year}–{entry.record.end.year}",
            len(context.catalogue.children(entry, "activity")),
            status_totals(context, context.catalogue.children(entry, "activity")),
            ended_text(context, context.document_of(entry)),
        )
        for entry in context.catalogue.of("roadmap")
    )
    return Plan(
        "roadmaps/", "roadmaps", "roadmaps.html", "Дорожные карты",
        "Планы мероприятий территорий: сроки, исполнители, ожидаемые результаты и состояние на дату.",
        roadmaps, (Link("Дорожные карты", ""),),
    )  # fmt: skip


def status_totals(context: Context, activities: tuple[Entry, ...]) -> tuple[Count, ...]:
    """Count activities by status; the numbers add up to the number of activities."""
    counts = status_counts(context.status(activity) for activity in activities)
    return tuple(Count(badge(status), number) for status, number in counts.items())


def _facts(
    context: Context, entry: Entry, document: Entry | None, territory: Entry | None
) -> tuple[Fact, ...]:
    record = entry.record
    return facts(
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Документ", links=context.links([document]) if document else ()),
        Fact("Период плана", f"{day(record.start)} – {day(record.end)}"),
        Fact("Источник", links=tuple(filter(None, (context.source(entry),)))),
        Fact("Заметка", record.note or ""),
    )


def _stages(context: Context, roadmap: Entry, activities: tuple[Entry, ...]):
    stages = context.catalogue.children(roadmap, "stage")
    new = {section.id for section in context.catalogue.children(roadmap, "section")}
    for stage in stages or (None,):
        mine = [a for a in activities if stage is None or context.catalogue.target(a, "stage") is stage]
        yield StageView(
            f"stage-{stage.key}" if stage else "activities",
            _stage_title(stage) if stage else "Мероприятия",
            f"{day(stage.record.start)} – {day(stage.record.end)}" if stage else "",
            tuple(_groups(context, mine, new)),
        )


def _stage_title(stage: Entry) -> str:
    number = f"{stage.record.number} этап: " if stage.record.number else ""
    return first_upper(f"{number}{stage.record.name}")


def _groups(context: Context, activities: list[Entry], new: set[str]):
    """Yield the activities by section; ``new`` loses every section that is met, with those around it."""
    by_section: dict[int, list[Entry]] = defaultdict(list)
    sections: dict[int, Entry | None] = {}
    for activity in activities:
        section = context.catalogue.target(activity, "section")
        sections[id(section)] = section
        by_section[id(section)].append(activity)
    for key, members in by_section.items():
        chain = _chain(context, sections[key])
        anchors = tuple(f"section-{section.key}" for section in chain if section.id in new)
        new.difference_update(section.id for section in chain)
        title = " → ".join(_section_title(section) for section in chain)
        yield Group(anchors, title, tuple(_line(context, activity) for activity in members))


def _chain(context: Context, section: Entry | None) -> list[Entry]:
    """Return a section with those around it, the outermost first."""
    chain: list[Entry] = []
    while section is not None and section not in chain:
        chain.insert(0, section)
        section = context.catalogue.target(section, "parent")
    return chain


def _section_title(section: Entry) -> str:
    number = f"{section.record.number.rstrip('.')}. " if section.record.number else ""
    return f"{number}{section.record.name}"


def _line(context: Context, activity: Entry) -> ActivityLine:
    rows = tuple(row_view(context, state) for state in context.states(activity))
    return ActivityLine(context.number(activity), context.link(activity), rows)


def _timeline(context: Context, entry: Entry, activities: tuple[Entry, ...]) -> Timeline:
    rows: list[tuple[str, str, RowState]] = []
    for activity in activities:
        link = context.link(activity)
        text = shortened(f"{context.number(activity)}. {activity.record.title}", 37)
        rows += [(text, link.path, state) for state in context.states(activity)]
    return draw_timeline(rows, entry.record.start, entry.record.end, context.as_of, day(context.as_of))


def _bodies(context: Context, activities: tuple[Entry, ...]) -> tuple[ByBody, ...]:
    found: dict[str, tuple[Entry, set[str]]] = {}
    for activity in activities:
        for row in context.catalogue.children(activity, "activity_row"):
            for target in context.catalogue.targets(row, "responsible"):
                found.setdefault(f"{target.kind}/{target.id}", (target, set()))[1].add(activity.id)
    ordered = sorted(found.values(), key=lambda pair: (-len(pair[1]), label(pair[0])))
    return tuple(ByBody(context.link(target), len(ids)) for target, ids in ordered)


def _discrepancies(context: Context, activities: tuple[Entry, ...]) -> tuple[Link, ...]:
    found = {link.path: link for activity in activities for link in context.discrepancies(activity)}
    return tuple(found.values())


def activities_word(number: int) -> str:
    """Return «мероприятие» in the form for ``number``."""
    return plural(number, "мероприятие", "мероприятия", "мероприятий")
