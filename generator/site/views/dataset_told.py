"""What the page of a dataset tells beside its rows: versions, quality, neighbours, how to cite."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.site.citation import ATLAS, Citation
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import day, first_upper

#: Columns that hold the place of a row in a document, the best first.
_PLACES = ("clause_id", "clause", "source_clause_id")


class VersionLine(NamedTuple):
    """One release that gave the dataset a new version; ``files`` are those whose bytes never change."""

    version: str
    release: Link
    day: str
    rows: int
    reasons: tuple[str, ...]
    files: tuple[Link, ...]


class Versions(NamedTuple):
    """The versions of a dataset; ``current`` is "" while no release tells of any, ``next`` is the version
    that the files of today will get, "" when they are those of ``current``; ``today`` is what they name."""

    current: str
    next: str
    today: str
    lines: tuple[VersionLine, ...]


class Quality(NamedTuple):
    """How full a dataset is; ``placed`` is the share of rows with a clause, "" where rows have none."""

    filled: str
    placed: str


def versions_of(context: Context, name: str) -> Versions:
    """Return the versions of a dataset, the newest first."""
    standing = context.numbers.datasets.get(name) if context.numbers else None
    if standing is None:
        return Versions("", "", "", ())
    here = f"data/{name}/v{standing.version}/"
    files = (
        Link(f"{name}.csv", f"{here}{name}.csv"),
        Link(f"{name}.schema.json", f"{here}{name}.schema.json"),
    )
    return Versions(
        standing.version,
        standing.next,
        standing.today,
        tuple(
            VersionLine(
                step.one.version,
                Link(step.release, f"changes/{step.release}/"),
                day(step.day),
                step.one.rows,
                tuple(first_upper(reason.text) for reason in step.reasons),
                files if step.one.version == standing.version and not standing.next else (),
            )
            for step in standing.steps
        ),
    )


def quality_of(built: Any) -> Quality:
    """Return the shares of cells that are filled and of rows with a clause."""
    names = [column.name for column in built.columns]
    place = next((name for name in _PLACES if name in names), "")
    placed = share(built.filled[names.index(place)], built.count) if place else ""
    return Quality(share(sum(built.filled), built.count * len(names)), placed)


def share(part: int, whole: int) -> str:
    """Return a share in whole per cent, «нет» for none of them, «–» of nothing; 100 only when exact."""
    if not part:
        return "нет" if whole else "–"
    percent = round(part * 100 / whole)
    if percent == 100 and part < whole:
        percent = 99
    return f"{max(percent, 1)}\u00a0%"


def neighbours(context: Context, built: Any) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Return the datasets that this one refers to and those that refer to it."""
    known = context.datasets
    to = dict.fromkeys(
        column.dataset for column in built.columns if column.dataset and column.dataset != built.name
    )
    back = (one.name for one in known.values() if any(c.dataset == built.name for c in one.columns))
    return (
        tuple(_link(known[name]) for name in to if name in known),
        tuple(_link(known[name]) for name in back if name != built.name),
    )


def citation_of(context: Context, built: Any, version: str) -> Citation:
    """Return how to name the dataset in a text."""
    number = f" Версия {version}." if version else ""
    text = f"{built.dataset.title}: набор данных // {ATLAS}.{number} Данные на {day(context.as_of)} URL:"
    return Citation(text, f"{context.site_url}data/{built.name}/", built.dataset.title)


def bibtex_of(context: Context, built: Any, version: str) -> str:
    """Return the same for BibTeX; without an address of the site there is none."""
    fields = {
        "author": f"{{{ATLAS}}}",
        "title": f"{{{built.dataset.title}}}: набор данных",
        "year": f"{context.as_of:%Y}",
        "version": version,
        "note": f"Данные на {context.as_of.isoformat()}",
        "url": f"{context.site_url}data/{built.name}/" if context.site_url else "",
    }
    lines = (f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@misc{{atlas_{built.name},\n{''.join(lines)}}}"


def _link(built: Any) -> Link:
    return Link(built.dataset.title, f"data/{built.name}/", built.name)
