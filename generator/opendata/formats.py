"""The files of every dataset («форматы»): one entry of the register per format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.opendata.csvfile import csv_file, csv_lines
from generator.opendata.dataset import Dataset
from generator.opendata.jsonfile import json_file, json_lines


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the files of a dataset; ``ending`` follows the name of the dataset.

    ``lines`` turns rows into texts, one for each; ``file`` puts texts of this or a part of them into
    the bytes of a file, the same ones on every machine.
    """

    name: str
    ending: str
    mediatype: str
    title: str
    lines: Callable[[Dataset, Sequence[tuple[Any, ...]]], list[str]]
    file: Callable[[Dataset, Iterable[str]], bytes]


#: The only format inside the package; the others lie beside it.
CSV = Format(
    name="csv",
    ending="csv",
    mediatype="text/csv",
    title="CSV для программ",
    lines=lambda dataset, rows: csv_lines(dataset.columns, rows),
    file=lambda dataset, lines: csv_file(dataset.columns, lines),
)
JSON = Format(
    name="json",
    ending="json",
    mediatype="application/json",
    title="JSON",
    lines=lambda dataset, rows: json_lines(dataset.columns, rows),
    file=lambda dataset, lines: json_file(lines),
)
FORMATS: tuple[Format, ...] = (CSV, JSON)
