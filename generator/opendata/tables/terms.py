"""Terms and abbreviations of the documents."""

from __future__ import annotations

from generator.model.term import Abbreviation, Inherited, Term
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries
from generator.opendata.tables.provenance import HEAD, SOURCE

TERMS = Dataset(
    "terms",
    "Термины",
    "Terms",
    "Термины, которые определяют документы, с пересказом определения и общим понятием. Набор показывает, "
    "где разные документы называют одно и то же по-разному.",
    (
        *HEAD,
        Column.of(Term, "label", "Term as in the document."),
        Column.of(Term, "definition", "Sense of the definition, restated."),
        Column.of(Term, "notion", "Notion shared by all documents."),
        Column.of(
            Term, "differs", "How the definition differs from other documents.", missing="не сравнивалось"
        ),
        Column.of(Term, "inherited_from", "Act that the term was taken from.", missing="источник не назван"),
        *SOURCE,
    ),
    entries("term"),
)
ABBREVIATIONS = Dataset(
    "abbreviations",
    "Сокращения",
    "Abbreviations",
    "Сокращения, которые встречаются в документах, с расшифровкой. Видно, какие сокращения документ "
    "не раскрывает и какие раскрыл, но не использует.",
    (
        *HEAD,
        Column.of(Abbreviation, "short", "Abbreviation as written."),
        Column.of(Abbreviation, "full", "Full name.", missing="документ не раскрывает"),
        Column.of(Abbreviation, "defined", "Whether the document gives the full name."),
        Column.of(Abbreviation, "used", "Whether the text uses the abbreviation."),
        *SOURCE,
    ),
    entries("abbreviation"),
)
INHERITED = Dataset(
    "inherited_vocabularies",
    "Перенятые словари",
    "Inherited vocabularies",
    "Акты, термины которых документ принимает целиком, не повторяя определений. Набор показывает, откуда "
    "берётся смысл слов, которых нет в собственном перечне документа.",
    (*HEAD, Column.of(Inherited, "act", "Act whose terms hold in the document too."), *SOURCE),
    entries("inherited_vocabulary"),
)
DATASETS = (TERMS, ABBREVIATIONS, INHERITED)
