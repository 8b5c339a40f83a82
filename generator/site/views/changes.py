"""Pages of the history («что изменилось»): all releases, one release, its parts where it is long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.site.context import Context, Download
from generator.site.history import FOLDER, feed_links
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import day
from generator.site.views.release import TITLE, release_plans
from generator.site.views.tally import Count, release_link, territory_names, total


class ReleaseLine(NamedTuple):
    """One release in the list of all."""

    link: Link
    day: str
    title: str
    count: Count
    territories: str


class ChangesView(NamedTuple):
    """The list of releases, the newest first, and the feeds one can follow."""

    releases: tuple[ReleaseLine, ...]
    feeds: tuple[Link, ...]
    downloads: tuple[Download, ...]


class Latest(NamedTuple):
    """One release on the home page."""

    day: str
    link: Link
    count: Count


def latest_changes(context: Context, number: int = 3) -> tuple[Latest, ...]:
    """Return the newest releases; () where none is recorded."""
    newest = context.history.releases[::-1][:number]
    return tuple(
        Latest(day(entry.record.date), release_link(entry)._replace(title=entry.record.title), total(entry))
        for entry in newest
    )


def changes_plans(context: Context) -> Iterator[Plan]:
    """Yield the list of releases and the pages of each."""
    yield _list(context)
    found = (None, *context.history.releases, None)
    for before, entry, after in zip(found, found[1:], found[2:], strict=False):
        yield from release_plans(context, before, entry, after)


def _list(context: Context) -> Plan:
    ordered = context.history.releases[::-1]
    view = ChangesView(
        tuple(_release_line(context, entry) for entry in ordered),
        tuple(feed_links(context.catalogue)),
        context.downloads("releases", "changes"),
    )
    return Plan(
        f"{FOLDER}/", "changes", "changes.html", TITLE,
        "Выпуски атласа по датам: какие записи добавлены, изменены и удалены, с причиной каждой правки.",
        view, (Link(TITLE, ""),), search=SearchText("История", "", "изменения выпуски новости лента Atom"),
    )  # fmt: skip


def _release_line(context: Context, entry: Entry) -> ReleaseLine:
    names = territory_names(context)
    touched = dict.fromkeys(names[row.territory or ""] for row in entry.record.tally)
    return ReleaseLine(
        release_link(entry), day(entry.record.date), entry.record.title, total(entry), ", ".join(touched)
    )
