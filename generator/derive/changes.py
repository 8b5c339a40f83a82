"""Changes of a plan («изменения плана»): what each revision makes of a row, against the first plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.derive.periods import Scope, Understood, understand
from generator.model.roadmap import Revision


@dataclass(frozen=True, slots=True)
class Change:
    """One revision of a row under its key. ``understood`` is None where it leaves the period as it was, or
    names one that nobody understands.

    ``in_force`` tells that it is dated no later than the day asked about. ``slip_days`` counts from the end
    of the first plan to the end of this one, earlier below 0, None where one of the two has no date.
    """

    key: str
    revision: Revision
    understood: Understood | None
    in_force: bool
    slip_days: int | None


def changes(row: Entry, baseline: Understood | None, scope: Scope, as_of: date) -> tuple[Change, ...]:
    """Return the revisions of a row by their days."""
    revisions = sorted(row.record.revisions.items(), key=lambda one: one[1].date)
    return tuple(_change(key, revision, baseline, scope, as_of) for key, revision in revisions)


def current(made: tuple[Change, ...]) -> Change | None:
    """Return the last change of the period that is in force, None when the first plan stands."""
    return next((c for c in reversed(made) if c.in_force and c.revision.period is not None), None)


def answering(catalogue: Catalogue, row: Entry, as_of: date) -> Entry:
    """Return the entry whose ``responsible`` is in force: the last revision that changes it, else the row."""
    return _last(catalogue, row, "responsible", as_of) or row


def wording(catalogue: Catalogue, row: Entry, as_of: date) -> str:
    """Return the name in force by the last revision that changes it, "" while the first one stands."""
    last = _last(catalogue, row, "name", as_of)
    return last.record.name if last else ""


def _last(catalogue: Catalogue, row: Entry, field: str, as_of: date) -> Entry | None:
    revisions = catalogue.children(row, "revision")
    made = [r for r in revisions if r.record.date <= as_of and getattr(r.record, field) is not None]
    return sorted(made, key=lambda revision: revision.record.date)[-1] if made else None


def _change(key: str, revision: Revision, baseline: Understood | None, scope: Scope, as_of: date) -> Change:
    understood = understand(revision.period, scope) if revision.period is not None else None
    return Change(key, revision, understood, revision.date <= as_of, _slip(baseline, understood))


def _slip(baseline: Understood | None, revised: Understood | None) -> int | None:
    if not (baseline and revised and baseline.windows and revised.windows):
        return None
    return (revised.windows[-1].end - baseline.windows[-1].end).days
