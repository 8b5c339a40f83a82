"""Permanent addresses of entries and their labels («адреса»)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from generator.catalogue import Catalogue, Entry
from generator.site.text import first_upper, shortened

#: Kinds with a page of their own: folder of the page below the site root.
PAGES: dict[str, str] = {
    "territory": "territories",
    "document": "concepts",
    "roadmap": "roadmaps",
    "activity": "activities",
    "indicator": "indicators",
    "notion": "glossary",
    "body": "bodies",
    "role": "roles",
    "practice": "practices",
    "programme": "programmes",
    "deficit": "deficits",
    "discrepancy": "discrepancies",
    "topic": "topics",
}

#: What one entry of a kind is called, for badges and search.
KIND_LABELS: dict[str, str] = {
    "territory": "территория",
    "document": "документ",
    "roadmap": "дорожная карта",
    "stage": "этап",
    "section": "раздел плана",
    "activity": "мероприятие",
    "indicator": "показатель",
    "criterion": "критерий",
    "notion": "понятие",
    "term": "термин",
    "body": "орган или организация",
    "role": "должность или команда",
    "practice": "практика",
    "adoption": "внедрение",
    "programme": "программа",
    "programme_run": "поток",
    "deficit": "вид дефицита",
    "discrepancy": "расхождение",
    "topic": "тема",
    "statement": "положение",
    "expected_result": "ожидаемый результат",
    "effect": "эффект",
    "function": "функция",
    "operative_point": "пункт приказа",
    "citation": "ссылка на акт",
    "abbreviation": "сокращение",
    "inherited_vocabulary": "перенятый словарь",
    "act": "акт",
    "inventory_count": "подсчёт описи",
}


#: Kinds without a page whose records have an anchor on another page.
_ANCHORED = frozenset({
    "abbreviation", "act", "citation", "clause", "effect", "execution", "expected_result", "function",
    "operative_point", "section", "stage", "statement", "term",
})  # fmt: skip

#: Fields that name an entry, the shortest and plainest first.
_LABELS = ("short_name", "title", "label", "name", "code", "text", "short")


class Link(NamedTuple):
    """A link inside the site; ``path`` is relative to the site root, "" leads home."""

    title: str
    path: str
    note: str = ""


def address(catalogue: Catalogue, entry: Entry) -> str:
    """Return the address of an entry relative to the site root; inner facts lead to an anchor."""
    folder = PAGES.get(entry.kind)
    if folder:
        return f"{folder}/{entry.id}/"
    if entry.kind == "term":
        return f"glossary/{entry.record.notion}/#{entry.document}"
    if entry.kind in ("criterion", "target", "value", "comparison"):
        holder = entry.parent if entry.kind == "target" else catalogue.target(entry, "indicator")
        return address(catalogue, holder) if holder else f"indicators/#{entry.id}"
    if entry.kind in ("activity_row", "result_claim", "revision"):
        return address(catalogue, entry.parent)
    if entry.kind == "execution":
        activity, point = catalogue.target(entry, "activity"), catalogue.target(entry, "point")
        if activity:
            return address(catalogue, activity) + "#executions"
        return address(catalogue, point) if point else ""
    if entry.kind in ("stage", "section"):
        return f"roadmaps/{entry.document}/#{entry.kind}-{entry.key}"
    if entry.kind == "act":
        return f"acts/#{entry.id}"
    if entry.kind == "inventory_count":
        return f"quality/#{entry.document}"
    clause = getattr(entry.record, "clause", None) or entry.key
    holder = f"territories/{entry.territory}/" if entry.territory else ""
    return f"concepts/{entry.document}/#{clause}" if entry.document else holder


def shown_at(catalogue: Catalogue, entry: Entry) -> str:
    """Return where a record is shown: a place of a page only where that place has an anchor.

    "" stands for what no page shows.
    """
    if entry.kind in PAGES or entry.kind in _ANCHORED:
        return address(catalogue, entry)
    if entry.kind == "release":
        return f"changes/{entry.id}/"
    if not entry.territory:
        return ""
    if entry.parent is None:
        document = catalogue.get("document", entry.document)
        return address(catalogue, document) if document else f"territories/{entry.territory}/"
    return address(catalogue, entry).partition("#")[0]


def label(entry: Entry) -> str:
    """Return the plain short name of an entry for menus and links."""
    if entry.kind == "expected_result" and entry.record.code:
        return shortened(f"{entry.record.code}: {entry.record.text}", 110)
    for field in _label_fields(type(entry.record)):
        value = getattr(entry.record, field)
        if value:
            return shortened(first_upper(value), 110)
    return entry.id


@cache
def _label_fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name in _LABELS if name in model.model_fields)


def link_to(catalogue: Catalogue, entry: Entry, note: str = "") -> Link:
    """Return a link to an entry."""
    return Link(label(entry), address(catalogue, entry), note)
