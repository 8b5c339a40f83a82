"""One due («срок») as a line of the calendar, and the dues of a year by quarter and month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.derive.dues import Due
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import MONTHS, first_upper, shortened
from generator.site.views.records import document_name
from generator.site.views.row import Badge, badge

QUARTERS = ("I квартал", "II квартал", "III квартал", "IV квартал")
_MONTHS = (
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь",
    "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
)  # fmt: skip
#: Windows that name a part of the year, not its months.
_PARTS = ("quarter", "half")


class DueLine(NamedTuple):
    """One due; ``order`` sorts its column, the note of ``what`` says more about it.

    ``document`` leads to the clause, which its note names.
    """

    when: str
    raw: str
    order: str
    what: Link
    who: tuple[Link, ...]
    badge: Badge
    document: Link


class Group(NamedTuple):
    """The dues that end in one month, or with the quarter; ``starts`` begin here and end later."""

    anchor: str
    title: str
    lines: tuple[DueLine, ...]
    starts: tuple[Link, ...]


class Quarter(NamedTuple):
    """One quarter with its groups, those without a line left out."""

    anchor: str
    title: str
    groups: tuple[Group, ...]


def due_line(context: Context, due: Due) -> DueLine:
    """Return the line of a due."""
    document = context.document_of(due.source)
    place = context.place(document, due.source.record.clause)
    return DueLine(
        when=first_upper(due.meaning),
        raw=due.raw,
        order=f"{due.last} {due.first}" if due.occurrence.window else "",
        what=_what(context, due),
        who=context.links(due.holders),
        badge=badge(due.occurrence.status, due.occurrence.late_days),
        document=Link(document_name(context, document), place.path, place.title),
    )


def quarters(context: Context, year: int, found: Iterable[Due]) -> tuple[Quarter, ...]:
    """Return the four quarters of a year with the dated dues that end or begin in them."""
    slots: dict[tuple[str, int], list[Due]] = defaultdict(list)
    for due in found:
        for slot in _slots(due, year):
            slots[slot].append(due)
    return tuple(
        Quarter(f"q{n}", f"{title} {year} года", tuple(_groups(context, year, n, slots)))
        for n, title in enumerate(QUARTERS, 1)
    )


def _slots(due: Due, year: int) -> Iterator[tuple[str, int]]:
    """Yield where a due stands in a year: the month or the quarter it ends in, the month it begins in."""
    first, last, precision = due.first, due.last, due.occurrence.window.precision
    if last.year == year:
        yield ("quarter", (last.month + 2) // 3) if precision in _PARTS else ("end", last.month)
    # a quarter says by itself when it begins
    if first.year == year and precision != "quarter" and (first.year, first.month) != (last.year, last.month):
        yield "start", first.month


def _groups(
    context: Context, year: int, quarter: int, slots: Mapping[tuple[str, int], list[Due]]
) -> Iterator[Group]:
    """Yield the months of a quarter, then what the document sets for a whole quarter or half-year."""
    for month in range(quarter * 3 - 2, quarter * 3 + 1):
        lines = tuple(due_line(context, due) for due in slots.get(("end", month), ()))
        starts = tuple(_start(context, due) for due in slots.get(("start", month), ()))
        if lines or starts:
            yield Group(f"m{month:02}", f"{_MONTHS[month - 1]} {year} года", lines, starts)
    lines = tuple(due_line(context, due) for due in slots.get(("quarter", quarter), ()))
    if lines:
        yield Group(f"part{quarter}", "К концу квартала или полугодия", lines, ())


def _start(context: Context, due: Due) -> Link:
    what, end = _what(context, due), due.last
    return Link(what.title, what.path, f"до {MONTHS[end.month - 1]} {end.year} г.")


def _what(context: Context, due: Due) -> Link:
    source, record = due.source, due.source.record
    if source.kind == "operative_point":
        place = context.source(source)
        title = f"Пункт {record.number} приказа"
        return Link(title, place.path if place else "", shortened(record.text, 300))
    link = context.link(source.parent)
    rows = tuple(source.parent.record.rows)
    note = f"строка {rows.index(source.key) + 1} из {len(rows)}" if len(rows) > 1 else ""
    return Link(f"{context.number(source.parent)}. {link.title}", link.path, note)
