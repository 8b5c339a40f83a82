"""The list of activities of all territories («все мероприятия»), or one page for each territory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.status import STATUSES, RowState
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted, day, first_upper
from generator.site.views.counts import ACTIVITIES, Sum, status_totals, sums
from generator.site.views.planline import NONE, UNDATED, period_order
from generator.site.views.records import document_name
from generator.site.views.row import Badge, badge, period_text
from generator.site.views.selection import Known, Selection, selections

#: How many activities one page shows; beyond it every territory has a page of its own.
PAGE_SIZE = 400
TITLE = "Все мероприятия"


class ActivityMarks(NamedTuple):
    """What a script selects an activity by: keys with spaces between them, and words that are not shown."""

    territory: str
    year: str
    status: str
    topic: str
    words: str


class ActivityLine(NamedTuple):
    """One activity; ``order`` sorts the column of periods, "" where there is no date."""

    number: str
    link: Link
    roadmap: Link
    period: str
    meaning: str
    order: str
    badge: Badge
    marks: ActivityMarks


class ActivitiesView(NamedTuple):
    """The page of all activities, or of those of one territory; ``pages`` lead to those of territories."""

    lines: tuple[ActivityLine, ...]
    selections: tuple[Selection, ...]
    counts: tuple[Sum, ...]
    total: str
    pages: tuple[Link, ...]
    file: str
    as_of: str


def activities_plans(context: Context) -> Iterator[Plan]:
    """Yield the page of all activities; when they are too many, it only leads to those of each territory."""
    found = tuple(context.catalogue.of("activity"))
    territories = {t.id: [a for a in found if a.territory == t.id] for t in context.catalogue.of("territory")}
    pages = {id: members for id, members in territories.items() if members}
    if len(found) <= PAGE_SIZE:
        yield _plan(context, found, None)
        return
    links = tuple(
        Link(_place(context, id), f"activities/{id}/", counted(len(members), *ACTIVITIES))
        for id, members in pages.items()
    )
    yield _plan(context, found, None, links)
    for id, members in pages.items():
        yield _plan(context, members, id)


def _plan(
    context: Context, found: Sequence[Entry], territory: str | None, pages: tuple[Link, ...] = ()
) -> Plan:
    """Return a page that counts ``found`` and lists them, unless its ``pages`` do."""
    lines = tuple(_line(context, activity) for activity in found if not pages)
    place = _place(context, territory) if territory else ""
    view = ActivitiesView(
        lines,
        tuple(selections([(line.link.path, line.marks) for line in lines], _known(context, lines))),
        sums(status_totals(context, tuple(found)), "" if pages else "list"),
        counted(len(found), *ACTIVITIES),
        pages,
        f"meropriyatiya-{territory}.csv" if territory else "meropriyatiya.csv",
        day(context.as_of),
    )
    crumbs = (Link("Дорожные карты", "roadmaps/"), Link(TITLE, "activities/" if territory else ""))
    return Plan(
        path=f"activities/{territory}/" if territory else "activities/",
        section="activities",
        template="activities.html",
        title=f"{TITLE}: {place}" if place else f"{TITLE} дорожных карт",
        description="Мероприятия дорожных карт с отбором по территории, году, теме и состоянию на дату.",
        view=view,
        breadcrumbs=(*crumbs, Link(place, "")) if place else crumbs,
        search=SearchText("Мероприятия", place, "список мероприятий дорожные карты планы"),
    )


def _place(context: Context, territory: str) -> str:
    return context.catalogue.get("territory", territory).record.short_name


def _line(context: Context, activity: Entry) -> ActivityLine:
    states = context.states(activity)
    document = context.document_of(activity)
    roadmap = context.link(activity.parent)
    return ActivityLine(
        context.number(activity),
        context.link(activity),
        roadmap._replace(title=document_name(context, document) if document else roadmap.title),
        "; ".join(dict.fromkeys(state.row.record.period.raw for state in states)),
        "; ".join(dict.fromkeys(period_text(state) for state in states)).replace("|", "/"),
        max((period_order(state.understood.windows) for state in states if state.understood), default=""),
        badge(context.status(activity)),
        ActivityMarks(
            activity.territory,
            " ".join(dict.fromkeys(_years(states))) or UNDATED,
            context.status(activity),
            " ".join(dict.fromkeys(placed.topic.id for placed in context.crosswalk.of(activity))) or NONE,
            activity.record.name,
        ),
    )


def _years(states: Sequence[RowState]) -> Iterator[str]:
    for state in states:
        for window in state.understood.windows if state.understood else ():
            yield from map(str, range(window.start.year, window.end.year + 1))


def _known(context: Context, lines: Sequence[ActivityLine]) -> Iterator[Known]:
    years = sorted({year for line in lines for year in line.marks.year.split()})
    yield "territory", "Территория", {t.id: t.record.short_name for t in context.catalogue.of("territory")}
    yield "year", "Год", {year: "без даты" if year == UNDATED else year for year in years}
    yield "status", "Состояние", {status: first_upper(words) for status, words in STATUSES.items()}
    topics = {t.id: f"{t.record.number}. {t.record.name}" for t in context.catalogue.of("topic")}
    yield "topic", "Тема", topics | {NONE: "без темы"}
