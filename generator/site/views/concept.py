"""The page of a document («концепция»): requisites, order, and everything it says by clause."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.document import DOCUMENT_KINDS
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import day, first_upper, shortened
from generator.site.views.outline import Part, outline
from generator.site.views.records import ended_text


class ConceptView(NamedTuple):
    """The whole page."""

    name: str
    summary: str
    note: str
    ended: str
    gap: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    roadmap: Link | None
    discrepancies: tuple[Link, ...]
    downloads: tuple[Download, ...]
    as_of: str


def concept_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a document."""
    record, catalogue = entry.record, context.catalogue
    parts = outline(context, entry)
    roadmap = catalogue.get("roadmap", entry.id)
    territory = context.territory_of(entry)
    view = ConceptView(
        name=record.name,
        summary=record.summary,
        note=record.note or "",
        ended=ended_text(context, entry),
        gap=record.origin.gap or "",
        facts=_facts(context, entry),
        parts=parts,
        roadmap=context.link(roadmap) if roadmap else None,
        discrepancies=context.links(catalogue.of_document(entry.id, "discrepancy")),
        downloads=context.downloads("statements", "clauses", "citations", document=entry.id),
        as_of=day(context.as_of),
    )
    return Plan(
        path=f"concepts/{entry.id}/",
        section="concepts",
        template="concept.html",
        title=record.title,
        description=shortened(record.summary, 300),
        view=view,
        breadcrumbs=(Link("Концепции", "concepts/"), Link(record.title, "")),
        headings=_headings(parts),
        source=entry.file,
        search=SearchText(
            first_upper(DOCUMENT_KINDS[record.kind]),
            territory.record.short_name if territory else "",
            f"{record.name} {record.number or ''} {record.number_raw or ''} {record.summary}",
        ),
    )


def concepts_plan(context: Context) -> Plan:
    """Return the list of all documents."""
    rows = tuple(
        (
            context.link(entry, entry.record.summary),
            territory.record.short_name if (territory := context.territory_of(entry)) else "",
            first_upper(DOCUMENT_KINDS[entry.record.kind]),
            requisites(entry),
            entry.record.date.isoformat(),
            ended_text(context, entry),
        )
        for entry in context.catalogue.of("document")
    )
    return Plan(
        "concepts/", "concepts", "concepts.html", "Концепции и планы",
        "Документы территорий о развитии педагогов: реквизиты, содержание по пунктам, расхождения.",
        rows, (Link("Концепции", ""),),
    )  # fmt: skip


def requisites(entry: Entry) -> str:
    """Return «приказ от 9 февраля 2021 г. № 10-17-104»."""
    record = entry.record
    number = f" № {record.number}" if record.number else " без номера"
    return f"{record.act_kind} от {day(record.date)}{number}"


def _facts(context: Context, entry: Entry) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue
    territory, issuer = context.territory_of(entry), catalogue.target(entry, "issuer")
    end = day(record.end) if record.end else "срок не назван"
    return facts(
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Вид", first_upper(DOCUMENT_KINDS[record.kind])),
        Fact("Реквизиты", requisites(entry)),
        Fact("Кто издал", links=context.links([issuer]) if issuer else ()),
        Fact("Кто подписал", record.signer_post),
        Fact("Период", f"{day(record.start)} – {end}"),
        Fact("Заменяет", links=context.links(catalogue.targets(entry, "supersedes"))),
        Fact("Чем заменён", links=context.links(catalogue.sources(entry, "document", "supersedes"))),
        Fact("Текст", "полный" if record.origin.complete else f"неполный: {record.origin.gap}"),
        Fact("Контрольная сумма текста", f"SHA-256 {record.origin.sha256[:16]}…"),
    )


def _headings(parts: tuple[Part, ...]) -> tuple[Heading, ...]:
    """Return a table of contents of two levels."""
    found: list[tuple[Part, list[Heading]]] = []
    for part in parts:
        if part.level == 2 or not found:
            found.append((part, []))
        elif part.level == 3:
            found[-1][1].append(Heading(part.anchor, shortened(part.title, 60)))
    return tuple(Heading(part.anchor, shortened(part.title, 60), tuple(inner)) for part, inner in found)
