"""Packages broken on purpose («испорченные пакеты»): one fault each, everything else made right again."""

import csv
import hashlib
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from tests.opendata.sample import loaded, made, sample

Files = dict[str, bytes]

TERMS = "data/terms/latest/terms.csv"
TARGETS = "data/targets/latest/targets.csv"
STATEMENTS = "data/statements/latest/statements.csv"
TERRITORIES = "data/territories/latest/territories.csv"
ABBREVIATIONS = "data/abbreviations/latest/abbreviations.csv"
DESCRIPTOR = "data/datapackage.json"
DATABASE = "data/atlas.sqlite"

STRICT, LIBRARY, SQLITE, BASE = "strict", "frictionless", "sqlite", "base"
ALL = {STRICT, LIBRARY, SQLITE}


class Mutant(NamedTuple):
    """A fault, what makes it, and the gates that must see it; the others must not."""

    name: str
    change: Callable[[Files], None]
    gates: set[str]


def package(root: Path) -> Files:
    """Return the files of a sound package."""
    return made(loaded(root, sample()), date(2026, 11, 21))[1]


def few(files: Files) -> Files:
    """Return a package of the tables that are going to be broken and of those they refer to."""
    content = json.loads(files[DESCRIPTOR])
    by_name = {resource["name"]: resource for resource in content["resources"]}
    kept, asked = set(), {path.split("/")[1] for path in (TERMS, TARGETS, STATEMENTS, ABBREVIATIONS)}
    while asked - kept:
        name = (asked - kept).pop()
        kept.add(name)
        asked |= {
            k["reference"].get("resource", name) for k in by_name[name]["schema"].get("foreignKeys", [])
        }
    content["resources"] = [resource for resource in content["resources"] if resource["name"] in kept]
    outer = {f"data/{resource['path']}" for resource in content["resources"]} | {DATABASE}
    found = {path: data for path, data in files.items() if path in outer}
    return found | {DESCRIPTOR: json.dumps(content, ensure_ascii=False).encode()}


def described(files: Files, change: Callable[[dict[str, Any], dict[str, Any]], Any]) -> None:
    """Change the description and nothing else; ``change`` takes its resources by name and all of it."""
    content = json.loads(files[DESCRIPTOR])
    change({resource["name"]: resource for resource in content["resources"]}, content)
    files[DESCRIPTOR] = json.dumps(content, ensure_ascii=False).encode()


def rewritten(files: Files, path: str, data: bytes) -> None:
    """Give a table other bytes and make its size and checksum right again: only the fault is left."""
    files[path] = data

    def change(resources: dict[str, Any], _content: Any) -> None:
        resource = resources[path.split("/")[1]]
        resource["bytes"] = len(data)
        resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"

    described(files, change)


def replaced(files: Files, path: str, old: str, new: str) -> None:
    """Replace a text in a table, size and checksum made right again."""
    assert old.encode() in files[path]
    rewritten(files, path, files[path].replace(old.encode(), new.encode()))


def cell(path: str, old: str, new: str) -> Callable[[Files], None]:
    """Break a cell."""
    return lambda files: replaced(files, path, old, new)


def table(path: str, turn: Callable[[bytes], bytes]) -> Callable[[Files], None]:
    """Break the bytes of a table."""
    return lambda files: rewritten(files, path, turn(files[path]))


def resource(name: str, change: Callable[[dict[str, Any]], Any]) -> Callable[[Files], None]:
    """Break the description of a table."""
    return lambda files: described(files, lambda resources, _: change(resources[name]))


def whole(change: Callable[[dict[str, Any]], Any]) -> Callable[[Files], None]:
    """Break the description of the package."""
    return lambda files: described(files, lambda _, content: change(content))


def base(statement: str) -> Callable[[Files], None]:
    """Break the published base."""

    def change(files: Files) -> None:
        with closing(sqlite3.connect(":memory:")) as opened:
            opened.deserialize(files[DATABASE])
            opened.execute(statement)
            opened.commit()
            files[DATABASE] = opened.serialize()

    return change


def without(path: str) -> Callable[[Files], None]:
    """Leave a file out."""
    return lambda files: files.pop(path) and None


def renamed_field(content: dict[str, Any]) -> None:
    """Describe a column by a name that the header does not have."""
    content["schema"]["fields"][5]["name"] = "sense"


def columns(turn: Callable[[list[str]], list[str]]) -> Callable[[bytes], bytes]:
    """Return a change of the cells of every line."""

    def change(data: bytes) -> bytes:
        out = io.StringIO(newline="")
        rows = csv.reader(io.StringIO(data.decode(), newline=""))
        csv.writer(out, lineterminator="\n").writerows(turn(row) for row in rows)
        return out.getvalue().encode()

    return change


def shorter(data: bytes) -> bytes:
    """Take the last cell of the last line away."""
    return data[: data.rindex(b",")] + b"\n"


def in_cp1251(data: bytes) -> bytes:
    """Return a table as old programs on Windows save it."""
    return data.decode().encode("cp1251", "replace")


def line_twice(data: bytes) -> bytes:
    """Repeat the last line."""
    return data + data.splitlines(keepends=True)[-1]


def byte_changed(files: Files) -> None:
    """Change a table and leave its checksum."""
    files[TERMS] = files[TERMS].replace("Тьютор".encode(), "Тюьтор".encode())


