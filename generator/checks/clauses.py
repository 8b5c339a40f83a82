"""Places in the documents («пункты источника»): declared, in order, and none forgotten."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.addresses import kinds_with
from generator.checks.nearest import Nearest
from generator.checks.place import at
from generator.derive.clauses import declared_prefix
from generator.derive.pointers import OTHER_PLACES, Pointer, forgotten_clauses, places, pointers
from generator.findings import Finding

_ORDINALS = re.compile(r"(?:\.[0-9]+)+$")


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings about places in documents."""
    nearest = Nearest()
    used: dict[int, set[str]] = defaultdict(set)
    for pointer, is_fact in _all_pointers(catalogue):
        if pointer.document is None:
            continue
        prefix = declared_prefix(pointer.document, pointer.clause)
        if prefix is None:
            yield clause_is_not_declared(pointer, nearest)
            continue
        if is_fact:
            used[id(pointer.document)].add(prefix)
        yield from lines_are_outside_clause(pointer, prefix)
    yield from lines_are_reversed(catalogue)
    yield from clause_has_no_document(catalogue)
    for document in catalogue.of("document"):
        yield from document_has_no_clauses(document)
        yield from clause_is_forgotten(catalogue, document, used[id(document)])


def _all_pointers(catalogue: Catalogue) -> Iterator[tuple[Pointer, bool]]:
    """Yield every place, and whether a fact names it: an inventory only says where to count."""
    yield from ((pointer, True) for pointer in pointers(catalogue))
    for entry in catalogue.of("inventory_count"):
        if entry.record.clause is not None:
            document = catalogue.get("document", entry.document)
            yield Pointer(entry, ("clause",), entry.record.clause, None, document), False


def clause_is_not_declared(pointer: Pointer, nearest: Nearest) -> Finding:
    """A place that the structure of the document does not have."""
    document = pointer.document
    named = _ORDINALS.sub("", pointer.clause) or pointer.clause
    near = nearest.to(named, document.record.clauses, 0.75)
    hint = (
        f"Вероятно, нужен пункт «{near}»."
        if near
        else f"Исправьте пункт или опишите его в clauses файла {document.file}."
    )
    message = f"Пункта «{pointer.clause}» нет в структуре документа «{document.id}»."
    return at(pointer.entry, "SRC001", message, hint, *pointer.path)


def lines_are_outside_clause(pointer: Pointer, prefix: str) -> Iterator[Finding]:
    """Lines of the source that do not belong to the clause named beside them."""
    around = pointer.document.record.clauses[prefix].lines
    if pointer.lines is None or around is None:
        return
    first, last = pointer.lines
    if first <= last and (first < around[0] or last > around[1]):
        yield at(
            pointer.entry,
            "SRC003",
            f"Строки {first}–{last} лежат вне пункта «{prefix}», он занимает строки {around[0]}–{around[1]}.",
            "Исправьте строки или пункт.",
            *pointer.path[:-1],
            "lines",
        )


def lines_are_reversed(catalogue: Catalogue) -> Iterator[Finding]:
    """A last line before the first one."""
    for kind in kinds_with("lines"):
        for entry in catalogue.of(kind):
            yield from _reversed(entry, entry.record.lines, "lines")
    for entry in catalogue.of("activity"):
        yield from _reversed(entry, entry.record.merged_from, "merged_from")
    for entry in catalogue.of("discrepancy"):
        for number, place in enumerate(entry.record.places):
            yield from _reversed(entry, place.lines, "places", number, "lines")


def _reversed(entry: Entry, lines: tuple[int, int] | None, *path: str | int) -> Iterator[Finding]:
    if lines is not None and lines[0] > lines[1]:
        message = f"Первая строка {lines[0]} больше последней {lines[1]}."
        yield at(entry, "SRC002", message, f"Напишите [{lines[1]}, {lines[0]}].", *path)


def clause_has_no_document(catalogue: Catalogue) -> Iterator[Finding]:
    """A place of which nobody knows the document."""
    for kind, field in OTHER_PLACES:
        if kind == "discrepancy":
            continue
        for entry in catalogue.of(kind):
            for path, part in places(entry, field):
                if part.clause is not None and part.document is None:
                    yield at(
                        entry,
                        "SRC010",
                        f"Пункт «{part.clause}» указан, а документ нет.",
                        "Добавьте document: ключ документа, например ugra-2021.",
                        *path,
                        "clause",
                    )


def document_has_no_clauses(document: Entry) -> Iterator[Finding]:
    """A document without structure: nothing in it can be cited."""
    if not document.record.clauses:
        yield at(
            document,
            "SRC004",
            f"У документа «{document.id}» не описана структура.",
            "Добавьте в clauses хотя бы разделы документа.",
            "clauses",
        )


def clause_is_forgotten(catalogue: Catalogue, document: Entry, used: set[str]) -> Iterator[Finding]:
    """A list, table or numbered clause that no entry points to: something was not carried over."""
    if catalogue.lost_kinds:
        return
    for clause in forgotten_clauses(catalogue, document, used):
        yield at(
            clause,
            "SRC007",
            f"На пункт «{clause.key}» не ссылается ни одна запись.",
            "Перенесите его содержание в записи; если записывать нечего, добавьте исключение.",
            on_key=True,
        )
