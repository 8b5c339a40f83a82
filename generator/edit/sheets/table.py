"""A whole table in («загрузка таблицы»): bytes of a spreadsheet → bytes of records, or findings by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import ValidationError

from generator.catalogue import Catalogue
from generator.edit.sheets.binding import Bound, Wrong, bind, stamped
from generator.edit.sheets.cells import REFUSED
from generator.edit.sheets.documents import Documents
from generator.edit.sheets.exported import Exported
from generator.edit.sheets.faults import Fault, Spot, finding
from generator.edit.sheets.grids import UNREADABLE, Grid, Unreadable, read_grids
from generator.edit.sheets.inner import take_inner
from generator.edit.sheets.intake import Intake, Kept, Taken
from generator.edit.sheets.merge import alike, merged
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import TABLES, outline
from generator.edit.sheets.places import at, without_gaps
from generator.edit.sheets.records import Records
from generator.edit.sheets.rows import Stored
from generator.edit.sheets.sheet import Outline, Sheet
from generator.edit.sheets.wording import in_words
from generator.explain import explain
from generator.findings import Finding, Path, in_order
from generator.model.kinds import kind_of
from generator.yamlio import parse


class Record(NamedTuple):
    """One file of the table with its new bytes; ``proposed``: its key comes from its title."""

    file: str
    id: str
    title: str
    data: bytes
    proposed: bool


class Item(NamedTuple):
    """One record or element that the table has a row for: its file and the way to it, whether it is «added»,
    «changed» or the «same», the cell of its row. ``proposed``: its key is new and was made by the atlas."""

    file: str
    path: Path
    state: str
    spot: Spot
    proposed: bool


@dataclass(frozen=True, slots=True)
class Table:
    """What a spreadsheet gave: records, or the findings that stand in the way.

    ``places`` leads from a file and the way inside its record to the cell that says it. ``kept`` are items
    of these files that have no row and stay. ``sheets`` are those of the table by their names in the file.
    ``newer`` are items that were changed in the atlas since the table was made, and only there;
    ``blank`` counts prepared rows that nobody filled in.
    """

    file: str
    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Mapping[Path, Spot]] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    kept: tuple[Kept, ...] = ()
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    newer: tuple[tuple[str, Path], ...] = ()
    blank: int = 0

    def at_cell(self, found: Finding) -> Finding:
        """Return a finding about one of the records as a finding about its cell; others stay."""
        places = self.places.get(found.file)
        if places is None:
            return found
        path = next((found.path[:n] for n in range(len(found.path), 0, -1) if found.path[:n] in places), ())
        sheet, words = self.sheets.get(places[path].sheet), (found.message, found.hint)
        message, hint = (
            (in_words(text, sheet, self.sheets.values(), found.path) for text in words) if sheet else words
        )
        return finding(Fault(found.code, message, hint), self.file, places[path], found.path)


def read_table(
    data: bytes,
    file: str,
    whole: Outline,
    catalogue: Catalogue,
    contents: Mapping[str, bytes],
    territory: str = "",
    document: str = "",
    remove: bool = False,
) -> Table:
    """Return what a spreadsheet says.

    ``contents`` are the files of the project, ``file`` its name for findings, ``territory`` or ``document``
    that of rows that name none. ``remove``: items that have no row are taken out.
    """
    try:
        grids = read_grids(data, file)
    except Unreadable as error:
        return Table(file, findings=(finding(error.fault, file, Spot()),))
    if other := _other_table(grids, whole):
        return Table(file, findings=_findings([(other, Spot())], file, grids))
    bounds, wrong = bind(grids, whole)
    if not any(one.rows for one in bounds if whole.by_document or one.sheet is whole.main):
        wrong = wrong if bounds else []
        wrong.append((_empty(grids, whole, bool(bounds)), Spot()))
        return Table(file, findings=_findings(wrong, file, grids))
    existing = _Existing(contents)
    intake = Intake(whole, Names(catalogue, territory), existing, Exported(grids), remove)
    _take(intake, bounds, whole, territory, document)
    taken = list(intake.records.values())
    for one in taken:
        one.value = without_gaps(one.value)
    newer = tuple(intake.settle())
    places = {one.file: {(): one.spot, **one.places} for one in taken}
    found = (*_findings([*wrong, *intake.wrong], file, grids), *existing.broken)
    sheets = {one.name: one.sheet for one in bounds}
    found = found or tuple(_refused(taken, Table(file, places=places, sheets=sheets)))
    if found:
        return Table(file, findings=found, places=places)
    records = tuple(_record(one, contents) for one in taken)
    items = tuple(_items(intake))
    return Table(file, records, (), places, items, tuple(intake.kept), sheets, newer, intake.blank)


def _take(intake: Intake, bounds: list[Bound], whole: Outline, territory: str, document: str) -> None:
    """Take all sheets, outer ones before those inside."""
    records = Records(intake, territory)
    owner = Documents(intake, document, bounds).owner if whole.by_document else records.owner
    for sheet in whole.sheets:
        for bound in bounds:
            if bound.sheet is sheet:
                if sheet.path:
                    take_inner(intake, bound, owner)
                else:
                    records.take(bound)


def _empty(grids: list[Grid], whole: Outline, known: bool) -> Fault:
    """Return what to say of a table without rows, ``known``: its sheets at least are ours."""
    if known:
        titles = ", ".join(
            f"«{sheet.title}»" for sheet in (whole.sheets if whole.by_document else [whole.main])
        )
        hint = "Заполните строку под заголовками, сохраните файл и повторите."
        return Fault(UNREADABLE, f"В таблице нет ни одной заполненной строки; их ждут листы: {titles}.", hint)
    for other in map(outline, TABLES):
        bounds, wrong = bind(grids, other)
        if bounds and not wrong:
            return _belongs_to(other)
    hint = f"Возьмите заготовку: atlas export template {whole.name}."
    return Fault(UNREADABLE, f"В таблице нет листа «{whole.main.title}» со строками.", hint)


def _other_table(grids: list[Grid], whole: Outline) -> Fault | None:
    """Return what to say of a workbook that was made for another table, None where it is ours or unknown."""

    def sheets(table: Outline) -> int:
        return sum(stamped(grid, table) is not None for grid in grids)

    likely = max((whole, *map(outline, TABLES)), key=sheets)
    return None if likely is whole else _belongs_to(likely)


def _belongs_to(other: Outline) -> Fault:
    hint = f"Загрузите её так: atlas import {other.name} ФАЙЛ."
    return Fault(UNREADABLE, f"Это другая таблица: «{other.title}».", hint)


def _items(intake: Intake) -> Iterator[Item]:
    """Yield what the table has rows for."""
    for one in intake.records.values():
        old = intake.existing(one.file)
        for way, proposed in one.rows.items():
            if len(way) == intake.depth:
                before, now = at(old, way) if old else None, at(one.value, way)
                if now is None:  # gone from the atlas since the table was made
                    continue
                state = "added" if before is None else "same" if alike(before, now) else "changed"
                yield Item(one.file, way, state, one.places.get(way, one.spot), proposed)


class _Existing:
    """What the files of the project say, each read when it is asked for; ``broken`` is what is wrong with
    those that cannot be read: a table must not replace them."""

    def __init__(self, contents: Mapping[str, bytes]):
        self._contents = contents
        self._read: dict[str, Any] = {}
        self.broken: list[Finding] = []

    def get(self, file: str) -> dict[str, Any] | None:
        data = self._contents.get(file)
        if data is not None and file not in self._read:
            parsed = parse(data, file)
            self._read[file] = parsed.value
            self.broken += parsed.findings
        return self._read.get(file)


def _findings(wrong: list[Wrong], file: str, grids: list[Grid]) -> tuple[Finding, ...]:
    """Return the findings as a person goes through the table: by sheet, row and column."""
    order = {grid.name: number for number, grid in enumerate(grids)}

    def place(one: Wrong) -> tuple:
        fault, spot = one
        return order.get(spot.sheet, -1), spot.row, spot.column, fault.code, fault.message

    ordered = sorted(set(wrong), key=place)
    return tuple(finding(fault, file, spot) for fault, spot in ordered)


def _refused(taken: list[Taken], table: Table) -> list[Finding]:
    """Return what the model refuses although every cell looked right, at the nearest cell."""
    found = []
    for one in taken:
        try:
            one.kind.model.model_validate(one.value)
        except ValidationError as error:
            for problem in explain(error, one.kind.model, one.file):
                fault = Fault(REFUSED, problem.message, "Исправьте значение в этой ячейке или рядом с ней.")
                located = table.at_cell(problem)
                spot = Spot("", located.line, located.column)
                found.append(finding(fault, located.file, spot._replace(row=0), problem.path))
    return in_order(found)


def _record(one: Taken, contents: Mapping[str, bytes]) -> Record:
    id = ".".join((*filter(None, one.scopes[-1:]), one.name))
    title = str(one.value.get("title") or one.name)
    return Record(one.file, id, title, merged(one.value, contents.get(one.file), one.file), one.proposed)


def stored(
    contents: Mapping[str, bytes], whole: Outline, territory: str = "", document: str = ""
) -> list[Stored]:
    """Return the files of a table in a project, of one territory or document where it is given; files that
    cannot be read are left out."""
    found = []
    for file, one in _of_table(contents, whole, territory, document):
        parsed = parse(contents[file], file)
        if not parsed.findings:
            found.append(one._replace(value=parsed.value))
    return found


def unread(
    contents: Mapping[str, bytes], whole: Outline, territory: str = "", document: str = ""
) -> list[str]:
    """Return the files that ``stored`` leaves out."""
    files = (file for file, _ in _of_table(contents, whole, territory, document))
    return [file for file in files if parse(contents[file], file).findings]


def _of_table(
    contents: Mapping[str, bytes], whole: Outline, territory: str, document: str
) -> Iterator[tuple[str, Stored]]:
    for file in contents:
        kind = kind_of(file)
        if kind is None or kind[0] not in whole.kinds:
            continue
        one = Stored(kind[0], kind[1].get("territory", ""), kind[1].get("name", ""), {})
        if territory in ("", one.territory) and document in ("", one.document):
            yield file, one
