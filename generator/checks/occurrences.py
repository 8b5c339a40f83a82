"""Executions and the times they answer for («отметки и сроки»): none is lost, none comes too early."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.derive.periods import Window
from generator.derive.status import row_state
from generator.findings import Finding


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings about executions of activities with dates."""
    for execution in catalogue.of("execution"):
        rows = _rows(catalogue, execution, as_of)
        matching = [w for windows in rows for w in windows if answers(execution, w, len(windows))]
        if matching:
            yield from completed_before_window(execution, matching)
        elif rows:
            yield execution_matches_no_window(execution, [w for windows in rows for w in windows])
        elif execution.record.occurrence is not None:
            yield from occurrence_outside_plan(catalogue, execution)


def _rows(catalogue: Catalogue, execution: Entry, as_of: date) -> list[tuple[Window, ...]]:
    """Return the windows of each row that the execution may answer for; rows without dates are left out."""
    activity = catalogue.target(execution, "activity")
    if activity is None:
        return []
    named = execution.record.row
    rows = [r for r in catalogue.children(activity, "activity_row") if named in (None, r.key)]
    states = [row_state(catalogue, row, as_of) for row in rows]
    return [state.understood.windows for state in states if state.understood and state.understood.windows]


def answers(execution: Entry, window: Window, windows: int) -> bool:
    """Tell whether an execution is about this one of the windows of a row, as the status counts it."""
    named, day = execution.record.occurrence, execution.record.date
    if windows > 1:
        if named is None:
            return window.start <= day <= window.end
        return window.start.isoformat().startswith(named)
    length = len(named or "")
    return named is None or window.start.isoformat()[:length] <= named <= window.end.isoformat()[:length]


def execution_matches_no_window(execution: Entry, windows: list[Window]) -> Finding:
    """An execution that would answer for none of the times of its activity."""
    named, day = execution.record.occurrence, execution.record.date
    known = "; ".join(window.label for window in windows[:6])
    first = windows[0].start.isoformat()[: 4 if windows[0].precision == "year" else 7]
    if named is not None:
        message = f"Среди сроков мероприятия нет «{named}»: {known}."
        hint = f'Укажите occurrence: "{first}" или другой из сроков.'
        return at(execution, "PER011", message, hint, "occurrence")
    message = f"По дню {day} не понять, к какому из сроков относится отметка: {known}."
    hint = f'Добавьте occurrence: "{first}" или другой из сроков.'
    return at(execution, "PER011", message, hint, "date")


def occurrence_outside_plan(catalogue: Catalogue, execution: Entry) -> Iterator[Finding]:
    """An execution that names a time outside the stage or plan of an activity without dates."""
    activity = catalogue.target(execution, "activity")
    if activity is None or activity.parent is None:
        return
    named = execution.record.occurrence
    stage = catalogue.target(activity, "stage")
    holder = stage.record if stage else activity.parent.record
    length = len(named)
    if not holder.start.isoformat()[:length] <= named <= holder.end.isoformat()[:length]:
        yield at(
            execution,
            "PER011",
            f"У мероприятия нет дат, а план идёт с {holder.start} по {holder.end}: «{named}» не попадает.",
            "Исправьте occurrence или удалите это поле.",
            "occurrence",
        )


def completed_before_window(execution: Entry, windows: list[Window]) -> Iterator[Finding]:
    """An activity finished before it could begin: more often a slip of the year than a feat."""
    first = min(window.start for window in windows)
    day = execution.record.date
    if execution.record.status == "complete" and day < first:
        yield at(
            execution,
            "PER013",
            f"Выполнено {day}, а срок начинается только {first}.",
            "Проверьте дату; если всё верно, объясните в note и добавьте исключение.",
            "date",
        )
