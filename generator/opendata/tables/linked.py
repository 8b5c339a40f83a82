"""Links («связи») of practices and programmes with the rest of the atlas: one row per link."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import owner

#: Kind of the other side: the field that names it, the label, the English description.
Sides = Mapping[str, tuple[str, str, str]]

PRACTICE_SIDES: Sides = {
    "audience": ("audience", "для кого", "Audience, if the link is to one."),
    "deficit": ("deficits", "какой дефицит закрывает", "Deficit, if the link is to one."),
    "topic": ("topics", "тема", "Topic, if the link is to one."),
    "subject": ("subjects", "предмет", "School subject, if the link is to one."),
    "activity": ("activities", "мероприятие", "Activity, if the link is to one."),
    "expected_result": ("expected_results", "ожидаемый результат", "Expected result, if the link is to one."),
    "indicator": ("indicators", "показатель", "Indicator, if the link is to one."),
    "programme": ("programmes", "программа", "Programme, if the link is to one."),
}
PROGRAMME_SIDES: Sides = {
    kind: PRACTICE_SIDES[kind]
    for kind in ("audience", "deficit", "topic", "subject", "activity", "indicator")
}


def links_dataset(kind: str, title: str, word: str, english: str, sides: Sides) -> Dataset:
    """Return the dataset of the links of all entries of a kind; in each row one reference is filled."""
    name = f"{kind}_links"
    return Dataset(
        name,
        f"Связи {title}",
        f"Links of {english}s",
        f"С чем в атласе связаны записи из набора «{DATASET_OF[kind]}»: аудитории, дефициты, темы, "
        "мероприятия и другие. В каждой строке заполнена одна из ссылок.",
        (
            Column(
                "id",
                "string",
                "Код строки",
                "Код строки: код записи, вид связи и код другой стороны.",
                "Identifier: the record, kind of the link and the other side.",
                lambda item: f"{item.entry.id}/{item.record}/{_linked(item)}",
                required=True,
                unique=True,
            ),
            owner(kind, word, DATASET_OF[kind], f"The {english}."),
            Column(
                "kind",
                "string",
                "Вид связи",
                "С чем связана запись.",
                "Kind of the link.",
                lambda item: item.record,
                required=True,
                labels=tuple((side, label) for side, (_, label, _) in sides.items()),
            ),
            *(_side(side, label, about) for side, (_, label, about) in sides.items()),
        ),
        _rows(kind, sides),
    )


def _rows(kind: str, sides: Sides) -> Callable[[Snapshot], Iterator[Item]]:
    """Give a row to every link; the record of a row is the kind of its other side."""

    def rows(snapshot: Snapshot) -> Iterator[Item]:
        for entry in snapshot.catalogue.of(kind):
            for side, (field, _, _) in sides.items():
                seen: set[str | None] = set()
                for number in range(len(getattr(entry.record, field))):
                    item = Item(snapshot, entry, side, number + 1, (field, number))
                    if _linked(item) not in seen:
                        seen.add(_linked(item))
                        yield item

    return rows


def _linked(item: Item) -> str | None:
    return item.snapshot.target(item.entry, item.path)


def _side(kind: str, label: str, english: str) -> Column:
    dataset = DATASET_OF[kind]

    def read(item: Item) -> str | None:
        return _linked(item) if item.record == kind else None

    title = label[:1].upper() + label[1:]
    description = f"{title}, если связь с этим набором. Код строки из набора «{dataset}»."
    return Column(kind, "string", title, description, english, read, dataset=dataset, missing="другая связь")
