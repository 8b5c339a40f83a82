"""How many records a release added, changed and removed («счёт выпуска»)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.history import ACTIONS
from generator.site.context import Context
from generator.site.history import FOLDER
from generator.site.links import Link
from generator.site.text import grouped


class Count(NamedTuple):
    """What a release did to the records of a territory or of a kind; numbers in words, "" for none."""

    link: Link
    added: str
    changed: str
    removed: str


def release_link(entry: Entry) -> Link:
    """Return the link to the page of a release, by its tag."""
    return Link(entry.id, f"{FOLDER}/{entry.id}/")


def territory_names(context: Context) -> dict[str, str]:
    """Return the names of the territories that are or were, common records first."""
    known = {entry.id: entry.record.short_name for entry in context.catalogue.of("territory")}
    listed = (row.territory or "" for entry in context.history.releases for row in entry.record.tally)
    return {"": "Общие записи"} | {id: known.get(id, id) for id in [*known, *listed] if id}


def counts(entry: Entry, field: str, names: Mapping[str, str], paths: Mapping[str, str]) -> Iterator[Count]:
    """Yield the counts of a release by territory or by kind, in the order of their names."""
    counts: dict[str, Counter[str]] = {}
    for row in entry.record.tally:
        counts.setdefault(getattr(row, field) or "", Counter()).update({a: getattr(row, a) for a in ACTIONS})
    for key in sorted(counts, key=lambda key: list(names).index(key) if key in names else -1):
        yield _count(Link(names.get(key, key), paths.get(key, "")), counts[key])


def total(entry: Entry) -> Count:
    """Return all that a release did."""
    whole = Counter({a: sum(getattr(row, a) for row in entry.record.tally) for a in ACTIONS})
    return _count(Link(entry.id, f"{FOLDER}/{entry.id}/"), whole)


def _count(link: Link, counts: Counter[str]) -> Count:
    return Count(link, *(grouped(counts[action]) if counts[action] else "" for action in ACTIONS))
