"""From a person's head to the records: a workbook is exported, filled in, saved by LibreOffice, imported."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import atlas
from tests.edit.office import NEEDS_OFFICE, add_row, edited, saved_by_office

ROOT = Path(__file__).resolve().parents[2]
DAY = ("--as-of", "2026-11-22")
REPORT = {
    "activity": "2023.3.2.4", "status": "выполнено частично", "date": "25.10.2023",
    "summary": "Конкурс наставников прошёл и во втором потоке.", "evidence.1.kind": "publication",
    "evidence.1.title": "Итоги второго потока", "evidence.1.url": "https://example.ru/konkurs",
    "entered_by": "методист института", "entered_on": "01.11.2026",
}  # fmt: skip
VALUE = {
    "indicator": "k3.5", "year": "2024", "missing": "нет данных", "status": "подтверждён",
    "source.title": "Отчёт института за 2024 год", "source.url": "https://example.ru/otchet",
}  # fmt: skip
PRACTICE = {
    "title": "Клуб первого урока", "summary": "Молодые педагоги разбирают свой первый открытый урок.",
    "form": "measures", "origin": "document", "audience": "teachers", "levels": "region", "topics": "t09",
    "evidence.level": "0", "evidence.scheme": "v1", "evidence.assigned_by": "редакция атласа",
    "evidence.assigned_on": "22.11.2026",
}  # fmt: skip
MENTION = {"@record": "Клуб первого урока", "document": "ugra-2021", "clause": "vi.results.3"}


@pytest.fixture
def root(tmp_path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "atlas" / "data")
    return tmp_path / "atlas"


def state(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted((root / "data").rglob("*.yml"))}


def filled(root: Path, name: str, place: str, rows: dict[str, dict[str, str]]) -> Path:
    """Export a table, fill in the first free row of its sheets, return the file."""

    def fill(book):
        for sheet, values in rows.items():
            add_row(book, sheet, values)

    file = root.parent / f"{name}-{place.rpartition('=')[2]}.xlsx"
    assert atlas("export", name, file, *place.split("="), "--project", root) == 0
    file.write_bytes(edited(file.read_bytes(), fill))
    return file


@NEEDS_OFFICE
def test_reports_values_and_practices_come_from_workbooks_of_libreoffice(root, capsys):
    files = saved_by_office(
        root.parent,
        filled(root, "activities", "--document=chelyabinsk-2023", {"Отметки о выполнении": REPORT}),
        filled(root, "values", "--document=ugra-2021", {"Значения": VALUE}),
        filled(root, "practices", "--territory=ugra", {"Практики": PRACTICE, "Где названа": MENTION}),
    )
    before, told = state(root), {}

    for name, file in zip(("activities", "values", "practices"), files, strict=True):
        more = ("--territory", "ugra") if name == "practices" else ()
        capsys.readouterr()
        code = atlas("import", name, file, *more, "--project", root, *DAY, "--apply")
        told[name] = (code, capsys.readouterr().out)

    assert {name: code for name, (code, _) in told.items()} == {
        "activities": 0,
        "values": 0,
        "practices": 0,
    }, told
    after = state(root)
    assert sorted(path for path in after if after[path] != before.get(path)) == [
        "data/chelyabinsk/executions/2023.yml",
        "data/ugra/practices/klub-pervogo-uroka.yml",
        "data/ugra/values/2021.yml",
    ]
    reports = "data/chelyabinsk/executions/2023.yml"
    assert after[reports].startswith(before[reports])
    assert "Отметка о выполнении 2023.3.2.4-2023-10-25: добавлена запись" in told["activities"][1]
    assert "missing: no_data" in after["data/ugra/values/2021.yml"].decode()
    capsys.readouterr()
    assert atlas("check", "--project", root, *DAY) == 0
    assert "Ошибок" not in capsys.readouterr().out
    assert atlas("diff", ROOT, "--project", root) == 0
    said = capsys.readouterr().out
    assert "Отметка о выполнении 2023.3.2.4-2023-10-25: добавлена запись «Конкурс наставников" in said
    assert "Практика «Клуб первого урока»" in said
