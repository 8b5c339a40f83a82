"""Pages of topics and of steps of the management cycle («тема»): what every document says, side by side."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.crosswalk import Placed
from generator.model.topic import RELATIONS
from generator.site.context import Context, Download
from generator.site.hints import Text
from generator.site.links import PAGES, Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import counted, day, first_upper, shortened
from generator.site.views.records import (
    DOCUMENTS,
    RECORDS,
    counts_by_kind,
    document_name,
    ended_text,
    kind_name,
    named,
)
from generator.site.views.row import Badge, badge, period_text

#: The anchor of records that lie in no document.
OUTSIDE = "outside"
TITLES = {"topic": "тема", "cycle": "шаг управленческого цикла"}
#: Group of topics, its anchor in the list and folder below «compare», its name.
GROUPS = (("topic", "topics", "Сквозные темы"), ("cycle", "cycle", "Управленческий цикл"))


class Told(NamedTuple):
    """One record on the topic: ``relation`` is the key, ``near`` its word, ``why`` the reason.

    ``place`` is the clause of a record that has no page of its own; ``when`` and ``badge`` are the time and
    state of an activity, "" and None elsewhere.
    """

    link: Link
    kind: str
    place: Link | None
    relation: str
    near: str
    why: str
    when: str
    badge: Badge | None


class Column(NamedTuple):
    """What one document says on the topic."""

    anchor: str
    title: str
    link: Link | None
    ended: str
    total: str
    kinds: str
    records: tuple[Told, ...]


class TopicView(NamedTuple):
    """The whole page; ``silent`` are the documents that say nothing.

    ``bank`` are practices and programmes that name the topic themselves, ``notions`` what its terms define.
    """

    kicker: str
    name: str
    summary: Text
    is_step: bool
    covered: str
    columns: tuple[Column, ...]
    silent: tuple[Link, ...]
    bank: tuple[Link, ...]
    notions: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    downloads: tuple[Download, ...]
    as_of: str


class TopicLine(NamedTuple):
    """One topic in the list."""

    number: str
    link: Link
    covered: str
    records: int


class TopicGroup(NamedTuple):
    """The topics of one group: themes, or steps of the cycle."""

    anchor: str
    title: str
    lines: tuple[TopicLine, ...]


def topic_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a topic or of a step."""
    record, title = entry.record, TITLES[entry.record.group]
    columns, silent = _columns(context, entry)
    before, after = _neighbours(context, entry)
    view = TopicView(
        kicker=f"{first_upper(title)} {record.number}",
        name=record.name,
        summary=context.glossary.page(f"topics/{entry.id}/").text(record.summary),
        is_step=record.group == "cycle",
        covered=covered(context, entry),
        columns=columns,
        silent=silent,
        bank=_bank(context, entry),
        notions=_notions(context, entry),
        previous=before,
        next=after,
        downloads=context.downloads("mappings", "topics"),
        as_of=day(context.as_of),
    )
    return Plan(
        path=f"topics/{entry.id}/",
        section="topics",
        template="topic.html",
        title=f"{record.name} — {title} {record.number}",
        description=shortened(f"{record.summary} {view.covered}.", 300),
        view=view,
        breadcrumbs=(Link("Темы", "topics/"), Link(record.name, "")),
        source=entry.file,
        search=SearchText(first_upper(title), "", f"{record.number} {record.summary}"),
    )


def _bank(context: Context, topic: Entry) -> tuple[Link, ...]:
    return tuple(
        context.link(entry, kind_name(entry))
        for kind in ("practice", "programme")
        for entry in context.catalogue.sources(topic, kind, "topics")
    )


def _notions(context: Context, topic: Entry) -> tuple[Link, ...]:
    terms = (placed.element for placed in context.crosswalk.on(topic) if placed.element.kind == "term")
    found = (context.catalogue.target(term, "notion") for term in terms)
    return context.links({notion.id: notion for notion in found if notion}.values())


def topics_plan(context: Context) -> Plan:
    """Return the list of topics and steps with the number of documents and records on each."""
    groups = (_group(context, *group) for group in GROUPS)
    shown = tuple(group for group in groups if group.lines)
    return Plan(
        "topics/", "topics", "topics.html", "Сквозные темы",
        "Темы, которые проходят через документы: что о каждой говорят мероприятия, показатели и задачи.",
        shown, (Link("Темы", ""),), tuple(Heading(group.anchor, group.title) for group in shown),
    )  # fmt: skip


def of_group(context: Context, group: str) -> list[Entry]:
    """Return the topics of a group in their order."""
    return [entry for entry in context.catalogue.of("topic") if entry.record.group == group]


def covered(context: Context, topic: Entry) -> str:
    """Return «Есть в 4 документах из 5»."""
    total = sum(1 for _ in context.catalogue.of("document"))
    found = context.crosswalk.documents(topic)
    word = "документе" if found % 10 == 1 and found % 100 != 11 else "документах"
    return f"Есть в {found} {word} из {total}" if found else "Ни в одном документе нет"


def _group(context: Context, group: str, anchor: str, title: str) -> TopicGroup:
    lines = tuple(
        TopicLine(
            entry.record.number,
            context.link(entry, entry.record.summary),
            counted(context.crosswalk.documents(entry), *DOCUMENTS),
            len(context.crosswalk.on(entry)),
        )
        for entry in of_group(context, group)
    )
    return TopicGroup(anchor, title, lines)


def _columns(context: Context, topic: Entry) -> tuple[tuple[Column, ...], tuple[Link, ...]]:
    """Return a column for each document that says something, and the documents that do not."""
    columns, silent = [], []
    for document in (*context.catalogue.of("document"), None):
        placed = context.crosswalk.within(topic, document.id if document else "")
        if placed:
            columns.append(_column(context, document, placed))
        elif document:
            link = context.link(document)
            silent.append(link._replace(title=document_name(context, document), note=link.title))
    return tuple(columns), tuple(silent)


def _column(context: Context, document: Entry | None, placed: tuple[Placed, ...]) -> Column:
    return Column(
        document.id if document else OUTSIDE,
        document_name(context, document) if document else "Вне документов",
        context.link(document) if document else None,
        ended_text(context, document),
        counted(len(placed), *RECORDS),
        counts_by_kind(one.element for one in placed),
        tuple(_told(context, one) for one in placed),
    )


def _told(context: Context, placed: Placed) -> Told:
    relation, element = placed.mapping.record.relation, placed.element
    states = context.states(element) if element.kind == "activity" else ()
    return Told(
        named(context, element),
        kind_name(element),
        None if element.kind in PAGES else context.source(element),
        relation,
        first_upper(RELATIONS[relation]),
        placed.mapping.record.rationale,
        "; ".join(dict.fromkeys(period_text(state) for state in states)),
        badge(context.status(element)) if states else None,
    )


def _neighbours(context: Context, topic: Entry) -> tuple[Link | None, Link | None]:
    row = of_group(context, topic.record.group)
    at = row.index(topic)
    before, after = row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None
    return (context.link(before) if before else None, context.link(after) if after else None)
