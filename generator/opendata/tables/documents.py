"""Documents, their editions, clauses and points of the order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from generator.derive.clauses import clause_label
from generator.model.document import CLAUSE_KINDS, Clause, Document, Edition, OperativePoint
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, references
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import (
    CLAUSE,
    DOCUMENT,
    HEAD,
    ID,
    NOTE,
    ORDER,
    OWNERS,
    SOURCE,
    TERRITORY,
    lines,
    owner,
    pair_id,
)

UNNAMED = "документ не называет"

DOCUMENTS = Dataset(
    "documents",
    "Документы",
    "Documents",
    "Концепции, планы и муниципальные модели, разобранные в атласе: реквизиты, срок действия, откуда взят "
    "текст и полон ли он.",
    (
        ID,
        TERRITORY,
        Column.of(Document, "kind", "Concept, plan or model."),
        Column.of(Document, "name", "Official name."),
        Column.of(Document, "title", "Short plain name."),
        Column.of(Document, "summary", "What the document is about, restated."),
        Column.of(Document, "act_kind", "Kind of the act: order, directive, stamp of approval."),
        Column.of(Document, "number", "Number of the act, as text.", missing="без номера"),
        Column.of(Document, "number_raw", "Number as printed.", missing="как в графе number"),
        Column.of(Document, "date", "Date of the act."),
        Column.of(Document, "date_raw", "Date as printed.", missing="как в графе date"),
        Column.of(Document, "place", "Where it was signed.", missing=UNNAMED),
        Column.of(Document, "issuer", "Body that issued the document."),
        Column.of(Document, "signer_post", "Post of the signer; no name."),
        Column.of(Document, "start", "First day of the period of the document."),
        Column.of(Document, "end", "Last day of the period of the document.", missing="срок не назван"),
        Column.of(Document, "supersedes", "Document that this one replaces.", missing="ничего не заменяет"),
        Column.of(
            Document,
            "origin.file",
            "File with the text of the document.",
            name="source_file",
            title="Файл с текстом",
        ),
        Column.of(
            Document,
            "origin.sha256",
            "SHA-256 of the file.",
            name="source_sha256",
            title="Контрольная сумма файла",
        ),
        Column.of(
            Document,
            "origin.url",
            "Where the text was taken from.",
            name="source_url",
            title="Адрес текста",
            missing="текст получен файлом, адрес не записан",
        ),
        Column.of(Document, "origin.complete", "Whether the text is whole.", name="text_complete"),
        Column.of(
            Document, "origin.gap", "What the text lacks.", name="text_gap", missing="пропусков не замечено"
        ),
        NOTE,
    ),
    entries("document"),
)
EDITIONS = Dataset(
    "editions",
    "Редакции документов",
    "Editions of the documents",
    "Редакции документов: с какого и по какой день действует каждая и чем она вызвана.",
    (
        *HEAD,
        Column.of(Edition, "valid_from", "First day of the edition."),
        Column.of(Edition, "valid_to", "Last day of the edition.", missing="действует"),
        Column.of(Edition, "amended_by", "Document with the amendments."),
        Column.of(Edition, "text", "What changed, restated."),
        NOTE,
    ),
    entries("edition"),
)
OPERATIVE_POINTS = Dataset(
    "operative_points",
    "Пункты приказов",
    "Points of the orders",
    "Пункты приказов и распоряжений, которыми утверждены документы: что предписано, кому и к какому сроку.",
    (
        *HEAD,
        Column.of(OperativePoint, "number", "Number of the point as printed, as text."),
        Column.of(OperativePoint, "action", "What the point does."),
        Column.of(OperativePoint, "text", "What is ordered, restated."),
        Column.of(OperativePoint, "post", "Post that is charged with it; no name.", missing=UNNAMED),
        Column.of(
            OperativePoint, "deadline.raw", "Deadline as printed.", name="deadline_raw", missing="срока нет"
        ),
        Column.of(
            OperativePoint,
            "deadline.offset",
            "Length of the deadline, ISO 8601.",
            name="deadline_offset",
            title="Срок: длительность",
            missing="длительности нет",
        ),
        Column.of(
            OperativePoint,
            "deadline.date",
            "Day that the deadline comes to.",
            name="deadline_date",
            title="Срок: последний день",
            missing="день не определён",
        ),
        Column.of(
            OperativePoint,
            "deadline.fulfilled_by",
            "What would prove that the point is fulfilled.",
            name="deadline_proof",
            title="Чем подтверждается выполнение",
            missing="не указано",
        ),
        *SOURCE,
    ),
    entries("operative_point"),
)
POINT_ADDRESSEES = Dataset(
    "point_addressees",
    "Кому адресованы пункты приказов",
    "Addressees of the points of the orders",
    "Органы и организации, которым адресован каждый пункт приказа: одна строка на пару.",
    (
        pair_id(),
        *OWNERS,
        owner("point", "Пункт приказа", "operative_points", "Point of the order."),
        ORDER,
        Column.each(
            OperativePoint, "addressees", "Body that the point is addressed to.", name="body", title="Кому"
        ),
        *CLAUSE,
    ),
    references("operative_point", "addressees"),
)


def _clauses(snapshot: Snapshot) -> Iterator[Item]:
    for node in snapshot.clauses:
        yield Item(snapshot, node.document, node, node.order)


def _declared(name: str) -> Callable[[Item], Any]:
    """Return the reader of a field of a declared clause; an item known by its address has none."""
    return lambda item: getattr(item.record.clause, name) if item.record.clause else None


def _clause(name: str, english: str, missing: str) -> Column:
    return Column.of(Clause, name, english, read=_declared(name), missing=missing)


CLAUSES = Dataset(
    "clauses",
    "Структура документов",
    "Structure of the documents",
    "Дерево разделов, пунктов, перечней и таблиц каждого документа. Позиции перечней, на которые ссылаются "
    "другие наборы, стоят отдельными строками вида item.",
    (
        replace(ID, read=lambda item: item.record.id),
        TERRITORY,
        replace(DOCUMENT, read=lambda item: item.entry.id),
        ORDER,
        Column(
            "clause",
            "string",
            "Ключ пункта",
            "Место в документе, например «ii.7»: раздел II, седьмая позиция.",
            "Key of the clause in the document.",
            lambda item: item.record.key,
            required=True,
        ),
        Column(
            "parent",
            "string",
            "Внутри",
            "Пункт, внутри которого лежит этот. Код строки из набора «clauses».",
            "Clause that holds this one.",
            lambda item: f"{item.entry.id}.{item.record.parent}" if item.record.parent else None,
            dataset="clauses",
            missing="верхний уровень",
        ),
        Column.of(
            Clause,
            "kind",
            "Kind of the clause; `item` is an item of a list.",
            read=lambda item: item.record.clause.kind if item.record.clause else "item",
            labels=(*CLAUSE_KINDS.items(), ("item", "позиция")),
        ),
        Column(
            "label",
            "string",
            "Как сослаться",
            "Место в документе словами, например «раздел II, позиция 7».",
            "How a person cites the place.",
            lambda item: clause_label(item.entry, item.record.key),
            required=True,
        ),
        _clause("number", "Number as printed, as text.", "номера нет"),
        _clause("name", "Heading as printed.", "заголовка нет"),
        _clause("text", "What the clause is about, restated.", "описания нет"),
        *lines(Clause),
        replace(NOTE, read=_declared("note")),
    ),
    _clauses,
)
DATASETS = (DOCUMENTS, EDITIONS, CLAUSES, OPERATIVE_POINTS, POINT_ADDRESSEES)
