"""What a release remembers of a dataset («отпечаток набора»): sums, columns, prints of its keys."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from typing import Any

from generator.derive.shapes import Shape
from generator.derive.versions import FIRST
from generator.model.version import DatasetVersion
from generator.opendata.column import Column
from generator.opendata.csvfile import csv_file, csv_lines
from generator.opendata.dataset import Dataset
from generator.opendata.descriptor import table_schema

#: Bytes of a print of a key: four signs of Base64.
_PRINT = 3


def dataset_print(dataset: Dataset, rows: list[tuple[Any, ...]], csv: str = "") -> DatasetVersion:
    """Return the print of a dataset; its version is still to be counted. ``csv`` is the SHA-256 of its
    canonical file where that is known already."""
    place = [column.name for column in dataset.columns].index("id")
    return DatasetVersion(
        dataset=dataset.name,
        version=FIRST,
        rows=len(rows),
        csv=csv or hashlib.sha256(canonical_csv(dataset, rows)).hexdigest(),
        schema_sum=hashlib.sha256(schema_file(dataset)).hexdigest(),
        columns=tuple(_shape(column).line for column in dataset.columns),
        keys=_keys(str(row[place]) for row in rows),
    )


def canonical_csv(dataset: Dataset, rows: list[tuple[Any, ...]]) -> bytes:
    """Return the canonical file."""
    return csv_file(dataset.columns, csv_lines(dataset.columns, rows))


def schema_file(dataset: Dataset) -> bytes:
    """Return the description of a table that lies beside it in the folder of a version: Table Schema with
    what the dataset is called. References stay inside: they name datasets of the same package."""
    said = {"title": dataset.title, "title_en": dataset.english, "description": dataset.description}
    return (json.dumps(said | table_schema(dataset), ensure_ascii=False, indent=1) + "\n").encode()


def _shape(column: Column) -> Shape:
    return Shape(
        column.name,
        column.type,
        column.required,
        column.unique,
        column.minimum,
        tuple(str(value) for value, _ in column.labels),
        column.dataset,
        column.pattern or "",
    )


def _keys(ids: Iterable[str]) -> str:
    digests = (hashlib.sha256(id.encode()).digest()[:_PRINT] for id in ids)
    return "".join(sorted(base64.urlsafe_b64encode(digest).decode() for digest in digests))
