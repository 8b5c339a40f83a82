"""The inventories of the documents beside what the records hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.derive.coverage import Coverage, coverages, given_filters
from generator.model.inventory import InventoryCount
from generator.opendata.column import Column, Read
from generator.opendata.dataset import Dataset, entries
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import HEAD, NOTE


def _items(snapshot: Snapshot) -> Iterator[Item]:
    """Give a row to every count, in the order of its file."""
    for item, found in zip(entries("inventory_count")(snapshot), coverages(snapshot.catalogue), strict=True):
        yield item._replace(record=found)


def _field(name: str) -> Read:
    return lambda item: getattr(item.entry.record, name)


def _filter(item: Item) -> str | None:
    """Return the filters of a count as «statement_kind=principle; clause=iv»."""
    count: InventoryCount = item.entry.record
    given = ((name, getattr(count, name)) for name in given_filters(count))
    shown = (f"{name}={str(value).lower() if isinstance(value, bool) else value}" for name, value in given)
    return "; ".join(shown) or None


def _number(name: str, title: str, description: str, english: str) -> Column:
    def read(item: Item) -> int:
        found: Coverage = item.record
        return getattr(found, name)

    return Column(name, "integer", title, description, english, read, required=True, minimum=0)


INVENTORY = Dataset(
    "inventory",
    "Опись документов",
    "Inventories of the documents",
    "Сколько терминов, принципов, показателей, мероприятий и другого насчитано в тексте каждого документа, "
    "сколько из этого есть в наборах и у скольких указано место в документе.",
    (
        *HEAD,
        Column(
            "key", "string", "Ключ подсчёта", "Один и тот же ключ в разных документах считает одно и то же.",
            "Key of the count, the same in all documents.", lambda item: item.entry.key, required=True,
        ),
        Column.of(InventoryCount, "title", "What is counted.", read=_field("title")),
        Column.of(InventoryCount, "kind", "Kind of the records counted.", read=_field("kind")),
        Column(
            "dataset", "string", "Набор", "Имя набора, в котором лежат посчитанные записи.",
            "Name of the dataset that holds the records counted.",
            lambda item: DATASET_OF[item.entry.record.kind], required=True,
        ),
        Column.of(InventoryCount, "things", "Records themselves or what they name.", read=_field("things")),
        Column(
            "filter", "string", "Отбор", "Какие записи считали, например «statement_kind=principle».",
            "Which records were counted.", _filter, missing="считали все записи документа",
        ),
        Column.of(
            InventoryCount, "expected", "How many the text of the document holds.", read=_field("expected")
        ),
        _number("present", "Сколько в записях", "Сколько этого в наборах; вычислено.", "How many there are."),
        _number(
            "sourced", "С указанием места",
            "У скольких из них указан пункт, который есть в структуре документа; вычислено.",
            "How many of these name a clause that the document has.",
        ),
        replace(NOTE, read=_field("note")),
    ),
    _items,
)  # fmt: skip
DATASETS = (INVENTORY,)
