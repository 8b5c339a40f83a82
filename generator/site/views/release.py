"""The pages of one release («выпуск»): what it changed, in parts where that is much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.history import ACTIONS, kind_titles
from generator.site.context import Context
from generator.site.history import FOLDER, Line
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import day, first_upper
from generator.site.views.selection import Selection, selections
from generator.site.views.tally import Count, counts, release_link, territory_names, total

TITLE = "Что изменилось"
#: Lines of one page: with the longest sentences it stays below 60 KB gzipped.
LONGEST = 300
COMMON = "_common"


class Marks(NamedTuple):
    """What a line is selected by."""

    territory: str
    kind: str
    action: str


class Row(NamedTuple):
    """One line of a release in its place."""

    line: Line
    place: str
    kind: str
    marks: Marks


class ReleaseView(NamedTuple):
    """One release or a part of it; ``rows`` are empty where the parts hold them."""

    tag: str
    day: str
    heading: str
    previous: Link | None
    next: Link | None
    total: Count
    territories: tuple[Count, ...]
    kinds: tuple[Count, ...]
    parts: tuple[Link, ...]
    rows: tuple[Row, ...]
    selections: tuple[Selection, ...]
    note: str


def release_plans(
    context: Context, before: Entry | None, entry: Entry, after: Entry | None
) -> Iterator[Plan]:
    """Yield the page of a release and of its parts; ``before`` and ``after`` are its neighbours."""
    names = territory_names(context)
    rows = [_row(context, line, names) for line in sorted(context.history.lines[entry.id], key=_order)]
    pieces = dict(_pieces(entry, rows)) if len(rows) > LONGEST else {}
    folder = {row.territory or "": "" for row in entry.record.tally}
    folder |= {territory: path for path, (territory, number, _) in pieces.items() if number == 1}
    whole = ReleaseView(
        tag=entry.id,
        day=day(entry.record.date),
        heading=entry.record.title,
        previous=release_link(before) if before else None,
        next=release_link(after) if after else None,
        total=total(entry),
        territories=tuple(counts(entry, "territory", names, folder)),
        kinds=tuple(counts(entry, "kind", kind_titles(), {})),
        parts=tuple(Link(_part_name(names, t, n), path) for path, (t, n, _) in pieces.items()),
        rows=() if pieces else tuple(rows),
        selections=() if pieces else _selections(context, rows),
        note=entry.record.note or "",
    )
    path = f"{FOLDER}/{entry.id}/"
    above = (Link(TITLE, f"{FOLDER}/"),)
    said = f"Что изменилось в атласе: {entry.record.title}, {whole.day}"
    title = f"Выпуск {entry.id}: {entry.record.title}"
    yield Plan(
        path, "changes", "release.html", title, f"{said}.", whole, (*above, Link(entry.id, "")),
        source=entry.file, search=SearchText("Выпуск", "", entry.record.title),
    )  # fmt: skip
    for place, (territory, number, part) in pieces.items():
        name = _part_name(names, territory, number)
        yield Plan(
            place, "changes", "release_part.html", f"Выпуск {entry.id}: {name}", f"{said}: {name}.",
            whole._replace(rows=tuple(part), selections=_selections(context, part), heading=name),
            (*above, Link(entry.id, path), Link(name, "")), source=entry.file,
        )  # fmt: skip


def _order(line: Line) -> tuple[str, ...]:
    return line.territory, line.document, line.kind


def _pieces(entry: Entry, rows: list[Row]) -> Iterator[tuple[str, tuple[str, int, list[Row]]]]:
    """Yield address, territory, number and rows of every part of a long release."""
    for territory, members in groupby(rows, lambda row: row.line.territory):
        listed = list(members)
        place = f"{FOLDER}/{entry.id}/{territory or COMMON}/"
        for number, start in enumerate(range(0, len(listed), LONGEST), 1):
            part = listed[start : start + LONGEST]
            yield place + (f"{number}/" if number > 1 else ""), (territory, number, part)


def _part_name(names: Mapping[str, str], territory: str, number: int) -> str:
    return names[territory] + (f", часть {number}" if number > 1 else "")


def _row(context: Context, line: Line, names: Mapping[str, str]) -> Row:
    holder = context.catalogue.get("document", line.document)
    territory = names[line.territory]
    place = f"{territory}: {holder.record.title}" if holder else territory
    marks = Marks(line.territory or COMMON, line.kind, line.action)
    return Row(line, place, kind_titles()[line.kind], marks)


def _selections(context: Context, rows: Iterable[Row]) -> tuple[Selection, ...]:
    names = {territory or COMMON: name for territory, name in territory_names(context).items()}
    known = (
        ("territory", "Территория", names),
        ("kind", "Вид записи", dict(sorted(kind_titles().items(), key=lambda pair: pair[1]))),
        ("action", "Что произошло", {key: first_upper(word) for key, word in ACTIONS.items()}),
    )
    return tuple(selections([(str(n), row.marks) for n, row in enumerate(rows)], known))