FIELDS = "fields"
#: What is wrong with the cells, as all readers should see it.
CELLS = (
    Mutant("primary key twice", table(TERMS, line_twice), ALL),
    Mutant("primary key empty", cell(TERMS, "\nnorth-2021.coach,", "\n,"), ALL),
    Mutant("foreign key to nowhere", cell(TERMS, ",mentoring,,,ii.10", ",coaching,,,ii.10"), ALL),
    Mutant("value outside the list", cell(STATEMENTS, ",task,", ",dream,"), ALL),
    Mutant("required cell empty", cell(TERMS, "Тьютор,", ","), ALL),
    Mutant("text in a number", cell(TARGETS, ",12.5,", ",12.5 %,"), ALL),
    Mutant("decimal comma", cell(TARGETS, ",12.5,", ',"12,5",'), ALL),
    Mutant("order below 1", cell(TERMS, "north-2021,2,", "north-2021,0,"), ALL),
    Mutant("no such day", cell("data/documents/latest/documents.csv", "2021-02-09", "2021-02-30"), ALL),
    Mutant("neither true nor false", cell(ABBREVIATIONS, ",true,", ",да,"), ALL),
    # SQLite has no regular expressions, and reads every spelling of a number
    Mutant("leading zero lost", cell(TERRITORIES, ",03000000,", ",3000000,"), {STRICT, LIBRARY}),
    Mutant("number with an exponent", cell(TARGETS, ",12.5,", ",1.25e1,"), {STRICT}),
)
#: What is wrong with the table as a whole; the library forgives a byte order mark and CR LF.
TABLES = (
    Mutant("semicolons", table(TERMS, lambda data: data.replace(b",", b";")), ALL),
    Mutant("column left out", table(TERMS, columns(lambda row: row[:-1])), ALL),
    Mutant("column added", table(TERMS, columns(lambda row: [*row, "more"])), ALL),
    Mutant("columns changed places", table(TERMS, columns(lambda row: [row[1], row[0], *row[2:]])), ALL),
    Mutant("cell too few in one row", table(TERMS, shorter), ALL),
    Mutant("byte order mark", table(TERMS, lambda data: b"\xef\xbb\xbf" + data), {STRICT, SQLITE}),
    Mutant("another encoding", table(TERMS, in_cp1251), ALL),
    Mutant("CR LF", table(TERMS, lambda data: data.replace(b"\n", b"\r\n")), {STRICT}),
    Mutant("quote that never ends", table(TERMS, lambda data: data + b'"'), ALL),
    Mutant("file left out", without(TERMS), ALL),
    Mutant("byte changed", byte_changed, {STRICT, LIBRARY}),
)
#: What is wrong with the description: the library is lenient and SQLite reads only names, types and keys.
DESCRIPTIONS = (
    Mutant(
        "another profile",
        whole(lambda c: c.update({"$schema": "https://datapackage.org/profiles/2.0"})),
        {STRICT},
    ),
    Mutant("no profile", whole(lambda c: c.pop("$schema")), {STRICT, LIBRARY}),
    Mutant("unknown property", resource("terms", lambda r: r.update(sha="1")), {STRICT}),
    Mutant(
        "wrong checksum", resource("terms", lambda r: r.update(hash="sha256:" + "0" * 64)), {STRICT, LIBRARY}
    ),
    Mutant("wrong size", resource("terms", lambda r: r.update(bytes=r["bytes"] + 1)), {STRICT, LIBRARY}),
    Mutant(
        "sha512 that nobody checks",
        resource("terms", lambda r: r.update(hash="sha512:" + "0" * 128)),
        {STRICT},
    ),
    Mutant("no checksum", resource("terms", lambda r: r.pop("hash")), {STRICT}),
    Mutant("dialect left out", resource("terms", lambda r: r.pop("dialect")), {STRICT}),
    Mutant("type file", resource("terms", lambda r: r.update(type="file")), {STRICT}),
    Mutant("no primary key", resource("terms", lambda r: r["schema"].pop("primaryKey")), {STRICT}),
    Mutant(
        "fieldsMatch",
        resource("terms", lambda r: r["schema"].update(fieldsMatch=["equal"])),
        {STRICT, LIBRARY},
    ),
    Mutant("field not described", resource("terms", lambda r: r["schema"][FIELDS].pop()), ALL),
    Mutant("field of another name", resource("terms", renamed_field), ALL),
    Mutant(
        "path out of the package",
        resource("terms", lambda r: r.update(path="../data/" + r["path"])),
        {STRICT, LIBRARY},
    ),
    Mutant(
        "dataset of a key left out",
        lambda files: described(files, lambda by, c: c["resources"].remove(by["notions"])),
        ALL,
    ),
    Mutant(
        "labels without values",
        resource("statements", lambda r: r["schema"][FIELDS][4]["categories"].pop()),
        {STRICT},
    ),
)
#: What is wrong with the base beside the package: nobody else looks into it.
BASES = (
    Mutant("base without a row", base("DELETE FROM terms WHERE rowid = 1"), {BASE}),
    Mutant("base with another cell", base("UPDATE terms SET label = 'Тьютор' WHERE rowid = 1"), {BASE}),
    Mutant("base without a table", base("DROP TABLE terms"), {BASE}),
    Mutant("base that is none", lambda files: files.update({DATABASE: b"no base"}), {BASE}),
    Mutant("base left out", without(DATABASE), {BASE}),
)
MUTANTS = (*CELLS, *TABLES, *DESCRIPTIONS)
