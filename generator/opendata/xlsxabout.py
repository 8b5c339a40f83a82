"""The sheets beside the data: what every column means and what the dataset is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.descriptor import PUBLISHER
from generator.opendata.licence import CC_BY, TERMS_TITLE

TYPE_NAMES = {
    "string": "текст", "integer": "целое число", "number": "число", "boolean": "да или нет",
    "date": "дата", "year": "год",
}  # fmt: skip
DICTIONARY_WIDTHS = (22, 30, 14, 60, 60, 12, 36, 24, 60)
ABOUT_WIDTHS = (26, 90)
_HEAD = (
    "Графа", "Название", "Тип", "Что значит", "In English", "Обязательна", "Пустая ячейка значит",
    "Ключ набора", "Значения",
)  # fmt: skip


def dictionary(dataset: Dataset) -> Iterator[tuple[str, ...]]:
    """Yield the header and a line for each column."""
    yield _HEAD
    for column in dataset.columns:
        yield (
            column.name,
            column.title,
            TYPE_NAMES[column.type],
            column.description,
            column.english,
            "да" if column.required else "нет",
            "" if column.required else column.missing,
            column.dataset,
            _values(column),
        )


def about(dataset: Dataset, count: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of what is to be known of ``count`` rows of the dataset.

    There is no day and no version: they are those of the package, and the file changes only when its
    rows do.
    """
    yield "Набор", dataset.title
    yield "In English", dataset.english
    yield "Описание", dataset.description
    yield "Имя набора", dataset.name
    yield "Строк", str(count)
    yield "Ключ строки", ", ".join(dataset.primary_key)
    yield "Издатель", PUBLISHER
    yield "Условия использования", f"CC BY 4.0 ({CC_BY}) или «{TERMS_TITLE}»"
    yield "Коды", "Коды, номера и ОКТМО – текст: ведущие нули значимы."
    yield "Пустые ячейки", "Пустая ячейка значит «неизвестно» или «не бывает», но не ноль."
    yield "Для программ", f"Те же строки: {dataset.name}.csv, описание граф – datapackage.json."


def _values(column: Column) -> str:
    return "\n".join(f"{value} – {label}" for value, label in column.labels)
