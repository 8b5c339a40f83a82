"""Parquet with the types of the columns: utf8, int64, float64, bool, date32; a year is int64.

It is read from the canonical CSV: one source, and the types are found again by another reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.opendata.column import Column

#: Type of a column → name of the Arrow type.
TYPES = {
    "string": "string", "integer": "int64", "year": "int64", "number": "float64", "boolean": "bool_",
    "date": "date32",
}  # fmt: skip


def parquet_file(columns: Sequence[Column], content: bytes) -> bytes:
    """Return the canonical CSV ``content`` as Parquet; titles and descriptions go with the fields."""
    import pyarrow as arrow  # an eighth of a second of import: only where files are made
    from pyarrow import csv, parquet

    schema = arrow.schema([_field(arrow, column) for column in columns])
    table = csv.read_csv(
        arrow.BufferReader(content),
        # one block: cells may hold line breaks, and blocks would show in the bytes
        read_options=csv.ReadOptions(use_threads=False, block_size=len(content) + 1),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            true_values=["true"],
            false_values=["false"],
        ),
    )
    sink = arrow.BufferOutputStream()
    parquet.write_table(arrow.table(table.columns, schema=schema), sink, compression="zstd")
    return sink.getvalue().to_pybytes()


def _field(arrow: Any, column: Column) -> Any:
    told = {"title": column.title, "description": column.description, "description_en": column.english}
    return arrow.field(column.name, getattr(arrow, TYPES[column.type])(), metadata=told)
