"""Discrepancies of the documents, their places and the records they touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.discrepancy import Discrepancy, Place
from generator.opendata.clausetree import place_of
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import (
    CLAUSE,
    HEAD,
    NOTE,
    ORDER,
    TERRITORY,
    lines,
    owner,
    part_id,
    place,
)
from generator.opendata.tables.topics import element_column, read_element


def _own_clause(item: Item) -> str | None:
    """Return the first place inside the own document; places elsewhere are in their own dataset."""
    catalogue, entry = item.snapshot.catalogue, item.entry
    places = (place_of(catalogue, entry, "places", n) for n in range(len(item.record.places)))
    return next((clause for document, clause in places if document == entry.document), None)


def _own_clause_id(item: Item) -> str | None:
    clause = _own_clause(item)
    return f"{item.entry.document}.{clause}" if clause else None


_FIRST = {
    "required": False,
    "missing": "место в другом документе",
    "description": "Первое место расхождения в документе; все места – в наборе discrepancy_places.",
    "english": "First place of the discrepancy in its document.",
}

DISCREPANCIES = Dataset(
    "discrepancies",
    "Расхождения",
    "Discrepancies",
    "Места, где документ не сходится сам с собой или с другими: даты, номера, названия, сроки. Атлас "
    "показывает расхождение и ничего не исправляет.",
    (
        *HEAD,
        Column.of(Discrepancy, "number", "Code of the discrepancy."),
        Column.of(Discrepancy, "kind", "What does not agree."),
        Column.of(Discrepancy, "title", "Short name."),
        Column.of(Discrepancy, "fact", "What does not agree, restated."),
        Column.of(Discrepancy, "hypothesis", "Possible explanation, as a guess.", missing="объяснения нет"),
        Column.of(Discrepancy, "resolution", "Open, confirmed by the publisher or explained."),
        Column.of(Discrepancy, "resolved_on", "When it was resolved.", missing="не разрешено"),
        replace(CLAUSE[0], read=_own_clause, **_FIRST),
        replace(CLAUSE[1], read=_own_clause_id, **_FIRST),
        NOTE,
    ),
    entries("discrepancy"),
)
DISCREPANCY_PLACES = Dataset(
    "discrepancy_places",
    "Места расхождений",
    "Places of discrepancies",
    "Все места документов, которых касается каждое расхождение: документ, пункт и строки.",
    (
        part_id("place"),
        TERRITORY,
        owner("discrepancy", "Расхождение", "discrepancies", "Discrepancy."),
        ORDER,
        *place(),
        *lines(Place),
    ),
    parts("discrepancy", "places"),
)


def _elements(snapshot: Snapshot) -> Iterator[Item]:
    """Yield the records that discrepancies touch; one named twice counts once."""
    seen: set[str] = set()
    for item in parts("discrepancy", "elements")(snapshot):
        key = f"{item.entry.id}/{read_element(item)}"
        if key not in seen:
            seen.add(key)
            yield item


DISCREPANCY_ELEMENTS = Dataset(
    "discrepancy_elements",
    "Записи, которых касаются расхождения",
    "Records touched by discrepancies",
    "Мероприятия, показатели, термины и другие записи, которых касается каждое расхождение: одна строка "
    "на пару.",
    (
        Column(
            "id",
            "string",
            "Код строки",
            "Код строки: код расхождения, вид записи и её код.",
            "Identifier: discrepancy and record.",
            lambda item: f"{item.entry.id}/{read_element(item)}",
            required=True,
            unique=True,
        ),
        owner("discrepancy", "Расхождение", "discrepancies", "Discrepancy."),
        element_column(),
    ),
    _elements,
)
DATASETS = (DISCREPANCIES, DISCREPANCY_PLACES, DISCREPANCY_ELEMENTS)
