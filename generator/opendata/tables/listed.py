"""Short lists of a record («перечни») as one dataset: the field, the value, its label."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.forms import field_form
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import ORDER, owner


def listed_dataset(
    kind: str,
    name: str,
    title: str,
    english: str,
    description: str,
    model: type[BaseModel],
    fields: tuple[str, ...],
) -> Dataset:
    """Return a dataset with one row for each value of the list fields of all entries of a kind."""
    forms = {field: form for field in fields if (form := field_form(model, field))}
    titles = tuple((field, forms[field].title) for field in fields)

    def rows(snapshot: Snapshot) -> Iterator[Item]:
        for entry in snapshot.catalogue.of(kind):
            for field in fields:
                for number, value in enumerate(getattr(entry.record, field), 1):
                    yield Item(snapshot, entry, (field, value), number)

    def label(item: Item) -> str:
        field, value = item.record
        return forms[field].labels.get(value, value)

    return Dataset(
        name,
        title,
        english,
        description,
        (
            Column(
                "id", "string", "Код строки", "Код строки: код записи, графа и номер значения.",
                "Identifier: the record, the field and the number of the value.",
                lambda item: f"{item.entry.id}.{item.record[0]}.{item.order}", required=True, unique=True,
            ),
            owner(kind, "Запись", DATASET_OF[kind], f"Record of the dataset {DATASET_OF[kind]}."),
            Column(
                "field", "string", "Графа", "О чём значение.", "What the value is about.",
                lambda item: item.record[0], required=True, labels=titles,
            ),
            ORDER,
            Column(
                "value", "string", "Значение", "Код значения или текст, если список открыт.",
                "Code of the value, or the text when the list is open.",
                lambda item: item.record[1], required=True,
            ),
            Column(
                "label", "string", "Значение словами", "Значение так, как его показывает сайт.",
                "The value as the site shows it.", label, required=True,
            ),
        ),
        rows,
    )  # fmt: skip
