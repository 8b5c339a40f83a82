"""Status of activities («состояние») on a day, by the honest table of the project.

A passed deadline without evidence is «срок истёк, подтверждения в данных нет», never a failure;
what has no date is never overdue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.catalogue import Catalogue, Entry
from generator.derive.changes import Change, changes, current
from generator.derive.days import day
from generator.derive.periods import Scope, Understood, Window, duration, understand

STATUSES: dict[str, str] = {
    "done": "выполнено",
    "late": "выполнено с опозданием",
    "partly": "выполняется частично",
    "running": "срок идёт, сведений нет",
    "ahead": "предстоит",
    "expired": "срок истёк, подтверждения в данных нет",
    "undated": "срок не определён документом",
    "replaced": "заменено",
    "disputed": "спорно",
}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a row is due; ``window`` is None where the document gives no date.

    ``late_days`` counts the days after the end of the window, 0 otherwise.
    """

    id: str
    row: Entry
    window: Window | None
    status: str
    executions: tuple[Entry, ...]
    late_days: int = 0


@dataclass(frozen=True)
class RowState:
    """A row with its period understood (None: a person must say it) and its occurrences.

    ``baseline`` is the period before any change of the plan, ``changes`` are all of them by their days.
    """

    row: Entry
    understood: Understood | None
    occurrences: tuple[Occurrence, ...]
    status: str
    slip_days: int
    baseline: Understood | None = None
    changes: tuple[Change, ...] = ()

    @cached_property
    def done(self) -> int:
        """Return how many occurrences are carried out."""
        return sum(o.status in ("done", "late") for o in self.occurrences)


def scope_of(catalogue: Catalogue, row: Entry) -> Scope:
    """Return the time of the stage of the row's activity, else of the whole roadmap."""
    activity = row.parent
    stage = catalogue.target(activity, "stage")
    holder = stage.record if stage else activity.parent.record
    return Scope(holder.start, holder.end)


def row_state(catalogue: Catalogue, row: Entry, as_of: date) -> RowState:
    """Return the state of one row on the day ``as_of``, by the last revision in force."""
    scope = scope_of(catalogue, row)
    baseline = understand(row.record.period, scope)
    made = changes(row, baseline, scope, as_of)
    last = current(made)
    understood = _triggered(catalogue, row, last.understood if last else baseline)
    executions = _executions(catalogue, row)
    windows: tuple[Window | None, ...] = (understood.windows if understood else ()) or (None,)
    replaced = _replaced(catalogue, row, as_of)
    occurrences = tuple(
        _occurrence(row, number, window, _of_window(executions, window, len(windows)), as_of, replaced)
        for number, window in enumerate(windows, 1)
    )
    status, slip = _together([o.status for o in occurrences]), (last.slip_days or 0) if last else 0
    return RowState(row, understood, occurrences, status, slip, baseline, made)


def point_state(catalogue: Catalogue, point: Entry, as_of: date) -> Occurrence:
    """Return the state of a point of an order: due from the day of the document to its deadline, if any."""
    deadline, document = point.record.deadline, catalogue.get("document", point.document)
    window = None
    if deadline and deadline.date and document:
        window = Window(document.record.date, deadline.date, "day", f"до {day(deadline.date)}")
    executions = tuple(catalogue.sources(point, "execution", "point"))
    return _occurrence(point, 1, window, executions, as_of, _replaced(catalogue, point, as_of))


def activity_status(states: Iterable[RowState]) -> str:
    """Return one status for an activity of several rows."""
    return _together([state.status for state in states])


def status_counts(statuses: Iterable[str]) -> dict[str, int]:
    """Count statuses in their order; the counts add up to the number given."""
    counts = Counter(statuses)
    return {status: counts[status] for status in STATUSES if counts[status]}


def _replaced(catalogue: Catalogue, row: Entry, as_of: date) -> bool:
    """Tell whether a document of the day ``as_of`` or before supersedes the one that holds the row."""
    document = catalogue.get("document", row.document)
    later = catalogue.sources(document, "document", "supersedes") if document else ()
    return any(one.record.date <= as_of for one in later)


def _triggered(catalogue: Catalogue, row: Entry, understood: Understood | None) -> Understood | None:
    """Give a triggered period its windows: one after each known event of the activity it waits for."""
    trigger, offset = catalogue.target(row, "period", "after"), row.record.period.offset
    if understood is None or understood.windows or trigger is None or offset is None:
        return understood
    events = sorted({e.record.date for e in catalogue.sources(trigger, "execution", "activity")})
    ends = [(event, event + duration(offset)) for event in events]
    windows = tuple(Window(event, end, "day", f"до {day(end)}") for event, end in ends)
    return replace(understood, windows=windows)


def _executions(catalogue: Catalogue, row: Entry) -> list[Entry]:
    key = row.key
    return [e for e in catalogue.sources(row.parent, "execution", "activity") if e.record.row in (None, key)]


def _of_window(executions: list[Entry], window: Window | None, windows: int) -> tuple[Entry, ...]:
    """Return the executions of one window: by the named occurrence, else by the day, else the only one."""
    if window is None or windows == 1:
        return tuple(executions)
    return tuple(e for e in executions if _belongs(e, window))


def _belongs(execution: Entry, window: Window) -> bool:
    named = execution.record.occurrence
    if named:
        return window.start.isoformat().startswith(named)
    return window.start <= execution.record.date <= window.end


def _occurrence(
    row: Entry, number: int, window: Window | None, executions: tuple[Entry, ...], as_of: date, replaced: bool
) -> Occurrence:
    known = tuple(e for e in executions if e.record.date <= as_of)
    status, late = _status(window, known, as_of)
    if replaced and not known:
        status = "replaced"
    return Occurrence(f"{row.id}.{number}", row, window, status, known, late)


def _status(window: Window | None, executions: tuple[Entry, ...], as_of: date) -> tuple[str, int]:
    words = {e.record.status for e in executions}
    if "disputed" in words:
        return "disputed", 0
    if "complete" in words:
        first = min(e.record.date for e in executions if e.record.status == "complete")
        late = (first - window.end).days if window and first > window.end else 0
        return ("late", late) if late else ("done", 0)
    if "partial" in words:
        return "partly", 0
    if window is None:
        return "undated", 0
    if as_of < window.start:
        return "ahead", 0
    return ("running", 0) if as_of <= window.end else ("expired", 0)


def _together(statuses: list[str]) -> str:
    """Join statuses of parts: disputed first, partly when only some are done, else the most open one."""
    found = set(statuses)
    if len(found) == 1:
        return statuses[0]
    if "disputed" in found:
        return "disputed"
    if found & {"done", "late", "partly"}:
        return "late" if found <= {"done", "late"} else "partly"
    return next(s for s in ("running", "expired", "ahead", "undated", "replaced") if s in found)
