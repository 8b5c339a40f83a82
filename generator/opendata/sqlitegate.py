"""The gates of SQLite: the package loaded anew with every key and rule on, and the base beside it."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from generator.opendata.problem import told
from generator.opendata.sqlitefile import create_table, quoted

DATABASE = "atlas.sqlite"
_TRUTH = {"true": 1, "false": 0}
#: Beginning of what SQLite says → fault.
_FAULTS = {
    "UNIQUE constraint failed": "unique-error",
    "NOT NULL constraint failed": "constraint-error",
    "CHECK constraint failed": "constraint-error",
    "cannot store": "type-error",
}


def sqlite_problems(folder: Path, content: dict[str, Any]) -> list[str]:
    """Return what SQLite refuses in the tables of a package, every key and rule being on."""
    with closing(_empty()) as base:
        try:
            return [*_load(base, folder, content), *_dangling(base)]
        except sqlite3.OperationalError:
            return ["Описание пакета не складывается в таблицы SQLite: какая-то ссылка ведёт в никуда."]


def base_problems(folder: Path, content: dict[str, Any]) -> list[str]:
    """Return where the base beside the package differs from tables that SQLite has not refused."""
    file = folder / DATABASE
    if not file.is_file():
        return [f"Файла {DATABASE} нет рядом с пакетом."]
    with closing(_empty()) as base:
        list(_load(base, folder, content))
        base.commit()
        return list(_published(base, file, [resource["name"] for resource in content["resources"]]))


def _empty() -> sqlite3.Connection:
    base = sqlite3.connect("file::memory:", uri=True)
    base.execute("PRAGMA foreign_keys = ON")
    return base


def _load(base: sqlite3.Connection, folder: Path, content: dict[str, Any]) -> Iterator[str]:
    for resource in content["resources"]:
        base.execute(create_table(resource["name"], resource["schema"]))
    for resource in content["resources"]:
        yield from _loaded(base, folder, resource)


def _loaded(base: sqlite3.Connection, folder: Path, resource: dict[str, Any]) -> Iterator[str]:
    name, schema = resource["name"], resource["schema"]
    try:
        with open(folder / resource["path"], encoding="utf-8", newline="") as file:
            yield from _inserted(base, name, schema, csv.reader(file, strict=True))
    except OSError:
        yield told(name, "scheme-error")
    except UnicodeDecodeError:
        yield told(name, "encoding-error")
    except csv.Error:
        yield told(name, "source-error")


def _inserted(
    base: sqlite3.Connection, name: str, schema: dict[str, Any], lines: Iterator[list[str]]
) -> Iterator[str]:
    fields = schema["fields"]
    names = [field["name"] for field in fields]
    if next(lines, []) != names:
        yield told(name, "заголовок не тот, что в описании")
        return
    flags = [i for i, field in enumerate(fields) if field["type"] == "boolean"]
    # the line of the file becomes the number of the row: by it a broken reference is named
    statement = f"INSERT INTO {quoted(name)} (rowid, {', '.join(map(quoted, names))})"
    statement += f" VALUES ({', '.join('?' * (len(names) + 1))})"
    for number, line in enumerate(lines, 2):
        if len(line) != len(names):
            yield told(name, "missing-cell" if len(line) < len(names) else "extra-cell", number)
            continue
        try:
            base.execute(statement, (number, *_cells(line, flags)))
        except sqlite3.IntegrityError as error:
            yield _sentence(name, number, str(error), schema)


def _cells(line: list[str], flags: Iterable[int]) -> list[Any]:
    """Return the cells for SQLite, which finds numbers in texts itself and refuses what is none."""
    cells: list[Any] = [cell or None for cell in line]
    for i in flags:
        cells[i] = _TRUTH.get(cells[i], cells[i])
    return cells


def _sentence(name: str, row: int, said: str, schema: dict[str, Any]) -> str:
    fault = next((fault for start, fault in _FAULTS.items() if said.startswith(start)), said)
    field = said.replace(":", ".").rpartition(".")[2].strip()
    if fault == "unique-error" and [field] == schema.get("primaryKey"):
        return told(name, "primary-key", row)
    return told(name, fault, row, field)


def _dangling(base: sqlite3.Connection) -> Iterator[str]:
    for name, row, _target, _key in base.execute("PRAGMA foreign_key_check"):
        yield told(name, "foreign-key", row)


def _published(base: sqlite3.Connection, file: Path, names: Iterable[str]) -> Iterator[str]:
    """Yield where the base in the folder says something else than the tables that were loaded."""
    try:
        base.execute("ATTACH ? AS published", (f"{file.resolve().as_uri()}?mode=ro",))
        if base.execute("PRAGMA published.integrity_check").fetchone() != ("ok",):
            yield f"База {DATABASE} повреждена."
        for name in names:
            if _differs(base, quoted(name)):
                yield told(name, f"строки в {DATABASE} не те, что в CSV")
    except sqlite3.DatabaseError:
        yield f"База {DATABASE} не читается или в ней нет какого-то из наборов."


def _differs(base: sqlite3.Connection, name: str) -> bool:
    here, there = f"SELECT rowid - 1, * FROM main.{name}", f"SELECT rowid, * FROM published.{name}"
    found = f"SELECT EXISTS ({here} EXCEPT {there}) OR EXISTS ({there} EXCEPT {here})"
    return base.execute(found).fetchone() == (1,)
