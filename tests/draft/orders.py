"""Invented orders for the tests of drafts: no document, body or activity here exists."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import xlsxwriter
from docx import Document

from tests.checks.builders import body, document, territory

HEAD = ("№ п/п", "Наименование мероприятия", "Срок", "Ответственный", "Результат")
ROLE = {"name": "Куратор наставников", "kind": "post", "body": "institute"}
FILES: Mapping[str, Any] = MappingProxyType(
    {
        "data/russia/territory.yml": territory(),
        "data/russia/bodies.yml": {
            "bodies": {
                "institute": body(aliases=[{"text": "ИРО"}]),
                "centre": body(name="Центр мастерства «Вершина»", short_name="ЦМ «Вершина»", kind="centre"),
            },
            "roles": {"curator": ROLE},
        },
        "data/russia/concepts/2024.yml": document(
            date="2024-02-09",
            start="2024-02-09",
            end="2025-12-31",
            clauses={
                "i": {"kind": "heading", "number": "I", "lines": [1, 9]},
                "roadmap": {"kind": "annex", "lines": [10, 99]},
            },
        ),
        "data/vocab/artefacts.yml": {
            "artefacts": {
                "order": {"name": "Приказ", "summary": "Распоряжение органа.", "aliases": ["распоряжение"]}
            }
        },
    }
)


def project_in(folder: Path, more: Mapping[str, Any] = MappingProxyType({})) -> Path:
    """Write a sound project without a roadmap into a folder; records are JSON, which is YAML too."""
    for path, record in {**FILES, **more}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return folder


def word(*tables: Sequence[Sequence[str]], captions: Sequence[str] = ()) -> bytes:
    """Return a document with these tables; a row of one text goes across the table, None continues the cell
    above it."""
    book = Document()
    for number, rows in enumerate(tables):
        for text in captions[number : number + 1]:
            book.add_paragraph(text)
        add_table(book, rows)
    return saved(book)


def add_table(book: Any, rows: Sequence[Sequence[str | None]]) -> Any:
    """Add one table to a document and return it."""
    width = max(len(row) for row in rows)
    table = book.add_table(rows=len(rows), cols=width)
    for row, texts in enumerate(rows):
        cells = table.rows[row].cells
        if len(texts) == 1:
            cells[0].merge(cells[width - 1])
        for column, text in enumerate(texts):
            if text is None:
                table.cell(row - 1, column).merge(cells[column])
            else:
                cells[column].text = text
    return table


def saved(book: Any) -> bytes:
    """Return the bytes of a document."""
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def workbook(rows: Sequence[Sequence[Any]], merged: Sequence[str] = (), name: str = "План") -> bytes:
    """Return a workbook of one sheet; ``merged`` are joined cells such as «A2:E2»."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet(name)
        for area in merged:
            sheet.merge_range(area, "")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(number, column, value)
    return data.getvalue()
