"""Reading what any publisher wrote («чтение паспорта»): CSV, XML and JSON as rows with their lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.findings import Finding
from generator.opendata.passport.line import Line, Unreadable
from generator.opendata.passport.terms import LIST_HEADER, META_HEADER, STRUCTURE_HEADER
from generator.opendata.passport.trees import json_lines, xml_lines

#: A passport is short; what is longer is read no further than this, in bytes.
LIMIT = 5_000_000
HEADERS = {"list": LIST_HEADER, "meta": META_HEADER, "structure": STRUCTURE_HEADER}


class Read(NamedTuple):
    """What a file holds: ``kind`` is list, meta or structure, ``form`` csv, xml or json.

    ``lines`` of a list are (property, title, value, format), of a passport (property, value). ``whole`` is
    False when the file could not be read. ``ordered`` tells that the order of the rows is prescribed.
    """

    kind: str
    form: str
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]
    whole: bool = True

    @property
    def ordered(self) -> bool:
        """Tell whether the order of the rows is prescribed."""
        return self.form == "csv"


def finding(code: str, file: str, line: int, message: str, hint: str) -> Finding:
    """Return a finding about a line."""
    return Finding(code, file, message, hint, line=line, column=1)


def kind_of(path: Path) -> str:
    """Return list, meta or structure by the name of a file, "" for another name."""
    name = path.name.lower()
    starts = (("list", "list."), ("meta", "meta."), ("structure", "struct"), ("structure", "strucr"))
    return next((kind for kind, start in starts if name.startswith(start)), "")


def read(path: Path, name: str, kind: str) -> Read:
    """Return a file as rows; ``name`` is what findings call it."""
    form = path.suffix.lower().removeprefix(".")
    trees = {"xml": xml_lines, "json": json_lines}
    try:
        if form not in ("csv", *trees):
            raise Unreadable(1, f"файл .{form} не бывает паспортом, нужен .csv, .xml или .json")
        text, found = _text(path, name)
        lines, more = _csv(text, name, kind) if form == "csv" else (trees[form](text, kind), [])
    except (Unreadable, OSError) as error:
        line = getattr(error, "line", 1)
        why = str(error) if isinstance(error, Unreadable) else "файл не открывается"
        hint = "Сохраните файл заново и проверьте его ещё раз."
        problem = finding("PAS001", name, line, f"Файл не прочитан: {why}.", hint)
        return Read(kind, form, (), (problem,), False)
    return Read(kind, form, tuple(lines), (*found, *more))


def _text(path: Path, name: str) -> tuple[str, list[Finding]]:
    with path.open("rb") as file:
        content = file.read(LIMIT)
    found = []
    if content.startswith(b"\xef\xbb\xbf"):
        found.append(
            finding(
                "PAS002", name, 1, "Файл начинается с метки BOM: она станет частью первого слова.",
                "Сохраните файл как «UTF-8 без BOM».",
            )
        )  # fmt: skip
        content = content[3:]
    try:
        return content.decode(), found
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
    found.append(
        finding(
            "PAS003", name, line, "Файл не в UTF-8, похоже на Windows-1251: русские буквы прочтут неверно.",
            "Сохраните файл в кодировке UTF-8 без BOM.",
        )
    )  # fmt: skip
    return content.decode("cp1251", errors="replace"), found


def _csv(text: str, name: str, kind: str) -> tuple[list[Line], list[Finding]]:
    first, found = text.split("\n", 1)[0], []
    delimiter = ","
    if ";" in first and "," not in first:
        delimiter = ";"
        found.append(
            finding(
                "PAS004", name, 1, "Столбцы разделены точкой с запятой, а нужна запятая.",
                "Сохраните файл как CSV с разделителем «,».",
            )
        )  # fmt: skip
    rows = list(_rows(text, delimiter))
    header = rows[0].cells if rows else ()
    if tuple(cell.lower() for cell in header) != HEADERS[kind]:
        asked = ",".join(HEADERS[kind])
        message = f"Первая строка «{','.join(header)[:120]}», а нужна «{asked}»."
        found.append(finding("PAS005", name, 1, message, f"Впишите первой строкой: {asked}"))
    # rows of a table without its head would be lost with it
    headless = bool(header) and header[0].lower() in ("standardversion", "standard version")
    return (rows if headless else rows[1:]), found


def _rows(text: str, delimiter: str) -> Iterator[Line]:
    reader, start = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True), 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield Line(tuple(cell.strip() for cell in row), start)
            start = reader.line_num + 1
    except csv.Error:
        raise Unreadable(reader.line_num, "строка таблицы испорчена, проверьте кавычки") from None
