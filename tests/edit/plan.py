"""A small project with a plan, reports and indicators, and tables for it."""

from __future__ import annotations

from pathlib import Path

from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import outline
from generator.edit.sheets.table import Table, read_table, stored
from generator.edit.sheets.workbook import workbook
from generator.load import load, read_data
from generator.project import open_project
from tests.edit.tables import project_in

DOCUMENT = "region-2021"
REPORTS = "data/region/executions/2021.yml"
VALUES = "data/region/values/2021.yml"
CONCEPT = """kind: concept
name: Концепция
title: Концепция края
summary: О чём она.
act_kind: Приказ
date: 2021-01-01
issuer: iro
signer_post: Директор
start: 2021-01-01
origin:
  file: prikaz.txt
  sha256: "{sum}"
  complete: true
clauses:
  plan:
    kind: table
""".replace("{sum}", "0" * 64)
ROADMAP = """name: План
title: План края
summary: Что сделать.
clause: plan
start: 2021-01-01
end: 2024-12-31

sections:
  all:
    clause: plan
    name: Раздел

activities:
  "1":
    clause: plan
    number: "1"
    name: Проведение конкурса наставников
    title: Провести конкурс
    section: all
    rows:
      "1":
        clause: plan
        period:
          raw: Октябрь 2023 г.
        responsible:
          who:
            - body: iro

  "2":
    clause: plan
    number: "2"
    name: Проведение форума
    title: Провести форум
    section: all
    rows:
      "1":
        clause: plan
        period:
          raw: Май 2023 г.
        responsible:
          who:
            - body: iro
"""
REPORTED = """# Отметки института
executions:
  forum:
    # проверено в мае
    activity: "2"
    status: complete
    date: 2023-05-20
    summary: Прошёл форум.
    evidence:
      - kind: order
        title: Приказ о форуме
        url: https://example.ru/forum
      - kind: order
        title: Приказ об итогах
        url: https://example.ru/itogi
    entered_by: методист
    entered_on: 2026-01-01
"""
MEASURED = """values:
  k1-2023:
    indicator: k1
    year: 2023
    value: 0
    source:
      title: Отчёт
      url: https://example.ru/otchet
    status: confirmed
"""
FILES = {
    "data/vocab/artefacts.yml": "artefacts:\n  order:\n    name: Приказ\n  news:\n    name: Публикация\n",
    "data/region/concepts/2021.yml": CONCEPT,
    "data/region/roadmaps/2021.yml": ROADMAP,
    "data/region/indicators/2021.yml": (
        "indicators:\n  k1:\n    clause: plan\n    name: Доля наставников\n    title: Доля наставников\n"
        "    definition: Сколько их.\n    measure: share\n    unit: проценты\n    direction: up\n"
    ),
    REPORTS: REPORTED,
    VALUES: MEASURED,
}
REPORT = {
    "activity": "Провести конкурс", "status": "выполнено", "date": "14.10.2023", "summary": "Прошёл конкурс.",
    "evidence.1.kind": "Приказ", "evidence.1.title": "Приказ об итогах", "evidence.1.url": "https://example.ru/k",
    "entered_by": "методист", "entered_on": "2026-01-02",
}  # fmt: skip
VALUE = {
    "indicator": "k1", "year": "2024", "source.title": "Отчёт", "source.url": "https://example.ru/otchet",
    "status": "подтвержден",
}  # fmt: skip


def planned_in(folder: Path, more=()) -> Path:
    """Write the project into a folder."""
    return project_in(folder, {**FILES, **dict(more)})


def take(root: Path, data: bytes, name: str, file: str = "t.csv", **more) -> Table:
    """Read a table into the project at ``root``."""
    project = open_project(root)
    contents = read_data(project)
    catalogue = load(project, None, contents).catalogue
    return read_table(data, file, outline(name), catalogue, contents, **more)


def give(root: Path, name: str, document: str = DOCUMENT, given: int | None = None) -> bytes:
    """Return the workbook of a document, ``given``: with rows prepared for a year."""
    project = open_project(root)
    contents = read_data(project)
    whole, catalogue = outline(name), load(project, None, contents).catalogue
    territory = document.rpartition("-")[0]
    records = stored(contents, whole, "", document)
    return workbook(whole, Names(catalogue, territory, document), records, given)
