"""The page of an activity («мероприятие»): when, who, what should come out, what is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.execution import EXECUTION_STATUSES
from generator.model.roadmap import REPEAT_KINDS
from generator.site.context import Context, Download
from generator.site.hints import Text
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import day, first_upper
from generator.site.views.alike import AlikeView, alike_of, topics_of
from generator.site.views.near import indicators_near, practices_near
from generator.site.views.records import ended_text, named
from generator.site.views.row import Badge, RowView, badge, evidence_of, row_view

#: What the repeated activity says of the one that repeats it, by the kind of the repeat.
REPEATED = {
    "repeats": "повторяется",
    "changed_period": "повторяется с другим сроком",
    "changed_wording": "повторяется с другой формулировкой",
    "continues": "продолжается",
}


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
    summary: Text
    note: Text
    ended: str
    badge: Badge
    parts: tuple[str, ...]
    rows: tuple[RowView, ...]
    stage: str
    section: str
    territory: Link | None
    results: tuple[Link, ...]
    proofs: tuple[tuple[str, str], ...]
    executions: tuple[ExecutionView, ...]
    repeats: tuple[Link, ...]
    topics: tuple[Link, ...]
    indicators: tuple[Link, ...]
    practices: tuple[Link, ...]
    alike: AlikeView
    discrepancies: tuple[Link, ...]
    source: Link | None
    roadmap: Link
    previous: Link | None
    next: Link | None
    downloads: tuple[Download, ...]
    as_of: str


def activity_plan(context: Context, entry: Entry, previous: Entry | None, following: Entry | None) -> Plan:
    """Return the page of an activity between its neighbours in the roadmap."""
    record, catalogue, path = entry.record, context.catalogue, f"activities/{entry.id}/"
    hints = context.glossary.page(path)
    roadmap, territory = context.link(entry.parent), context.territory_of(entry)
    view = ActivityView(
        number=context.number(entry),
        name=record.name,
        summary=hints.text(record.summary or ""),
        note=hints.text(record.note or ""),
        ended=ended_text(context, context.document_of(entry)),
        badge=badge(context.status(entry)),
        parts=record.parts,
        rows=tuple(row_view(context, state) for state in context.states(entry)),
        stage=_stage(context, entry),
        section=_section(context, entry),
        territory=context.link(territory) if territory else None,
        results=context.links(catalogue.targets(entry, "results")),
        proofs=tuple(_proofs(context, entry)),
        executions=tuple(_execution(e) for e in catalogue.sources(entry, "execution", "activity")),
        repeats=tuple(_repeats(context, entry)),
        topics=topics_of(context, entry),
        indicators=indicators_near(context, entry),
        practices=practices_near(context, entry),
        alike=alike_of(context, entry),
        discrepancies=context.discrepancies(entry),
        source=context.source(entry),
        roadmap=roadmap,
        previous=context.link(previous) if previous else None,
        next=context.link(following) if following else None,
        downloads=context.downloads("activities", "activity_rows", document=entry.document),
        as_of=day(context.as_of),
    )
    place = territory.record.short_name if territory else ""
    return Plan(
        path=path,
        section="activities",
        template="activity.html",
        title=f"{record.title} — мероприятие {view.number}, {place} {entry.document.rsplit('-', 1)[-1]}",
        description=f"{record.summary or record.title} Срок в документе: {view.rows[0].raw}.",
        view=view,
        breadcrumbs=(Link("Дорожные карты", "roadmaps/"), roadmap, Link(f"Мероприятие {view.number}", "")),
        source=entry.file,
        search=SearchText("Мероприятие", place, f"{record.name} – {record.summary or ''} {record.number}"),
    )


def _proofs(context: Context, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the kinds of documents and events that would prove the results, each once with its meaning."""
    rows = context.catalogue.children(entry, "activity_row")
    claims = [claim for row in rows for claim in context.catalogue.children(row, "result_claim")]
    kinds = dict.fromkeys(kind for claim in claims for kind in context.catalogue.targets(claim, "artefact"))
    for kind in kinds:
        yield kind.record.name, getattr(kind.record, "summary", None) or ""


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
