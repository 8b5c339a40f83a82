"""Parquet with the types of the columns: utf8, int64, float64, bool, date32; a year is int64.

It is read from the canonical CSV: one source, and the types are found again by another reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.opendata.column import Column
from generator.opendata.csvfile import csv_file, portions

#: Type of a column → name of the Arrow type.
TYPES = {
    "string": "string", "integer": "int64", "year": "int64", "number": "float64", "boolean": "bool_",
    "date": "date32",
}  # fmt: skip


def parquet_file(columns: Sequence[Column], lines: Sequence[bytes]) -> bytes:
    """Return the records of the canonical CSV as Parquet; titles and descriptions go with the fields."""
    import pyarrow as arrow  # an eighth of a second of import: only where files are made
    from pyarrow import parquet

    # its own pool keeps what it once had: half a hundred megabytes that the next files need
    arrow.set_memory_pool(arrow.system_memory_pool())
    schema = arrow.schema([_field(arrow, column) for column in columns])
    parts = [_read(arrow, schema, csv_file(columns, some)) for some in (*portions(lines),) or ([],)]
    # one piece: pieces would show in the bytes
    whole = arrow.concat_tables(parts).combine_chunks() if len(parts) > 1 else parts[0]
    del parts
    sink = arrow.BufferOutputStream()
    parquet.write_table(arrow.table(whole.columns, schema=schema), sink, compression="zstd")
    return sink.getvalue().to_pybytes()


def _read(arrow: Any, schema: Any, content: bytes) -> Any:
    from pyarrow import csv

    return csv.read_csv(
        arrow.BufferReader(content),
        # one block: cells may hold line breaks
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


def _field(arrow: Any, column: Column) -> Any:
    told = {"title": column.title, "description": column.description, "description_en": column.english}
    return arrow.field(column.name, getattr(arrow, TYPES[column.type])(), metadata=told)
