"""The page of an activity («мероприятие»): when, who, what should come out, what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.status import STATUSES, Occurrence, RowState
from generator.model.execution import EXECUTION_STATUSES
from generator.model.period import PERIOD_KINDS
from generator.model.roadmap import REPEAT_KINDS, RESPONSIBILITY_KINDS
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted, day, first_upper, partial_day
from generator.site.views.alike import AlikeView, alike_of, topics_of
from generator.site.views.records import ended_text, named

#: What the repeated activity says of the one that repeats it, by the kind of the repeat.
REPEATED = {
    "repeats": "повторяется",
    "changed_period": "повторяется с другим сроком",
    "changed_wording": "повторяется с другой формулировкой",
    "continues": "продолжается",
}


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
    """One change of the plan."""

    date: str
    reason: str
    period: str
    act: Link | None


class Person(NamedTuple):
    """A body or role in the column of executors; never a named person."""

    link: Link
    kind: str
    part: str


class RowView(NamedTuple):
    """One row of the table of the document."""

    anchor: str
    raw: str
    meaning: str
    kind: str
    schedule: str
    assumption: str
    edtf: str
    badge: Badge
    slip: str
    occurrences: tuple[OccurrenceView, ...]
    revisions: tuple[RevisionView, ...]
    who: tuple[Person, ...]
    who_raw: str
    results: tuple[tuple[str, str], ...]


class ExecutionView(NamedTuple):
    """One report with its evidence."""

    date: str
    status: str
    summary: str
    evidence: tuple[Link, ...]
    entered: str


class ActivityView(NamedTuple):
    """The whole page."""

    number: str
    name: str
    summary: str
    note: str
    ended: str
    badge: Badge
    parts: tuple[str, ...]
    rows: tuple[RowView, ...]
    stage: str
    section: str
    results: tuple[Link, ...]
    executions: tuple[ExecutionView, ...]
    repeats: tuple[Link, ...]
    topics: tuple[Link, ...]
    alike: AlikeView
    discrepancies: tuple[Link, ...]
    source: Link | None
    roadmap: Link
    previous: Link | None
    next: Link | None
    downloads: tuple[Download, ...]
    as_of: str


def badge(status: str, late_days: int = 0) -> Badge:
    """Return a status in words; lateness names its days."""
    late = f" на {counted(late_days, 'день', 'дня', 'дней')}" if late_days else ""
    return Badge(status, first_upper(STATUSES[status] + late))


def row_view(context: Context, state: RowState) -> RowView:
    """Return what a row shows, also in the table of the roadmap."""
    row, period, meaning = state.row.record, state.row.record.period, state.understood
    return RowView(
        anchor=f"row-{state.row.key}",
        raw=period.raw,
        meaning=first_upper(meaning.text) if meaning else "срок не понят, нужно решение редактора",
        kind=PERIOD_KINDS[meaning.kind] if meaning else "",
        schedule=meaning.schedule if meaning else "",
        assumption=period.assumption or "",
        edtf=meaning.edtf if meaning else "",
        badge=badge(state.status, max((o.late_days for o in state.occurrences), default=0)),
        slip=_slip(state.slip_days),
        occurrences=tuple(_occurrence(context, o) for o in state.occurrences),
        revisions=tuple(_revisions(context, state.row)),
        who=tuple(_people(context, state.row)),
        who_raw=row.responsible.raw or "",
        results=tuple(
            (claim.text, context.catalogue.get("artefact", claim.artefact).record.name)
            for claim in row.results.values()
        ),
    )


def activity_plan(context: Context, entry: Entry, previous: Entry | None, following: Entry | None) -> Plan:
    """Return the page of an activity between its neighbours in the roadmap."""
    record, catalogue = entry.record, context.catalogue
    roadmap = context.link(entry.parent)
    view = ActivityView(
        number=context.number(entry),
        name=record.name,
        summary=record.summary or "",
        note=record.note or "",
        ended=ended_text(context, context.document_of(entry)),
        badge=badge(context.status(entry)),
        parts=record.parts,
        rows=tuple(row_view(context, state) for state in context.states(entry)),
        stage=_stage(context, entry),
        section=_section(context, entry),
        results=context.links(catalogue.targets(entry, "results")),
        executions=tuple(_execution(e) for e in catalogue.sources(entry, "execution", "activity")),
        repeats=tuple(_repeats(context, entry)),
        topics=topics_of(context, entry),
        alike=alike_of(context, entry),
        discrepancies=context.discrepancies(entry),
        source=context.source(entry),
        roadmap=roadmap,
        previous=context.link(previous) if previous else None,
        next=context.link(following) if following else None,
        downloads=context.downloads("activities", "activity_rows", document=entry.document),
        as_of=day(context.as_of),
    )
    territory = context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    return Plan(
        path=f"activities/{entry.id}/",
        section="activities",
        template="activity.html",
        title=f"{record.title} — мероприятие {view.number}, {place} {entry.document.rsplit('-', 1)[-1]}",
        description=f"{record.summary or record.title} Срок в документе: {view.rows[0].raw}.",
        view=view,
        breadcrumbs=(Link("Дорожные карты", "roadmaps/"), roadmap, Link(f"Мероприятие {view.number}", "")),
        source=entry.file,
        search=SearchText("Мероприятие", place, f"{record.name} {record.summary or ''} {record.number}"),
    )


def _slip(days: int) -> str:
    if not days:
        return ""
    return f"срок сдвинут на {counted(abs(days), 'день', 'дня', 'дней')} {'позже' if days > 0 else 'раньше'}"


def _occurrence(context: Context, occurrence: Occurrence) -> OccurrenceView:
    del context
    text = occurrence.window.label if occurrence.window else "без даты"
    proofs = tuple(link for e in occurrence.executions for link in evidence_of(e))
    indirect = {e.record.status for e in occurrence.executions} == {"supporting"}
    return OccurrenceView(text, badge(occurrence.status, occurrence.late_days), proofs, indirect)


def _revisions(context: Context, row: Entry):
    for revision in context.catalogue.children(row, "revision"):
        record, act = revision.record, context.catalogue.target(revision, "act")
        yield RevisionView(
            day(record.date),
            record.reason,
            record.period.raw if record.period else "",
            context.link(act) if act else None,
        )


def _people(context: Context, row: Entry):
    for number, one in enumerate(row.record.responsible.who):
        field = "body" if one.body else "role"
        target = context.catalogue.target(row, "responsible", "who", number, field)
        if target:
            part = (one.part or "").removesuffix(".")
            yield Person(context.link(target), RESPONSIBILITY_KINDS[one.kind], part)


def evidence_of(execution: Entry) -> tuple[Link, ...]:
    """Return the published proofs of an execution."""
    return tuple(
        Link(e.title, e.url or "", ", ".join(filter(None, (e.publisher, partial_day(e.date)))))
        for e in execution.record.evidence
    )


def _execution(entry: Entry) -> ExecutionView:
    record = entry.record
    return ExecutionView(
        day(record.date),
        first_upper(EXECUTION_STATUSES[record.status]),
        record.summary,
        evidence_of(entry),
        f"{record.entered_by}, {day(record.entered_on)}",
    )


def _stage(context: Context, entry: Entry) -> str:
    stage = context.catalogue.target(entry, "stage")
    if stage is None:
        return ""
    number = f"{stage.record.number} этап, " if stage.record.number else ""
    return f"{number}{stage.record.name}"


def _section(context: Context, entry: Entry) -> str:
    section = context.catalogue.target(entry, "section")
    return section.record.name if section else ""


def _repeats(context: Context, entry: Entry) -> Iterator[Link]:
    """Yield links to repeats in both directions, each once, with what changed and the period there."""
    catalogue, seen = context.catalogue, set()
    for number, repeat in enumerate(entry.record.repeats):
        target = catalogue.target(entry, "repeats", number, "activity")
        if target:
            seen.add(target.id)
            yield _repeated(context, target, REPEAT_KINDS[repeat.kind], repeat.note)
    for other in catalogue.sources(entry, "activity", "repeats"):
        if other.id not in seen:
            repeat = next(r for n, r in enumerate(other.record.repeats)
                          if catalogue.target(other, "repeats", n, "activity") is entry)  # fmt: skip
            yield _repeated(context, other, REPEATED[repeat.kind], repeat.note)


def _repeated(context: Context, entry: Entry, words: str, note: str | None) -> Link:
    rows = context.catalogue.children(entry, "activity_row")
    periods = "; ".join(dict.fromkeys(row.record.period.raw for row in rows)).rstrip(".")
    said = f"{first_upper(words)}: {note}" if note else f"{first_upper(words)}."
    return named(context, entry)._replace(note=f"{said} Срок там: {periods}.")
