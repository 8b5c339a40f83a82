"""The files of every dataset («форматы»): one entry of the register per format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.opendata.csvfile import csv_file, csv_lines
from generator.opendata.dataset import Dataset
from generator.opendata.excelfile import excel_file, excel_lines
from generator.opendata.jsonfile import json_file, json_lines, jsonl_file
from generator.opendata.parquetfile import parquet_file
from generator.opendata.xlsxfile import xlsx_file, xlsx_refusal

Rows = Sequence[tuple[Any, ...]]


def _csv_lines(dataset: Dataset, rows: Rows) -> Sequence[Any]:
    return csv_lines(dataset.columns, rows)


def _json_lines(dataset: Dataset, rows: Rows) -> Sequence[Any]:
    return json_lines(dataset.columns, rows)


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the files of a dataset; ``ending`` follows the name of the dataset.

    ``spell`` turns rows into what files are made of, one thing for each row, once for all files;
    formats that share it share its result. ``file`` puts these things or a part of them into the bytes
    of a file, the same ones on every machine. ``sliced``: also made of the rows of each document.
    ``offered``: shown below the pages of records too. ``refusal`` says in Russian why there is no file
    of such rows, "" when there is one.
    """

    name: str
    ending: str
    mediatype: str
    title: str
    file: Callable[[Dataset, Sequence[Any]], bytes]
    spell: Callable[[Dataset, Rows], Sequence[Any]] = lambda _, rows: rows
    sliced: bool = False
    offered: bool = False
    refusal: Callable[[Dataset, Rows], str] = lambda _dataset, _rows: ""


#: The only format inside the package; the others lie beside it.
CSV = Format(
    name="csv",
    ending="csv",
    mediatype="text/csv",
    title="CSV",
    spell=_csv_lines,
    file=lambda dataset, lines: csv_file(dataset.columns, lines),
    sliced=True,
    offered=True,
)
EXCEL_CSV = Format(
    name="excel-csv",
    ending="excel.csv",
    mediatype="text/csv",
    title="CSV для Excel",
    spell=lambda dataset, rows: excel_lines(dataset.columns, rows),
    file=lambda dataset, lines: excel_file(dataset.columns, lines),
)
XLSX = Format(
    name="xlsx",
    ending="xlsx",
    mediatype="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    title="XLSX",
    file=xlsx_file,
    offered=True,
    refusal=xlsx_refusal,
)
JSON = Format(
    name="json",
    ending="json",
    mediatype="application/json",
    title="JSON",
    spell=_json_lines,
    file=lambda _, lines: json_file(lines),
    sliced=True,
    offered=True,
)
JSONL = Format(
    name="jsonl",
    ending="jsonl",
    mediatype="application/jsonl",
    title="JSON Lines",
    spell=_json_lines,
    file=lambda _, lines: jsonl_file(lines),
)
PARQUET = Format(
    name="parquet",
    ending="parquet",
    mediatype="application/vnd.apache.parquet",
    title="Parquet",
    spell=_csv_lines,
    file=lambda dataset, lines: parquet_file(dataset.columns, lines),
)
#: In the order in which people are shown them.
FORMATS: tuple[Format, ...] = (CSV, EXCEL_CSV, XLSX, JSON, JSONL, PARQUET)
