"""The glossary («словарь»): one page per notion, definitions of all documents side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.site.citation import Citation, cite_term
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted, day, first_upper, shortened
from generator.site.views.records import document_name


class Definition(NamedTuple):
    """What one document understands by the notion; ``same`` are documents with the same definition."""

    anchor: str
    label: str
    text: str
    differs: str
    same: tuple[Link, ...]
    place: str
    document: Link
    source: Link | None
    cite: Citation
    discrepancies: tuple[Link, ...]


class NotionView(NamedTuple):
    """The whole page."""

    summary: str
    aliases: tuple[str, ...]
    topics: tuple[Link, ...]
    definitions: tuple[Definition, ...]
    downloads: tuple[Download, ...]
    as_of: str


class NotionLine(NamedTuple):
    """One notion in the list."""

    link: Link
    definition: str
    documents: str


class AbbreviationLine(NamedTuple):
    """One abbreviation in the list."""

    anchor: str
    short: str
    full: str
    used: str
    source: Link | None
    document: Link


def notion_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a notion."""
    definitions = tuple(_definition(context, term) for term in _terms(context, entry))
    title = first_upper(entry.record.name)
    text = definitions[0].text if definitions else (entry.record.summary or title)
    view = NotionView(
        entry.record.summary or "",
        entry.record.aliases,
        _topics(context, entry),
        definitions,
        context.downloads("terms"),
        day(context.as_of),
    )
    return Plan(
        path=f"glossary/{entry.id}/",
        section="glossary",
        template="notion.html",
        title=f"{title} — что это значит",
        description=shortened(text, 300),
        view=view,
        breadcrumbs=(Link("Глоссарий", "glossary/"), Link(title, "")),
        source=entry.file,
        search=SearchText("Понятие", "", f"{title} {', '.join(entry.record.aliases)} – {text}"),
    )


def glossary_plan(context: Context) -> Plan:
    """Return the list of notions that a document defines, and the abbreviations."""
    notions = [entry for entry in context.catalogue.of("notion") if _terms(context, entry)]
    lines = tuple(
        sorted(
            (_line(context, entry) for entry in notions),
            key=lambda line: line.link.title.lower().replace("ё", "е"),
        )
    )
    abbreviations = tuple(_abbreviation(context, entry) for entry in context.catalogue.of("abbreviation"))
    return Plan(
        "glossary/", "glossary", "glossary.html", "Глоссарий",
        "Понятия документов простыми словами: определения территорий рядом, с указанием пункта.",
        (lines, abbreviations), (Link("Глоссарий", ""),),
    )  # fmt: skip


def _terms(context: Context, notion: Entry) -> list[Entry]:
    return context.catalogue.sources(notion, "term", "notion")


def _topics(context: Context, notion: Entry) -> tuple[Link, ...]:
    placed = (one for term in _terms(context, notion) for one in context.crosswalk.of(term))
    return context.links({one.topic.id: one.topic for one in placed}.values())


def _line(context: Context, entry: Entry) -> NotionLine:
    terms = _terms(context, entry)
    documents = len({term.document for term in terms})
    return NotionLine(
        context.link(entry),
        terms[0].record.definition,
        counted(documents, "документ", "документа", "документов"),
    )


def _definition(context: Context, term: Entry) -> Definition:
    record, document = term.record, context.document_of(term)
    territory = context.territory_of(term)
    place = territory.record.short_name if territory else ""
    return Definition(
        anchor=term.document,
        label=first_upper(record.label),
        text=record.definition,
        differs=record.differs or "",
        same=tuple(_same(context, term)),
        place=place,
        document=context.link(document),
        source=context.source(term),
        cite=cite_term(context, term),
        discrepancies=context.discrepancies(term),
    )


def _same(context: Context, term: Entry) -> Iterator[Link]:
    """Yield the other documents whose definition of the notion reads the same."""
    for other in context.catalogue.sources(context.catalogue.target(term, "notion"), "term", "notion"):
        if other is not term and other.record.definition == term.record.definition:
            document = context.document_of(other)
            yield context.link(document)._replace(title=document_name(context, document))


def _abbreviation(context: Context, entry: Entry) -> AbbreviationLine:
    record = entry.record
    used = "используется" if record.used else "в тексте не встречается"
    full = record.full or "в документе не расшифровано"
    return AbbreviationLine(
        f"abbreviation-{entry.id}",
        record.short,
        full,
        used,
        context.source(entry),
        context.link(context.document_of(entry)),
    )
