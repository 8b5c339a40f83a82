"""The page that puts records side by side («записи рядом»); the script fills it from their pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.site.context import Context
from generator.site.links import PAGES, Link
from generator.site.plan import Plan, SearchText

PATH = "compare/records/"
TITLE = "Записи рядом"
LEAD = "От двух до четырёх записей одного вида в одной таблице: что совпадает, а что различается."
#: Kinds that can stand side by side: what they are called and the page that lists them.
COMPARED = {
    "indicator": ("показатели", "indicators/"),
    "activity": ("мероприятия", "roadmaps/"),
    "document": ("документы", "concepts/"),
    "practice": ("практики", "practices/"),
}


class KindChoice(NamedTuple):
    """One kind to choose from: its name in the address, the folder of its pages, its name in words."""

    kind: str
    folder: str
    name: str
    listed: str


class SideBySideView(NamedTuple):
    """The page before the script: the kinds that have records and the tables that need no script."""

    lead: str
    kinds: tuple[KindChoice, ...]
    ready: tuple[Link, ...]


def sidebyside_plan(context: Context) -> Plan:
    """Return the page of records side by side."""
    ready = (
        Link("Темы и документы", "compare/topics/", "какой документ о чём говорит"),
        Link("Управленческий цикл и документы", "compare/cycle/", "какие шаги описаны, какие пропущены"),
        Link("Темы", "topics/", "показатели и мероприятия разных документов об одном, столбец за столбцом"),
        Link("Понятия", "glossary/", "определения одного слова рядом"),
        Link("Документы рядом", "compare/#documents", "сколько чего в каждом"),
    )
    return Plan(
        PATH, "compare", "sidebyside.html", TITLE, LEAD,
        SideBySideView(LEAD, tuple(_kinds(context)), ready),
        (Link("Сравнение", "compare/"), Link(TITLE, "")),
        search=SearchText("Сравнение", "", "Показатели, мероприятия, документы и практики рядом: различия."),
    )  # fmt: skip


def _kinds(context: Context) -> Iterator[KindChoice]:
    for kind, (name, listed) in COMPARED.items():
        if any(context.catalogue.of(kind)):
            yield KindChoice(kind, PAGES[kind], name, listed)
