"""All tables as one SQLite database: STRICT tables, keys, CHECK, the same bytes from the same rows.

The tables are written from their Table Schemas, so a package that we did not build can be loaded too.
SQLite has no regular expressions of its own: patterns are left to the other gates.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import Any, Protocol

from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.descriptor import table_schema

#: Type of a field → type of its column.
TYPES = {
    "string": "TEXT", "integer": "INTEGER", "year": "INTEGER", "number": "REAL", "boolean": "INTEGER",
    "date": "TEXT",
}  # fmt: skip
#: The version of the library that wrote a file stands in bytes 96–99: the first one with STRICT
#: tables is named, for the bytes are to be the same with every version.
_WRITER = (96, (3_037_000).to_bytes(4))
_DICTIONARY = """
CREATE TABLE atlas_datasets (
  name TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, title_en TEXT NOT NULL,
  description TEXT NOT NULL, rows INTEGER NOT NULL
) STRICT;
CREATE TABLE atlas_columns (
  dataset TEXT NOT NULL REFERENCES atlas_datasets (name), position INTEGER NOT NULL, name TEXT NOT NULL,
  type TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, description_en TEXT NOT NULL,
  missing TEXT, PRIMARY KEY (dataset, position)
) STRICT;
CREATE TABLE atlas_labels (
  dataset TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL,
  PRIMARY KEY (dataset, field, value)
) STRICT;
"""


class Table(Protocol):
    """A dataset with its rows."""

    dataset: Dataset
    rows: Sequence[tuple[Any, ...]]


def write_sqlite(tables: Iterable[Table], path: str) -> None:
    """Write the database of the tables and of what their columns mean to a new file at ``path``.

    Nothing is judged here: a row without a key of its own is left out, what breaks another rule stays.
    The gate that loads the package and compares it with the file names both. Raises OSError when the
    system does not let SQLite write.
    """
    try:
        _write(tables, path)
    except sqlite3.OperationalError as error:
        number = errno.ENOSPC if "full" in str(error) else errno.EACCES
        raise OSError(number, str(error), path) from error


def _write(tables: Iterable[Table], path: str) -> None:
    # neither the database, which lies in a temporary file, nor the result is ever in memory as a whole
    with closing(sqlite3.connect("")) as base:
        base.execute("PRAGMA ignore_check_constraints = ON")
        base.executescript(_DICTIONARY)
        for table in tables:
            base.execute(create_table(table.dataset.name, table_schema(table.dataset)))
            base.executemany(insertion(table.dataset.name, len(table.dataset.columns)), _cells(table))
            _describe(base, table)
        base.commit()
        base.execute("VACUUM INTO ?", (path,))
    place, number = _WRITER
    with open(path, "r+b") as file:
        file.seek(place)
        file.write(number)


def create_table(name: str, schema: dict[str, Any]) -> str:
    """Return the statement that makes the table of a Table Schema; references are checked at the end."""
    key = schema.get("primaryKey", [])
    lines = [_column(field, key == [field["name"]]) for field in schema["fields"]]
    lines += [f"PRIMARY KEY ({_names(key)})"] if len(key) > 1 else []
    for foreign in schema.get("foreignKeys", []):
        target = foreign["reference"].get("resource") or name
        there = f"{quoted(target)} ({_names(foreign['reference']['fields'])})"
        here = f"FOREIGN KEY ({_names(foreign['fields'])})"
        lines.append(f"{here} REFERENCES {there} DEFERRABLE INITIALLY DEFERRED")
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {quoted(name)} (\n  {body}\n) STRICT"


def insertion(name: str, count: int) -> str:
    """Return the statement that adds a row of ``count`` cells unless it breaks a rule of the table."""
    return f"INSERT OR IGNORE INTO {quoted(name)} VALUES ({', '.join('?' * count)})"


def quoted(name: str) -> str:
    """Return a name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(quoted, names))


def _column(field: dict[str, Any], is_key: bool) -> str:
    rules = field.get("constraints", {})
    words = [quoted(field["name"]), TYPES[field["type"]]]
    words += ["NOT NULL"] if rules.get("required") or is_key else []
    words += ["PRIMARY KEY"] if is_key else ["UNIQUE"] if rules.get("unique") else []
    checks = " AND ".join(_checks(quoted(field["name"]), field["type"], rules))
    words += [f"CONSTRAINT {quoted(field['name'])} CHECK ({checks})"] if checks else []
    return " ".join(words)


def _checks(name: str, type: str, rules: dict[str, Any]) -> Iterator[str]:
    """Yield the rules of a column; each holds for NULL too."""
    if type == "boolean":
        yield f"{name} IN (0, 1)"
    if type == "date":
        # a step of no days makes SQLite count: without it 30 February stands
        yield f"date({name}, '+0 days') IS {name}"
    if "minimum" in rules:
        yield f"{name} >= {rules['minimum']}"
    if "enum" in rules:
        yield f"{name} IN ({', '.join(_literal(value) for value in rules['enum'])})"


def _literal(value: Any) -> str:
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def _cells(table: Table) -> Iterable[Sequence[Any]]:
    days = [i for i, column in enumerate(table.dataset.columns) if column.type == "date"]
    return (_dated(row, days) for row in table.rows) if days else table.rows


def _dated(row: Sequence[Any], days: list[int]) -> list[Any]:
    cells = list(row)
    for i in days:
        if isinstance(cells[i], date):
            cells[i] = cells[i].isoformat()
    return cells


def _describe(base: sqlite3.Connection, table: Table) -> None:
    dataset = table.dataset
    told = (dataset.name, dataset.title, dataset.english, dataset.description, len(table.rows))
    base.execute("INSERT INTO atlas_datasets VALUES (?, ?, ?, ?, ?)", told)
    lines = (_line(dataset.name, number, column) for number, column in enumerate(dataset.columns, 1))
    base.executemany("INSERT INTO atlas_columns VALUES (?, ?, ?, ?, ?, ?, ?, ?)", lines)
    labels = ((dataset.name, c.name, value, label) for c in dataset.columns for value, label in c.labels)
    base.executemany("INSERT INTO atlas_labels VALUES (?, ?, ?, ?)", labels)


def _line(dataset: str, number: int, column: Column) -> tuple[Any, ...]:
    missing = None if column.required else column.missing
    said = (column.type, column.title, column.description, column.english)
    return (dataset, number, column.name, *said, missing)
