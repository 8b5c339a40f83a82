"""Topics, the crosswalk of records to them, and the register of records that rows point to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Entry
from generator.model.topic import Mapping, Topic
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import HEAD, ID, NOTE, ORDER

TOPICS = Dataset(
    "topics",
    "Сквозные темы",
    "Topics",
    "Темы и шаги управленческого цикла, по которым атлас сопоставляет документы разных территорий. "
    "Названия и состав предложены атласом, это не официальная классификация.",
    (
        ID,
        ORDER,
        Column.of(Topic, "number", "Code of the topic."),
        Column.of(Topic, "group", "Topic or step of the management cycle."),
        Column.of(Topic, "name", "Name of the topic."),
        Column.of(Topic, "summary", "What belongs to the topic."),
        NOTE,
    ),
    entries("topic"),
)


def element_id(entry: Entry) -> str:
    """Return the key of a record over all datasets."""
    return f"{entry.kind}/{entry.id}"


def read_element(item: Item) -> str | None:
    """Return the key of the record that a reference to any kind names; a broken one stays as written."""
    path = item.path or ("element",)
    for link in item.snapshot.catalogue.links(item.entry):
        if link.path == path:
            return element_id(link.target) if link.target else link.value
    return None


def element_column() -> Column:
    """Return the reference to a record of any dataset, through the register of them."""
    return Column(
        "element",
        "string",
        "Запись",
        "Запись другого набора. Код строки из набора «elements».",
        "Record of another dataset, by its row in the register.",
        read_element,
        required=True,
        dataset="elements",
    )


def _elements(snapshot: Snapshot) -> Iterator[Item]:
    """Yield every record that a mapping or a discrepancy points to, once."""
    seen: set[str] = set()
    for kind, field in (("mapping", "element"), ("discrepancy", "elements")):
        for source in snapshot.catalogue.of(kind):
            for entry in snapshot.catalogue.targets(source, field):
                if element_id(entry) not in seen:
                    seen.add(element_id(entry))
                    yield Item(snapshot, entry, entry.record, len(seen))


ELEMENTS = Dataset(
    "elements",
    "Указатель записей",
    "Register of records",
    "Записи разных наборов, на которые указывают соответствия темам и расхождения: в каком наборе и под "
    "каким кодом лежит каждая.",
    (
        Column(
            "id",
            "string",
            "Код строки",
            "Код строки: вид записи и её код.",
            "Identifier: kind of the record and its identifier.",
            lambda item: element_id(item.entry),
            required=True,
            unique=True,
        ),
        Column(
            "dataset",
            "string",
            "Набор",
            "Набор, в котором лежит запись.",
            "Dataset that holds the record.",
            lambda item: DATASET_OF.get(item.entry.kind),
            required=True,
        ),
        Column(
            "record",
            "string",
            "Код записи",
            "Значение графы id в этом наборе.",
            "Identifier of the record in its dataset.",
            lambda item: item.entry.id,
            required=True,
        ),
        Column(
            "clause_id",
            "string",
            "Код пункта",
            "Место записи в документе. Код строки из набора «clauses».",
            "Place of the record in its document.",
            lambda item: _clause_of(item.entry),
            dataset="clauses",
            missing="запись не из документа",
        ),
    ),
    _elements,
)


def _clause_of(entry: Entry) -> str | None:
    clause = getattr(entry.record, "clause", None)
    return f"{entry.document}.{clause}" if clause and entry.document else None


MAPPINGS = Dataset(
    "mappings",
    "Соответствия темам",
    "Mappings to topics",
    "Какие положения, мероприятия и показатели относятся к какой теме, насколько точно и почему. "
    "Сопоставление сделано атласом, это не часть документов.",
    (
        *HEAD,
        element_column(),
        Column.of(Mapping, "topic", "Topic."),
        Column.of(Mapping, "relation", "Exact, close, broader or narrower."),
        Column.of(Mapping, "rationale", "Why it belongs to the topic."),
        Column.of(Mapping, "author", "Role of who mapped it; no name."),
        Column.of(Mapping, "date", "Day of the mapping."),
        NOTE,
    ),
    entries("mapping"),
)
DATASETS = (TOPICS, ELEMENTS, MAPPINGS)
