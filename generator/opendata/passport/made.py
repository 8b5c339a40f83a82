"""The passports of our own datasets («паспорта наборов») in the forms of the recommendations."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from generator.opendata.describe.about import About, address
from generator.opendata.descriptor import Release
from generator.opendata.passport.numbers import PLACEHOLDER
from generator.opendata.passport.publisher import Publisher
from generator.opendata.passport.terms import (
    LIST_HEADER,
    META,
    META_HEADER,
    STANDARD,
    STANDARD_TITLE,
    STRUCTURE_HEADER,
)

FOLDER = "opendata/"
#: Type of a column → format of a field in the recommendations, which know no others.
_FORMATS = {"integer": "integer", "year": "integer", "number": "float"}


class Passport(NamedTuple):
    """The passport of one dataset: ``rows`` are (property, value) in their order, without the versions.

    ``folder`` is relative to the site; ``data`` and ``structure`` are names of files in it.
    """

    about: About
    folder: str
    rows: tuple[tuple[str, str], ...]
    data: str
    structure: str

    @property
    def identifier(self) -> str:
        """Return «ИНН-имя»."""
        return self.folder.split("/")[1]

    @property
    def told(self) -> bool:
        """Tell whether the publisher is known."""
        return not self.identifier.startswith(PLACEHOLDER)


def passport(one: About, publisher: Publisher) -> Passport:
    """Return the passport of a dataset."""
    identifier = f"{publisher.inn}-{one.name}"
    stamp = f"{one.dates.modified:%Y%m%d}T0000"
    values = (
        STANDARD,
        identifier,
        one.dataset.title,
        one.dataset.description,
        publisher.organisation,
        _day(one.dates.created),
        _day(one.dates.modified),
        ", ".join(one.keywords),
        "csv",
        one.dates.note,
        _day(publisher.valid) if publisher.valid else "",
        publisher.name,
        publisher.phone,
        publisher.mailbox,
    )
    rows = tuple(zip(META, values, strict=True))
    structure = f"structure-{stamp}.csv"
    return Passport(one, f"{FOLDER}{identifier}/", rows, f"data-{stamp}-{structure}", structure)


def passport_files(release: Release, every: Sequence[Passport]) -> Iterator[tuple[str, bytes]]:
    """Yield every file but the data by its path on the site: registers, passports, structures."""
    for ending, write in (("csv", _csv), ("xml", _xml), ("json", _json)):
        yield f"{FOLDER}list.{ending}", write(*_list(release, every, ending))
        for one in every:
            yield f"{one.folder}meta.{ending}", write(*_meta(release, one))
    for one in every:
        yield one.folder + one.structure, _table(STRUCTURE_HEADER, _fields(one))


def _list(release: Release, every: Iterable[Passport], ending: str) -> tuple[Any, ...]:
    """Return the register as rows and as a tree."""
    items = [
        (p.identifier, p.about.dataset.title, address(release, f"{p.folder}meta.{ending}", FOLDER), ending)
        for p in every
    ]
    tree = {
        "standardversion": STANDARD,
        "meta": [dict(zip(("identifier", "title", "link", "format"), item, strict=True)) for item in items],
    }
    return LIST_HEADER, [("standardversion", STANDARD_TITLE, STANDARD, ""), *items], "list", tree


def _meta(release: Release, one: Passport) -> tuple[Any, ...]:
    """Return a passport as rows and as a tree."""
    values = dict(one.rows)
    data = address(release, one.folder + one.data, one.folder)
    structure = address(release, one.folder + one.structure, one.folder)
    plain = [key for key in META if not key.startswith("publisher") and key not in ("provenance", "valid")]
    stamp = one.structure.removeprefix("structure-").removesuffix(".csv")
    version = {
        "source": data, "created": stamp, "provenance": values["provenance"], "valid": values["valid"],
        "structure": stamp,
    }  # fmt: skip
    tree = {
        **{key: values[key] for key in plain},
        "data": [version],
        "structure": [{"source": structure, "created": stamp}],
        "publisher": {key: values[f"publisher{key}"] for key in ("name", "phone", "mbox")},
    }
    return META_HEADER, [*one.rows, (one.data, data), (one.structure, structure)], "meta", tree


def _fields(one: Passport) -> Iterator[tuple[str, ...]]:
    for column in one.about.dataset.columns:
        yield column.name, column.english, column.description, _FORMATS.get(column.type, "string")


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]], _root: str, _tree: Any) -> bytes:
    return _table(header, rows)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()


def _json(_header: Any, _rows: Any, _root: str, tree: Any) -> bytes:
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


#: What one item of a list is called in XML.
_ITEMS = {"meta": "item", "data": "dataversion", "structure": "structureversion"}


def _xml(_header: Any, _rows: Any, root: str, tree: Any) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_element(root, tree, "")}'.encode()


def _element(name: str, content: Any, margin: str) -> str:
    if isinstance(content, str):
        return f"{margin}<{name}>{escape(content)}</{name}>\n"
    items = content.items() if isinstance(content, dict) else ((_ITEMS[name], item) for item in content)
    inner = "".join(_element(key, value, margin + " ") for key, value in items)
    return f"{margin}<{name}>\n{inner}{margin}</{name}>\n"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"
