"""Columns that many tables share: key, territory, document, place in the source («происхождение»)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pydantic import BaseModel

from generator.model.discrepancy import Place
from generator.model.record import Element, Sourced
from generator.opendata.clausetree import place_of
from generator.opendata.column import Column
from generator.opendata.snapshot import Item

ID = Column(
    "id",
    "string",
    "Код строки",
    "Постоянный код строки, один на весь набор; по нему на строку ссылаются другие наборы.",
    "Stable identifier of the row, unique in the dataset; other datasets refer to it.",
    lambda item: item.entry.id,
    required=True,
    unique=True,
)
TERRITORY = Column(
    "territory",
    "string",
    "Территория",
    "Чьи это сведения. Код строки из набора «territories».",
    "Territory that the row belongs to.",
    lambda item: item.entry.territory or None,
    required=True,
    dataset="territories",
)
DOCUMENT = Column(
    "document",
    "string",
    "Документ",
    "Документ, к которому относится строка. Код строки из набора «documents».",
    "Document that the row belongs to.",
    lambda item: item.entry.document or None,
    required=True,
    dataset="documents",
)
ORDER = Column(
    "order",
    "integer",
    "Порядок",
    "Порядковый номер в перечне, с единицы.",
    "Position in the list, from 1.",
    lambda item: item.order,
    required=True,
    minimum=1,
)
NOTE = Column.of(Element, "note", "Note of the editors.", description="Примечание редакторов атласа.")

_CLAUSE_ID = Column(
    "clause_id",
    "string",
    "Код пункта",
    "Тот же пункт. Код строки из набора «clauses».",
    "The same clause as an identifier in the dataset of clauses.",
    lambda item: f"{item.entry.document}.{item.entry.record.clause}",
    required=True,
    dataset="clauses",
)
_CLAUSE = Column.of(
    Sourced,
    "clause",
    "Place in the document: key of the clause and number of the item.",
    read=lambda item: item.entry.record.clause,
)

#: Who and where from, before the content of the row.
OWNERS = (TERRITORY, DOCUMENT)
HEAD = (ID, *OWNERS, ORDER)


def part_id(word: str) -> Column:
    """Return the key of an item of a list: the key of its owner, a word and its number in the list."""
    return _keyed(lambda item: f"{item.entry.id}.{word}.{item.order}")


def pair_id() -> Column:
    """Return the key of a reference in a list: the keys of both sides."""
    return _keyed(lambda item: f"{item.entry.id}/{item.snapshot.target(item.entry, item.path)}")


def _keyed(read: Callable[[Item], str]) -> Column:
    return Column(
        "id", "string", "Код строки", "Код строки, один на весь набор; составлен из кода записи и её части.",
        "Identifier of the row, built from the record and its part.", read, required=True, unique=True,
    )  # fmt: skip


def owner(name: str, title: str, dataset: str, english: str) -> Column:
    """Return the reference of a part to the record around it."""
    description = f"Запись, частью которой является строка. Код строки из набора «{dataset}»."
    return Column(
        name, "string", title, description, english, lambda i: i.entry.id, required=True, dataset=dataset
    )


def around(name: str, title: str, dataset: str, english: str) -> Column:
    """Return the reference of an element to the element that holds it."""
    description = f"Запись, внутри которой лежит строка. Код строки из набора «{dataset}»."

    def read(item: Item) -> str | None:
        return item.entry.parent.id if item.entry.parent else None

    return Column(name, "string", title, description, english, read, required=True, dataset=dataset)


def lines(model: type[BaseModel], field: str = "lines", prefix: str = "lines") -> tuple[Column, Column]:
    """Return the first and the last line of a field of lines as two columns."""

    def read(end: int) -> Callable[[Item], int | None]:
        return lambda item: found[end] if (found := getattr(item.record, field)) else None

    # The field must exist in the model: a renamed one breaks here.
    about = model.model_fields[field].title

    def column(name: str, end: int, word: str, english: str) -> Column:
        return Column(
            f"{prefix}_{name}",
            "integer",
            f"{about}: {word}",
            f"{word.capitalize()} строка в текстовой версии документа.",
            english,
            read(end),
            minimum=1,
            missing="строки не указаны",
        )

    return (
        column("from", 0, "первая", "First line in the text of the document."),
        column("to", -1, "последняя", "Last line in the text of the document."),
    )


#: The clause that says it, without lines: for what has none.
CLAUSE = (_CLAUSE, _CLAUSE_ID)

#: Where the document says it, after the content of the row.
SOURCE = (*CLAUSE, *lines(Sourced), NOTE)


def place(*path: str, prefix: str = "") -> tuple[Column, Column, Column]:
    """Return document, clause and clause key of a part that names a place."""

    def at(item: Item) -> tuple[str | None, str | None]:
        return place_of(item.snapshot.catalogue, item.entry, *item.path, *path)

    def clause_id(item: Item) -> str | None:
        document, clause = at(item)
        return f"{document}.{clause}" if document and clause else None

    missing = "место не указано"
    return (
        Column(
            f"{prefix}document", "string", "Документ места",
            "Документ, в котором это место. Код строки из набора «documents».",
            "Document that holds the place.", lambda item: at(item)[0], dataset="documents", missing=missing,
        ),
        Column.of(
            Place, "clause", "Place in the document.", name=f"{prefix}clause",
            read=lambda item: at(item)[1], required=False, missing=missing,
        ),
        replace(_CLAUSE_ID, name=f"{prefix}clause_id", read=clause_id, required=False, missing=missing),
    )  # fmt: skip
