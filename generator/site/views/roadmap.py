"""The page of a roadmap («дорожная карта»): counts by status, timeline, filters, tables by section."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.changes import answering
from generator.derive.status import scope_of
from generator.site.context import Context, Download
from generator.site.links import Link, label
from generator.site.pdf.limits import too_large
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import counted, day, shortened
from generator.site.timeline import Drawn, Timeline, draw_timeline
from generator.site.views.counts import ACTIVITIES, Sum, status_totals, sums
from generator.site.views.grouped import View, views_of
from generator.site.views.planfilter import plan_selections
from generator.site.views.planline import holder_key
from generator.site.views.records import ended_text
from generator.site.views.selection import Selection
from generator.site.views.stages import StageView, stages_of


class ByBody(NamedTuple):
    """How many activities one body takes part in; ``path`` shows them on this page."""

    link: Link
    number: int
    path: str


class RoadmapView(NamedTuple):
    """The whole page."""

    name: str
    summary: str
    ended: str
    facts: tuple[Fact, ...]
    counts: tuple[Sum, ...]
    total: str
    views: tuple[View, ...]
    timeline: Timeline
    selections: tuple[Selection, ...]
    file: str
    stages: tuple[StageView, ...]
    bodies: tuple[ByBody, ...]
    discrepancies: tuple[Link, ...]
    calendar: Download | None
    pdf: Download | None
    no_pdf: str
    brief: Link
    downloads: tuple[Download, ...]
    as_of: str


def roadmap_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a roadmap."""
    record, territory = entry.record, context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    view = _view(context, entry)
    stages = tuple(Heading(stage.anchor, stage.title) for stage in view.stages if stage.title)
    headings = (
        Heading("state", "Состояние"),
        Heading("timeline", "Лента времени"),
        Heading("activities", "Мероприятия", stages),
        Heading("bodies", "Кто отвечает"),
        Heading("downloads", "Скачать"),
    )
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
        search=SearchText("Дорожная карта", place, f"{record.name} – {record.summary}"),
    )


def _view(context: Context, entry: Entry) -> RoadmapView:
    activities = context.catalogue.children(entry, "activity")
    document = context.document_of(entry)
    stages = tuple(stages_of(context, entry, activities))
    lines = [line for s in stages for part in s.parts for group in part.groups for line in group.lines]
    return RoadmapView(
        name=entry.record.name,
        summary=entry.record.summary,
        ended=ended_text(context, document),
        facts=_facts(context, entry, document),
        counts=sums(status_totals(context, activities), "activities"),
        total=counted(len(activities), *ACTIVITIES),
        views=views_of(entry, ""),
        timeline=_timeline(context, entry, activities),
        selections=tuple(plan_selections(context, entry, lines)),
        file=f"{entry.id}.csv",
        stages=stages,
        bodies=_bodies(context, activities),
        discrepancies=_discrepancies(context, activities),
        calendar=context.calendar(document) if document else None,
        pdf=context.pdf(f"roadmaps/{entry.id}/{entry.id}.pdf"),
        no_pdf=too_large(len(lines), context.document_count),
        brief=Link("Сводка на одной странице", f"summary/{entry.document}/"),
        downloads=context.downloads("activities", "activity_rows", "occurrences", document=entry.document),
        as_of=day(context.as_of),
    )


def _facts(context: Context, entry: Entry, document: Entry | None) -> tuple[Fact, ...]:
    record, territory = entry.record, context.territory_of(entry)
    return facts(
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Документ", links=context.links([document]) if document else ()),
        Fact("Период плана", f"{day(record.start)} – {day(record.end)}"),
        Fact("Источник", links=tuple(filter(None, (context.source(entry),)))),
        Fact("Заметка", record.note or ""),
    )


def _timeline(context: Context, entry: Entry, activities: tuple[Entry, ...]) -> Timeline:
    rows = []
    for activity in activities:
        link, number, states = context.link(activity), context.number(activity), context.states(activity)
        for place, state in enumerate(states, 1):
            told = f"{number}, строка {place}" if len(states) > 1 else number
            scope = scope_of(context.catalogue, state.row)
            rows.append(Drawn(told, activity.record.title, link.path, state, scope))
    return draw_timeline(rows, entry.record.start, entry.record.end, context.as_of, day(context.as_of))


def _bodies(context: Context, activities: tuple[Entry, ...]) -> tuple[ByBody, ...]:
    found: dict[str, tuple[Entry, set[str]]] = {}
    for activity in activities:
        for row in context.catalogue.children(activity, "activity_row"):
            source = answering(context.catalogue, row, context.as_of)
            for target in context.catalogue.targets(source, "responsible"):
                found.setdefault(holder_key(target), (target, set()))[1].add(activity.id)
    ordered = sorted(found.items(), key=lambda one: (-len(one[1][1]), label(one[1][0])))
    return tuple(
        ByBody(context.link(target), len(ids), f"?body={key}#activities") for key, (target, ids) in ordered
    )


def _discrepancies(context: Context, activities: tuple[Entry, ...]) -> tuple[Link, ...]:
    found = {link.path: link for activity in activities for link in context.discrepancies(activity)}
    return tuple(found.values())
