"""Duties («поручения»): who must do what by when, from the points of orders and the rows of roadmaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.catalogue import Catalogue, Entry
from generator.derive.changes import answering
from generator.derive.periods import Window
from generator.derive.status import RowState, point_state
from generator.model.roadmap import RESPONSIBILITY_KINDS

#: How a duty is given: the kinds of a responsibility, then the actions of a point with an addressee.
DUTY_KINDS: dict[str, str] = {
    **RESPONSIBILITY_KINDS,
    "approve": "поручено утвердить",
    "instruct": "поручено",
    "recommend": "рекомендовано",
    "publish": "поручено опубликовать",
    "responsible": "отвечает за выполнение",
    "control": "контролирует",
}
NO_PERIOD = "срок не назван"


@dataclass(frozen=True, slots=True)
class Holder:
    """One body or post that a duty names; ``path`` leads to the place in the record that names it."""

    entry: Entry
    kind: str
    part: str
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """One row of a roadmap or one point of an order.

    ``source`` is the «activity_row» or the «operative_point». ``raw`` is the period as printed, "" when
    a point names none. ``meaning`` says how it is understood, with the changes of the plan. ``windows``
    is empty where the document gives no date. ``post`` is what a point names beside its addressee,
    ``executions`` are reports about the point; those of a row belong to its activity.
    """

    source: Entry
    holders: tuple[Holder, ...]
    raw: str
    meaning: str
    windows: tuple[Window, ...]
    status: str
    post: str = ""
    executions: tuple[Entry, ...] = ()

    @property
    def start(self) -> date | None:
        """Return the first day, None where there is no date."""
        return min((window.start for window in self.windows), default=None)

    @property
    def end(self) -> date | None:
        """Return the last day, None where there is no date."""
        return max((window.end for window in self.windows), default=None)


def duties(catalogue: Catalogue, states: Mapping[str, RowState], as_of: date) -> tuple[Duty, ...]:
    """Return every duty: document by document, the points of the order before the rows of the plan.

    ``states`` holds the state of each row by its id. A point that addresses nobody is no duty.
    """
    return tuple(
        duty
        for document in catalogue.of("document")
        for duty in (
            *_of_points(catalogue, document, as_of),
            *_of_rows(catalogue, document, states, as_of),
        )
    )


def _of_points(catalogue: Catalogue, document: Entry, as_of: date) -> Iterator[Duty]:
    for point in catalogue.of_document(document.id, "operative_point"):
        record = point.record
        holders = tuple(
            Holder(target, record.action, "", ("addressees", number))
            for number in range(len(record.addressees))
            if (target := catalogue.target(point, "addressees", number))
        )
        if holders:
            state, deadline = point_state(catalogue, point, as_of), record.deadline
            windows = (state.window,) if state.window else ()
            meaning = state.window.label if state.window else NO_PERIOD
            raw = deadline.raw if deadline else ""
            post = record.post or ""
            yield Duty(point, holders, raw, meaning, windows, state.status, post, state.executions)


def _of_rows(
    catalogue: Catalogue, document: Entry, states: Mapping[str, RowState], as_of: date
) -> Iterator[Duty]:
    for row in catalogue.of_document(document.id, "activity_row"):
        state = states[row.id]
        windows = state.understood.windows if state.understood else ()
        holders = tuple(_holders(catalogue, answering(catalogue, row, as_of)))
        yield Duty(row, holders, row.record.period.raw, _meaning(state), windows, state.status)


def _meaning(state: RowState) -> str:
    if state.understood is None:
        return "срок не понят"
    return f"срок изменён: {state.understood.text}" if state.slip_days else state.understood.text


def _holders(catalogue: Catalogue, source: Entry) -> Iterator[Holder]:
    """Yield who is named by a row, or by the revision of it that is in force."""
    one: Any
    for number, one in enumerate(source.record.responsible.who):
        path = ("responsible", "who", number, "body" if one.body else "role")
        target = catalogue.target(source, *path)
        if target:
            yield Holder(target, one.kind, one.part or "", path)
