"""Places in the documents («пункты источника»): declared, in order, and none forgotten."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.catalogue import Catalogue, Entry
from generator.checks.addresses import kinds_with
from generator.checks.nearest import Nearest
from generator.checks.place import at
from generator.derive.clauses import declared_prefix
from generator.findings import Finding, Path

_ORDINALS = re.compile(r"(?:\.[0-9]+)+$")
#: Clauses that may stand without an entry: they frame the text or carry no fact of their own.
FRAMES = frozenset({"prose", "heading", "signature", "annex", "figure"})
#: Kinds with parts that may point into any document, and the fields of these parts.
OTHER_PLACES = (("body", "aliases"), ("practice", "mentions"), ("discrepancy", "places"), ("value", "source"))


@dataclass(frozen=True, slots=True)
class Pointer:
    """One place named by an entry: ``document`` is None where it is not told or broken."""

    entry: Entry
    path: Path
    clause: str
    lines: tuple[int, int] | None
    document: Entry | None


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings about places in documents."""
    nearest = Nearest()
    used: dict[int, set[str]] = defaultdict(set)
    for pointer in _pointers(catalogue):
        if pointer.document is None:
            continue
        prefix = declared_prefix(pointer.document, pointer.clause)
        if prefix is None:
            yield clause_is_not_declared(pointer, nearest)
            continue
        used[id(pointer.document)].add(prefix)
        yield from lines_are_outside_clause(pointer, prefix)
    yield from lines_are_reversed(catalogue)
    yield from clause_has_no_document(catalogue)
    for document in catalogue.of("document"):
        yield from document_has_no_clauses(document)
        yield from clause_is_forgotten(catalogue, document, used[id(document)])


def _pointers(catalogue: Catalogue) -> Iterator[Pointer]:
    for kind in kinds_with("clause"):
        for entry in catalogue.of(kind):
            record = entry.record
            document = catalogue.get("document", entry.document)
            lines = getattr(record, "lines", None)
            yield Pointer(entry, ("clause",), record.clause, lines, document)
    for kind, field in OTHER_PLACES:
        for entry in catalogue.of(kind):
            for path, part in _parts(entry, field):
                if part.clause is not None:
                    document = _named_document(catalogue, entry, path, part)
                    yield Pointer(
                        entry, (*path, "clause"), part.clause, getattr(part, "lines", None), document
                    )


def _parts(entry: Entry, field: str) -> Iterator[tuple[Path, Any]]:
    value = getattr(entry.record, field)
    if isinstance(value, tuple):
        yield from (((field, number), part) for number, part in enumerate(value))
    else:
        yield (field,), value


def _named_document(catalogue: Catalogue, entry: Entry, path: Path, part: Any) -> Entry | None:
    """Return the document a part names; only a discrepancy means its own one by silence."""
    if part.document is not None:
        return catalogue.target(entry, *path, "document")
    return catalogue.get("document", entry.document) if entry.kind == "discrepancy" else None


def clause_is_not_declared(pointer: Pointer, nearest: Nearest) -> Finding:
    """A place that the structure of the document does not have."""
    document = pointer.document
    named = _ORDINALS.sub("", pointer.clause) or pointer.clause
    near = nearest.to(named, document.record.clauses, 0.75)
    hint = f"Вероятно, нужен пункт «{near}»." if near else f"Опишите пункт в clauses файла {document.file}."
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
            for path, part in _parts(entry, field):
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
    around = {".".join(key.split(".")[:length]) for key in used for length in range(1, key.count(".") + 2)}
    clauses = document.record.clauses
    inner = sorted(clauses[key].lines for key in used if clauses[key].lines)
    for clause in catalogue.children(document, "clause"):
        if clause.record.kind in FRAMES or clause.key in around or _encloses(clause.record.lines, inner):
            continue
        yield at(
            clause,
            "SRC007",
            f"На пункт «{clause.key}» не ссылается ни одна запись.",
            "Перенесите его содержание в записи; если записывать нечего, добавьте исключение.",
            on_key=True,
        )


def _encloses(lines: tuple[int, ...] | None, inner: list[tuple[int, ...]]) -> bool:
    """Tell whether one of the sorted stretches lies inside these lines: its own key need not say so."""
    if lines is None:
        return False
    first, last = lines
    return any(
        end <= last for _, end in inner[bisect_left(inner, (first, 0)) : bisect_left(inner, (last + 1, 0))]
    )
