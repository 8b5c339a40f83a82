"""The history of the records as pages show it («история»): lines of releases and of single pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.derive.history import Happening, edit_happenings, kind_titles, place_of, releases
from generator.model.release import Altered, Edit
from generator.site.links import PAGES, Link, address, label, shown_at
from generator.site.text import day, grouped

FOLDER = "changes"
_FIGURES = re.compile(r"[\d.,:/–-]+")
_RUSSIAN = re.compile(r"[А-Яа-яЁё]")


class Source(NamedTuple):
    """One edit of the repository; ``url`` is "" where the site does not know the forge, ``lang`` tells a
    reason in English."""

    day: str
    reason: str
    lang: str
    request: str
    commit: str
    url: str


class Line(NamedTuple):
    """One line of a release.

    ``page`` is the address of the page whose record changed, "" where that is gone; ``own`` tells that the
    line is about the record of the page and not about a part of it. ``said`` are sentences.
    """

    link: Link
    said: tuple[str, ...]
    action: str
    kind: str
    territory: str
    document: str
    page: str
    own: bool
    source: Source


class Moment(NamedTuple):
    """What one edit did to the record of a page: the release it came with, and sentences."""

    release: Link
    source: Source
    said: tuple[str, ...]


class PageHistory(NamedTuple):
    """When the record of a page came, None where no release says so, and what happened since, the newest
    first; ``file`` is its place in the repository."""

    since: str
    release: Link | None
    moments: tuple[Moment, ...]
    file: str


def feed_links(catalogue: Catalogue) -> Iterator[Link]:
    """Yield the feed of everything, then one for each territory."""
    yield Link("Все изменения", feed_path(""))
    for entry in catalogue.of("territory"):
        yield Link(entry.record.short_name, feed_path(entry.id))


def feed_path(territory: str) -> str:
    """Return the address of the feed of a territory, of everything for ""."""
    return f"{FOLDER}/{'territory-' if territory == 'atom' else ''}{territory or 'atom'}.xml"


class Chronicle:
    """Puts all releases into words once; ``commit_url`` is what stands before the number of a commit."""

    def __init__(self, catalogue: Catalogue, commit_url: str = ""):
        self._catalogue = catalogue
        self._commit_url = commit_url
        self.releases = tuple(releases(catalogue))
        self.lines = {entry.id: tuple(self._of_release(entry)) for entry in self.releases}

    def page(self, path: str, file: str) -> PageHistory | None:
        """Return the history of the page at an address, None where the releases tell nothing of it."""
        born, moments = self._born.get(path), self._moments.get(path, ())
        if born is None and not moments:
            return None
        since = day(born.record.date) if born else ""
        return PageHistory(since, self.link(born) if born else None, tuple(reversed(moments)), file)

    def settle(self) -> None:
        """Compute now what every page asks for."""
        _ = self._born, self._moments

    def link(self, release: Entry) -> Link:
        """Return the link to the page of a release."""
        return Link(f"выпуск {release.id}", f"{FOLDER}/{release.id}/", release.record.title)

    @cached_property
    def _born(self) -> dict[str, Entry]:
        return {
            line.page: entry
            for entry in self.releases
            for line in self.lines[entry.id]
            if line.own and line.action == "added"
        }

    @cached_property
    def _moments(self) -> dict[str, list[Moment]]:
        found: dict[str, list[Moment]] = defaultdict(list)
        for entry in self.releases:
            told: dict[tuple[str, Source], list[str]] = defaultdict(list)
            for line in self.lines[entry.id]:
                if line.page and not (line.own and line.action == "added"):
                    name = "" if line.own or line.action == "added" else f"{line.link.title}: "
                    told[line.page, line.source] += [f"{name}{said}" for said in line.said]
            for (page, source), said in told.items():
                found[page].append(Moment(self.link(entry), source, tuple(said)))
        return found

    @cached_property
    def _later(self) -> dict[tuple[str, str], str]:
        """Return the next id of every record that was renamed."""
        return {
            (one.kind, one.old_id): one.id
            for entry in self.releases
            for edit in entry.record.edits
            for one in edit.changed
            if one.old_id
        }

    @cached_property
    def _lost(self) -> dict[tuple[str, str], str]:
        """Return the last name of every record that was removed."""
        edits = (edit for entry in self.releases for edit in entry.record.edits)
        return {(one.kind, one.id): one.name for edit in edits for one in edit.removed}

    def _entry(self, kind: str, id: str) -> Entry | None:
        """Return a record by an id that it has or had."""
        seen: set[str] = set()
        while (kind, id) in self._later and id not in seen and not self._catalogue.get(kind, id):
            seen.add(id)
            id = self._later[kind, id]
        return self._catalogue.get(kind, id)

    def _place(self, one: Happening) -> str:
        """Return the address that shows a record, with its anchor; "" where it is gone."""
        entry = self._entry(one.kind, one.id)
        if entry is not None:
            return shown_at(self._catalogue, entry)
        kind, _, id = one.inside.partition("/")
        around = self._entry(kind, id) if id else None
        if around is not None:
            return address(self._catalogue, around)
        territory, document = place_of(one.file)
        known = self._catalogue.get("document", document) or self._catalogue.get("territory", territory)
        return address(self._catalogue, known) if known and one.kind not in PAGES else ""

    def _of_release(self, release: Entry) -> Iterator[Line]:
        for edit in release.record.edits:
            yield from sorted(self._of_edit(release, edit), key=_order)

    def _of_edit(self, release: Entry, edit: Edit) -> Iterator[Line]:
        source = self._source(edit)
        found = list(edit_happenings(release, edit))
        came = [one for one in found if one.action == "added"]
        new = {(one.kind, one.id): self._place(one) for one in came if one.kind in PAGES}
        inner, loose = self._sorted_out(came, {page for page in new.values() if page})
        for one in came:
            if one.kind in PAGES:
                page = new[one.kind, one.id]
                yield self._line(one, source, (_came(inner[page] if page else Counter()),), page, True)
        for (page, _, _, kind), several in loose.items():
            said = (f"добавлено: {kind_titles()[kind].lower()} – {grouped(len(several))}",)
            yield self._line(several[0], source, said, page, False)
        gone = {(one.kind, one.id) for one in found if one.action == "removed"}
        for one in found:
            if one.action == "changed" or (one.action == "removed" and _key(one.inside) not in gone):
                said = ("запись удалена",) if one.action == "removed" else tuple(_said(one))
                yield self._line(one, source, said, self._place(one), one.kind in PAGES)

    def _sorted_out(
        self, came: Iterable[Happening], new: set[str]
    ) -> tuple[dict[str, Counter[str]], dict[tuple[str, str, str, str], list[Happening]]]:
        """Count what came on new pages by page and kind; keep the rest by page, place and kind."""
        inner: dict[str, Counter[str]] = defaultdict(Counter)
        loose: dict[tuple[str, str, str, str], list[Happening]] = defaultdict(list)
        for one in came:
            if one.kind not in PAGES:
                page = self._place(one).partition("#")[0]
                if page in new:
                    inner[page][one.kind] += 1
                else:
                    loose[(page, *place_of(one.file), one.kind)].append(one)
        return inner, loose

    def _line(self, one: Happening, source: Source, said: tuple[str, ...], place: str, own: bool) -> Line:
        territory, document = place_of(one.file)
        page = place.partition("#")[0]
        link = self._link(one, place, own)
        return Line(link, said, one.action, one.kind, territory, document, page, own, source)

    def _link(self, one: Happening, place: str, own: bool) -> Link:
        """Name a record as it is now, a group of new ones by the page they came to, others as they were."""
        entry = self._entry(one.kind, one.id)
        if one.action == "added" and not own:
            owner = self._owners.get(place)
            return Link(label(owner) if owner else kind_titles()[one.kind], place)
        if entry is None:
            return Link(one.name or self._lost.get((one.kind, one.id), one.id), "" if own else place)
        return Link(one.name or label(entry), place)

    @cached_property
    def _owners(self) -> dict[str, Entry]:
        """Return the record of every page by its address."""
        return {
            f"{folder}/{entry.id}/": entry
            for kind, folder in PAGES.items()
            for entry in self._catalogue.of(kind)
        }

    def _source(self, edit: Edit) -> Source:
        url = f"{self._commit_url}{edit.commit}" if self._commit_url else ""
        lang = "" if _RUSSIAN.search(edit.reason) else "en"
        return Source(day(edit.date), edit.reason, lang, edit.request or "", edit.commit[:7], url)


def _key(inside: str) -> tuple[str, str]:
    kind, _, id = inside.partition("/")
    return kind, id


def _order(line: Line) -> tuple[str, ...]:
    return line.territory, line.document, line.kind


def _came(inner: Counter[str]) -> str:
    if not inner:
        return "запись добавлена"
    kinds = sorted((kind_titles()[kind].lower(), count) for kind, count in inner.items())
    return "запись добавлена; внутри: " + ", ".join(f"{name} – {grouped(count)}" for name, count in kinds)


def _said(one: Happening) -> Iterator[str]:
    if one.old_id:
        yield f"номер записи {one.old_id} → {one.id}"
    if one.old_file:
        yield f"запись перенесена: {one.old_file} → {one.file}"
    yield from map(_field_said, one.fields)


def _field_said(field: Altered) -> str:
    """Return «срок «Июнь» → «Август»», «добавлено: подтверждение «Приказ»»."""
    match field.old, field.new:
        case None, None:
            return f"{field.field}: изменён порядок"
        case None, new:
            return f"добавлено: {field.field} {_quoted(new)}"
        case old, None:
            return f"удалено: {field.field} {_quoted(old)}"
        case old, new if old == new:
            return f"{field.field} {_quoted(old)}: изменились только пробелы или невидимые знаки"
    return f"{field.field} {_quoted(field.old)} → {_quoted(field.new)}"


def _quoted(text: str) -> str:
    """Return the text in «», figures and dates as they are."""
    return text if _FIGURES.fullmatch(text) else f"«{text}»"
