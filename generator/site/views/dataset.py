"""Pages of the datasets («наборы данных»): what is in them, how to take them, what the fields mean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import counted, day, shortened, size

_TYPES = {
    "string": "строка", "integer": "целое число", "number": "число", "boolean": "да или нет",
    "date": "дата ГГГГ-ММ-ДД", "year": "год",
}  # fmt: skip


class FieldLine(NamedTuple):
    """One column of the dictionary."""

    name: str
    title: str
    type: str
    description: str
    english: str
    required: str
    values: str
    dataset: str


class DatasetView(NamedTuple):
    """The page of one dataset."""

    english: str
    description: str
    rows: str
    files: tuple[Download, ...]
    refusals: tuple[str, ...]
    sums: tuple[tuple[str, str], ...]
    fields: tuple[FieldLine, ...]
    preview: tuple[tuple[str, ...], ...]
    example: str
    as_of: str


class DatasetLine(NamedTuple):
    """One dataset in the list."""

    link: Link
    name: str
    rows: int
    files: tuple[Download, ...]


class DataView(NamedTuple):
    """The list of datasets with the files of the whole package."""

    lines: tuple[DatasetLine, ...]
    total: str
    archive: tuple[Download, ...]
    database: tuple[Download, ...]
    as_of: str


def dataset_plans(context: Context):
    """Yield the list of datasets and a page for each."""
    built = tuple(context.datasets.values())
    lines = tuple(
        DatasetLine(
            Link(b.dataset.title, f"data/{b.name}/", b.dataset.description), b.name, b.count, _offered(b)
        )
        for b in built
    )
    total = counted(len(built), "набор", "набора", "наборов")
    yield Plan(
        "data/", "data", "datasets.html", "Открытые данные",
        "Все сведения атласа таблицами для программ и для Excel: описание полей и условия использования.",
        DataView(lines, total, _held(context, "ZIP"), _held(context, "SQLITE"), day(context.as_of)),
        (Link("Данные", ""),),
    )  # fmt: skip
    for one in built:
        yield _plan(context, one)


def _plan(context: Context, built: Any) -> Plan:
    dataset = built.dataset
    view = DatasetView(
        english=dataset.english,
        description=dataset.description,
        rows=counted(built.count, "строка", "строки", "строк"),
        files=_files(built.files),
        refusals=built.refusals,
        sums=tuple((file.path.rsplit("/", 1)[-1], file.sha256) for file in built.files),
        fields=tuple(_field(column) for column in dataset.columns),
        preview=tuple(tuple(_cell(value) for value in row) for row in built.preview),
        example=f'import pandas\n\npandas.read_csv("{built.name}.csv", dtype=str, na_filter=False)',
        as_of=day(context.as_of),
    )
    headings = (
        Heading("files", "Файлы"), Heading("fields", "Поля"), Heading("preview", "Первые строки"),
        Heading("code", "Как загрузить"),
    )  # fmt: skip
    return Plan(
        path=f"data/{built.name}/",
        section="data",
        template="dataset.html",
        title=f"{dataset.title}: набор данных {built.name}",
        description=shortened(dataset.description, 300),
        view=view,
        breadcrumbs=(Link("Данные", "data/"), Link(dataset.title, "")),
        headings=headings,
        search=SearchText("Набор данных", "", f"{built.name} {dataset.description}"),
    )


def _held(context: Context, form: str) -> tuple[Download, ...]:
    """Return the files of one format that hold all datasets."""
    return tuple(file for file in context.archive if file.format == form)


def _offered(built: Any) -> tuple[Download, ...]:
    """Return the files that fit into a list of all datasets."""
    return _files(file for file in built.files if file.format.offered)


def _files(files: Iterable[Any]) -> tuple[Download, ...]:
    return tuple(
        Download(f.path.rsplit("/", 1)[-1], f.path, f.format.title, size(f.size)) for f in files
    )


def _field(column: Any) -> FieldLine:
    values = "; ".join(f"{value} – {label}" for value, label in column.labels)
    return FieldLine(
        column.name,
        column.title,
        _TYPES[column.type],
        column.description,
        column.english,
        "да" if column.required else f"нет; пусто: {column.missing}",
        values,
        column.dataset,
    )


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else shortened(str(value), 90)
