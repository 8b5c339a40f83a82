"""Small sound projects: each function returns one record, its arguments are the fact under test."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.catalogue import Catalogue
from generator.findings import Finding
from generator.load import load
from generator.project import open_project

AS_OF = date(2026, 1, 1)
CONCEPT, ROADMAP, INDICATORS = "concepts/2021.yml", "roadmaps/2021.yml", "indicators/2021.yml"
TERMS, VALUES, EXECUTIONS = "terms/2021.yml", "values/2021.yml", "executions/2021.yml"
DISCREPANCIES, MAPPINGS, BODIES = "discrepancies/2021.yml", "mappings/2021.yml", "bodies.yml"


def territory(**changes):
    return {"name": "Российская Федерация", "short_name": "Россия", "level": "country"} | changes


def body(**changes):
    return {"name": "Институт развития образования", "short_name": "Институт", "kind": "institute"} | changes


def document(**changes):
    return {
        "kind": "concept",
        "name": "Концепция профессионального развития педагогов",
        "title": "Развитие педагогов, 2021–2023",
        "summary": "Как педагоги учатся и растут в профессии.",
        "act_kind": "Приказ",
        "number": "104",
        "date": "2021-02-09",
        "issuer": "institute",
        "signer_post": "Директор института",
        "start": "2021-02-09",
        "end": "2023-12-31",
        "origin": {"file": "kontseptsiya.txt", "sha256": "0" * 64, "complete": True},
        "clauses": {
            "i": {"kind": "heading", "number": "I", "lines": [10, 99]},
            "plan": {"kind": "annex", "lines": [100, 200]},
        },
    } | changes


def row(raw="В течение всего периода", period=None, **changes):
    return {
        "clause": "plan.1",
        "period": {"raw": raw} | (period or {}),
        "responsible": {"who": [{"body": "institute"}]},
    } | changes


def activity(raw="В течение всего периода", period=None, **changes):
    return {
        "clause": "plan.1",
        "number": "1",
        "name": "Проведение форума наставников",
        "title": "Форум наставников",
        "section": "a",
        "rows": {"1": row(raw, period)},
    } | changes


def roadmap(activities=None, **changes):
    return {
        "name": "План мероприятий по реализации Концепции",
        "title": "План до 2023 года",
        "summary": "Мероприятия по годам.",
        "clause": "plan",
        "start": "2021-01-01",
        "end": "2023-12-31",
        "sections": {"a": {"clause": "plan", "name": "Обеспечение развития"}},
        "activities": activities or {"1": activity()},
    } | changes


def stage(start, end, **changes):
    return {"clause": "plan", "name": "Этап плана", "start": start, "end": end} | changes


def indicator(**changes):
    return {
        "clause": "i.1",
        "name": "Доля педагогов, прошедших обучение",
        "title": "Обученные педагоги",
        "definition": "Какая часть педагогов прошла обучение за год.",
        "measure": "share",
        "unit": "проценты",
        "denominator": "Все педагоги региона.",
        "level": "region",
        "direction": "up",
    } | changes


def indicators(**changes):
    return {"indicators": {"k1": indicator(**changes)}}


def targets(**values):
    """Targets by year: the argument y2023=25 is the target 25 for 2023."""
    return {year.removeprefix("y"): {"clause": "i.1", "value": value} for year, value in values.items()}


def value(**changes):
    return {
        "indicator": "k1",
        "year": 2023,
        "source": {"title": "Отчёт за 2023 год", "url": "https://example.ru/otchet"},
        "status": "confirmed",
    } | changes


def execution(**changes):
    return {
        "activity": "1",
        "status": "complete",
        "date": "2022-06-20",
        "summary": "Форум прошёл в Москве.",
        "evidence": [{"kind": "order", "title": "Приказ о форуме", "url": "https://example.ru/prikaz"}],
        "entered_by": "методист института",
        "entered_on": "2023-01-10",
    } | changes


def discrepancy(kind, clause="i", **changes):
    return {
        "number": "D01",
        "kind": kind,
        "title": "Даты расходятся",
        "fact": "В двух местах названы разные даты.",
        "places": [{"clause": clause}],
        "resolution": "open",
    } | changes


def statement(**changes):
    return {"clause": "i.1", "kind": "task", "text": "Создать условия для обучения педагогов."} | changes


def practice(**changes):
    return {
        "title": "Клуб наставников",
        "summary": "Опытные педагоги встречаются с молодыми.",
        "body": "institute",
        "form": "method",
        "origin": "submission",
        "evidence": {
            "level": 1,
            "scheme": "v1",
            "assigned_by": "редакция атласа",
            "assigned_on": "2026-01-01",
        },
    } | changes


def act(**changes):
    return {"name": "Об образовании", "kind": "закон", "level": "federal", "date": "2012-12-29"} | changes


def _sound():
    return {"territory.yml": territory(), BODIES: {"bodies": {"institute": body()}}, CONCEPT: document()}


def catalogue(files: dict[str, dict | None]) -> Catalogue:
    """Return the catalogue of a sound project with these files put in place; None leaves a file out.

    Paths are those inside the folder of the only territory; a path from ``data`` on is taken as it is.
    The files are written as JSON, which is YAML too, and read as the atlas does: they must be valid.
    """
    with TemporaryDirectory() as folder:
        for path, record in (_sound() | files).items():
            if record is not None:
                target = Path(folder, path if path.startswith("data/") else f"data/russia/{path}")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        loaded = load(open_project(Path(folder)))
    assert loaded.findings == []
    return loaded.catalogue


def found(
    check: Callable[[Catalogue, date], Iterator[Finding]], files: dict, as_of: date = AS_OF
) -> list[str]:
    """Return «code place: message» of every finding of a check on a sound project with these files."""
    return [line(finding) for finding in check(catalogue(files), as_of)]


def line(finding: Finding) -> str:
    file = finding.file.removeprefix("data/russia/")
    return f"{finding.code} {'.'.join([file, *map(str, finding.path)])}: {finding.message}"
