"""``datapackage.json`` («описание пакета») by Data Package v2, written directly from the datasets.

Source: https://datapackage.org/standard/data-package/ — the library that checks it later writes
descriptors that fail the official profile.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from generator.catalogue import Catalogue, Entry
from generator.opendata.column import NO_DATA, Column
from generator.opendata.dataset import Dataset
from generator.opendata.licence import licences

PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
PUBLISHER = "Атлас профессионального развития педагогов"
TITLE = "Атлас профессионального развития педагогов: открытые данные"
DESCRIPTION = (
    "Документы регионов России о профессиональном развитии педагогов, разобранные на записи: термины, "
    "положения, показатели, мероприятия, сроки, исполнители и подтверждения. Пересказ атласа не заменяет "
    "официального текста. Пустая ячейка значит «неизвестно», а не ноль."
)
KEYWORDS = ["педагоги", "профессиональное развитие", "дорожная карта", "показатели", "образование"]


@dataclass(frozen=True, slots=True)
class Release:
    """What is released: version, day of the data, address of the site («» when unknown), who publishes."""

    version: str
    as_of: date
    base_url: str = ""
    publisher: str = PUBLISHER


class File(Protocol):
    """A file as the descriptor needs it."""

    path: str
    size: int
    sha256: str


class Dates(Protocol):
    """When a dataset came and when its rows last changed."""

    created: date
    modified: date


class Table(Protocol):
    """A built dataset as the descriptor needs it."""

    dataset: Dataset
    csv: File
    dates: Dates
    version: str


def write_descriptor(content: dict[str, Any]) -> bytes:
    """Return a descriptor as a file, keys in the order given."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def descriptor(release: Release, catalogue: Catalogue, tables: Iterable[Table]) -> dict[str, Any]:
    """Return the descriptor of the whole package; paths are relative to its own folder."""
    homepage = {"homepage": release.base_url} if release.base_url else {}
    sources = [_source(document) for document in catalogue.of("document")]
    return {
        "$schema": PACKAGE_PROFILE,
        "name": "atlas",
        "title": TITLE,
        "description": DESCRIPTION,
        **homepage,
        "version": release.version,
        "created": f"{release.as_of.isoformat()}T00:00:00Z",
        "keywords": KEYWORDS,
        "licenses": licences(release.base_url),
        "contributors": [{"title": release.publisher, "roles": ["publisher"]}],
        **({"sources": sources} if sources else {}),
        "resources": [_resource(table) for table in tables],
    }


def table_schema(dataset: Dataset) -> dict[str, Any]:
    """Return the Table Schema of a dataset: fields, missing values, keys."""
    keys = [
        {"fields": [column], "reference": _reference(dataset, target)}
        for column, target in dataset.foreign_keys
    ]
    return {
        "$schema": SCHEMA_PROFILE,
        "fields": [_field(column) for column in dataset.columns],
        "missingValues": [{"value": "", "label": NO_DATA}],
        "primaryKey": list(dataset.primary_key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _reference(dataset: Dataset, target: str) -> dict[str, Any]:
    """A table that refers to itself names no resource: so says the standard."""
    resource = {} if target == dataset.name else {"resource": target}
    return {**resource, "fields": ["id"]}


def _source(document: Entry) -> dict[str, str]:
    record = document.record
    number = f" № {record.number}" if record.number else ""
    title = f"{record.name} ({record.act_kind}{number} от {record.date:%d.%m.%Y})"
    return {"title": title, **({"path": record.origin.url} if record.origin.url else {})}


def _resource(table: Table) -> dict[str, Any]:
    dataset, file = table.dataset, table.csv
    return {
        "name": dataset.name,
        "type": "table",
        "path": file.path.removeprefix("data/"),
        "title": dataset.title,
        "title_en": dataset.english,
        "description": dataset.description,
        "version": table.version,
        "format": "csv",
        "mediatype": "text/csv",
        "created": table.dates.created.isoformat(),
        "modified": table.dates.modified.isoformat(),
        "encoding": "utf-8",
        "dialect": {"delimiter": ","},
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": table_schema(dataset),
    }


def _field(column: Column) -> dict[str, Any]:
    content: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "title": column.title,
        "description": column.description,
        "description_en": column.english,
    }
    if constraints := dict(_constraints(column)):
        content["constraints"] = constraints
    if column.labels:
        content["categories"] = [{"value": value, "label": label} for value, label in column.labels]
    if not column.required and column.missing != NO_DATA:
        content["missingValues"] = [{"value": "", "label": column.missing}]
    return content


def _constraints(column: Column) -> Iterator[tuple[str, Any]]:
    if column.required:
        yield "required", True
    if column.unique:
        yield "unique", True
    if column.pattern:
        yield "pattern", column.pattern
    if column.minimum is not None:
        yield "minimum", column.minimum
    if column.labels:
        yield "enum", [value for value, _ in column.labels]
