"""Quality of the data («качество данных»): what documents hold, what records hold, what stays open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.coverage import Coverage, coverages
from generator.derive.pointers import forgotten_clauses, named_clauses
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import day, grouped, plural
from generator.site.views.records import DOCUMENTS, document_name

#: What may be added up over documents: one period or body named by two documents is not two.
ADDITIVE = frozenset({"entries", "result_links", "repeats"})


class CountLine(NamedTuple):
    """One count; ``sourced`` is the share of what is present that names an existing clause."""

    title: str
    place: Link | None
    expected: str
    present: str
    sourced: str
    note: str


class DocumentPart(NamedTuple):
    """One document: what it has, what it has not at all, places that no record points to.

    ``remarks`` are (what, why) of things that the document has not.
    """

    anchor: str
    title: str
    link: Link
    lines: tuple[CountLine, ...]
    absent: str
    remarks: tuple[tuple[str, str], ...]
    forgotten: tuple[Link, ...]
    gap: str


class PlanLine(NamedTuple):
    """How far the activities of one roadmap can be checked."""

    link: Link
    activities: int
    undated: str
    evidenced: str


class QualityView(NamedTuple):
    """The whole page; ``figures`` are number, words and an address or ""."""

    figures: tuple[tuple[str, str, str], ...]
    totals: tuple[CountLine, ...]
    documents: tuple[DocumentPart, ...]
    uncounted: tuple[Link, ...]
    plans: tuple[PlanLine, ...]
    facts: tuple[str, ...]
    discrepancies: str
    downloads: tuple[Download, ...]
    as_of: str


def quality_plan(context: Context) -> Plan:
    """Return the page about the quality of the data."""
    view = _view(context, coverages(context.catalogue))
    headings = (
        Heading("totals", "Все документы вместе"),
        Heading("documents", "По документам", tuple(Heading(d.anchor, d.title) for d in view.documents)),
        Heading("open", "Чего проверить нельзя"),
        Heading("discrepancies", "Расхождения в документах"),
    )
    return Plan(
        "quality/", "quality", "quality.html", "Качество данных",
        "Сколько терминов, мероприятий, показателей в тексте документов и сколько из этого есть в атласе.",
        view, (Link("О проекте", "about/"), Link("Качество данных", "")), headings,
        search=SearchText("Раздел", "", "полнота опись подсчёт"),
    )  # fmt: skip


def _view(context: Context, found: tuple[Coverage, ...]) -> QualityView:
    catalogue = context.catalogue
    documents = tuple(_documents(context, found))
    known = {part.anchor for part in documents}
    discrepancies = tuple(catalogue.of("discrepancy"))
    unsettled = sum(entry.record.resolution == "open" for entry in discrepancies)
    return QualityView(
        figures=_figures(len(documents), found, unsettled),
        totals=tuple(_totals(found)),
        documents=documents,
        uncounted=context.links(one for one in catalogue.of("document") if one.id not in known),
        plans=tuple(_plans(context)),
        facts=_facts(context),
        discrepancies=f"{unsettled} из {len(discrepancies)}" if discrepancies else "",
        downloads=context.downloads("inventory"),
        as_of=day(context.as_of),
    )


def _figures(documents: int, found: tuple[Coverage, ...], unsettled: int) -> tuple[tuple[str, str, str], ...]:
    equal = sum(one.present == one.expected for one in found)
    return (
        (grouped(documents), f"{plural(documents, *DOCUMENTS)} с описью", "concepts/"),
        (grouped(len(found)), plural(len(found), "подсчёт", "подсчёта", "подсчётов") + " по тексту", ""),
        (grouped(equal), "сошлись с записями", ""),
        (
            grouped(unsettled),
            plural(unsettled, "расхождение открыто", "расхождения открыты", "расхождений открыто"),
            "discrepancies/",
        ),
    )


def _documents(context: Context, found: Iterable[Coverage]) -> Iterator[DocumentPart]:
    named = named_clauses(context.catalogue)
    for id, members in groupby(found, lambda one: one.count.document):
        document = context.catalogue.get("document", id)
        if document is None:
            continue
        counts = tuple(members)
        empty = [one.count.record for one in counts if not one.expected and not one.present]
        forgotten = forgotten_clauses(context.catalogue, document, named.get(id, set()))
        yield DocumentPart(
            anchor=id,
            title=document_name(context, document),
            link=context.link(document),
            lines=tuple(_line(context, document, one) for one in counts if one.expected or one.present),
            absent=", ".join(record.title.lower() for record in empty),
            remarks=tuple((record.title, record.note) for record in empty if record.note),
            forgotten=tuple(context.place(document, clause.key) for clause in forgotten),
            gap=document.record.origin.gap or "",
        )


def _line(context: Context, document: Entry, one: Coverage) -> CountLine:
    record = one.count.record
    return CountLine(
        record.title,
        context.place(document, record.clause) if record.clause else None,
        grouped(one.expected),
        grouped(one.present),
        _part(one.sourced, one.present),
        record.note or "",
    )


def _totals(found: Iterable[Coverage]) -> Iterator[CountLine]:
    """Add up the counts that several documents share, in the order in which they first appear."""
    by_key: dict[str, list[Coverage]] = {}
    for one in found:
        if one.count.record.things in ADDITIVE:
            by_key.setdefault(one.count.key, []).append(one)
    for members in by_key.values():
        present = sum(one.present for one in members)
        if len(members) > 1 and present:
            yield CountLine(
                members[0].count.record.title,
                None,
                grouped(sum(one.expected for one in members)),
                grouped(present),
                _part(sum(one.sourced for one in members), present),
                "",
            )


def _plans(context: Context) -> Iterator[PlanLine]:
    """Tell of every roadmap, then of all, how many activities have no date and how many have evidence."""
    catalogue = context.catalogue
    roadmaps = tuple(catalogue.of("roadmap"))
    for roadmap in roadmaps:
        yield _plan(context, context.link(roadmap), catalogue.children(roadmap, "activity"))
    if len(roadmaps) > 1:
        yield _plan(context, Link("Все планы вместе", "roadmaps/"), tuple(catalogue.of("activity")))


def _plan(context: Context, link: Link, activities: tuple[Entry, ...]) -> PlanLine:
    undated = sum(_is_undated(context, activity) for activity in activities)
    proved = [_proofs(context, activity) for activity in activities]
    evidenced = sum(bool(statuses & {"complete", "partial"}) for statuses in proved)
    indirect = sum(statuses == {"supporting"} for statuses in proved)
    total = len(activities)
    also = f"; ещё у {grouped(indirect)} только косвенное" if indirect else ""
    return PlanLine(link, total, _share(undated, total), _share(evidenced, total) + also)


def _is_undated(context: Context, activity: Entry) -> bool:
    """Tell whether the document gives no day for any row of the activity."""
    return all(o.window is None for state in context.states(activity) for o in state.occurrences)


def _proofs(context: Context, activity: Entry) -> set[str]:
    """Return what the evidence published by the day says: carried out, partly, disputed, indirect."""
    executions = context.catalogue.sources(activity, "execution", "activity")
    return {e.record.status for e in executions if e.record.evidence and e.record.date <= context.as_of}


def _facts(context: Context) -> tuple[str, ...]:
    """Tell how many indicators have a number to reach and how many have a published value."""
    catalogue = context.catalogue
    indicators = tuple(catalogue.of("indicator"))
    if not indicators:
        return ()
    aimed = sum(bool(entry.record.targets) for entry in indicators)
    measured = sum(_is_measured(context, entry) for entry in indicators)
    return (
        f"Показатели с целевым значением: {_share(aimed, len(indicators))}.",
        f"Показатели с опубликованным фактическим значением: {_share(measured, len(indicators))}.",
    )


def _is_measured(context: Context, indicator: Entry) -> bool:
    return any(
        value.record.missing is None for value in context.catalogue.sources(indicator, "value", "indicator")
    )


def _part(part: int, whole: int) -> str:
    """Return «все», or how many of a short column are left: «12 из 13»."""
    return "все" if part == whole else f"{grouped(part)} из {grouped(whole)}"


def _share(part: int, whole: int) -> str:
    """Return «12 из 90 (13 %)», rounded half up; a part is never called nothing or the whole."""
    if part == 0:
        return f"ни одного из {grouped(whole)}" if whole else "считать нечего"
    if part == whole:
        return f"все {grouped(whole)}"
    return f"{grouped(part)} из {grouped(whole)} ({_percent(part, whole)}\u00a0%)"


def _percent(part: int, whole: int) -> str:
    """Return the percentage of a part that is neither nothing nor all."""
    if part * 100 < whole:
        return "меньше\u00a01"
    if part * 100 > whole * 99:
        return "больше\u00a099"
    return str((part * 200 + whole) // (whole * 2))
