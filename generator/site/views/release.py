"""The pages of one release («выпуск»): what it changed, in parts where that is much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.history import ACTIONS, kind_titles
from generator.site.context import Context
from generator.site.history import FOLDER, Line, Source
from generator.site.links import KIND_LABELS, Link
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


class Piece(NamedTuple):
    """A part of a long release: its page and the lines of one territory."""

    link: Link
    territory: str
    rows: tuple[Row, ...]


class ReleaseView(NamedTuple):
    """One release or a part of it; ``rows`` are empty where the parts hold them.

    ``source`` is the only edit of the release, None where there are several.
    """

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
    source: Source | None
    version: str


def release_plans(
    context: Context, before: Entry | None, entry: Entry, after: Entry | None
) -> Iterator[Plan]:
    """Yield the page of a release and of its parts; ``before`` and ``after`` are its neighbours."""
    names = territory_names(context)
    rows = [_row(context, line, names) for line in sorted(context.history.lines[entry.id], key=_order)]
    pieces = tuple(_pieces(entry, rows, names)) if len(rows) > LONGEST else ()
    view = _view(entry, rows, pieces, names)._replace(
        previous=release_link(before) if before else None, next=release_link(after) if after else None
    )
    whole = view if pieces else view._replace(rows=tuple(rows), selections=_selections(rows, names))
    path, above = f"{FOLDER}/{entry.id}/", (Link(TITLE, f"{FOLDER}/"),)
    said = f"Что изменилось в атласе: {entry.record.title}, {view.day}"
    yield Plan(
        path, "changes", "release.html", f"Выпуск {entry.id}: {entry.record.title}", f"{said}.", whole,
        (*above, Link(entry.id, "")), source=entry.file,
        search=SearchText("Выпуск", "", entry.record.title),
    )  # fmt: skip
    for piece in pieces:
        part = view._replace(
            rows=piece.rows, selections=_selections(piece.rows, names), heading=piece.link.title
        )
        yield Plan(
            piece.link.path, "changes", "release_part.html", f"Выпуск {entry.id}: {piece.link.title}",
            f"{said}: {piece.link.title}.", part,
            (*above, Link(entry.id, path), Link(piece.link.title, "")), source=entry.file,
        )  # fmt: skip


def _view(entry: Entry, rows: list[Row], pieces: tuple[Piece, ...], names: Mapping[str, str]) -> ReleaseView:
    sources = {row.line.source for row in rows}
    paths = {piece.territory: piece.link.path for piece in reversed(pieces)}
    return ReleaseView(
        tag=entry.id,
        day=day(entry.record.date),
        heading=entry.record.title,
        previous=None,
        next=None,
        total=total(entry),
        territories=tuple(counts(entry, "territory", names, paths)),
        kinds=tuple(counts(entry, "kind", kind_titles(), {})),
        parts=tuple(piece.link for piece in pieces),
        rows=(),
        selections=(),
        note=entry.record.note or "",
        source=sources.pop() if len(sources) == 1 else None,
        version=entry.record.version or "",
    )


def _order(line: Line) -> tuple[str, ...]:
    return line.territory, line.document, line.kind


def _pieces(entry: Entry, rows: list[Row], names: Mapping[str, str]) -> Iterator[Piece]:
    """Yield the parts of a long release, one territory after another."""
    for territory, members in groupby(rows, lambda row: row.line.territory):
        listed = tuple(members)
        place = f"{FOLDER}/{entry.id}/{territory or COMMON}/"
        for number, start in enumerate(range(0, len(listed), LONGEST), 1):
            more = number > 1
            name = names[territory] + (f", часть {number}" if more else "")
            link = Link(name, place + (f"{number}/" if more else ""))
            yield Piece(link, territory, listed[start : start + LONGEST])


def _row(context: Context, line: Line, names: Mapping[str, str]) -> Row:
    holder = context.catalogue.get("document", line.document)
    territory = names[line.territory]
    place = f"{territory}: {holder.record.title}" if holder else territory
    marks = Marks(line.territory or COMMON, line.kind, line.action)
    kind = first_upper(KIND_LABELS.get(line.kind) or kind_titles()[line.kind])
    return Row(line, place, kind, marks)


def _selections(rows: Iterable[Row], names: Mapping[str, str]) -> tuple[Selection, ...]:
    known = (
        ("territory", "Территория", {territory or COMMON: name for territory, name in names.items()}),
        ("kind", "Вид записи", dict(sorted(kind_titles().items(), key=lambda pair: pair[1]))),
        ("action", "Что произошло", {key: first_upper(word) for key, word in ACTIONS.items()}),
    )
    return tuple(selections([(str(n), row.marks) for n, row in enumerate(rows)], known))
