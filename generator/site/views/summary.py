"""The summary of a document on one printed page («сводка»): targets, states, who answers, what is due.

Every list is cut at a length that lets the page fit one sheet of A4; what is left out is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from generator.catalogue import Entry
from generator.derive.dues import Due
from generator.derive.status import status_counts
from generator.site.citation import requisites
from generator.site.context import Context, Download
from generator.site.links import Link, label
from generator.site.plan import Heading, Plan
from generator.site.text import counted, day, plural, shortened
from generator.site.views.counts import Count
from generator.site.views.due import DueLine, due_line
from generator.site.views.indicator_values import target_text, value_text
from generator.site.views.records import ended_text
from generator.site.views.row import badge

_YEARS, _INDICATORS, _BODIES, _EXPIRED, _NEXT, _DISCREPANCIES = 5, 5, 5, 4, 3, 3
_NAME, _FACT = 80, 110
#: Statuses of what still can come in time.
_AHEAD = ("running", "ahead", "partly")
#: Kinds of discrepancies that change nothing in what must be done.
_MINOR = ("language", "recognition", "numbering", "personal")
_HEADINGS = (
    Heading("states", "Состояние"),
    Heading("targets", "Цели по годам"),
    Heading("bodies", "Кто отвечает"),
    Heading("discrepancies", "Главные расхождения"),
    Heading("expired", "Истекло без подтверждения"),
    Heading("next", "Что впереди"),
)
NOT_PUBLISHED = "значений не опубликовано"

Item = TypeVar("Item")


class TargetLine(NamedTuple):
    """One indicator: its targets by year, "" where there is none, and what is published."""

    link: Link
    place: Link | None
    targets: tuple[str, ...]
    state: str


class Targets(NamedTuple):
    """Where the targets stand: the whole in words, then the indicators; ``more`` counts what is left out."""

    words: str
    years: tuple[str, ...]
    lines: tuple[TargetLine, ...]
    more: str


class Answering(NamedTuple):
    """How many activities or points one body answers for."""

    link: Link
    number: int


class SummaryView(NamedTuple):
    """The whole page."""

    requisites: str
    period: str
    ended: str
    document: Link
    roadmap: Link | None
    what: str
    counts: tuple[Count, ...]
    targets: Targets
    bodies: tuple[Answering, ...]
    more_bodies: str
    expired: tuple[DueLine, ...]
    more_expired: str
    next: tuple[DueLine, ...]
    no_next: str
    discrepancies: tuple[Link, ...]
    more_discrepancies: str
    pdf: Download | None
    as_of: str


def summary_plan(context: Context, entry: Entry) -> Plan:
    """Return the summary of a document."""
    record, catalogue = entry.record, context.catalogue
    roadmap, address = catalogue.get("roadmap", entry.id), f"summary/{entry.id}/"
    expired, coming = _dues(context, entry)
    found = sorted(catalogue.of_document(entry.id, "discrepancy"), key=_breadth)
    bodies = _bodies(context, entry)
    what, states = statuses(context, entry, roadmap)
    view = SummaryView(
        requisites=requisites(entry),
        period=f"{day(record.start)} – {day(record.end) if record.end else 'срок не назван'}",
        ended=ended_text(context, entry),
        document=context.link(entry),
        roadmap=context.link(roadmap) if roadmap else None,
        what=what,
        counts=tuple(Count(badge(status), n) for status, n in status_counts(states).items()),
        targets=_targets(context, entry),
        bodies=bodies[:_BODIES],
        more_bodies=_more(bodies, _BODIES, "исполнитель", "исполнителя", "исполнителей"),
        expired=tuple(due_line(context, due) for due in expired[:_EXPIRED]),
        more_expired=_more(expired, _EXPIRED, "срок", "срока", "сроков"),
        next=tuple(due_line(context, due) for due in coming[:_NEXT]),
        no_next=_no_next(context, entry),
        discrepancies=tuple(_discrepancy(context, one) for one in found[:_DISCREPANCIES]),
        more_discrepancies=_more(found, _DISCREPANCIES, "расхождение", "расхождения", "расхождений"),
        pdf=context.pdf(f"{address}{entry.id}-summary.pdf"),
        as_of=day(context.as_of),
    )  # fmt: skip
    return Plan(
        path=address,
        section="summary",
        template="summary.html",
        title=f"Сводка: {record.title}",
        description=f"На одной странице: где стоят цели, кто отвечает, какие сроки истекли. {record.title}.",
        view=view,
        breadcrumbs=(Link("Сводки", "summary/"), Link(record.title, "")),
        headings=_HEADINGS,
        source=entry.file,
    )  # fmt: skip


def statuses(context: Context, entry: Entry, roadmap: Entry | None) -> tuple[str, list[str]]:
    """Return what is counted, in words, and the status of each: activities, without a plan the points."""
    if roadmap is not None:
        activities = context.catalogue.children(roadmap, "activity")
        total = counted(len(activities), "мероприятие", "мероприятия", "мероприятий")
        return f"В плане {total}", [context.status(one) for one in activities]
    mine = [duty for duty in context.duties if duty.source.document == entry.id]
    total = counted(len(mine), "пункт", "пункта", "пунктов")
    return f"Плана мероприятий в документе нет. Поручений с адресатом: {total}", [d.status for d in mine]


def _targets(context: Context, entry: Entry) -> Targets:
    indicators = context.catalogue.of_document(entry.id, "indicator")
    aimed = [one for one in indicators if one.record.targets]
    years = sorted({year for one in aimed for year in one.record.targets})[-_YEARS:]
    lines = tuple(_target_line(context, one, years) for one in aimed[:_INDICATORS])
    more = _more(aimed, _INDICATORS, "показатель с целями", "показателя с целями", "показателей с целями")
    return Targets(target_words(context, indicators, aimed), tuple(years), lines, more)


def target_words(context: Context, indicators: Sequence[Entry], aimed: list[Entry]) -> str:
    """Say how many indicators there are, how many have targets and published values."""
    if not indicators:
        return "Показателей документ не задаёт"
    total = counted(len(indicators), "показатель", "показателя", "показателей")
    known = sum(bool(_published(context, one)) for one in indicators)
    said = f"цели по годам есть у {len(aimed)}" if aimed else "целевых значений документ не задаёт"
    values = f"значения опубликованы у {known}" if known else f"{NOT_PUBLISHED}"
    return f"В документе {total}: {said}, {values}"


def _target_line(context: Context, one: Entry, years: Iterable[str]) -> TargetLine:
    targets = one.record.targets
    published = _published(context, one)
    state = "; ".join(f"{v.record.year}: {value_text(one, v.record)}" for v in published[-2:])
    link = context.link(one)
    return TargetLine(
        link._replace(title=shortened(link.title, _NAME)),
        context.source(one),
        tuple(target_text(one, targets[year]) if year in targets else "" for year in years),
        state or NOT_PUBLISHED,
    )


def _published(context: Context, indicator: Entry) -> list[Entry]:
    values = context.catalogue.sources(indicator, "value", "indicator")
    return sorted((v for v in values if not v.record.missing), key=lambda v: v.record.year)


def _bodies(context: Context, entry: Entry) -> tuple[Answering, ...]:
    """Count the activities, and the points of the order, that each body or post answers for."""
    holders: dict[int, Entry] = {}
    counts: Counter[int] = Counter()
    seen: set[tuple[int, int]] = set()
    for duty in context.duties:
        if duty.source.document != entry.id:
            continue
        told = duty.source.parent if duty.source.kind == "activity_row" else duty.source
        for holder in duty.holders:
            key = id(holder.entry), id(told)
            if key not in seen:
                seen.add(key)
                holders[key[0]] = holder.entry
                counts[key[0]] += 1
    ordered = sorted(counts, key=lambda key: (-counts[key], label(holders[key])))
    return tuple(Answering(context.link(holders[key]), counts[key]) for key in ordered)


def _dues(context: Context, entry: Entry) -> tuple[list[Due], list[Due]]:
    """Return what expired without evidence, the latest first, and what is to come, the nearest first."""
    mine = [due for due in context.dues if due.source.document == entry.id and due.occurrence.window]
    expired = [due for due in mine if due.occurrence.status == "expired"]
    return expired[::-1], [due for due in mine if due.occurrence.status in _AHEAD]


def _no_next(context: Context, entry: Entry) -> str:
    """Say why nothing is to come: undated times are counted, not silently left out."""
    undated = sum(due.source.document == entry.id and due.occurrence.window is None for due in context.dues)
    said = f" Без даты в документе: {undated}." if undated else ""
    return f"Сроков впереди нет.{said}"


def _breadth(entry: Entry) -> tuple[bool, bool, int, str]:
    """Sort open discrepancies first, then those of substance, then those that touch most."""
    record = entry.record
    touched = len(record.places) + len(record.elements)
    return record.resolution != "open", record.kind in _MINOR, -touched, record.number


def _discrepancy(context: Context, entry: Entry) -> Link:
    link, fact = context.link(entry), shortened(entry.record.fact, _FACT)
    return Link(f"{entry.record.number}: {link.title}", link.path, fact)


def _more(items: Sequence[Item], shown: int, one: str, few: str, many: str) -> str:
    """Return «и ещё 4 срока», "" when everything is shown."""
    left = len(items) - shown
    return f"и ещё {left} {plural(left, one, few, many)}" if left > 0 else ""
