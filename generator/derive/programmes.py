"""What follows from the runs of a programme («потоки»): the next one, the last one, whether it is stale."""

from __future__ import annotations

from datetime import date, timedelta

from generator.derive.lifecycle import REVIEW_MONTHS, months_between
from generator.model.programme import Programme, Run

#: A programme without a run for this many months is marked.
RUN_MONTHS = 12


def next_run(record: Programme, as_of: date) -> Run | None:
    """Return the earliest run that has not begun yet, None when there is none."""
    return min((run for run in record.runs.values() if run.start >= as_of), key=_begin, default=None)


def last_run(record: Programme, as_of: date) -> Run | None:
    """Return the latest run that has begun, None when none has."""
    return max((run for run in record.runs.values() if run.start < as_of), key=_begin, default=None)


def starts_within(record: Programme, as_of: date, days: int) -> bool:
    """Tell whether a run begins from ``as_of`` to so many days later."""
    run = next_run(record, as_of)
    return run is not None and run.start <= as_of + timedelta(days=days)


def stale_reasons(record: Programme, as_of: date) -> tuple[str, ...]:
    """Return why a reader should doubt that the programme is alive, () when nothing speaks for it."""
    reasons = []
    last = last_run(record, as_of)
    if next_run(record, as_of) is None and last and months_between(last.end, as_of) >= RUN_MONTHS:
        reasons.append(f"потоков не было больше {RUN_MONTHS} месяцев")
    if record.reviewed_on and months_between(record.reviewed_on, as_of) >= REVIEW_MONTHS:
        reasons.append(f"сведения не сверяли больше {REVIEW_MONTHS} месяцев")
    if record.valid_until and record.valid_until < as_of:
        reasons.append("срок программы закончился")
    return tuple(reasons)


def _begin(run: Run) -> date:
    return run.start
