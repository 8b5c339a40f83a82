"""One row of a plan («строка плана»): period as printed and as understood, who, results, state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.changes import Change, answering, current, wording
from generator.derive.status import STATUSES, Occurrence, RowState
from generator.model.period import PERIOD_KINDS
from generator.model.roadmap import RESPONSIBILITY_KINDS, Responsible
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import counted, day, first_upper, partial_day

NOT_UNDERSTOOD = "Срок не понят, нужно решение редактора"
DAYS = ("день", "дня", "дней")


class Badge(NamedTuple):
    """A status: its code for the colour and its words."""

    code: str
    text: str


class OccurrenceView(NamedTuple):
    """One time the row is due; ``indirect``: the evidence supports it without completing it."""

    label: str
    badge: Badge
    evidence: tuple[Link, ...]
    indirect: bool


class RevisionView(NamedTuple):
    """One change of the plan; ``period``, ``name`` and ``who`` are "" where it leaves them as they were."""

    date: str
    reason: str
    period: str
    meaning: str
    slip: str
    name: str
    who: str
    act: Link | None
    ahead: bool


class Person(NamedTuple):
    """A body or role in the column of executors; ``kind`` is "" where the document does not tell it."""

    link: Link
    kind: str
    part: str


class RowView(NamedTuple):
    """One row of the table of the document.

    ``meaning`` is the period of the first plan, ``now`` the changed one, "" while the first plan stands; so
    are ``who`` and ``now_who``, and ``now_name`` beside the name of the activity.
    """

    anchor: str
    raw: str
    meaning: str
    kind: str
    schedule: str
    assumption: str
    now: str
    now_meaning: str
    slip: str
    badge: Badge
    occurrences: tuple[OccurrenceView, ...]
    revisions: tuple[RevisionView, ...]
    who: tuple[Person, ...]
    who_raw: str
    now_who: tuple[Person, ...]
    now_name: str
    results: tuple[tuple[str, str], ...]


def badge(status: str, late_days: int = 0) -> Badge:
    """Return a status in words; lateness names its days."""
    late = f" на {counted(late_days, *DAYS)}" if late_days else ""
    return Badge(status, first_upper(STATUSES[status] + late))


def row_badge(state: RowState) -> Badge:
    """Return the status of a row in words, with its worst lateness."""
    return badge(state.status, max((o.late_days for o in state.occurrences), default=0))


def row_view(context: Context, state: RowState) -> RowView:
    """Return what a row shows on the page of its activity."""
    row, period, first = state.row.record, state.row.record.period, state.baseline
    last, source = current(state.changes), answering(context.catalogue, state.row, context.as_of)
    revised = last.revision.period if last else None
    return RowView(
        anchor=f"row-{state.row.key}",
        raw=period.raw,
        meaning=first_upper(first.text) if first else NOT_UNDERSTOOD,
        kind=PERIOD_KINDS[first.kind] if first else "",
        schedule=first.schedule if first else "",
        assumption=period.assumption or "",
        now=revised.raw if revised else "",
        now_meaning=period_text(state) if revised else "",
        slip=slip_text(last.slip_days if last else None),
        badge=row_badge(state),
        occurrences=tuple(_occurrence(o) for o in state.occurrences),
        revisions=tuple(_revision(context, state.row, change) for change in state.changes),
        who=tuple(people(context, state.row)),
        who_raw=row.responsible.raw or "",
        now_who=tuple(people(context, source)) if source is not state.row else (),
        now_name=wording(context.catalogue, state.row, context.as_of),
        results=tuple(
            (claim.text, context.catalogue.get("artefact", claim.artefact).record.name)
            for claim in row.results.values()
        ),
    )


def period_text(state: RowState) -> str:
    """Return what the period in force means."""
    return first_upper(state.understood.text) if state.understood else NOT_UNDERSTOOD


def slip_text(days: int | None) -> str:
    """Say how far the end of a plan has moved, "" where it has not or where a date is missing."""
    if not days:
        return ""
    return f"срок сдвинут на {counted(abs(days), *DAYS)} {'позже' if days > 0 else 'раньше'}"


def people(context: Context, source: Entry) -> Iterator[Person]:
    """Yield the bodies and posts of the column of executors of a row, or of a revision that changes it."""
    for number, one in enumerate(source.record.responsible.who):
        field = "body" if one.body else "role"
        target = context.catalogue.target(source, "responsible", "who", number, field)
        if target:
            part = (one.part or "").removesuffix(".")
            kind = "" if one.kind == "not_stated" else RESPONSIBILITY_KINDS[one.kind]
            yield Person(context.link(target), kind, part)


def evidence_of(execution: Entry) -> tuple[Link, ...]:
    """Return the published proofs of an execution."""
    return tuple(
        Link(e.title, e.url or "", ", ".join(filter(None, (e.publisher, partial_day(e.date)))))
        for e in execution.record.evidence
    )


def _occurrence(occurrence: Occurrence) -> OccurrenceView:
    text = occurrence.window.label if occurrence.window else "без даты"
    proofs = tuple(link for e in occurrence.executions for link in evidence_of(e))
    indirect = {e.record.status for e in occurrence.executions} == {"supporting"}
    return OccurrenceView(text, badge(occurrence.status, occurrence.late_days), proofs, indirect)


def _revision(context: Context, row: Entry, change: Change) -> RevisionView:
    record = change.revision
    entry = next(r for r in context.catalogue.children(row, "revision") if r.key == change.key)
    act = context.catalogue.target(entry, "act")
    return RevisionView(
        date=day(record.date),
        reason=record.reason,
        period=record.period.raw if record.period else "",
        meaning=_meaning(change),
        slip=first_upper(slip_text(change.slip_days)) or ("Нет" if change.slip_days == 0 else ""),
        name=record.name or "",
        who=_named(context, entry, record.responsible) if record.responsible else "",
        act=context.link(act) if act else None,
        ahead=not change.in_force,
    )


def _meaning(change: Change) -> str:
    """Return what the period of a change means, "" where it leaves the period as it was."""
    if change.revision.period is None:
        return ""
    return first_upper(change.understood.text) if change.understood else NOT_UNDERSTOOD


def _named(context: Context, revision: Entry, responsible: Responsible) -> str:
    """Return the executors that a change names, as printed or by the names of their records."""
    found = context.catalogue.targets(revision, "responsible")
    return responsible.raw or "; ".join(context.link(entry).title for entry in found)
