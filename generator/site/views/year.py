"""A year of the calendar («год»): quarters, months, whole years and stages, rows without a date."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.dues import Due
from generator.derive.status import status_counts
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import counted, day
from generator.site.views.counts import Count
from generator.site.views.due import DueLine, Quarter, due_line, quarters
from generator.site.views.row import badge

#: How many dues one page shows; a longer year has a page for every territory.
PAGE_SIZE = 400
DUES = ("срок", "срока", "сроков")
TITLE = "Календарь"


class YearView(NamedTuple):
    """A year, or a year of one territory.

    ``current`` is the address of the page itself, ``whole_year`` that of the page above it. ``long`` tells
    that its dues are too many for one page and only stand on its ``pages``.
    """

    lead: str
    years: tuple[Link, ...]
    current: str
    whole_year: str
    long: bool
    total: str
    counts: tuple[Count, ...]
    file: Download | None
    pages: tuple[Link, ...]
    quarters: tuple[Quarter, ...]
    whole: tuple[DueLine, ...]
    undated: tuple[DueLine, ...]
    near: tuple[tuple[str, tuple[Link, ...]], ...]
    as_of: str


class Part(NamedTuple):
    """What one page holds: the dues of a year or, with ``territory``, of a year of one territory.

    ``starting`` begin in the year and end in a later one; ``pages`` are those of all its territories.
    """

    year: int
    dues: tuple[Due, ...]
    starting: tuple[Due, ...]
    pages: tuple[Link, ...]
    territory: Entry | None = None

    @property
    def long(self) -> bool:
        """Tell whether the dues are too many for one page."""
        return self.territory is None and len(self.dues) > PAGE_SIZE

    @property
    def path(self) -> str:
        """Return the address of the page."""
        return f"calendar/{self.year}/" + (f"{self.territory.id}/" if self.territory else "")

    @property
    def place(self) -> str:
        """Return the name of the territory, "" for all of them."""
        return self.territory.record.short_name if self.territory else ""


class YearDues(NamedTuple):
    """The dues of a year: those its page lists, and those that begin in it but end in a later one."""

    listed: tuple[Due, ...]
    starting: tuple[Due, ...]


def dues_by_year(found: Iterable[Due]) -> dict[int, YearDues]:
    """Share dues out to the years in which something dated is due, in their order.

    A due is listed where it ends; whole and undated ones are listed in every year they last.
    """
    listed: dict[int, list[Due]] = defaultdict(list)
    starting: dict[int, list[Due]] = defaultdict(list)
    years: set[int] = set()
    for due in found:
        lasting = range(due.first.year, due.last.year + 1)
        named = is_dated(due) and not due.whole
        years.update(lasting if is_dated(due) else ())
        for year in lasting[-1:] if named else lasting:
            listed[year].append(due)
        if named and len(lasting) > 1:
            starting[lasting[0]].append(due)
    return {year: YearDues(tuple(listed[year]), tuple(starting[year])) for year in sorted(years)}


def year_plans(context: Context, year: int, by_year: Mapping[int, YearDues]) -> Iterator[Plan]:
    """Yield the page of a year, then one for each of its territories where there are several."""
    years = tuple(Link(str(y), f"calendar/{y}/") for y in by_year)
    for part in _parts(context, year, by_year[year]):
        yield _year_plan(part, _year_view(context, part, years))


def is_dated(due: Due) -> bool:
    """Tell whether the document gives the due a date."""
    return due.occurrence.window is not None


def due_counts(found: Iterable[Due]) -> tuple[Count, ...]:
    """Count dues by status; the numbers add up to the number of dues."""
    numbers = status_counts(due.occurrence.status for due in found)
    return tuple(Count(badge(status), number) for status, number in numbers.items())


def _parts(context: Context, year: int, found: YearDues) -> Iterator[Part]:
    numbers = Counter(due.source.territory for due in found.listed)
    territories = [t for t in context.catalogue.of("territory") if numbers[t.id] and len(numbers) > 1]
    pages = tuple(
        Link(t.record.short_name, f"calendar/{year}/{t.id}/", counted(numbers[t.id], *DUES))
        for t in territories
    )
    yield Part(year, found.listed, found.starting, pages)
    listed, starting = _by_territory(found.listed), _by_territory(found.starting)
    for territory in territories:
        yield Part(year, listed[territory.id], starting.get(territory.id, ()), pages, territory)


def _by_territory(found: Iterable[Due]) -> dict[str, tuple[Due, ...]]:
    groups: dict[str, list[Due]] = defaultdict(list)
    for due in found:
        groups[due.source.territory].append(due)
    return {territory: tuple(members) for territory, members in groups.items()}


def _year_view(context: Context, part: Part, years: tuple[Link, ...]) -> YearView:
    shown = () if part.long else part.dues
    dated = (*(d for d in shown if is_dated(d) and not d.whole), *part.starting)
    return YearView(
        lead=f"Что должно быть сделано в {part.year} году по дорожным картам и приказам.",
        years=years,
        current=part.path,
        whole_year=f"calendar/{part.year}/" if part.territory else "",
        long=part.long,
        total=counted(len(part.dues), *DUES),
        counts=due_counts(part.dues),
        file=context.calendar(part.territory),
        pages=part.pages,
        quarters=() if part.long else quarters(context, part.year, dated),
        whole=tuple(due_line(context, d) for d in shown if d.whole),
        undated=tuple(due_line(context, d) for d in shown if not is_dated(d)),
        near=tuple(_near(context, shown)),
        as_of=day(context.as_of),
    )


def _year_plan(part: Part, view: YearView) -> Plan:
    year, place = part.year, part.place
    crumbs = (Link("Дорожные карты", "roadmaps/"), Link(TITLE, "calendar/"))
    year_crumb = Link(str(year), f"calendar/{year}/")
    return Plan(
        path=part.path,
        section="calendar",
        template="calendar_year.html",
        title=f"{TITLE} {year} года: {place}" if place else f"{TITLE} {year} года",
        description=f"{f'{place}: сроки' if place else 'Сроки'} {year} года по кварталам и месяцам, "
        "с исполнителями, состоянием на дату и пунктом документа.",
        view=view,
        breadcrumbs=(*crumbs, year_crumb, Link(place, "")) if place else (*crumbs, year_crumb),
        headings=_headings(view),
        search=None if place else SearchText(TITLE, "", f"сроки {year} год месяцы кварталы план"),
    )


def _headings(view: YearView) -> tuple[Heading, ...]:
    last = (
        Heading("whole", "Весь год или этап"),
        Heading("undated", "Без даты"),
        Heading("near", "Чьи это сроки"),
    )
    if view.long:
        return (Heading("pages", "По территориям"),)
    return (*(Heading(q.anchor, q.title) for q in view.quarters), *last)


def _near(context: Context, found: tuple[Due, ...]) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Yield the plans and holders of these dues, each linked to its own page."""
    catalogue = context.catalogue
    documents = sorted({due.source.document for due in found})
    plans = [catalogue.get("roadmap", d) or catalogue.get("document", d) for d in documents]
    yield "Документы", context.links(plan for plan in plans if plan)
    holders = Counter(holder for due in found for holder in due.holders)
    links = [context.link(holder, counted(number, *DUES)) for holder, number in holders.items()]
    yield "Органы, организации и должности", tuple(sorted(links, key=lambda link: (link.title, link.path)))
