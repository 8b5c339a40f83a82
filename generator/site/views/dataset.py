"""Pages of the datasets («наборы данных»): what is in them, how to take them, what the fields mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from generator.site.citation import Citation
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import counted, day, shortened, size
from generator.site.views.dataset_code import Snippet, snippets
from generator.site.views.dataset_groups import GROUPS, REST, group_of
from generator.site.views.dataset_told import (
    Quality,
    Versions,
    bibtex_of,
    citation_of,
    neighbours,
    quality_of,
    share,
    versions_of,
)
from generator.site.views.passports import PassportView, passport_view

_TYPES = {
    "string": "строка", "integer": "целое число", "number": "число", "boolean": "да или нет",
    "date": "дата ГГГГ-ММ-ДД", "year": "год",
}  # fmt: skip
_HEADINGS = (
    Heading("files", "Файлы"), Heading("preview", "Первые строки"), Heading("fields", "Поля"),
    Heading("quality", "Качество"), Heading("versions", "Версии"), Heading("code", "Как загрузить"),
    Heading("cite", "Как сослаться"),
)  # fmt: skip
#: What each format is for; the names are those of the files.
_FORMATS = (
    (
        "CSV",
        "основной, для программ: UTF-8, запятая, даты ГГГГ-ММ-ДД; по нему считаны контрольные суммы пакета",
    ),
    ("CSV для Excel", "открывается двойным щелчком: точка с запятой, десятичная запятая"),
    ("XLSX", "для людей: таблица, словарь полей и сведения о наборе на трёх листах"),
    ("JSON и JSON Lines", "те же строки объектами, целиком или по одному в строке"),
    ("Parquet", "для больших выборок в pandas, DuckDB и других"),
    ("SQLite", "все наборы одной базой с ключами и ограничениями"),
)


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
    filled: str


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
    quality: Quality
    versions: Versions
    to: tuple[Link, ...]
    back: tuple[Link, ...]
    citation: Citation
    bibtex: str
    snippets: tuple[Snippet, ...]
    online: bool
    as_of: str
    passport: PassportView | None


class DatasetLine(NamedTuple):
    """One dataset in the list."""

    link: Link
    name: str
    rows: int
    files: tuple[Download, ...]


class DatasetGroup(NamedTuple):
    """The datasets about one thing; ``anchor`` leads to them."""

    anchor: str
    title: str
    lines: tuple[DatasetLine, ...]


class DataView(NamedTuple):
    """The list of datasets and the files of them all; ``formats`` are names and what they are for."""

    groups: tuple[DatasetGroup, ...]
    total: str
    rows: str
    version: str
    formats: tuple[tuple[str, str], ...]
    archive: tuple[Download, ...]
    database: tuple[Download, ...]
    as_of: str


def dataset_plans(context: Context):
    """Yield the list of datasets and a page for each."""
    built = tuple(context.datasets.values())
    groups = tuple(_groups(built))
    rows = counted(sum(one.count for one in built), "строка", "строки", "строк")
    total = counted(len(built), "набор", "набора", "наборов")
    yield Plan(
        "data/", "data", "datasets.html", "Открытые данные",
        "Все сведения атласа таблицами для программ и для Excel: описание полей и условия использования.",
        DataView(
            groups, total, rows, context.numbers.package if context.numbers else "", _FORMATS,
            _held(context, "ZIP"), _held(context, "SQLITE"), day(context.as_of),
        ),
        (Link("Данные", ""),), tuple(Heading(group.anchor, group.title) for group in groups),
        linked_data=_linked(context, ""),
    )  # fmt: skip
    for one in built:
        yield _plan(context, one)


def _groups(built: tuple[Any, ...]) -> Iterator[DatasetGroup]:
    for number, title in enumerate((*GROUPS, REST), 1):
        lines = tuple(
            DatasetLine(
                Link(b.dataset.title, f"data/{b.name}/", b.dataset.description), b.name, b.count, _offered(b)
            )
            for b in built
            if group_of(b.name) == title
        )
        if lines:
            yield DatasetGroup(f"group-{number}", title, lines)


def _plan(context: Context, built: Any) -> Plan:
    dataset, versions = built.dataset, versions_of(context, built.name)
    version = versions.current if not versions.next else ""
    to, back = neighbours(context, built)
    view = DatasetView(
        english=dataset.english,
        description=dataset.description,
        rows=counted(built.count, "строка", "строки", "строк"),
        files=_files(built.files),
        refusals=built.refusals,
        sums=tuple((file.path.rsplit("/", 1)[-1], file.sha256) for file in built.files),
        fields=tuple(
            _field(column, share(count, built.count))
            for column, count in zip(dataset.columns, built.filled, strict=True)
        ),
        preview=tuple(tuple(_cell(value) for value in row) for row in built.preview),
        quality=quality_of(built),
        versions=versions,
        to=to,
        back=back,
        citation=citation_of(context, built, version),
        bibtex=bibtex_of(context, built, version),
        snippets=snippets(built.name, _address(context, built)),
        online=bool(context.site_url),
        as_of=day(context.as_of),
        passport=passport_view(context, built.name),
    )
    return Plan(
        path=f"data/{built.name}/",
        section="data",
        template="dataset.html",
        title=f"{dataset.title}: набор данных {built.name}",
        description=shortened(dataset.description, 300),
        view=view,
        breadcrumbs=(Link("Данные", "data/"), Link(dataset.title, "")),
        headings=_HEADINGS + ((Heading("passport", "Паспорт набора"),) if view.passport else ()),
        search=SearchText("Набор данных", "", f"{built.name} {dataset.description}"),
        linked_data=_linked(context, built.name),
    )


def _linked(context: Context, name: str) -> dict[str, Any] | None:
    """Return what search engines read of a dataset, of all of them for ""."""
    return context.described.linked[name] if context.described else None


def _held(context: Context, form: str) -> tuple[Download, ...]:
    """Return the files of one format that hold all datasets."""
    return tuple(file for file in context.archive if file.format == form)


def _offered(built: Any) -> tuple[Download, ...]:
    """Return the files that fit into a list of all datasets."""
    return _files(file for file in built.files if file.format.offered)


def _files(files: Iterable[Any]) -> tuple[Download, ...]:
    return tuple(Download(f.path.rsplit("/", 1)[-1], f.path, f.format.title, size(f.size)) for f in files)


def _address(context: Context, built: Any) -> str:
    """Return the address of the canonical file, its name where the site does not know its own address."""
    return context.site_url + built.csv.path if context.site_url else built.csv.path.rsplit("/", 1)[-1]


def _field(column: Any, filled: str) -> FieldLine:
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
        filled,
    )


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else shortened(str(value), 90)
