"""The files of every dataset («форматы»): one entry of the register per format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.opendata.csvfile import write_csv
from generator.opendata.dataset import Dataset
from generator.opendata.jsonfile import write_json


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the files of a dataset; ``ending`` follows the name of the dataset.

    ``write`` turns a dataset and its rows into bytes, the same ones on every machine.
    """

    name: str
    ending: str
    mediatype: str
    title: str
    write: Callable[[Dataset, Sequence[tuple[Any, ...]]], bytes]


#: The only format inside the package; the others lie beside it.
CSV = Format("csv", "csv", "text/csv", "CSV для программ", lambda d, rows: write_csv(d.columns, rows))
JSON = Format("json", "json", "application/json", "JSON", lambda d, rows: write_json(d.columns, rows))
FORMATS: tuple[Format, ...] = (CSV, JSON)
