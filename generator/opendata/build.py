"""The open data of one build («открытые данные»): every file in its place, and what the pages show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from generator.background import in_background, shared
from generator.catalogue import Catalogue
from generator.opendata.archive import Member, pack, read_members, unpack, write_zip
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.describe.about import About, Dates, Period, dates, dates_of, period_of
from generator.opendata.describe.described import Described, describe
from generator.opendata.descriptor import Release, descriptor, write_descriptor
from generator.opendata.formats import CSV, Format
from generator.opendata.licence import LICENCE_FILE, licence_text
from generator.opendata.passport.publisher import Publisher
from generator.opendata.readme import readme
from generator.opendata.sqlitefile import write_sqlite
from generator.opendata.table import Made, Table, make_files, part_path, whole_path
from generator.store import Store, Stored

PREVIEW = 10
_NOBODY = Publisher()
_NO_VERSIONS: Mapping[str, str] = MappingProxyType({})
#: How the names of files with all datasets end.
WHOLE = (".zip", ".sqlite")
DATABASE = "data/atlas.sqlite"


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of a dataset: ``path`` is relative to the site, ``size`` in bytes, ``sha256`` in 64 digits."""

    path: str
    format: Format
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BuiltDataset:
    """A dataset with its files, the number of its rows and the first of them (cells as in the rows).

    ``slices`` holds files with only the rows of one document, by its id. ``refusals`` say in Russian
    why there is no file in one format or another. ``filled`` counts the cells of each column that say
    something. ``version`` is that of the dataset, not of the package.
    """

    dataset: Dataset
    count: int
    preview: tuple[tuple[Any, ...], ...]
    files: tuple[BuiltFile, ...]
    slices: Mapping[str, tuple[BuiltFile, ...]]
    dates: Dates
    version: str
    period: Period | None = None
    refusals: tuple[str, ...] = ()
    filled: tuple[int, ...] = ()

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
    """All files by path, relative to the site, the datasets and their descriptors for their pages."""

    files: Mapping[str, Stored]
    datasets: tuple[BuiltDataset, ...]
    described: Described | None = None

    @property
    def archives(self) -> dict[str, int]:
        """Return the size in bytes of every file that holds all datasets, by its path."""
        return {path: stored.size for path, stored in self.files.items() if path.endswith(WHOLE)}

    @classmethod
    def none(cls) -> BuiltPackages:
        """Return no packages at all: invented records are not published as data."""
        return cls({}, ())


def calendar_version(as_of: date) -> str:
    """Return the version of a release made on a day, such as «2026.11.21»."""
    return f"{as_of:%Y.%m.%d}"


def build_packages(
    catalogue: Catalogue,
    tables: Sequence[Table],
    as_of: date,
    store: Store,
    base_url: str = "",
    version: str = "",
    publisher: Publisher = _NOBODY,
    versions: Mapping[str, str] = _NO_VERSIONS,
) -> BuiltPackages:
    """Make every file of the open data in ``store``, each written as soon as it is made.

    ``base_url`` is the address of the site, empty when unknown. ``version`` is that of the release,
    by default the day; ``versions`` are those of datasets by name, by default that of the release. The
    same input gives the same bytes.
    """
    release = Release(version or calendar_version(as_of), as_of, base_url, publisher.organisation)
    # a process of its own: SQLite leaves a second copy of every text it is given
    database = in_background(partial(_database, tables, store))
    # the largest first: it takes the most memory, and then most of it is free
    largest = sorted(tables, key=lambda table: -len(table.rows) * len(table.dataset.columns))
    made = [*shared(lambda table: make_files(table, store), largest), database()]
    files = {path: stored for one in made for path, stored in one.files.items()}
    known = dates(catalogue, as_of)
    built = tuple(
        _dataset(
            t, files, dates_of(known, t.dataset.name, as_of), versions.get(t.dataset.name, release.version)
        )
        for t in tables
    )
    sets = [About(b.dataset, b.count, b.files, b.dates, b.period, b.version) for b in built]
    described = describe(release, sets, publisher)
    texts = _texts(release, catalogue, built) | described.texts
    files |= {path: _put(store, path, text) for path, text in texts.items()}
    archive = f"data/atlas-{release.version}.zip"
    inside = {path: files[path] for path in (*texts, *(dataset.csv.path for dataset in built))}
    fresh = [one.member for one in made if one.member] + [pack(_inner(p), texts[p]) for p in texts]
    files[archive] = _archive(store, archive, as_of, inside, fresh)
    sums = checksums({_inner(path): stored.sha256 for path, stored in files.items()})
    files["data/SHA256SUMS"] = _put(store, "data/SHA256SUMS", sums)
    files |= _passports(described, files, {one.member.path: one.member for one in made if one.member}, store)
    return BuiltPackages({path: files[path] for path in sorted(files)}, built, described)


