"""The list of summaries («сводки»): every document on one printed page."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.status import status_counts
from generator.site.citation import requisites
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import day
from generator.site.views.counts import Count
from generator.site.views.records import ended_text
from generator.site.views.row import badge
from generator.site.views.summary import statuses, target_words

FOLDER = "summary/"


class SummaryLine(NamedTuple):
    """One document: its summary, whose it is, what is counted and where its targets stand."""

    link: Link
    territory: Link | None
    requisites: str
    ended: str
    what: str
    counts: tuple[Count, ...]
    targets: str


class SummariesView(NamedTuple):
    """The whole list."""

    lines: tuple[SummaryLine, ...]
    as_of: str


def summaries_plan(context: Context) -> Plan:
    """Return the list of the summaries of all documents."""
    lines = tuple(_line(context, entry) for entry in context.catalogue.of("document"))
    return Plan(
        path=FOLDER,
        section="summary",
        template="summaries.html",
        title="На одной странице",
        description="Сводка каждого документа на одном листе: где стоят цели, кто отвечает, что истекло.",
        view=SummariesView(lines, day(context.as_of)),
        breadcrumbs=(Link("Сводки", ""),),
        search=SearchText(
            "Сводка", "", "Сводка на листе A4: где стоят цели, кто отвечает, какие сроки истекли."
        ),
    )


def _line(context: Context, entry: Entry) -> SummaryLine:
    catalogue = context.catalogue
    what, found = statuses(context, entry, catalogue.get("roadmap", entry.id))
    indicators = catalogue.of_document(entry.id, "indicator")
    territory = context.territory_of(entry)
    return SummaryLine(
        link=Link(entry.record.title, f"{FOLDER}{entry.id}/"),
        territory=context.link(territory) if territory else None,
        requisites=requisites(entry),
        ended=ended_text(context, entry),
        what=what,
        counts=tuple(Count(badge(status), n) for status, n in status_counts(found).items()),
        targets=target_words(context, indicators, [one for one in indicators if one.record.targets]),
    )
