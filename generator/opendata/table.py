"""A dataset with its rows («таблица») and the files they become."""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from pydantic_core import to_json

from generator.catalogue import Catalogue
from generator.memory import give_back
from generator.opendata.archive import Member, pack
from generator.opendata.dataset import Dataset
from generator.opendata.descriptor import table_schema
from generator.opendata.formats import CSV, FORMATS, Format
from generator.opendata.snapshot import Snapshot
from generator.opendata.tables import DATASETS
from generator.store import Store, Stored

Rows = list[tuple[Any, ...]]

#: So many rows leave enough memory behind to be worth giving it back.
_MANY = 5_000
#: Libraries whose versions show in the bytes of files.
_WRITERS = ("pyarrow", "xlsxwriter")


@dataclass(frozen=True)
class Table:
    """A dataset with its rows; ``key`` names everything its files are made of."""

    dataset: Dataset
    rows: Rows
    key: str

    @cached_property
    def parts(self) -> dict[str, list[int]]:
        """Return the numbers of the rows of each document; {} when the rows do not name one."""
        names = [column.name for column in self.dataset.columns]
        if "document" not in names or self.dataset.name == "documents":
            return {}
        place, found = names.index("document"), {}
        for number, row in enumerate(self.rows):
            if row[place]:
                found.setdefault(row[place], []).append(number)
        return found

    @cached_property
    def formats(self) -> tuple[Format, ...]:
        """Return the formats that can hold the rows."""
        return tuple(form for form, refusal in self._judged.items() if not refusal)

    @cached_property
    def refusals(self) -> tuple[str, ...]:
        """Return why the rows have no file in other formats, one Russian sentence each."""
        return tuple(filter(None, self._judged.values()))

    @cached_property
    def _judged(self) -> dict[Format, str]:
        return {form: form.refusal(self.dataset, self.rows) for form in FORMATS}


class Made(NamedTuple):
    """Files by path; ``member`` is the part of the archive, None when nothing changed."""

    files: dict[str, Stored]
    member: Member | None = None


def fill_tables(catalogue: Catalogue, as_of: date) -> list[Table]:
    """Return every dataset with its rows, in the order of the register."""
    snapshot, engine = Snapshot(catalogue, as_of), _engine()
    return [_filled(dataset, snapshot, engine) for dataset in DATASETS]


def whole_path(dataset: Dataset, form: Format) -> str:
    """Return the path of the file with all rows, relative to the site."""
    return f"data/{dataset.name}/latest/{dataset.name}.{form.ending}"


def part_path(dataset: Dataset, form: Format, document: str) -> str:
    """Return the path of the file with the rows of one document, relative to the site."""
    return f"data/{dataset.name}/by-document/{document}.{form.ending}"


def make_files(table: Table, store: Store) -> Made:
    """Write the files of a table, unless ``store`` has all of them made of the same rows."""
    kept = {path: store.kept(path, table.key) for path in _paths(table)}
    if None not in kept.values():
        return Made(kept)
    files, member = {}, None
    for path, content in _all_contents(table):
        files[path] = store.put(path, content, table.key, hashlib.sha256(content).hexdigest())
        if path == whole_path(table.dataset, CSV):
            member = pack(path.removeprefix("data/"), content)
    return Made({path: files[path] for path in kept}, member)


def _filled(dataset: Dataset, snapshot: Snapshot, engine: str) -> Table:
    rows = list(dataset.rows(snapshot))
    said = (engine, dataset.name, dataset.title, dataset.english, dataset.description)
    told = to_json((*said, table_schema(dataset), rows))
    return Table(dataset, rows, hashlib.blake2b(told, digest_size=16).hexdigest())


def _engine() -> str:
    """Return a hash of the code that turns rows into files, its own and that of libraries."""
    said = [sys.version, sqlite3.sqlite_version, *(f"{name} {version(name)}" for name in _WRITERS)]
    digest = hashlib.blake2b("\0".join(said).encode(), digest_size=16)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _paths(table: Table) -> Iterator[str]:
    for form in table.formats:
        yield whole_path(table.dataset, form)
        if form.sliced:
            for document in table.parts:
                yield part_path(table.dataset, form, document)


def _all_contents(table: Table) -> Iterator[tuple[str, bytes]]:
    """Yield the files of every format by path; what formats share is held only while they are made."""
    for spell in dict.fromkeys(form.spell for form in table.formats):
        yield from _shared(table, [form for form in table.formats if form.spell is spell])
        if len(table.rows) > _MANY:
            give_back()


def _shared(table: Table, forms: Sequence[Format]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the formats that are made of the same things."""
    spelled = forms[0].spell(table.dataset, table.rows)
    for form in forms:
        yield from _contents(table, form, spelled)


def _contents(table: Table, form: Format, spelled: Sequence[Any]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one format by path."""
    yield whole_path(table.dataset, form), form.file(table.dataset, spelled)
    if form.sliced:
        for document, numbers in table.parts.items():
            part = [spelled[number] for number in numbers]
            yield part_path(table.dataset, form, document), form.file(table.dataset, part)
