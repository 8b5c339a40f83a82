"""Regions of the country with their tiles, and former names of records."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.aliases import moved
from generator.model.alias import FormerName
from generator.model.region import Region
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import ID, NOTE, ORDER

REGIONS = Dataset(
    "regions",
    "Субъекты Российской Федерации",
    "Regions of the Russian Federation",
    "Все субъекты из статьи 65 Конституции с кодами ОКТМО и условными местами на плиточной карте атласа. "
    "Есть ли документы субъекта в атласе, показывает набор «territories».",
    (
        ID,
        ORDER,
        Column.of(Region, "name", "Name as in the Constitution."),
        Column.of(Region, "short", "Short label of the tile."),
        Column.of(
            Region, "oktmo", "OKTMO code of the region, 8 digits, as text.",
            description="Код субъекта по ОКТМО, 8 цифр; первый ноль важен.",
        ),
        Column.of(Region, "column", "Column of the tile, from west to east, from 1."),
        Column.of(Region, "row", "Row of the tile, from north to south, from 1."),
        NOTE,
    ),
    entries("region"),
)


def _moved(snapshot: Snapshot) -> Iterator[Item]:
    for number, one in enumerate(moved(snapshot.catalogue), 1):
        yield Item(snapshot, one.by, one, number)


ALIASES = Dataset(
    "aliases",
    "Прежние имена записей",
    "Former names of records",
    "Записи, у которых изменился номер: какой номер был и какая запись теперь. По набору находят строки "
    "данных, сохранённых раньше; страницы по старым адресам ведут туда же.",
    (
        Column(
            "id", "string", "Код строки", "Вид записи и её прежний номер.",
            "Kind of the record and its former identifier.",
            lambda item: f"{item.record.kind}/{item.record.id}", required=True, unique=True,
        ),
        Column(
            "dataset", "string", "Набор", "Набор, в котором лежит запись теперь.",
            "Dataset that holds the record now.",
            lambda item: DATASET_OF[item.record.entry.kind], required=True,
        ),
        Column(
            "record", "string", "Код записи", "Значение графы id в этом наборе.",
            "Identifier of the record in its dataset.", lambda item: item.record.entry.id, required=True,
        ),
        Column.of(FormerName, "note", "Note of the editors.", read=lambda item: item.entry.record.note),
    ),
    _moved,
)  # fmt: skip
DATASETS = (REGIONS, ALIASES)
