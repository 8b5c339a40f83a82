"""Pages of duties («кому и что поручено»): all of them with filters, or one page for each territory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.duties import Duty
from generator.derive.status import status_counts
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted, day
from generator.site.views.counts import Count
from generator.site.views.duty import DutyLine, duty_lines, is_shared
from generator.site.views.row import badge
from generator.site.views.selection import Selection, selections

#: How many duties one page shows; beyond it every territory has a page of its own.
PAGE_SIZE = 600
TITLE = "Кому и что поручено"
SOURCES = {"operative_point": "Пункт приказа", "activity_row": "Дорожная карта"}


class DutiesView(NamedTuple):
    """The page of all duties, or of those of one territory."""

    lead: str
    lines: tuple[DutyLine, ...]
    selections: tuple[Selection, ...]
    counts: tuple[Count, ...]
    total: str
    groups: tuple[Link, ...]
    pages: tuple[Link, ...]
    downloads: tuple[Download, ...]
    file: str
    as_of: str


def duties_plans(context: Context) -> Iterator[Plan]:
    """Yield the page of all duties; when they are too many, it only leads to those of each territory."""
    found = context.duties
    if len(found) <= PAGE_SIZE:
        yield _plan(context, found, None)
        return
    yield _plan(context, (), None, pages=True)
    for territory in _territories(context, found):
        yield _plan(context, [d for d in found if d.source.territory == territory.id], territory)


def shared_groups(context: Context) -> tuple[Entry, ...]:
    """Return the groups of the whole country that have members."""
    catalogue = context.catalogue
    return tuple(
        entry
        for entry in catalogue.of("body")
        if is_shared(context, entry) and catalogue.sources(entry, "body", "member_of")
    )


def status_numbers(found: Iterable[Duty]) -> tuple[Count, ...]:
    """Count duties by status; the numbers add up to the number of duties."""
    counts = status_counts(duty.status for duty in found)
    return tuple(Count(badge(status), number) for status, number in counts.items())


def _plan(context: Context, found: Iterable[Duty], territory: Entry | None, pages: bool = False) -> Plan:
    found = tuple(found)
    shown = context.duties if pages else found
    lines = duty_lines(context, found)
    place = territory.record.short_name if territory else ""
    links = tuple(
        Link(t.record.short_name, f"duties/{t.id}/") for t in _territories(context, context.duties) if pages
    )
    title = f"{TITLE}: {place}" if place else f"{TITLE}: все документы"
    view = DutiesView(
        lead="Пункты приказов и строки дорожных карт: кто, что и к какому сроку должен сделать.",
        lines=lines,
        selections=tuple(_selections(context, lines)),
        counts=status_numbers(shown),
        total=counted(len(shown), "поручение", "поручения", "поручений"),
        groups=context.links(shared_groups(context)),
        pages=links,
        downloads=context.downloads("duties"),
        file=f"porucheniya-{territory.id}.csv" if territory else "porucheniya.csv",
        as_of=day(context.as_of),
    )
    crumbs = (Link("Кто отвечает", "bodies/"), Link(TITLE, "duties/" if territory else ""))
    return Plan(
        path=f"duties/{territory.id}/" if territory else "duties/",
        section="duties",
        template="duties.html",
        title=title,
        description="Кто, что и к какому сроку должен сделать по приказам и дорожным картам, с пунктом "
        "документа и состоянием на дату.",
        view=view,
        breadcrumbs=(*crumbs, Link(place, "")) if territory else crumbs,
        search=SearchText("Поручения", place, "сроки исполнители ответственные обязанности поручения"),
    )  # fmt: skip


def _territories(context: Context, found: Iterable[Duty]) -> tuple[Entry, ...]:
    used = {duty.source.territory for duty in found}
    return tuple(t for t in context.catalogue.of("territory") if t.id in used)


def _selections(context: Context, lines: tuple[DutyLine, ...]) -> Iterator[Selection]:
    territories = {t.id: t.record.short_name for t in context.catalogue.of("territory")}
    badges = {line.badge.code: line.badge.text for line in lines}
    years = sorted({year for line in lines for year in line.marks.year.split()})
    known = (
        ("group", "Группа органов", {g.id: context.link(g).title for g in shared_groups(context)}),
        ("territory", "Территория", territories),
        ("year", "Год", {year: "без даты" if year == "undated" else year for year in years}),
        ("status", "Состояние", badges),
        ("source", "Откуда", SOURCES),
    )
    return selections([(str(number), line.marks) for number, line in enumerate(lines)], known)
