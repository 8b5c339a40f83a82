"""The page about standards («соответствие стандартам»): what is checked, by what, with what result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.model.kinds import KINDS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.standards import DISAGREEMENTS, GATES, STANDARDS
from generator.site.text import counted, day

PATH = "conformance/"


class StandardPart(NamedTuple):
    """One standard; ``figures`` say how much of this build it was applied to, "" when nothing counts it."""

    key: str
    title: str
    about: str
    checked: str
    checkers: tuple[str, ...]
    figures: str
    tests: tuple[str, ...]


class GateLine(NamedTuple):
    """One check of the build: who checks, of what version («своя» for ours), what and how much."""

    name: str
    version: str
    checked: str
    figures: str


class ConformanceView(NamedTuple):
    """The page; ``disagreements`` are what disagrees and what the atlas does."""

    gates: tuple[GateLine, ...]
    parts: tuple[StandardPart, ...]
    disagreements: tuple[tuple[str, str], ...]
    as_of: str


def conformance_plan(context: Context) -> Plan:
    """Return the page."""
    figures = _figures(context)
    parts = tuple(
        StandardPart(
            one.key, one.title, one.about, one.checked,
            tuple(f"{name} {version}".strip() for name, version in one.checkers),
            figures.get(one.key, ""), one.tests,
        )
        for one in STANDARDS
    )  # fmt: skip
    return Plan(
        PATH, "conformance", "conformance.html", "Соответствие стандартам",
        "По каким стандартам сделаны данные и страницы атласа, чем это проверено и где стандарты расходятся.",
        ConformanceView(tuple(_gates(context, figures)), parts, DISAGREEMENTS, day(context.as_of)),
        (Link("Данные", "data/"), Link("Соответствие стандартам", "")),
        (
            Heading("gates", "Проверки этой сборки"),
            Heading("standards", "Стандарты", tuple(Heading(p.key, p.title) for p in parts)),
            Heading("disagreements", "Где стандарты расходятся"),
        ),
        search=SearchText("Раздел", "", "валидатор проверка frictionless DCAT schema.org WCAG RFC"),
    )  # fmt: skip


def _gates(context: Context, figures: Mapping[str, str]) -> Iterator[GateLine]:
    records = counted(len(context.catalogue.entries), "запись", "записи", "записей")
    for gate in GATES:
        name, version = gate.checker
        yield GateLine(name, version or "своя", gate.checked, figures.get(gate.figures, records))


def _figures(context: Context) -> dict[str, str]:
    """Return what this build made of things that a standard is about, by the key of the standard."""
    built = tuple(context.datasets.values())
    columns = [column for one in built for column in one.columns]
    sets = counted(len(built), "набор", "набора", "наборов")
    rows = counted(sum(one.count for one in built), "строка", "строки", "строк")
    links = counted(sum(bool(c.dataset) for c in columns), "ссылка", "ссылки", "ссылок")
    files = counted(sum(len(one.files) for one in built), "файл", "файла", "файлов")
    return {
        "data-package": sets,
        "table-schema": f"{counted(len(columns), 'графа', 'графы', 'граф')}, {links} между наборами",
        "csv": f"{sets}, {rows}",
        "dcat": f"{sets}, {files}",
        "schema-org": sets,
        "passport": counted(_passports(context), "паспорт", "паспорта", "паспортов"),
        "json-schema": counted(len(KINDS), "вид записей", "вида записей", "видов записей"),
        "ics": counted(len(context.calendars), "календарь", "календаря", "календарей"),
        "pdf": counted(len(context.pdfs), "файл", "файла", "файлов"),
    }


def _passports(context: Context) -> int:
    return len(context.described.passports) if context.described else 0
