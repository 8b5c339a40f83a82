"""Sources («источники»): every fact names its place, and the places exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.checks import clauses
from generator.checks.place import at, document_of, is_published
from generator.findings import Finding

ANACHRONISM = frozenset({"anachronism"})


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    yield from clauses.check(catalogue, as_of)
    yield from value_has_no_source(catalogue)
    yield from evidence_has_no_source(catalogue)
    yield from practice_has_no_source(catalogue)
    yield from citation_is_later_than_document(catalogue)
    yield from gap_is_not_told(catalogue)
    yield from number_is_missing_without_reason(catalogue)
    yield from abbreviation_contradicts_itself(catalogue)
    yield from resolution_contradicts_its_day(catalogue)


def value_has_no_source(catalogue: Catalogue) -> Iterator[Finding]:
    """An observed value that nobody can look up."""
    for entry in catalogue.of("value"):
        source = entry.record.source
        if source.url is None and (source.document is None or source.clause is None):
            yield at(
                entry,
                "SRC005",
                f"Источник «{source.title}» нельзя проверить: нет ни адреса, ни места в документе.",
                "Добавьте url публикации или document и clause.",
                "source",
            )


def evidence_has_no_source(catalogue: Catalogue) -> Iterator[Finding]:
    """A proof without an address and without who published it and when."""
    for entry in catalogue.of("execution"):
        for number, proof in enumerate(entry.record.evidence):
            if proof.url is None and (proof.publisher is None or proof.date is None):
                yield at(
                    entry,
                    "SRC006",
                    f"Подтверждение «{proof.title}» нельзя найти: нет ни адреса, ни издателя с датой.",
                    "Добавьте url или publisher и date.",
                    "evidence",
                    number,
                )


def practice_has_no_source(catalogue: Catalogue) -> Iterator[Finding]:
    """A practice that no document names and no organisation answers for."""
    for entry in catalogue.of("practice"):
        if not entry.record.mentions and entry.record.body is None:
            yield at(
                entry,
                "SRC008",
                f"У практики «{entry.record.title}» не указано, чья она и где названа.",
                "Добавьте body: ключ организации или mentions с документом и пунктом.",
            )


def citation_is_later_than_document(catalogue: Catalogue) -> Iterator[Finding]:
    """A document that cites what did not exist yet, and no discrepancy says so."""
    for citation in catalogue.of("citation"):
        document, act = document_of(catalogue, citation), catalogue.target(citation, "act")
        if document is None or act is None:
            continue
        signed = document.record.date
        for field, what, day in (
            ("act", "более поздний акт", act.record.date),
            ("edition_date", "более позднюю редакцию акта", citation.record.edition_date),
        ):
            if day is not None and day > signed and not is_published(catalogue, citation, ANACHRONISM):
                place = citation.record.clause
                yield at(
                    citation,
                    "SRC009",
                    f"Документ от {signed} ссылается на {what}: {day}.",
                    f"Проверьте даты; если так в документе, опишите расхождение anachronism для {place}.",
                    field,
                )
                break


def gap_is_not_told(catalogue: Catalogue) -> Iterator[Finding]:
    """An incomplete text without what is missing, or a whole text with something missing."""
    for document in catalogue.of("document"):
        origin = document.record.origin
        if origin.complete and origin.gap is not None:
            message = "Текст назван полным (complete: true), но сказано, чего в нём не хватает."
            yield at(
                document, "SRC011", message, "Поставьте complete: false или удалите gap.", "origin", "gap"
            )
        elif not origin.complete and origin.gap is None:
            message = "Текст назван неполным (complete: false), но не сказано, чего не хватает."
            hint = "Добавьте gap: чего не хватает, одним предложением."
            yield at(document, "SRC011", message, hint, "origin", "complete")


def number_is_missing_without_reason(catalogue: Catalogue) -> Iterator[Finding]:
    """A document without a number and without a word why."""
    for document in catalogue.of("document"):
        if document.record.number is None and document.record.note is None:
            yield at(
                document,
                "SRC012",
                f"У документа от {document.record.date} нет номера, и не сказано почему.",
                'Добавьте number: "1433" или note: почему номера нет.',
            )


def abbreviation_contradicts_itself(catalogue: Catalogue) -> Iterator[Finding]:
    """An abbreviation said to be expanded without an expansion, or the other way round."""
    for entry in catalogue.of("abbreviation"):
        short, full, defined = entry.record.short, entry.record.full, entry.record.defined
        if defined and full is None:
            message = f"Сокращение «{short}» названо расшифрованным, а расшифровки нет."
            yield at(entry, "SRC013", message, "Добавьте full или поставьте defined: false.", "defined")
        elif not defined and full is not None:
            message = f"Сокращение «{short}» названо нерасшифрованным, а расшифровка «{full}» есть."
            hint = "Поставьте defined: true; если расшифровка не из документа, перенесите её в note."
            yield at(entry, "SRC013", message, hint, "defined")


def resolution_contradicts_its_day(catalogue: Catalogue) -> Iterator[Finding]:
    """An open discrepancy with the day it was settled."""
    for entry in catalogue.of("discrepancy"):
        if entry.record.resolution == "open" and entry.record.resolved_on is not None:
            yield at(
                entry,
                "SRC014",
                f"Расхождение {entry.record.number} открыто, но разрешено {entry.record.resolved_on}.",
                "Поставьте resolution: explained или confirmed, иначе удалите resolved_on.",
                "resolved_on",
            )
