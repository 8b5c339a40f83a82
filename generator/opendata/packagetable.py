"""A canonical table read back from its file («таблица пакета») and held against its description."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.opendata.packagemodel import Resource, SchemaField
from generator.opendata.problem import told

_BOM = b"\xef\xbb\xbf"
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")
_YEAR = re.compile(r"[0-9]{4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Fault(NamedTuple):
    """A key of ``problem.FAULTS`` with the line and the column it stands at."""

    name: str
    row: int = 0
    field: str = ""


class TableRead(NamedTuple):
    """A file as it was found; ``rows`` is None when it is not the table that the description promises."""

    faults: tuple[Fault, ...]
    header: Sequence[str] = ()
    rows: Sequence[Sequence[str]] | None = None

    def column(self, name: str) -> list[str]:
        """Return the cells of a column."""
        place = self.header.index(name)
        return [row[place] for row in self.rows or ()]


def read_table(folder: Path, resource: Resource) -> TableRead:
    """Read the file of a resource; everything that can be wrong with it becomes a fault."""
    try:
        content = (folder / resource.path).read_bytes()
    except OSError:
        return TableRead((Fault("scheme-error"),))
    faults = tuple(map(Fault, _of_bytes(content, resource)))
    try:
        text = io.StringIO(content.removeprefix(_BOM).decode(), newline="")
        header, *rows = csv.reader(text, delimiter=resource.dialect.delimiter, strict=True)
    except UnicodeDecodeError:
        return TableRead((*faults, Fault("encoding-error")))
    except (csv.Error, ValueError):
        return TableRead((*faults, Fault("source-error")))
    names = [field.name for field in resource.table.fields]
    wrong = tuple(_of_header(header, names)) or tuple(_of_lengths(rows, len(names)))
    return TableRead((*faults, *wrong), header, None if wrong else rows)


def table_problems(resource: Resource, table: TableRead) -> Iterator[str]:
    """Yield what is wrong with a table that was read."""
    for fault in table.faults:
        yield told(resource.name, *fault)
    if table.rows is None:
        return
    for field in resource.table.fields:
        cells = table.column(field.name)
        yield from _of_cells(resource.name, field, cells)
        if field.name in resource.table.primaryKey:
            yield from _repeated(resource.name, "primary-key", "", cells)
        elif field.constraints.unique:
            yield from _repeated(resource.name, "unique-error", field.name, cells)


def _of_bytes(content: bytes, resource: Resource) -> Iterator[str]:
    if len(content) != resource.bytes:
        yield "byte-count"
    if f"sha256:{hashlib.sha256(content).hexdigest()}" != resource.hash:
        yield "hash-count"
    if content.startswith(_BOM):
        yield "byte-order-mark"
    if content.partition(b"\n")[0].endswith(b"\r"):
        yield "line-end"


def _of_header(header: Sequence[str], names: Sequence[str]) -> Iterator[Fault]:
    for number in range(max(len(header), len(names))):
        if number >= len(header):
            yield Fault("missing-label", 0, names[number])
        elif number >= len(names):
            yield Fault("extra-label", 0, header[number])
        elif header[number] != names[number]:
            yield Fault("incorrect-label", 0, names[number])


def _of_lengths(rows: Sequence[Sequence[str]], count: int) -> Iterator[Fault]:
    for number, row in enumerate(rows, 2):
        if not row:
            yield Fault("blank-row", number)
        elif len(row) != count:
            yield Fault("missing-cell" if len(row) < count else "extra-cell", number)


def _of_cells(dataset: str, field: SchemaField, cells: list[str]) -> Iterator[str]:
    """Every value is judged once, however often it stands in the column."""
    faults = {cell: fault for cell in set(cells) if (fault := _fault(field, cell))}
    if not faults:
        return
    for number, cell in enumerate(cells, 2):
        if cell in faults:
            yield told(dataset, faults[cell], number, field.name, cell)


def _fault(field: SchemaField, cell: str) -> str:
    rules = field.constraints
    if not cell:
        return "constraint-error" if rules.required else ""
    if not _TYPES[field.type](cell):
        return "type-error"
    allowed = (
        (rules.enum is None or cell in map(str, rules.enum))
        and (rules.minimum is None or float(cell) >= rules.minimum)
        and (rules.pattern is None or re.fullmatch(rules.pattern, cell) is not None)
    )
    return "" if allowed else "constraint-error"


def _repeated(dataset: str, fault: str, field: str, cells: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for number, cell in enumerate(cells, 2):
        if cell in seen and cell:
            yield told(dataset, fault, number, field)
        seen.add(cell)


def _is_day(cell: str) -> bool:
    try:
        return _DAY.fullmatch(cell) is not None and bool(date.fromisoformat(cell))
    except ValueError:
        return False


#: Type of a field → whether a cell is spelled as one, in the one spelling that the atlas writes.
_TYPES: dict[str, Callable[[str], object]] = {
    "string": bool,
    "integer": _WHOLE.fullmatch,
    "number": _NUMBER.fullmatch,
    "boolean": ("true", "false").__contains__,
    "date": _is_day,
    "year": _YEAR.fullmatch,
}
