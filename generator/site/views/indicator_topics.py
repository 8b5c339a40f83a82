"""Indicators of all territories by topic («показатели по темам»), with a word on whether they compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.crosswalk import Placed
from generator.derive.likeness import unlike
from generator.derive.series import is_percent
from generator.model.indicator import LEVELS, MEASURES
from generator.model.topic import RELATIONS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Heading, Plan
from generator.site.text import counted, first_upper
from generator.site.views.indicator_chart import targets_text
from generator.site.views.indicator_values import value_text
from generator.site.views.indicators import FORMS
from generator.site.views.records import document_name

#: How many lines one page holds; beyond it every topic has a page of its own.
PAGE_SIZE = 400
PATH = "indicators/by-topic/"
LEAD = "Показатели разных документов об одном и том же стоят рядом. Темы придумала редакция атласа."


class Beside(NamedTuple):
    """One indicator on a topic; ``near`` says how near to the topic it is."""

    document: Link
    link: Link
    near: str
    measure: str
    unit: str
    level: str
    targets: str
    values: str


class TopicIndicators(NamedTuple):
    """The indicators on one topic, and whether they can be compared, in words."""

    anchor: str
    link: Link
    total: str
    verdict: str
    lines: tuple[Beside, ...]


class ByTopicView(NamedTuple):
    """The page of all topics, or of one; ``pages`` stand instead of tables when these are too many."""

    title: str
    lead: str
    topics: tuple[TopicIndicators, ...]
    pages: tuple[Link, ...]
    silent: tuple[Link, ...]


def by_topic_plans(context: Context) -> Iterator[Plan]:
    """Yield the page of all topics; with too many lines it leads to a page for each topic."""
    found = {topic.id: _on(context, topic) for topic in context.catalogue.of("topic")}
    topics = [topic for topic in context.catalogue.of("topic") if found[topic.id]]
    silent = [topic for topic in context.catalogue.of("topic") if not found[topic.id]]
    if sum(map(len, found.values())) <= PAGE_SIZE:
        yield _plan(context, [_view(context, topic, found[topic.id]) for topic in topics], (), silent)
        return
    pages = tuple(
        context.link(topic, counted(len(found[topic.id]), *FORMS))._replace(path=f"{PATH}{topic.id}/")
        for topic in topics
    )
    yield _plan(context, [], pages, silent)
    for topic in topics:
        yield _plan(context, [_view(context, topic, found[topic.id])], (), [], topic)


def verdict(entries: list[Entry]) -> str:
    """Say whether indicators of different documents can be compared, and if not, why."""
    pairs = [(a, b) for a, b in combinations(entries, 2) if a.document != b.document]
    if not pairs:
        return "Показатели есть только в одном документе, сравнивать не с чем"
    reasons = [unlike(a.record, b.record) for a, b in pairs]
    alike = sum(not found for found in reasons)
    if alike:
        total = counted(alike, "пара", "пары", "пар")
        return f"Сравнимы {total} из {len(pairs)}: вид, единица и целое те же"
    told = dict.fromkeys(reason for found in reasons for reason in found)
    return f"Прямо не сравнимы: {'; '.join(told)}"


def _plan(
    context: Context,
    topics: list[TopicIndicators],
    pages: tuple[Link, ...],
    silent: list[Entry],
    topic: Entry | None = None,
) -> Plan:
    title = f"Показатели по теме: {topic.record.name}" if topic else "Показатели по темам"
    view = ByTopicView(title, LEAD, tuple(topics), pages, context.links(silent))
    crumbs = (Link("Показатели", "indicators/"), Link("По темам", PATH if topic else ""))
    return Plan(
        f"{PATH}{topic.id}/" if topic else PATH, "indicators", "indicators_by_topic.html", title,
        "Показатели всех территорий по темам: чем измеряют, в каких единицах, цели, можно ли сравнить.",
        view, (*crumbs, Link(topic.record.name, "")) if topic else crumbs,
        tuple(Heading(one.anchor, one.link.title) for one in topics),
    )  # fmt: skip


def _on(context: Context, topic: Entry) -> list[Placed]:
    """Return the indicators on a topic, those of one document together, each once."""
    found = {id(p.element): p for p in context.crosswalk.on(topic) if p.element.kind == "indicator"}
    documents = {d.id: number for number, d in enumerate(context.catalogue.of("document"))}
    return sorted(
        found.values(), key=lambda p: (documents.get(p.element.document, len(documents)), p.distance)
    )


def _view(context: Context, topic: Entry, placed: list[Placed]) -> TopicIndicators:
    return TopicIndicators(
        topic.id,
        context.link(topic),
        counted(len(placed), *FORMS),
        verdict([one.element for one in placed]),
        tuple(_beside(context, one) for one in placed),
    )


def _beside(context: Context, placed: Placed) -> Beside:
    entry = placed.element
    record, document = entry.record, context.document_of(entry)
    values = sorted(
        context.catalogue.sources(entry, "value", "indicator"), key=lambda value: value.record.year
    )
    return Beside(
        context.link(document)._replace(title=document_name(context, document)) if document else Link("", ""),
        context.link(entry),
        f"К теме: {RELATIONS[placed.mapping.record.relation]}",
        first_upper(MEASURES[record.measure]),
        "%" if is_percent(record.unit) else record.unit or "без единицы",
        LEVELS[record.level] if record.level else "не назван",
        targets_text(entry) or "не установлены",
        "; ".join(f"{v.record.year}: {value_text(entry, v.record)}" for v in values) or "нет данных",
    )