def _database(tables: Sequence[Table], store: Store) -> Made:
    told = "\n".join(table.key for table in tables)
    key = hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
    if kept := store.kept(DATABASE, key):
        return Made({DATABASE: kept})
    return Made({DATABASE: store.make(DATABASE, partial(write_sqlite, tables), key)})


def checksums(digests: Mapping[str, str]) -> bytes:
    """Return the list that ``sha256sum --check`` reads, sorted by path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def _texts(release: Release, catalogue: Catalogue, built: tuple[BuiltDataset, ...]) -> dict[str, bytes]:
    return {
        "data/README.md": readme(release, built).encode(),
        f"data/{LICENCE_FILE}": licence_text().encode(),
        "data/datapackage.json": write_descriptor(descriptor(release, catalogue, built)),
    }


def _passports(
    described: Described, files: Mapping[str, Stored], fresh: Mapping[str, Member], store: Store
) -> dict[str, Stored]:
    """Make the tree of the passports; the data in it are the canonical files under the names asked for."""
    made = {path: _put(store, path, content) for path, content in described.passport_files()}
    for one in described.passports:
        source = f"data/{one.about.name}/latest/{one.about.name}.csv"
        digest, target = files[source].sha256, one.folder + one.data
        member = fresh.get(_inner(source))
        made[target] = store.kept(target, digest) or store.put(
            target, unpack(member) if member else store.read(source), digest, digest
        )
    return made


def _put(store: Store, path: str, content: bytes) -> Stored:
    digest = hashlib.sha256(content).hexdigest()
    return store.kept(path, digest) or store.put(path, content, digest, digest)


def _archive(
    store: Store, path: str, day: date, inside: Mapping[str, Stored], fresh: Iterable[Member]
) -> Stored:
    """Return the archive of the files ``inside``; those not ``fresh`` come from the archive before."""
    told = "\n".join([day.isoformat(), *(f"{inside[name].sha256} {name}" for name in sorted(inside))])
    key = hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
    if kept := store.kept(path, key):
        return kept
    before = store.read(path)
    members = read_members(before) if before else {}
    members |= {member.path: member for member in fresh}
    content = write_zip(
        (members.get(_inner(name)) or pack(_inner(name), store.read(name)) for name in inside), day
    )
    return store.put(path, content, key, hashlib.sha256(content).hexdigest())


def _inner(path: str) -> str:
    """Return a path below ``data``."""
    return path.removeprefix("data/")


def _dataset(table: Table, files: Mapping[str, Stored], days: Dates, version: str) -> BuiltDataset:
    dataset, formats = table.dataset, table.formats
    sliced = [form for form in formats if form.sliced]
    return BuiltDataset(
        dataset=dataset,
        count=len(table.rows),
        preview=tuple(table.rows[:PREVIEW]),
        files=_built({form: whole_path(dataset, form) for form in formats}, files),
        slices={
            document: _built({form: part_path(dataset, form, document) for form in sliced}, files)
            for document in table.parts
        },
        dates=days,
        version=version,
        period=period_of(dataset.columns, table.rows),
        refusals=table.refusals,
        filled=tuple(len(cells) - cells.count(None) for cells in zip(*table.rows, strict=True))
        or (0,) * len(dataset.columns),
    )


def _built(paths: Mapping[Format, str], files: Mapping[str, Stored]) -> tuple[BuiltFile, ...]:
    return tuple(BuiltFile(p, form, files[p].size, files[p].sha256) for form, p in paths.items())
