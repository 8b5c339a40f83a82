"""What every descriptor of a dataset tells («сведения о наборе»): one model for all standards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.catalogue import Catalogue
from generator.derive.history import releases
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.descriptor import KEYWORDS, Release
from generator.opendata.names import DATASET_OF

#: What the passport says of a dataset that no release tells anything of.
FIRST = "Первая публикация набора"


class Dates(NamedTuple):
    """When a dataset came and when its rows last changed; ``note`` says what changed then, in Russian."""

    created: date
    modified: date
    note: str = FIRST


class Period(NamedTuple):
    """The earliest and the latest date in the rows of a dataset."""

    start: date
    end: date


class About(NamedTuple):
    """One dataset as all descriptors tell it; ``files`` are its files with path, format, size, sha256.

    ``version`` is that of the dataset, not of the package.
    """

    dataset: Dataset
    count: int
    files: tuple[Any, ...]
    dates: Dates
    period: Period | None
    version: str

    @property
    def name(self) -> str:
        """Return the name in addresses, the identifier of the dataset inside the atlas."""
        return self.dataset.name

    @property
    def page(self) -> str:
        """Return the address of the page of the dataset, relative to the site."""
        return f"data/{self.name}/"

    @property
    def keywords(self) -> tuple[str, ...]:
        """Return the words a dataset is found by."""
        title = self.dataset.title
        return (*KEYWORDS, title if title[1:2].isupper() else title[:1].lower() + title[1:])


def address(release: Release, path: str, folder: str = "data/") -> str:
    """Return the address of ``path``: full where the site knows its own, else relative to ``folder``.

    ``folder`` is that of the file which holds the address, so a reader who has the address of that file
    finds the other one.
    """
    if release.base_url:
        return release.base_url.rstrip("/") + "/" + quote(path)
    if path == folder:
        return "./"
    if path.startswith(folder):
        return quote(path.removeprefix(folder))
    return "../" * folder.count("/") + quote(path)


def dates(catalogue: Catalogue, as_of: date) -> dict[str, Dates]:
    """Return the dates of every dataset by its name, "" for those without a kind of record of their own.

    A dataset came with the first release that holds records of its kind, and changed with the last one.
    Datasets drawn from several kinds change with every release. What no release tells is of ``as_of``.
    """
    found: dict[str, Dates] = {}
    for release in releases(catalogue):
        record, touched = release.record, {DATASET_OF.get(one.kind) for one in release.record.tally}
        day, note = min(record.date, as_of), f"Выпуск {release.id}: {record.title}"
        for name in sorted({"", *(name for name in touched if name)}):
            before = found.get(name)
            found[name] = Dates(before.created if before else day, day, note)
    return found


def dates_of(known: Mapping[str, Dates], name: str, as_of: date) -> Dates:
    """Return the dates of one dataset."""
    own = set(DATASET_OF.values())
    return known.get(name if name in own else "", Dates(as_of, as_of))


def period_of(columns: Iterable[Column], rows: Iterable[tuple[Any, ...]]) -> Period | None:
    """Return the span of all dates in the rows, None where the dataset holds none."""
    places = [number for number, column in enumerate(columns) if column.type == "date"]
    if not places:
        return None
    found = [row[place] for row in rows for place in places if row[place] is not None]
    return Period(min(found), max(found)) if found else None
