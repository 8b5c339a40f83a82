"""Pages of territories («территории») and the home page: what is inside, what is due, what is over."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.model.territory import TERRITORY_LEVELS
from generator.site.citation import requisites
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import counted, day, first_upper, shortened
from generator.site.views.records import ended_text
from generator.site.views.roadmap import Count, status_totals


class DocumentCard(NamedTuple):
    """One document of a territory."""

    link: Link
    requisites: str
    ended: str
    summary: str
    roadmap: Link | None
    counts: tuple[Count, ...]
    indicators: str
    terms: str


class TerritoryView(NamedTuple):
    """The whole page."""

    name: str
    summary: str
    facts: tuple[Fact, ...]
    documents: tuple[DocumentCard, ...]
    calendar: Download | None
    bodies: tuple[Link, ...]
    practices: tuple[Link, ...]
    discrepancies: tuple[Link, ...]
    as_of: str


class TerritoryCard(NamedTuple):
    """One territory in the list and on the home page."""

    link: Link
    name: str
    level: str
    documents: tuple[Link, ...]
    ended: str
    totals: str


def territory_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a territory."""
    catalogue, record = context.catalogue, entry.record
    documents = [d for d in catalogue.of("document") if d.territory == entry.id]
    view = TerritoryView(
        name=record.name,
        summary=record.summary or "",
        facts=facts(
            Fact("Уровень", first_upper(TERRITORY_LEVELS[record.level])),
            Fact("Входит в", links=context.links(catalogue.targets(entry, "parent"))),
            Fact("ОКТМО", record.oktmo or ""),
            Fact("Включает", links=context.links(catalogue.sources(entry, "territory", "parent"))),
        ),
        documents=tuple(_card(context, d) for d in documents),
        calendar=context.calendar(entry),
        bodies=context.links(b for b in catalogue.of("body") if b.territory == entry.id),
        practices=context.links(p for p in catalogue.of("practice") if p.territory == entry.id),
        discrepancies=context.links(d for d in catalogue.of("discrepancy") if d.territory == entry.id),
        as_of=day(context.as_of),
    )
    headings = (
        ("documents", "Документы"), ("bodies", "Органы и организации"), ("practices", "Практики"),
        ("discrepancies", "Расхождения"),
    )  # fmt: skip
    return Plan(
        path=f"territories/{entry.id}/",
        section="territories",
        template="territory.html",
        title=record.short_name,
        description=shortened(record.summary or f"Документы территории: {record.name}.", 300),
        view=view,
        breadcrumbs=(Link("Территории", "territories/"), Link(record.short_name, "")),
        headings=tuple(Heading(anchor, title) for anchor, title in headings),
        source=entry.file,
        search=SearchText("Территория", record.short_name, f"{record.name} {record.summary or ''}"),
    )


def territories_plan(context: Context) -> Plan:
    """Return the list of all territories that have documents."""
    return Plan(
        "territories/", "territories", "territories.html", "Территории",
        "Территории, документы которых есть в атласе: регионы, муниципалитеты, институты.",
        territory_cards(context), (Link("Территории", ""),),
    )  # fmt: skip


def territory_cards(context: Context) -> tuple[TerritoryCard, ...]:
    """Return a card for each territory with at least one document or practice."""
    catalogue = context.catalogue
    cards = []
    for entry in catalogue.of("territory"):
        documents = [d for d in catalogue.of("document") if d.territory == entry.id]
        if not documents:
            continue
        cards.append(
            TerritoryCard(
                context.link(entry),
                entry.record.name,
                TERRITORY_LEVELS[entry.record.level],
                context.links(documents),
                "; ".join(filter(None, (ended_text(context, d) for d in documents))),
                _sizes(catalogue, documents),
            )
        )
    return tuple(cards)


def _sizes(catalogue: Catalogue, documents: list[Entry]) -> str:
    """Say how many activities, indicators and terms the documents hold; what they lack is not counted."""
    nouns = (
        ("activity", ("мероприятие", "мероприятия", "мероприятий")),
        ("indicator", ("показатель", "показателя", "показателей")),
        ("term", ("термин", "термина", "терминов")),
    )
    sums = ((sum(len(catalogue.of_document(d.id, kind)) for d in documents), forms) for kind, forms in nouns)
    return ", ".join(counted(number, *forms) for number, forms in sums if number)


def _card(context: Context, document: Entry) -> DocumentCard:
    catalogue = context.catalogue
    roadmap = catalogue.get("roadmap", document.id)
    indicators = len(catalogue.of_document(document.id, "indicator"))
    terms = len(catalogue.of_document(document.id, "term"))
    return DocumentCard(
        context.link(document),
        requisites(document),
        ended_text(context, document),
        document.record.summary,
        context.link(roadmap) if roadmap else None,
        status_totals(context, catalogue.children(roadmap, "activity")) if roadmap else (),
        counted(indicators, "показатель", "показателя", "показателей") if indicators else "",
        counted(terms, "термин", "термина", "терминов") if terms else "",
    )

