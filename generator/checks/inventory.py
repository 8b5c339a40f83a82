"""The inventory («опись»): the records hold exactly what a person counted in the text of the document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.addresses import declared_kinds
from generator.checks.place import at, document_of
from generator.derive.clauses import declared_prefix
from generator.derive.coverage import counted, unsuitable
from generator.findings import Finding
from generator.model.inventory import COUNTED_KINDS, FILTERS, THINGS_OF

#: Things that are counted by the entries they refer to, and the kinds of these.
REFERRED = {
    "executors": {"body", "role"},
    "executor_lists": {"body", "role"},
    "actors": {"body", "role"},
    "result_links": {"expected_result"},
}
#: Fields that say what a key counts: equal in all documents, or the totals would add up different things.
SAME = ("title", "kind", "things", "statement_kind", "citation_role")


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    for count in catalogue.of("inventory_count"):
        wrong = unsuitable(count.record)
        if wrong:
            yield from field_does_not_suit_kind(count, wrong)
        elif _can_be_counted(catalogue, count):
            yield from count_differs(catalogue, count)
    yield from document_has_no_inventory(catalogue)
    yield from key_counts_different_things(catalogue)


def _can_be_counted(catalogue: Catalogue, count: Entry) -> bool:
    """Tell whether nothing that the count asks for is lost or broken: that is reported by itself."""
    document, clause = document_of(catalogue, count), count.record.clause
    needed = {count.record.kind, *REFERRED.get(count.record.things, ())}
    return (
        document is not None
        and needed.isdisjoint(catalogue.lost_kinds)
        and all(link.target is not None for link in catalogue.links(count))
        and (clause is None or declared_prefix(document, clause) is not None)
    )


def count_differs(catalogue: Catalogue, count: Entry) -> Iterator[Finding]:
    """Fewer or more records than the document has facts."""
    expected, present = count.record.expected, len(counted(catalogue, count))
    if present == expected:
        return
    file = _file(count)
    what = f"Добавьте недостающее в {file}" if present < expected else f"Удалите лишнее из {file}"
    yield at(
        count,
        "INV001",
        f"«{count.record.title}»: в документе {expected}, в записях {present}.",
        f"{what}; если записи верны, напишите expected: {present}.",
        "expected",
    )


def _file(count: Entry) -> str:
    """Return the file that holds the counted records."""
    pattern = declared_kinds()[count.record.kind].pattern
    name = count.document.removeprefix(f"{count.territory}-")
    return pattern.replace("{territory}", count.territory).replace("{name}", name)


def field_does_not_suit_kind(count: Entry, wrong: tuple[str, ...]) -> Iterator[Finding]:
    """A filter, or a thing to count, that the records of the kind do not have."""
    kind = count.record.kind
    for field in wrong:
        value = getattr(count.record, field)
        shown = str(value).lower() if isinstance(value, bool) else value
        yield at(
            count,
            "INV002",
            f"Поле {field}: {shown} не подходит к kind: {kind} ({COUNTED_KINDS[kind]}).",
            f"Удалите {field}{_other_kind(field, value)}.",
            field,
        )


def _other_kind(field: str, value: str | bool) -> str:
    """Return the kinds that know a field with this value, "" when nearly all of them do."""
    if field == "things":
        suited = [kind for kind, things in THINGS_OF.items() if value in things]
    else:
        suited = list(FILTERS[field])
    return f" или поставьте kind: {' или '.join(suited)}" if len(suited) <= 5 else ""


def document_has_no_inventory(catalogue: Catalogue) -> Iterator[Finding]:
    """A document that nobody counted, in a project where others are counted."""
    if "inventory_count" in catalogue.lost_kinds:
        return
    counted_documents = {count.document for count in catalogue.of("inventory_count")}
    for document in catalogue.of("document") if counted_documents else ():
        if document.id not in counted_documents:
            file = document.file.replace("/concepts/", "/inventory/")
            yield at(
                document,
                "INV003",
                f"У документа «{document.id}» нет описи: полноту его записей не проверить.",
                f"Посчитайте, сколько чего в тексте, и запишите в {file}.",
            )


def key_counts_different_things(catalogue: Catalogue) -> Iterator[Finding]:
    """One key for different things in two documents: their sum would mean nothing."""
    first: dict[str, Entry] = {}
    for count in catalogue.of("inventory_count"):
        other = first.setdefault(count.key, count)
        name = next((n for n in SAME if getattr(other.record, n) != getattr(count.record, n)), None)
        if name is None:
            continue
        theirs = getattr(other.record, name)
        change = f"Уберите {name}" if theirs is None else f"Напишите {name}: {theirs}"
        yield at(
            count,
            "INV004",
            f"Под ключом «{count.key}» в описях разных документов посчитано разное: отличается {name}.",
            f"{change}, как в {other.file}, или возьмите другой ключ.",
            on_key=True,
        )
