"""The page of a document («концепция»): requisites, order, and everything it says by clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.document import DOCUMENT_KINDS
from generator.site.citation import Citation, cite_document, requisites
from generator.site.context import Context, Download
from generator.site.hints import Text
from generator.site.links import Link
from generator.site.pdf.limits import too_large
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import day, first_upper, shortened
from generator.site.views.outline import Part, act_title, outline, size_of
from generator.site.views.records import ended_text


class EditionView(NamedTuple):
    """One edition: since when it is in force, what it changed and by which document."""

    period: str
    text: str
    amended_by: Link | None


class ConceptView(NamedTuple):
    """The whole page."""

    name: str
    summary: Text
    note: Text
    ended: str
    cite: Citation
    facts: tuple[Fact, ...]
    approves: tuple[Link, ...]
    cites: tuple[Link, ...]
    editions: tuple[EditionView, ...]
    parts: tuple[Part, ...]
    roadmap: Link | None
    brief: Link
    pdf: Download | None
    no_pdf: str
    discrepancies: tuple[Link, ...]
    downloads: tuple[Download, ...]
    as_of: str


def concept_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a document."""
    record, catalogue = entry.record, context.catalogue
    path = f"concepts/{entry.id}/"
    hints = context.glossary.page(path)
    summary, note = hints.text(record.summary), hints.text(record.note or "")
    parts = outline(context, entry, hints)
    roadmap = catalogue.get("roadmap", entry.id)
    territory = context.territory_of(entry)
    view = ConceptView(
        name=record.name,
        summary=summary,
        note=note,
        ended=ended_text(context, entry),
        cite=cite_document(context, entry),
        facts=_facts(context, entry),
        approves=tuple(_approves(context, entry)),
        cites=tuple(_cites(context, entry)),
        editions=tuple(_editions(context, entry)),
        parts=parts,
        roadmap=context.link(roadmap) if roadmap else None,
        brief=Link("Сводка на одной странице", f"summary/{entry.id}/"),
        pdf=context.pdf(f"concepts/{entry.id}/{entry.id}.pdf"),
        no_pdf=too_large(size_of(parts), context.document_count),
        discrepancies=context.links(catalogue.of_document(entry.id, "discrepancy")),
        downloads=context.downloads("statements", "clauses", "citations", document=entry.id),
        as_of=day(context.as_of),
    )
    return Plan(
        path=path,
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


def _approves(context: Context, entry: Entry) -> Iterator[Link]:
    """Yield the points of the order by which something is approved."""
    for point in context.catalogue.of_document(entry.id, "operative_point"):
        if point.record.action == "approve":
            yield Link(f"п. {point.record.number}", context.source(point).path, point.record.text)


def _cites(context: Context, entry: Entry) -> Iterator[Link]:
    """Yield every act that the document names, once, with the first place that names it."""
    seen: set[str] = set()
    for citation in context.catalogue.of_document(entry.id, "citation"):
        act = context.catalogue.target(citation, "act")
        if act is not None and act.id not in seen:
            seen.add(act.id)
            place = context.source(citation)
            yield Link(act_title(act), place.path, place.title)


def _editions(context: Context, entry: Entry) -> Iterator[EditionView]:
    for edition in context.catalogue.children(entry, "edition"):
        record, amended = edition.record, context.catalogue.target(edition, "amended_by")
        until = f" по {day(record.valid_to)}" if record.valid_to else ""
        link = context.link(amended) if amended else None
        yield EditionView(f"действует с {day(record.valid_from)}{until}", record.text or "", link)


def _headings(parts: tuple[Part, ...]) -> tuple[Heading, ...]:
    """Return a table of contents of two levels."""
    found: list[tuple[Part, list[Heading]]] = []
    for part in parts:
        if part.level == 2 or not found:
            found.append((part, []))
        elif part.level == 3:
            found[-1][1].append(Heading(part.anchor, shortened(part.title, 90)))
    return tuple(Heading(part.anchor, shortened(part.title, 90), tuple(inner)) for part, inner in found)
