"""One duty («поручение») as a line of a list: who, what, by when, by which clause, in what state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.bodies import groups
from generator.derive.duties import DUTY_KINDS, Duty
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import first_upper
from generator.site.views.row import Badge, badge, evidence_of


class Named(NamedTuple):
    """A body or post that the duty names; ``told`` says how and for which part, where known."""

    link: Link
    told: str


class Marks(NamedTuple):
    """What a script selects the row by: keys with spaces between them, and words that are not shown."""

    group: str
    territory: str
    source: str
    status: str
    year: str
    words: str


class DutyLine(NamedTuple):
    """One duty; ``start`` and ``end`` are ISO days, "" where the document gives none.

    ``groups`` names the groups of the whole country; the note of ``document`` is its short name.
    """

    who: tuple[Named, ...]
    groups: str
    post: str
    what: Link
    text: str
    document: Link
    place: Link | None
    raw: str
    meaning: str
    badge: Badge
    proof: str
    evidence: tuple[Link, ...]
    start: str
    end: str
    marks: Marks


def duty_lines(context: Context, found: Iterable[Duty]) -> tuple[DutyLine, ...]:
    """Return the lines of duties, the earliest first, those without dates at the end."""
    lines = (_line(context, duty) for duty in found)
    return tuple(sorted(lines, key=lambda line: (line.end or "9999", line.start, line.what.path)))


def is_shared(context: Context, group: Entry) -> bool:
    """Tell whether a group is one of the whole country, not of one territory."""
    territory = context.territory_of(group)
    return group.record.kind == "class" and territory is not None and territory.record.level == "country"


def _line(context: Context, duty: Duty) -> DutyLine:
    source = duty.source
    document, territory = context.document_of(source), context.territory_of(source)
    region = territory.record.short_name if territory else document.id
    place = context.source(source)
    what, text = _what(context, source, place)
    deadline, above = getattr(source.record, "deadline", None), _groups(context, duty)
    return DutyLine(
        who=tuple(_named(context, duty)),
        groups="; ".join(context.link(group).title for group in above if is_shared(context, group)),
        post=duty.post,
        what=what,
        text=text,
        document=context.link(document, f"{region}, {document.record.date.year}"),
        place=place,
        raw=duty.raw,
        meaning=first_upper(duty.meaning),
        badge=badge(duty.status),
        proof=(deadline.fulfilled_by or "") if deadline else "",
        evidence=tuple(link for execution in duty.executions for link in evidence_of(execution)),
        start=duty.start.isoformat() if duty.start else "",
        end=duty.end.isoformat() if duty.end else "",
        marks=_marks(context, duty, above),
    )


def _what(context: Context, source: Entry, place: Link | None) -> tuple[Link, str]:
    """Return the link to the duty and what it says, "" when the link says it."""
    record = source.record
    if source.kind == "operative_point":
        return Link(f"Пункт {record.number} приказа", place.path if place else ""), record.text
    link = context.link(source.parent)
    title = Link(f"{context.number(source.parent)}. {link.title}", link.path)
    rows = list(source.parent.record.rows)
    return title, f"строка {rows.index(source.key) + 1} из {len(rows)}" if len(rows) > 1 else ""


def _named(context: Context, duty: Duty) -> Iterator[Named]:
    """Yield the bodies and posts of a duty, each once; what they answer for is put together."""
    told: dict[Entry, list[str]] = {}
    for holder in duty.holders:
        kind = "" if holder.kind == "not_stated" else DUTY_KINDS[holder.kind]
        told.setdefault(holder.entry, []).extend(filter(None, (kind, holder.part)))
    for entry, words in told.items():
        yield Named(context.link(entry), "; ".join(dict.fromkeys(word.removesuffix(".") for word in words)))


def _groups(context: Context, duty: Duty) -> tuple[Entry, ...]:
    """Return every group that the bodies and posts of a duty are or belong to."""
    holders = [holder.entry for holder in duty.holders]
    own = [entry for entry in holders if entry.record.kind == "class"]
    found = [*own, *(group for entry in holders for group in groups(context.catalogue, entry))]
    return tuple(sorted(dict.fromkeys(found), key=lambda group: group.id))


def _marks(context: Context, duty: Duty, found: tuple[Entry, ...]) -> Marks:
    named = (*(holder.entry for holder in duty.holders), *found)
    words = [alias.text for entry in named for alias in getattr(entry.record, "aliases", ())]
    years = range(duty.start.year, duty.end.year + 1) if duty.start and duty.end else ()
    return Marks(
        group=" ".join(group.id for group in found),
        territory=duty.source.territory,
        source=duty.source.kind,
        status=duty.status,
        year=" ".join(map(str, years)) or "undated",
        words=" ".join(dict.fromkeys(words)),
    )
