"""The index of comparison («сравнение»): the ways to compare and the documents at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.document import DOCUMENT_KINDS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted, day, first_upper
from generator.site.views import sidebyside
from generator.site.views.matrix import MATRICES
from generator.site.views.records import DOCUMENTS, document_name, ended_text
from generator.site.views.topic import of_group

#: What is counted of a document: head of the column, kind of entry.
COUNTED = (
    ("Положения", "statement"), ("Мероприятия", "activity"), ("Показатели", "indicator"),
    ("Определения", "term"), ("Расхождения", "discrepancy"),
)  # fmt: skip
#: What share of it a document covers: head of the column, group of topics.
SHARED = (("Темы", "topic"), ("Шаги цикла", "cycle"))


class DocumentLine(NamedTuple):
    """One document in the overview; ``cells`` follow the heads of the view."""

    name: str
    link: Link
    kind: str
    ended: str
    cells: tuple[str, ...]


class CompareView(NamedTuple):
    """The whole page."""

    doors: tuple[Link, ...]
    heads: tuple[str, ...]
    documents: tuple[DocumentLine, ...]
    notions: tuple[Link, ...]
    as_of: str


def compare_plan(context: Context) -> Plan:
    """Return the index of comparison."""
    doors = (
        Link("Записи рядом", sidebyside.PATH, sidebyside.LEAD),
        Link("По темам", "compare/topics/", MATRICES["topics"][1]),
        Link("По управленческому циклу", "compare/cycle/", MATRICES["cycle"][1]),
        Link("По понятиям", "glossary/", "Одно слово в разных документах: чем отличаются определения."),
        Link("По расхождениям", "discrepancies/", "Где документы противоречат себе и друг другу."),
    )
    view = CompareView(
        doors,
        tuple(head for head, _ in (*COUNTED, *SHARED)),
        tuple(_document(context, document) for document in context.catalogue.of("document")),
        tuple(_shared_notions(context)),
        day(context.as_of),
    )
    return Plan(
        "compare/", "compare", "compare.html", "Сравнение документов",
        "Документы территорий рядом: темы, шаги управленческого цикла, определения понятий, пробелы.",
        view, (Link("Сравнение", ""),), search=SearchText("Сравнение", "", "Пробелы, общие темы и понятия."),
    )  # fmt: skip


def _document(context: Context, document: Entry) -> DocumentLine:
    numbers = (len(context.catalogue.of_document(document.id, kind)) for _, kind in COUNTED)
    return DocumentLine(
        document_name(context, document),
        context.link(document),
        first_upper(DOCUMENT_KINDS[document.record.kind]),
        ended_text(context, document),
        (
            *(str(number) if number else "нет" for number in numbers),
            *(_share(context, document, of_group(context, group)) for _, group in SHARED),
        ),
    )


def _share(context: Context, document: Entry, topics: list[Entry]) -> str:
    found = sum(bool(context.crosswalk.within(topic, document.id)) for topic in topics)
    return f"{found} из {len(topics)}"


def _shared_notions(context: Context) -> Iterator[Link]:
    """Yield the notions that several documents define."""
    for notion in context.catalogue.of("notion"):
        documents = {term.document for term in context.catalogue.sources(notion, "term", "notion")}
        if len(documents) > 1:
            link = context.link(notion)
            yield link._replace(title=first_upper(link.title), note=counted(len(documents), *DOCUMENTS))
