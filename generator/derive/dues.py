"""Dues («сроки»): every time that a row of a roadmap or a point of an order is due, for the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.derive.changes import answering
from generator.derive.periods import Scope
from generator.derive.status import Occurrence, RowState, point_state, scope_of

#: Windows that name no month: the whole stage, the whole year.
_WHOLE = ("scope", "year")


@dataclass(frozen=True, slots=True)
class Due:
    """One time that something is due; once for a source whose document gives no date.

    ``source`` is the «activity_row» or the «operative_point». ``raw`` is the period as printed, with the
    changes of the plan; ``revisions`` counts those in force. ``whole`` tells that the time is a whole
    stage or year. ``scope`` is the time of the plan around it. ``holders`` are bodies and posts.
    """

    source: Entry
    occurrence: Occurrence
    raw: str
    meaning: str
    revisions: int
    whole: bool
    scope: Scope
    holders: tuple[Entry, ...]

    @property
    def uid(self) -> str:
        """Return a name that stays the same for ever; points and rows never share one."""
        return f"point/{self.occurrence.id}" if self.source.kind == "operative_point" else self.occurrence.id

    @property
    def first(self) -> date:
        """Return the first day, of the plan where there is no date."""
        return self.occurrence.window.start if self.occurrence.window else self.scope.start

    @property
    def last(self) -> date:
        """Return the last day, of the plan where there is no date."""
        return self.occurrence.window.end if self.occurrence.window else self.scope.end


def dues(catalogue: Catalogue, states: Mapping[str, RowState], as_of: date) -> tuple[Due, ...]:
    """Return every due, the earliest first; those without dates stand where their plan ends.

    ``states`` holds the state of each row by its id. A point that names no deadline is not due.
    """
    found = (
        *(due for row in catalogue.of("activity_row") for due in _of_row(catalogue, states[row.id], as_of)),
        *(due for point in catalogue.of("operative_point") for due in _of_point(catalogue, point, as_of)),
    )
    return tuple(sorted(found, key=lambda due: (due.last, due.first, due.uid)))


def _of_row(catalogue: Catalogue, state: RowState, as_of: date) -> Iterator[Due]:
    row, understood = state.row, state.understood
    changes = sorted((r for r in row.record.revisions.values() if r.date <= as_of), key=lambda r: r.date)
    periods = [row.record.period, *(r.period for r in changes if r.period is not None)]
    holders = tuple(dict.fromkeys(catalogue.targets(answering(catalogue, row, as_of), "responsible")))
    meaning = understood.text if understood else "срок не понят"
    scope = scope_of(catalogue, row)
    for occurrence in state.occurrences:
        window = occurrence.window
        whole = window is not None and (understood.kind == "continuous" or window.precision in _WHOLE)
        label = window.label if window else meaning
        yield Due(row, occurrence, periods[-1].raw, label, len(changes), whole, scope, holders)


def _of_point(catalogue: Catalogue, point: Entry, as_of: date) -> Iterator[Due]:
    deadline, document = point.record.deadline, catalogue.get("document", point.document)
    if deadline is None or document is None:
        return
    occurrence = point_state(catalogue, point, as_of)
    label = occurrence.window.label if occurrence.window else "даты в документе нет"
    scope = Scope(document.record.date, document.record.end or document.record.date)
    holders = tuple(dict.fromkeys(catalogue.targets(point, "addressees")))
    yield Due(point, occurrence, deadline.raw, label, 0, False, scope, holders)
