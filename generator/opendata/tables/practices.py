"""Practices of the bank, their steps and links."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.practice import Practice
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import ID, NOTE, ORDER, TERRITORY, owner, part_id, place

PRACTICES = Dataset(
    "practices",
    "Практики",
    "Practices",
    "Банк практик: что делают, какую проблему решают, насколько доказан результат. Чего источники не "
    "сообщают, остаётся пустым.",
    (
        ID,
        TERRITORY,
        Column.of(Practice, "title", "Name of the practice."),
        Column.of(Practice, "summary", "What is done, in one sentence."),
        Column.of(Practice, "problem", "Problem that it solves.", missing="источник не сообщает"),
        Column.of(Practice, "body", "Organisation whose practice it is.", missing="источник не сообщает"),
        Column.of(Practice, "started", "Year of the start.", type="year", missing="источник не сообщает"),
        Column.of(Practice, "evidence_level", "Level of evidence, 0 to 5."),
        Column.of(Practice, "review_status", "Whether experts reviewed it."),
        NOTE,
    ),
    entries("practice"),
)
PRACTICE_STEPS = Dataset(
    "practice_steps",
    "Шаги практик",
    "Steps of practices",
    "Что делать, чтобы повторить практику, по порядку: одна строка на шаг, своими словами.",
    (
        part_id("step"),
        owner("practice", "Практика", "practices", "Practice."),
        ORDER,
        Column.each(Practice, "steps", "What to do, restated.", name="text", title="Шаг"),
    ),
    parts("practice", "steps"),
)

PRACTICE_MENTIONS = Dataset(
    "practice_mentions",
    "Где названы практики",
    "Mentions of practices",
    "Пункты документов, которые называют практику: одна строка на упоминание.",
    (
        part_id("mention"),
        TERRITORY,
        owner("practice", "Практика", "practices", "Practice that is mentioned."),
        ORDER,
        *place(),
    ),
    parts("practice", "mentions"),
)

LINKS = {"audience": "для кого", "deficit": "какой дефицит закрывает", "topic": "тема"}
FIELDS = {"audience": "audience", "deficit": "deficits", "topic": "topics"}


def _links(snapshot: Snapshot) -> Iterator[Item]:
    """Yield the links of every practice; the record of a row is the kind of its link."""
    for entry in snapshot.catalogue.of("practice"):
        for kind, field in FIELDS.items():
            for number in range(len(getattr(entry.record, field))):
                yield Item(snapshot, entry, kind, number + 1, (field, number))


def _linked(item: Item) -> str | None:
    return item.snapshot.target(item.entry, item.path)


def _link(kind: str, title: str, english: str) -> Column:
    dataset = DATASET_OF[kind]

    def read(item: Item) -> str | None:
        return _linked(item) if item.record == kind else None

    description = f"{title}, если связь с этим набором. Код строки из набора «{dataset}»."
    return Column(kind, "string", title, description, english, read, dataset=dataset, missing="другая связь")


PRACTICE_LINKS = Dataset(
    "practice_links",
    "Связи практик",
    "Links of practices",
    "С какими аудиториями, дефицитами и темами связана каждая практика. В каждой строке заполнена одна "
    "из ссылок.",
    (
        Column(
            "id",
            "string",
            "Код строки",
            "Код строки: код практики, вид связи и код другой стороны.",
            "Identifier: practice, kind of the link and the other side.",
            lambda item: f"{item.entry.id}/{item.record}/{_linked(item)}",
            required=True,
            unique=True,
        ),
        owner("practice", "Практика", "practices", "Practice."),
        Column(
            "kind",
            "string",
            "Вид связи",
            "С чем связана практика.",
            "Kind of the link.",
            lambda item: item.record,
            required=True,
            labels=tuple(LINKS.items()),
        ),
        _link("audience", "Аудитория", "Audience, if the link is to one."),
        _link("deficit", "Дефицит", "Deficit, if the link is to one."),
        _link("topic", "Тема", "Topic, if the link is to one."),
    ),
    _links,
)
DATASETS = (PRACTICES, PRACTICE_STEPS, PRACTICE_MENTIONS, PRACTICE_LINKS)
