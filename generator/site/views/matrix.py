"""Tables of comparison («таблица сопоставления»): topics or cycle steps × documents, gaps in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.document import DOCUMENT_KINDS
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted, day, first_upper
from generator.site.views.records import RECORDS, counts_by_kind, document_name, ended_text
from generator.site.views.topic import GROUPS, of_group

#: How many documents one page of a table shows side by side.
COLUMNS = 8
#: Folder below «compare»: name of the table and what it answers.
MATRICES = {
    "topics": (
        "Темы и документы",
        "Что о каждой теме говорит каждый документ: сколько записей и каких. Пропуски названы словами.",
    ),
    "cycle": (
        "Управленческий цикл и документы",
        "Какие шаги управленческого цикла есть в каждом документе, чем они подкреплены и чего нет.",
    ),
}


class Head(NamedTuple):
    """The head of a column: one document."""

    name: str
    link: Link
    kind: str
    ended: str


class Cell(NamedTuple):
    """What a document says on a topic; ``link`` None is a gap, ``exact`` counts records only about it."""

    column: str
    link: Link | None
    kinds: str
    exact: str


class Line(NamedTuple):
    """One topic or step with a cell for each document."""

    number: str
    link: Link
    cells: tuple[Cell, ...]
    covered: str


class MatrixView(NamedTuple):
    """One page of a table; ``gaps`` says in words where it is empty."""

    key: str
    name: str
    lead: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    summary: str
    gaps: tuple[tuple[Link, str], ...]
    pages: tuple[Link, ...]
    page: int
    downloads: tuple[Download, ...]
    as_of: str


def matrix_plans(context: Context) -> Iterator[Plan]:
    """Yield the table of topics and the table of steps, in pages of ``COLUMNS`` documents."""
    documents = list(context.catalogue.of("document"))
    parts = [documents[start : start + COLUMNS] for start in range(0, len(documents), COLUMNS)] or [[]]
    for group, key, _ in GROUPS:
        topics = of_group(context, group)
        for page in range(len(parts)):
            yield _matrix(context, key, topics, parts, page)


def _matrix(context: Context, key: str, topics: list[Entry], parts: list[list[Entry]], page: int) -> Plan:
    name, lead = MATRICES[key]
    view = MatrixView(
        key,
        name,
        lead,
        heads=tuple(_head(context, document) for document in parts[page]),
        lines=tuple(_line(context, topic, parts[page]) for topic in topics),
        summary=_summary(context, topics, sum(map(len, parts))),
        gaps=tuple(_gaps(context, topics, parts[page])),
        pages=_pages(context, key, parts) if len(parts) > 1 else (),
        page=page,
        downloads=context.downloads("mappings", "topics"),
        as_of=day(context.as_of),
    )
    return Plan(
        path=_address(key, page),
        section="compare",
        template="matrix.html",
        title=f"{name}, страница {page + 1}" if page else name,
        description=lead,
        view=view,
        breadcrumbs=(Link("Сравнение", "compare/"), Link(name, "")),
        search=None if page else SearchText("Сравнение", "", lead),
    )


def _address(key: str, page: int) -> str:
    return f"compare/{key}/page-{page + 1}/" if page else f"compare/{key}/"


def _pages(context: Context, key: str, parts: list[list[Entry]]) -> tuple[Link, ...]:
    ends = ((document_name(context, part[0]), document_name(context, part[-1])) for part in parts)
    return tuple(Link(" – ".join(names), _address(key, page)) for page, names in enumerate(ends))


def _head(context: Context, document: Entry) -> Head:
    return Head(
        document_name(context, document),
        context.link(document),
        first_upper(DOCUMENT_KINDS[document.record.kind]),
        ended_text(context, document),
    )


def _line(context: Context, topic: Entry, documents: list[Entry]) -> Line:
    total = sum(1 for _ in context.catalogue.of("document"))
    return Line(
        topic.record.number,
        context.link(topic),
        tuple(_cell(context, topic, document) for document in documents),
        f"{context.crosswalk.documents(topic)} из {total}",
    )


def _cell(context: Context, topic: Entry, document: Entry) -> Cell:
    name, placed = document_name(context, document), context.crosswalk.within(topic, document.id)
    if not placed:
        return Cell(name, None, "", "")
    exact = sum(one.distance == 0 for one in placed)
    return Cell(
        name,
        Link(counted(len(placed), *RECORDS), f"topics/{topic.id}/#{document.id}"),
        counts_by_kind(one.element for one in placed),
        f"точно:\u00a0{exact}" if exact else "",
    )


def _summary(context: Context, topics: list[Entry], documents: int) -> str:
    """Say how much of the whole table is filled."""
    found = [context.crosswalk.documents(topic) for topic in topics]
    cells = len(topics) * documents
    everywhere = sum(number == documents for number in found)
    empty = cells - sum(found)
    return f"Есть во всех документах: {everywhere} из {len(topics)}. Пустых клеток: {empty} из {cells}."


def _gaps(context: Context, topics: list[Entry], documents: list[Entry]) -> Iterator[tuple[Link, str]]:
    """Yield each document that lacks something with the names of what it lacks."""
    for document in documents:
        missing = [t.record.name for t in topics if not context.crosswalk.within(t, document.id)]
        if missing:
            yield context.link(document)._replace(title=document_name(context, document)), "; ".join(missing)
