"""A whole table in («загрузка таблицы»): bytes of a spreadsheet → bytes of records, or findings by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import ValidationError

from generator.catalogue import Catalogue
from generator.edit.sheets.binding import Wrong, bind
from generator.edit.sheets.cells import REFUSED
from generator.edit.sheets.faults import Fault, Spot, finding
from generator.edit.sheets.grids import UNREADABLE, Unreadable, read_grids
from generator.edit.sheets.inner import take_inner
from generator.edit.sheets.intake import Intake, Taken
from generator.edit.sheets.merge import merged
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import Outline
from generator.edit.sheets.rows import Stored
from generator.explain import explain
from generator.findings import Finding, Path, in_order
from generator.model.kinds import kind_of
from generator.yamlio import parse


class Record(NamedTuple):
    """One record of the table: its file with the new bytes; ``proposed``: its key comes from its title."""

    file: str
    id: str
    title: str
    data: bytes
    proposed: bool


@dataclass(frozen=True, slots=True)
class Table:
    """What a spreadsheet gave: records, or the findings that stand in the way.

    ``places`` leads from a file and the way inside its record to the cell that says it.
    """

    file: str
    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Mapping[Path, Spot]] = field(default_factory=dict)

    def at_cell(self, found: Finding) -> Finding:
        """Return a finding about one of the records as a finding about its cell; others stay."""
        places = self.places.get(found.file)
        if places is None:
            return found
        path = next((found.path[:n] for n in range(len(found.path), 0, -1) if found.path[:n] in places), ())
        return finding(Fault(found.code, found.message, found.hint), self.file, places[path], found.path)


def read_table(
    data: bytes,
    file: str,
    whole: Outline,
    catalogue: Catalogue,
    contents: Mapping[str, bytes],
    territory: str,
) -> Table:
    """Return what a spreadsheet says; ``contents`` are the files of the project, ``file`` its name for
    findings, ``territory`` that of rows that name none."""
    try:
        grids = read_grids(data, file)
    except Unreadable as error:
        return Table(file, findings=(finding(error.fault, file, Spot()),))
    bounds, wrong = bind(grids, whole)
    main = next((one for one in bounds if one.sheet is whole.main), None)
    if main is None or not main.rows:
        title = whole.main.title
        message = f"В таблице нет листа «{title}» со строками."
        wrong.append((Fault(UNREADABLE, message, "Возьмите заготовку: atlas export template."), Spot()))
        return Table(file, findings=_findings(wrong, file, [grid.name for grid in grids]))
    intake = Intake(whole, Names(catalogue, territory), territory, _Existing(contents))
    intake.take_main(main)
    for sheet in whole.sheets[1:]:
        for bound in bounds:
            if bound.sheet is sheet:
                take_inner(intake, bound)
    taken = list(intake.records.values())
    places = {one.file: {(): one.spot, **one.places} for one in taken}
    found = _findings([*wrong, *intake.wrong], file, [grid.name for grid in grids])
    table = Table(file, findings=found, places=places)
    found = found or tuple(_refused(taken, whole, table))
    if found:
        return Table(file, findings=found, places=places)
    return Table(file, tuple(_record(one, contents) for one in taken), places=places)


class _Existing:
    """What the files of the project say, each read when it is asked for."""

    def __init__(self, contents: Mapping[str, bytes]):
        self._contents = contents

    def get(self, file: str) -> dict[str, Any] | None:
        data = self._contents.get(file)
        return parse(data, file).value if data is not None else None


def _findings(wrong: list[Wrong], file: str, sheets: list[str]) -> tuple[Finding, ...]:
    """Return the findings as a person goes through the table: by sheet, row and column."""
    order = {name: number for number, name in enumerate(sheets)}

    def place(one: Wrong) -> tuple:
        fault, spot = one
        return order.get(spot.sheet, -1), spot.row, spot.column, fault.code, fault.message

    ordered = sorted(set(wrong), key=place)
    return tuple(finding(fault, file, spot) for fault, spot in ordered)


def _refused(taken: list[Taken], whole: Outline, table: Table) -> list[Finding]:
    """Return what the model refuses although every cell looked right, at the nearest cell."""
    found = []
    for one in taken:
        try:
            whole.kind.model.model_validate(one.value)
        except ValidationError as error:
            for problem in explain(error, whole.kind.model, one.file):
                fault = Fault(REFUSED, problem.message, "Исправьте значение в этой ячейке или рядом с ней.")
                located = table.at_cell(problem)
                spot = Spot("", located.line, located.column)
                found.append(finding(fault, located.file, spot._replace(row=0), problem.path))
    return in_order(found)


def _record(one: Taken, contents: Mapping[str, bytes]) -> Record:
    id = f"{one.territory}.{one.name}" if one.territory else one.name
    title = str(one.value.get("title") or one.name)
    return Record(one.file, id, title, merged(one.value, contents.get(one.file), one.file), one.proposed)


def stored(contents: Mapping[str, bytes], whole: Outline, territory: str = "") -> list[Stored]:
    """Return the records of a kind in a project, of one territory where it is given; files that cannot
    be read are left out."""
    found = []
    for file, data in contents.items():
        kind = kind_of(file)
        if kind and kind[0] is whole.kind and territory in ("", kind[1].get("territory", "")):
            parsed = parse(data, file)
            if not parsed.findings:
                slugs = kind[1]
                found.append(Stored(slugs.get("territory", ""), slugs.get("name", ""), parsed.value))
    return found
