"""The index of the calendar («календарь»): years, the files to subscribe to, what has no date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.derive.dues import Due
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import counted, day
from generator.site.views.counts import Count
from generator.site.views.due import DueLine, due_line
from generator.site.views.year import (
    DUES,
    PAGE_SIZE,
    TITLE,
    YearDues,
    due_counts,
    dues_by_year,
    is_dated,
    year_plans,
)

#: How many bodies the index lists with their files; more of them are found on their pages.
LISTED = 150


class YearLine(NamedTuple):
    """One year in the index: dues that end in it, dues of a whole year or stage that last in it."""

    link: Link
    ending: int
    whole: int
    over: str


class Calendar(NamedTuple):
    """The file of one territory, document, body or post."""

    link: Link
    file: Download


class IndexView(NamedTuple):
    """The index of the calendar."""

    years: tuple[YearLine, ...]
    total: str
    counts: tuple[Count, ...]
    undated: tuple[DueLine, ...]
    everything: Download | None
    calendars: tuple[tuple[str, tuple[Calendar, ...]], ...]
    unlisted: str
    as_of: str


def calendar_plans(context: Context) -> Iterator[Plan]:
    """Yield the index, then the pages of every year in which something dated is due."""
    by_year = dues_by_year(context.dues)
    yield _index_plan(context, by_year)
    for year in by_year:
        yield from year_plans(context, year, by_year)


def _index_plan(context: Context, by_year: Mapping[int, YearDues]) -> Plan:
    undated = [due for due in context.dues if not is_dated(due)]
    bodies = tuple(_calendars(context, ("body", "role")))
    listed = len(bodies) <= LISTED
    groups = (
        ("Территории", tuple(_calendars(context, ("territory",)))),
        ("Документы", tuple(_calendars(context, ("document",)))),
        ("Органы, организации и должности", bodies if listed else ()),
    )
    view = IndexView(
        years=tuple(_year_line(context, year, found.listed) for year, found in by_year.items()),
        total=counted(len(context.dues), *DUES),
        counts=due_counts(context.dues),
        undated=tuple(due_line(context, due) for due in undated) if len(undated) <= PAGE_SIZE else (),
        everything=context.calendar(None),
        calendars=tuple((title, files) for title, files in groups if files),
        unlisted="" if listed else counted(len(bodies), "календарь", "календаря", "календарей"),
        as_of=day(context.as_of),
    )
    return Plan(
        path="calendar/",
        section="calendar",
        template="calendar.html",
        title=f"{TITLE}: сроки по годам",
        description="Что и к какому сроку запланировано по годам, кварталам и месяцам; файлы ICS для своего "
        "календаря.",
        view=view,
        breadcrumbs=(Link("Дорожные карты", "roadmaps/"), Link(TITLE, "")),
        headings=(
            Heading("years", "По годам"), Heading("ics", "Календари (ICS)"), Heading("undated", "Без даты"),
        ),
        search=SearchText(TITLE, "", "сроки месяцы кварталы годы ICS подписка календарь"),
    )  # fmt: skip


def _year_line(context: Context, year: int, found: Iterable[Due]) -> YearLine:
    listed = [due for due in found if is_dated(due)]
    return YearLine(
        Link(f"{year} год", f"calendar/{year}/"),
        sum(not due.whole for due in listed),
        sum(due.whole for due in listed),
        "год закончился" if year < context.as_of.year else "",
    )


def _calendars(context: Context, kinds: tuple[str, ...]) -> Iterator[Calendar]:
    for kind in kinds:
        for entry in context.catalogue.of(kind):
            file = context.calendar(entry)
            if file:
                territory = context.territory_of(entry)
                place = territory.record.short_name if territory and kind in ("body", "role") else ""
                yield Calendar(context.link(entry, place), file)
