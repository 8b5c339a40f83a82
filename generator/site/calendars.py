"""The calendar files («календари»): one for everything, a territory, a document, a body or post.

What lasts a whole stage or year, and the deadline of a point of an order, stand on their last day:
a band over every day of four years would hide what is due in a month. No undated row is in any file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.derive.bodies import composition
from generator.derive.clauses import clause_label
from generator.derive.dues import Due
from generator.derive.status import STATUSES
from generator.site.ics import Event, calendar_file, event_lines
from generator.site.links import address, label
from generator.site.text import day

FOLDER = "calendar"
ALL = f"{FOLDER}/all.ics"
#: Kinds with calendars; where two share an id, the later one carries its kind in the name of the file.
HOLDERS = ("territory", "document", "body", "role")
_SOURCES = {"activity_row": "Дорожная карта", "operative_point": "Пункт приказа"}


class Maker(NamedTuple):
    """What an event needs beside its due; ``numbers`` are those activities are cited by."""

    catalogue: Catalogue
    numbers: Mapping[str, str]
    as_of: date
    site_url: str


def calendar_path(catalogue: Catalogue, holder: Entry) -> str:
    """Return the address of the calendar of a territory, document, body or post."""
    earlier = HOLDERS[: HOLDERS.index(holder.kind)]
    taken = holder.id == "all" or any(catalogue.get(kind, holder.id) for kind in earlier)
    return f"{FOLDER}/{holder.kind}-{holder.id}.ics" if taken else f"{FOLDER}/{holder.id}.ics"


def calendars(maker: Maker, dues: Iterable[Due]) -> dict[str, bytes]:
    """Return every calendar file by its path on the site; a holder without a dated due has none."""
    dated = [due for due in dues if due.occurrence.window]
    events = [event_lines(event_of(maker, due)) for due in dated]
    found = {ALL: range(len(dated))} if dated else {}
    names = {ALL: "Атлас: все сроки"}
    for holder, numbers in _by_holder(maker.catalogue, dated):
        path = calendar_path(maker.catalogue, holder)
        found[path], names[path] = numbers, _calendar_name(maker.catalogue, holder)
    return {path: calendar_file(names[path], (events[n] for n in found[path])) for path in sorted(found)}


def event_of(maker: Maker, due: Due) -> Event:
    """Return the event of a dated due."""
    source, occurrence = due.source, due.occurrence
    activity = source.parent if source.kind == "activity_row" else source
    on_last = due.whole or source.kind == "operative_point"
    place = _place(maker.catalogue, source)
    return Event(
        uid=f"{due.uid}@atlas",
        first=due.last if on_last else due.first,
        last=due.last,
        sequence=due.revisions,
        stamp=maker.as_of,
        summary=f"{'Последний день: ' if on_last else ''}{label(activity)} ({place})",
        description="\n".join(_told(maker, due, activity, on_last)),
        categories=(place, _SOURCES[source.kind], *(("Весь год или этап",) if due.whole else ())),
        url=f"{maker.site_url.rstrip('/')}/{address(maker.catalogue, activity)}" if maker.site_url else "",
        cancelled=occurrence.status == "replaced",
    )


def _told(maker: Maker, due: Due, activity: Entry, on_last: bool) -> Iterable[str]:
    """Yield the lines of a description: period, state, who, clause."""
    yield f"Срок в документе: {due.raw}"
    yield f"Как понято: {due.meaning}"
    if on_last:
        yield f"Весь срок: {day(due.first)} – {day(due.last)}; событие стоит на последнем дне"
    late = f", дней: {due.occurrence.late_days}" if due.occurrence.late_days else ""
    yield f"Состояние на {day(maker.as_of)}: {STATUSES[due.occurrence.status]}{late}"
    if due.holders:
        yield f"Кто отвечает: {'; '.join(map(label, due.holders))}"
    yield f"Откуда: {_cited(maker, due, activity)}"


def _cited(maker: Maker, due: Due, activity: Entry) -> str:
    document = maker.catalogue.get("document", due.source.document)
    number = maker.numbers.get(activity.id, "") if activity.kind == "activity" else ""
    parts = (
        label(document) if document else "",
        f"мероприятие {number}" if number else "",
        clause_label(document, due.source.record.clause) if document else "",
    )
    return ", ".join(filter(None, parts))


def _place(catalogue: Catalogue, source: Entry) -> str:
    territory = catalogue.get("territory", source.territory)
    return territory.record.short_name if territory else source.document


def _calendar_name(catalogue: Catalogue, holder: Entry) -> str:
    if holder.kind == "territory":
        return f"Атлас: {holder.record.short_name}"
    return f"Атлас: {label(holder)}, {_place(catalogue, holder)}"


def _by_holder(catalogue: Catalogue, dated: list[Due]) -> Iterable[tuple[Entry, list[int]]]:
    """Yield every holder with the places of its dues; to a body belongs what its parts must do."""
    own: dict[int, list[int]] = defaultdict(list)
    for number, due in enumerate(dated):
        source = due.source
        around = catalogue.get("territory", source.territory), catalogue.get("document", source.document)
        for holder in (*around, *due.holders):
            own[id(holder)].append(number)
    for kind in HOLDERS:
        for holder in catalogue.of(kind):
            parts = composition(catalogue, holder) if kind in ("body", "role") else (holder,)
            numbers = sorted({n for part in parts for n in own.get(id(part), ())})
            if numbers:
                yield holder, numbers
