"""How a place of a document is cited («ссылка на источник»): requisites, title, clause, address."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.clauses import clause_label
from generator.site.context import Context
from generator.site.links import label
from generator.site.text import day, first_upper

ATLAS = "Атлас профессионального развития педагогов"


class Citation(NamedTuple):
    """A citation ready to be copied: ``text`` ends before the address.

    ``address`` is public when the site knows its own, else relative to the site root. ``what`` names the
    place in short, "" for the whole document.
    """

    text: str
    address: str
    what: str = ""


def requisites(document: Entry) -> str:
    """Return «приказ от 9 февраля 2021 г. № 10-17-104»."""
    record = document.record
    number = f" №\u00a0{record.number}" if record.number else ", без номера"
    return f"{record.act_kind} от {day(record.date)}{number}"


def cite_document(context: Context, document: Entry) -> Citation:
    """Return the citation of a whole document."""
    issuer = context.catalogue.target(document, "issuer")
    by = f" / {label(issuer)}" if issuer else ""
    return _citation(context, _described(document) + by, f"concepts/{document.id}/")


def cite_clause(context: Context, document: Entry, clause: str, anchor: str) -> Citation:
    """Return the citation of a clause, whose place on the page of the document is ``anchor``."""
    place = clause_label(document, clause)
    text = f"{_described(document)}, {place}"
    return _citation(context, text, f"concepts/{document.id}/#{anchor}", place)


def cite_term(context: Context, term: Entry) -> Citation:
    """Return the citation of a definition as the atlas tells it: the words, then the document and clause."""
    document, record = context.document_of(term), term.record
    place = clause_label(document, record.clause)
    said = f"{first_upper(record.label)} – {record.definition.rstrip('.')} (пересказ)."
    text = f"{said} {_described(document)}, {place}"
    return _citation(context, text, f"glossary/{record.notion}/#{term.document}", place)


def cite_record(context: Context, title: str, where: str, path: str) -> Citation:
    """Return the citation of a page of the atlas that speaks of no clause, such as the card of a practice."""
    return _citation(context, f"{title} : {where}", path)


def _citation(context: Context, text: str, path: str, what: str = "") -> Citation:
    return Citation(f"{text} // {ATLAS}. Данные на {day(context.as_of)} URL:", context.site_url + path, what)


def _described(document: Entry) -> str:
    """Return requisites and title: «Приказ от … № … «Концепция…»»."""
    return f"{first_upper(requisites(document))} «{document.record.name}»"
