"""Other views of a roadmap («виды плана»): its rows by body, by expected result and by month, a page each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Heading, Plan
from generator.site.text import counted, day
from generator.site.views.counts import ACTIVITIES
from generator.site.views.grouping import PlanGroup, by_body, by_month, by_result
from generator.site.views.records import ended_text


class View(NamedTuple):
    """A link to one view of a plan; ``current`` is the page itself."""

    link: Link
    current: bool


class GroupedView(NamedTuple):
    """One page; ``lead`` says how the rows are grouped and what that means."""

    lead: str
    ended: str
    views: tuple[View, ...]
    groups: tuple[PlanGroup, ...]
    total: str
    roadmap: Link
    as_of: str


class Way(NamedTuple):
    """One way to group: the folder of its page, its tab, the end of its title and what it says first."""

    folder: str
    tab: str
    title: str
    lead: str


WAYS = (
    Way(
        "by-body", "По органам", "по органам и должностям",
        "Каждое мероприятие стоит у всех, кто назван в его столбце исполнителей, поэтому может повторяться.",
    ),
    Way(
        "by-result", "По результатам", "по ожидаемым результатам",
        "Мероприятия по ожидаемым результатам концепции, на которые ссылается план; где он на них не "
        "ссылается – по тому, что подтвердило бы выполнение.",
    ),
    Way(
        "by-month", "По месяцам", "по месяцам",
        "Каждый срок стоит в месяце, в котором он заканчивается; сроки на весь год или этап – в конце года. "
        "Строки без дат собраны в конце страницы.",
    ),
)  # fmt: skip
_GROUPINGS = {"by-body": by_body, "by-result": by_result, "by-month": by_month}


def views_of(roadmap: Entry, current: str) -> tuple[View, ...]:
    """Return the tabs of a roadmap; ``current`` is the folder of the page, "" for the roadmap itself."""
    own = f"roadmaps/{roadmap.id}/"
    whole = View(Link("По разделам, с отбором", own), not current)
    return (whole, *(View(Link(w.tab, f"{own}{w.folder}/"), w.folder == current) for w in WAYS))


def grouped_plans(context: Context, roadmap: Entry) -> Iterator[Plan]:
    """Yield the pages of the other views of a roadmap."""
    for way in WAYS:
        yield _plan(context, roadmap, way)


def _plan(context: Context, roadmap: Entry, way: Way) -> Plan:
    groups = tuple(_GROUPINGS[way.folder](context, roadmap))
    total = counted(len(context.catalogue.children(roadmap, "activity")), *ACTIVITIES)
    view = GroupedView(
        lead=way.lead,
        ended=ended_text(context, context.document_of(roadmap)),
        views=views_of(roadmap, way.folder),
        groups=groups,
        total=total,
        roadmap=context.link(roadmap),
        as_of=day(context.as_of),
    )
    return Plan(
        path=f"roadmaps/{roadmap.id}/{way.folder}/",
        section="roadmaps",
        template="roadmap_grouped.html",
        title=f"{roadmap.record.title}: {way.title}",
        description=f"{way.lead} Всего {total}.",
        view=view,
        breadcrumbs=(
            Link("Дорожные карты", "roadmaps/"),
            Link(roadmap.record.title, f"roadmaps/{roadmap.id}/"),
            Link(way.tab, ""),
        ),
        headings=tuple(_headings(groups)),
    )


def _headings(groups: tuple[PlanGroup, ...]) -> Iterator[Heading]:
    """Yield the groups for the table of contents, months below their year."""
    for number, group in enumerate(groups):
        if not group.above or group.above != groups[number - 1].above or not number:
            same = [g for g in groups if g.above == group.above] if group.above else [group]
            if group.above:
                inner = tuple(Heading(g.anchor, g.title) for g in same)
                yield Heading(group.above_anchor, group.above, inner)
            else:
                yield Heading(group.anchor, group.title)
