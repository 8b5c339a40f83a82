"""What every view asks: the catalogue, the day, states of rows, discrepancies, clause labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from generator.catalogue import Catalogue, Entry
from generator.derive.bodies import composition
from generator.derive.clauses import clause_label
from generator.derive.crosswalk import Crosswalk, build_crosswalk
from generator.derive.dues import Due, dues
from generator.derive.duties import Duty, duties
from generator.derive.numbers import activity_numbers
from generator.derive.status import RowState, activity_status, row_state
from generator.site.calendars import ALL, Maker, calendar_path, calendars
from generator.site.hints import Glossary
from generator.site.history import Chronicle
from generator.site.links import Link, link_to
from generator.site.runs import run_calendars
from generator.site.sheetfiles import sheet_files
from generator.site.text import size

Made = TypeVar("Made")

#: Kinds of facts shown in the outline of a document, in the order they stand inside one clause.
OUTLINE_KINDS = (
    "operative_point", "citation", "statement", "inherited_vocabulary", "term", "abbreviation",
    "expected_result", "effect", "function", "criterion", "indicator", "activity",
)  # fmt: skip


class Download(NamedTuple):
    """One file to take away.

    ``size`` is in words: a page that shows the same words need not be drawn again.
    """

    title: str
    path: str
    format: str
    size: str


class Context:
    """Facts computed once for all pages of one build."""

    def __init__(
        self,
        catalogue: Catalogue,
        as_of: date,
        datasets: Iterable[Any] = (),
        archives: Mapping[str, int] | None = None,
        site_url: str = "",
        pdfs: Mapping[str, int] | None = None,
        commit_url: str = "",
        described: Any = None,
        numbers: Any = None,
    ):
        self.catalogue = catalogue
        self.as_of = as_of
        self.site_url = site_url
        self._commit_url = commit_url
        self.described = described
        self.pdfs = pdfs or {}
        self.numbers = numbers
        self.archive = _archive(archives or {})
        self.datasets = {dataset.name: dataset for dataset in datasets}
        self._numbers = {
            id: number
            for r in catalogue.of("roadmap")
            for id, number in activity_numbers(catalogue, r).items()
        }
        self._states = {row.id: row_state(catalogue, row, as_of) for row in catalogue.of("activity_row")}
        self.duties = duties(catalogue, self._states, as_of)
        self._held = _held(self.duties)
        self._touching = _touching(catalogue)
        self._links: dict[int, Link] = {}
        self._anchors: dict[str, set[str]] = {}
        self._made: dict[Any, Any] = {}

    def settle(self) -> None:
        """Compute now what many pages share, before copies of the process would each do it."""
        _ = self.crosswalk, self.dues, self.calendars, self.glossary, self.sheets
        self.history.settle()

    def once(self, make: Callable[[Context], Made]) -> Made:
        """Return what ``make`` says of this context; it is asked once."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]

    @cached_property
    def crosswalk(self) -> Crosswalk:
        """Return the crosswalk of the documents."""
        return build_crosswalk(self.catalogue)

    @cached_property
    def history(self) -> Chronicle:
        """Return what the releases say of the records."""
        return Chronicle(self.catalogue, self._commit_url)

    @cached_property
    def glossary(self) -> Glossary:
        """Return the terms that texts are searched for."""
        return Glossary(self.catalogue)

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """Return every time that something is due, the earliest first."""
        return dues(self.catalogue, self._states, self.as_of)

    @cached_property
    def calendars(self) -> dict[str, bytes]:
        """Return every calendar file by its path on the site."""
        made = calendars(Maker(self.catalogue, self._numbers, self.as_of, self.site_url), self.dues)
        return made | run_calendars(self.catalogue, self.as_of, self.site_url)

    @cached_property
    def sheets(self) -> dict[str, bytes]:
        """Return the empty tables to fill in by their paths on the site."""
        return sheet_files(self.catalogue)

    def sheet(self, path: str, title: str) -> Download:
        """Return the empty table at ``path``."""
        return Download(title, path, "XLSX", size(len(self.sheets[path])))

    @property
    def document_count(self) -> int:
        """Return how many documents the atlas holds."""
        return sum(1 for _ in self.catalogue.of("document"))

    def calendar(self, holder: Entry | None) -> Download | None:
        """Return the calendar of a holder, of everything for None; None where no due has a date."""
        return self.calendar_at(calendar_path(self.catalogue, holder) if holder else ALL)

    def calendar_at(self, path: str) -> Download | None:
        """Return the calendar at ``path``, None where there is none."""
        return (
            Download("Календарь", path, "ICS", size(len(self.calendars[path])))
            if path in self.calendars
            else None
        )

    def pdf(self, path: str) -> Download | None:
        """Return the PDF at ``path``, None where it was not made."""
        count = self.pdfs.get(path)
        return Download("Скачать PDF", path, "PDF", size(count)) if count else None

    def downloads(self, *names: str, document: str = "") -> tuple[Download, ...]:
        """Return the files of datasets for everybody: the part of one document where there is one."""
        return tuple(
            Download(self._file_title(dataset, document), file.path, file.format.title, size(file.size))
            for name in names
            if (dataset := self.datasets.get(name))
            for file in (dataset.slices.get(document) or dataset.files)
            if file.format.offered
        )

    def _file_title(self, dataset: Any, document: str) -> str:
        """Return the name of a file; the part of one document names its territory and year."""
        entry = self.catalogue.get("document", document) if document in dataset.slices else None
        if entry is None:
            return dataset.dataset.title
        territory = self.territory_of(entry)
        place = territory.record.short_name if territory else entry.territory
        return f"{dataset.dataset.title}, только {place}, {entry.record.date.year}"

    def states(self, activity: Entry) -> tuple[RowState, ...]:
        """Return the states of the rows of an activity."""
        return tuple(self._states[row.id] for row in self.catalogue.children(activity, "activity_row"))

    def number(self, activity: Entry) -> str:
        """Return the number an activity is cited by."""
        return self._numbers[activity.id]

    def status(self, activity: Entry) -> str:
        """Return the status of an activity, a key of ``STATUSES``."""
        return activity_status(self.states(activity))

    def duties_of(self, holder: Entry) -> tuple[Duty, ...]:
        """Return the duties of a body or post and of everything that belongs to it, in their order."""
        parts = composition(self.catalogue, holder)
        return tuple(self.duties[n] for n in sorted({n for p in parts for n in self._held.get(id(p), ())}))

    def link(self, entry: Entry, note: str = "") -> Link:
        """Return the link to an entry."""
        key = id(entry)
        if key not in self._links:
            self._links[key] = link_to(self.catalogue, entry)
        return self._links[key]._replace(note=note) if note else self._links[key]

    def links(self, entries: Iterable[Entry]) -> tuple[Link, ...]:
        """Return a link to each entry."""
        return tuple(self.link(entry) for entry in entries)

    def discrepancies_at(self, document: str, clause: str) -> tuple[Link, ...]:
        """Return the discrepancies whose place is exactly this clause of a document."""
        found = self._touching.get(("clause", f"{document}.{clause}"), ())
        return tuple(_discrepancy_link(self.catalogue, entry) for entry in found)

    def discrepancies(self, entry: Entry) -> tuple[Link, ...]:
        """Return the discrepancies that touch an entry by its clause or by name."""
        keys = [("clause", f"{entry.document}.{getattr(entry.record, 'clause', '')}"), (entry.kind, entry.id)]
        found = {d.id: d for key in keys for d in self._touching.get(key, ())}
        return tuple(_discrepancy_link(self.catalogue, d) for d in found.values())

    def source(self, entry: Entry) -> Link | None:
        """Return the link to the clause that says the fact, None when the fact has no clause."""
        # asked of every record: a model is slow to say that it has no such field
        clause = entry.record.clause if "clause" in type(entry.record).model_fields else None
        document = self.document_of(entry)
        return self.place(document, clause) if clause and document else None

    def place(self, document: Entry, clause: str) -> Link:
        """Return the link to a place of a document."""
        path = f"concepts/{document.id}/#{self._anchor(document, clause)}"
        return Link(clause_label(document, clause), path, document.record.title)

    def _anchor(self, document: Entry, clause: str) -> str:
        """Return the nearest place with an anchor: the clause itself or one around it."""
        if document.id not in self._anchors:
            facts = (
                e.record.clause
                for kind in OUTLINE_KINDS
                for e in self.catalogue.of_document(document.id, kind)
            )
            self._anchors[document.id] = {*document.record.clauses, *facts}
        known = self._anchors[document.id]
        while clause not in known and "." in clause:
            clause = clause.rsplit(".", 1)[0]
        return clause

    def document_of(self, entry: Entry) -> Entry | None:
        """Return the document an entry belongs to."""
        return self.catalogue.get("document", entry.document)

    def territory_of(self, entry: Entry) -> Entry | None:
        """Return the territory an entry belongs to."""
        return self.catalogue.get("territory", entry.territory)


def _archive(sizes: Mapping[str, int]) -> tuple[Download, ...]:
    return tuple(
        Download(path.rsplit("/", 1)[-1], path, path.rsplit(".", 1)[-1].upper(), size(count))
        for path, count in sizes.items()
    )


def _discrepancy_link(catalogue: Catalogue, entry: Entry) -> Link:
    link = link_to(catalogue, entry)
    return Link(f"{entry.record.number}: {link.title}", link.path, entry.record.fact)


def _held(found: Iterable[Duty]) -> dict[int, list[int]]:
    """Index the places of duties by the identity of the bodies and posts that they name."""
    held: dict[int, list[int]] = defaultdict(list)
    for number, duty in enumerate(found):
        for holder in duty.holders:
            held[id(holder.entry)].append(number)
    return held


def _touching(catalogue: Catalogue) -> dict[tuple[str, str], list[Entry]]:
    """Index the discrepancies by «document.clause» and by kind and id."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in catalogue.of("discrepancy"):
        for place in entry.record.places:
            found["clause", f"{place.document or entry.document}.{place.clause}"].append(entry)
        for target in catalogue.targets(entry, "elements"):
            found[target.kind, target.id].append(entry)
    return found
