"""Pages of territories («территории»): documents, plans, indicators, bodies, practices, discrepancies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.model.territory import TERRITORY_LEVELS
from generator.site.citation import requisites
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import counted, day, first_upper, grouped, plural, shortened
from generator.site.views.counts import Count, status_totals
from generator.site.views.records import ended_text

#: How many indicators of one document the page lists.
SHOWN = 30


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
    brief: Link


class IndicatorGroup(NamedTuple):
    """The indicators of one document; those of a long list are found by its link."""

    document: Link
    indicators: tuple[Link, ...]
    more: str


class TerritoryView(NamedTuple):
    """The whole page; ``inner`` are territories inside this one with what the atlas has of them.

    ``counts`` are number, noun and the anchor of the part of the page that lists them. ``promised`` is
    the topic of programmes.
    """

    name: str
    summary: str
    facts: tuple[Fact, ...]
    counts: tuple[tuple[str, str, str], ...]
    documents: tuple[DocumentCard, ...]
    inner: tuple[Link, ...]
    indicators: tuple[IndicatorGroup, ...]
    calendar: Download | None
    bodies: tuple[Link, ...]
    roles: tuple[Link, ...]
    practices: tuple[Link, ...]
    programmes: tuple[Link, ...]
    promised: tuple[Link, ...]
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
    documents = _own(catalogue, entry, "document")
    view = TerritoryView(
        name=record.name,
        summary=record.summary or "",
        facts=facts(
            Fact("Уровень", first_upper(TERRITORY_LEVELS[record.level])),
            Fact("Входит в", links=context.links(catalogue.targets(entry, "parent"))),
            Fact("ОКТМО", record.oktmo or ""),
            Fact("Код ISO 3166-2", record.iso or ""),
        ),
        counts=tuple(_counts(catalogue, entry)),
        documents=tuple(_card(context, d) for d in documents),
        inner=tuple(_inner(context, one) for one in catalogue.sources(entry, "territory", "parent")),
        indicators=tuple(filter(None, (_indicators(context, d) for d in documents))),
        calendar=context.calendar(entry),
        bodies=context.links(_own(catalogue, entry, "body")),
        roles=context.links(_own(catalogue, entry, "role")),
        practices=context.links(_own(catalogue, entry, "practice")),
        programmes=context.links(_own(catalogue, entry, "programme")),
        promised=context.links(filter(None, [catalogue.get("topic", "t03")])) if documents else (),
        discrepancies=context.links(_own(catalogue, entry, "discrepancy")),
        as_of=day(context.as_of),
    )
    headings = (
        ("documents", "Документы и дорожные карты"), ("indicators", "Показатели"),
        ("bodies", "Органы и организации"), ("practices", "Практики"), ("programmes", "Программы"),
        ("discrepancies", "Расхождения"), ("calendar", "Сроки"),
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


def _own(catalogue: Catalogue, territory: Entry, kind: str) -> list[Entry]:
    return [entry for entry in catalogue.of(kind) if entry.territory == territory.id]


def _counts(catalogue: Catalogue, territory: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield what there is on the page; what is not there yet is said in its part, not counted."""
    nouns = (
        ("document", ("документ", "документа", "документов"), "documents"),
        ("activity", ("мероприятие", "мероприятия", "мероприятий"), "documents"),
        ("indicator", ("показатель", "показателя", "показателей"), "indicators"),
        ("body", ("орган или организация", "органа и организации", "органов и организаций"), "bodies"),
        ("practice", ("практика", "практики", "практик"), "practices"),
        ("programme", ("программа", "программы", "программ"), "programmes"),
        ("discrepancy", ("расхождение", "расхождения", "расхождений"), "discrepancies"),
    )
    for kind, forms, anchor in nouns:
        number = len(_own(catalogue, territory, kind))
        if number:
            yield grouped(number), plural(number, *forms), anchor


def _inner(context: Context, territory: Entry) -> Link:
    documents = len(_own(context.catalogue, territory, "document"))
    said = counted(documents, "документ", "документа", "документов") if documents else "документов пока нет"
    return context.link(territory, said)


def _indicators(context: Context, document: Entry) -> IndicatorGroup | None:
    found = context.catalogue.of_document(document.id, "indicator")
    if not found:
        return None
    rest = len(found) - SHOWN
    more = counted(rest, "показатель", "показателя", "показателей") if rest > 0 else ""
    return IndicatorGroup(context.link(document), context.links(found[:SHOWN]), more)


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
        Link("Сводка на одной странице", f"summary/{document.id}/"),
    )
