"""Citations name requisites, title, clause and address, as a Russian list of sources does."""

from __future__ import annotations

from datetime import date

from generator.site.citation import cite_clause, cite_document, cite_term, requisites
from generator.site.context import Context
from tests.checks.builders import CONCEPT, TERMS, catalogue, document
from tests.site.test_hints import NOTIONS, WORDS

DAY = date(2026, 11, 21)
CLAUSES = {"i": {"kind": "heading", "number": "I"}, "i.2": {"kind": "numbered", "number": "1.2"}}
FILES = {CONCEPT: document(clauses=CLAUSES), TERMS: WORDS, "data/vocab/notions.yml": NOTIONS}
URL = "https://atlas.example/"
HEAD = "Приказ от 9\u00a0февраля 2021\u00a0г. № 104 «Концепция профессионального развития педагогов»"
TAIL = " // Атлас профессионального развития педагогов. Данные на 21\u00a0ноября 2026\u00a0г. URL:"


def context(url: str = URL) -> Context:
    return Context(catalogue(FILES), DAY, site_url=url)


def one_document(made: Context):
    return made.catalogue.get("document", "russia-2021")


def spaced(text: str) -> str:
    """Return a text with plain spaces: what kind of space stands before «г.» is not the point here."""
    return text.replace("\u00a0", " ")


def test_a_document_is_cited_with_its_issuer():
    made = context()

    found = cite_document(made, one_document(made))

    assert spaced(found.text) == spaced(f"{HEAD} / Институт{TAIL}")
    assert found.address == "https://atlas.example/concepts/russia-2021/"
    assert found.what == ""


def test_a_clause_is_cited_by_its_number_and_anchor():
    made = context()

    found = cite_clause(made, one_document(made), "i.2", "i.2")

    assert spaced(found.text) == spaced(f"{HEAD}, п. 1.2{TAIL}")
    assert found.address == "https://atlas.example/concepts/russia-2021/#i.2"
    assert found.what == "п. 1.2"


def test_without_a_public_address_the_citation_keeps_the_way_from_the_root():
    made = context("")

    assert cite_clause(made, one_document(made), "i.2", "i.2").address == "concepts/russia-2021/#i.2"


def test_a_definition_is_told_to_be_a_paraphrase():
    made = context()
    (term,) = [entry for entry in made.catalogue.of("term") if entry.key == "iom"]

    found = cite_term(made, term)

    assert found.text.startswith("ИОМ – План развития одного педагога (пересказ). Приказ от")
    assert found.address == "https://atlas.example/glossary/iom/#russia-2021"


def test_a_document_without_a_number_says_so():
    made = Context(catalogue({CONCEPT: document(number=None, note="Номера нет.")}), DAY)

    assert spaced(requisites(one_document(made))) == "Приказ от 9 февраля 2021 г., без номера"
