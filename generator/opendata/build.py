"""The open data of one build («открытые данные»): all files by their paths, and what the pages show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from generator.catalogue import Catalogue
from generator.opendata.archive import write_zip
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.descriptor import Release, descriptor, write_descriptor
from generator.opendata.formats import CSV, FORMATS, Format
from generator.opendata.licence import LICENCE_FILE, licence_text
from generator.opendata.readme import readme
from generator.opendata.snapshot import Snapshot
from generator.opendata.tables import DATASETS

PREVIEW = 10


@dataclass(frozen=True)
class BuiltFile:
    """A file of a dataset; ``path`` is relative to the site."""

    path: str
    format: Format
    data: bytes = field(repr=False)

    @property
    def size(self) -> int:
        """Return the bytes."""
        return len(self.data)

    @cached_property
    def sha256(self) -> str:
        """Return the checksum, 64 hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class BuiltDataset:
    """A dataset with its files, the number of its rows and the first of them (cells as in the rows).

    ``slices`` holds the same files with only the rows of one document, by its id.
    """

    dataset: Dataset
    count: int
    preview: tuple[tuple[Any, ...], ...]
    files: tuple[BuiltFile, ...]
    slices: Mapping[str, tuple[BuiltFile, ...]]

    @property
    def name(self) -> str:
        """Return the name in addresses."""
        return self.dataset.name

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in their order."""
        return self.dataset.columns

    @property
    def csv(self) -> BuiltFile:
        """Return the canonical file, the one inside the package."""
        return next(file for file in self.files if file.format is CSV)


@dataclass(frozen=True, slots=True)
class BuiltPackages:
    """All files by path, relative to the site, and the datasets for their pages."""

    files: Mapping[str, bytes]
    datasets: tuple[BuiltDataset, ...]

    @classmethod
    def none(cls) -> BuiltPackages:
        """Return no packages at all: invented records are not published as data."""
        return cls({}, ())


def calendar_version(as_of: date) -> str:
    """Return the version of a release made on a day, such as «2026.11.21»."""
    return f"{as_of:%Y.%m.%d}"


def build_packages(catalogue: Catalogue, as_of: date, base_url: str = "", version: str = "") -> BuiltPackages:
    """Make every file of the open data.

    ``base_url`` is the address of the site, empty when unknown. ``version`` is that of the release,
    by default the day. The same input gives the same bytes.
    """
    release = Release(version or calendar_version(as_of), as_of, base_url)
    built = tuple(datasets(catalogue, as_of))
    package = {
        "README.md": readme(release, built).encode(),
        LICENCE_FILE: licence_text().encode(),
        "datapackage.json": write_descriptor(descriptor(release, catalogue, built)),
        **{file.path.removeprefix("data/"): file.data for file in (d.csv for d in built)},
    }
    files = {
        **package,
        **{file.path.removeprefix("data/"): file.data for d in built for file in d.files},
        **{f.path.removeprefix("data/"): f.data for d in built for part in d.slices.values() for f in part},
        f"atlas-{release.version}.zip": write_zip(package, as_of),
    }
    files["SHA256SUMS"] = checksums(files)
    return BuiltPackages({f"data/{path}": files[path] for path in sorted(files)}, built)


def datasets(catalogue: Catalogue, as_of: date) -> Iterable[BuiltDataset]:
    """Yield every dataset, built, in the order of the register."""
    snapshot = Snapshot(catalogue, as_of)
    for dataset in DATASETS:
        rows = list(dataset.rows(snapshot))
        files = _files(dataset, rows, f"latest/{dataset.name}")
        slices = {
            document: _files(dataset, part, f"by-document/{document}")
            for document, part in _by_document(dataset, rows).items()
        }
        yield BuiltDataset(dataset, len(rows), tuple(rows[:PREVIEW]), files, slices)


def _files(dataset: Dataset, rows: list[tuple[Any, ...]], name: str) -> tuple[BuiltFile, ...]:
    return tuple(
        BuiltFile(f"data/{dataset.name}/{name}.{f.ending}", f, f.write(dataset, rows)) for f in FORMATS
    )


def _by_document(dataset: Dataset, rows: list[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    """Group the rows of a dataset by the document they come from; {} when it has no such column."""
    names = [column.name for column in dataset.columns]
    if "document" not in names or dataset.name == "documents":
        return {}
    place, found = names.index("document"), {}
    for row in rows:
        if row[place]:
            found.setdefault(row[place], []).append(row)
    return found


def checksums(files: Mapping[str, bytes]) -> bytes:
    """Return the list that ``sha256sum --check`` reads, sorted by path."""
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return "".join(lines).encode()
