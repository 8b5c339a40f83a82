"""One due («срок») as a line of the calendar, and the dues of a year by quarter and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.derive.dues import Due
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import MONTHS, first_upper, shortened
from generator.site.views.activity import Badge, badge
from generator.site.views.records import document_name

QUARTERS = ("I квартал", "II квартал", "III квартал", "IV квартал")
_MONTHS = (
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь",
    "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
)  # fmt: skip
#: Windows that name a part of the year, not its months.
_PARTS = ("quarter", "half")


class DueLine(NamedTuple):
    """One due; ``order`` sorts its column, the note of ``what`` says more about it."""

    when: str
    raw: str
    order: str
    what: Link
    who: tuple[Link, ...]
    badge: Badge
    document: Link
    place: Link | None


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
    return DueLine(
        when=first_upper(due.meaning),
        raw=due.raw,
        order=f"{due.last} {due.first}" if due.occurrence.window else "",
        what=_what(context, due),
        who=context.links(due.holders),
        badge=badge(due.occurrence.status, due.occurrence.late_days),
        document=context.link(document)._replace(title=document_name(context, document)),
        place=context.source(due.source),
    )


def quarters(context: Context, year: int, found: Iterable[Due]) -> tuple[Quarter, ...]:
    """Return the four quarters of a year with the dated dues that end in them."""
    mine = tuple(found)
    return tuple(
        Quarter(f"q{n + 1}", f"{title} {year} года", tuple(_groups(context, year, n, mine)))
        for n, title in enumerate(QUARTERS)
    )


def _groups(context: Context, year: int, quarter: int, found: tuple[Due, ...]) -> Iterator[Group]:
    """Yield the months of a quarter, then what the document sets for a whole quarter or half-year."""
    for month in range(quarter * 3 + 1, quarter * 3 + 4):
        ending = [d for d in found if _month(d) == (year, month)]
        starting = [d for d in found if _starts(d, year, month)]
        if ending or starting:
            lines = tuple(due_line(context, d) for d in ending)
            starts = tuple(_start(context, d) for d in starting)
            yield Group(f"m{month:02}", f"{_MONTHS[month - 1]} {year} года", lines, starts)
    parts = [d for d in found if _part(d) and (d.last.year, (d.last.month - 1) // 3) == (year, quarter)]
    if parts:
        lines = tuple(due_line(context, d) for d in parts)
        yield Group(f"part{quarter + 1}", "К концу квартала или полугодия", lines, ())


def _month(due: Due) -> tuple[int, int]:
    return (0, 0) if _part(due) else (due.last.year, due.last.month)


def _starts(due: Due, year: int, month: int) -> bool:
    """Tell whether a due begins in a month and is not over with it; a quarter speaks for itself."""
    window = due.occurrence.window
    if window is None or window.precision == "quarter":
        return False
    return (due.first.year, due.first.month) == (year, month) != (due.last.year, due.last.month)


def _part(due: Due) -> bool:
    return due.occurrence.window is not None and due.occurrence.window.precision in _PARTS


def _start(context: Context, due: Due) -> Link:
    end = due.last
    return _what(context, due)._replace(note=f"до {MONTHS[end.month - 1]} {end.year} г.")


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
