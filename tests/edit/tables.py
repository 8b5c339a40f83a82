"""A small project for tables, and tables for it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import xlsxwriter

from generator.edit.sheets.outline import outline
from generator.edit.sheets.table import Table, read_table
from generator.load import load, read_data
from generator.project import open_project

FILES = {
    "data/region/territory.yml": "name: Край\nshort_name: Край\nlevel: region\nparent: russia\n",
    "data/russia/territory.yml": "name: Россия\nshort_name: Россия\nlevel: country\n",
    "data/region/bodies.yml": (
        "bodies:\n  iro:\n    name: Институт развития образования\n    short_name: ИРО\n    kind: institute\n"
    ),
    "data/vocab/deficits.yml": (
        "deficits:\n  methodical:\n    name: Методические\n  subject:\n    name: Предметные\n"
    ),
    "data/vocab/audiences.yml": "audiences:\n  teachers:\n    name: Педагоги\n",
    "data/vocab/subjects.yml": "subjects:\n  physics:\n    name: Физика\n",
    "data/topics.yml": (
        "topics:\n  t09:\n    number: T09\n    name: Наставничество\n    summary: Опытные учат новых.\n"
    ),
}
PROGRAMME = {
    "id": "klub", "title": "Клуб наставников", "kind": "повышение квалификации", "summary": "Учат вести.",
    "hours": "72", "mode": "очная", "provider": "ИРО", "source_url": "https://example.ru/klub",
    "source_date": "2026",
}  # fmt: skip


def project_in(folder: Path, more: Mapping[str, str] = MappingProxyType({})) -> Path:
    """Write the project into a folder."""
    for path, text in {**FILES, **more}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def read(root: Path, data: bytes, file: str = "table.xlsx", name: str = "programmes") -> Table:
    """Read a table into the project at ``root``, rows of the territory «region»."""
    project = open_project(root)
    contents = read_data(project)
    catalogue = load(project, None, contents).catalogue
    return read_table(data, file, outline(name), catalogue, contents, "region")


def csv_of(*rows: Mapping[str, str], delimiter: str = ";") -> str:
    """Return the rows as CSV, with the keys of the first as the head."""
    lines = [list(rows[0]), *([row.get(key, "") for key in rows[0]] for row in rows)]
    return "".join(f"{delimiter.join(cells)}\n" for cells in lines)


def xlsx_of(sheets: Mapping[str, list[list]]) -> bytes:
    """Return a workbook of plain sheets; a text that begins with «=» becomes a formula."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return data.getvalue()


def said(table: Table) -> list[str]:
    """Return the findings as «place CODE message | hint»."""
    return [f"{f.file} {f.code} {f.message} | {f.hint}" for f in table.findings]
