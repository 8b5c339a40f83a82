"""Pointers («ссылки на место документа»): which entry names which clause, and the clauses nobody names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.catalogue import Catalogue, Entry
from generator.derive.clauses import declared_prefix
from generator.findings import Path
from generator.model.record import Sourced
from generator.model.roadmap import Roadmap

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
    lines: tuple[int, ...] | None
    document: Entry | None


def pointers(catalogue: Catalogue) -> Iterator[Pointer]:
    """Yield every place that a fact names: its own clause, then the clauses of its parts."""
    for entry in catalogue.entries:
        record = entry.record
        if isinstance(record, (Sourced, Roadmap)):
            document = catalogue.get("document", entry.document)
            yield Pointer(entry, ("clause",), record.clause, getattr(record, "lines", None), document)
    for kind, field in OTHER_PLACES:
        for entry in catalogue.of(kind):
            for path, part in places(entry, field):
                if part.clause is not None:
                    document = _named_document(catalogue, entry, path, part)
                    lines = getattr(part, "lines", None)
                    yield Pointer(entry, (*path, "clause"), part.clause, lines, document)


def places(entry: Entry, field: str) -> Iterator[tuple[Path, Any]]:
    """Yield path and part of every part of a field that may name a place."""
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


def named_clauses(catalogue: Catalogue) -> Mapping[str, set[str]]:
    """Return the declared clauses that facts point to, by the id of the document."""
    found: dict[str, set[str]] = defaultdict(set)
    for pointer in pointers(catalogue):
        if pointer.document is not None:
            prefix = declared_prefix(pointer.document, pointer.clause)
            if prefix is not None:
                found[pointer.document.id].add(prefix)
    return found


def forgotten_clauses(catalogue: Catalogue, document: Entry, named: set[str]) -> Iterator[Entry]:
    """Yield the lists, tables and numbered clauses of a document that no fact points to.

    ``named`` are the declared clauses that facts point to. A clause around a named one is not
    forgotten, be it around by its key or by its lines.
    """
    around = {".".join(key.split(".")[:length]) for key in named for length in range(1, key.count(".") + 2)}
    clauses = document.record.clauses
    inner = sorted(clauses[key].lines for key in named if clauses[key].lines)
    for clause in catalogue.children(document, "clause"):
        if clause.record.kind in FRAMES or clause.key in around or _encloses(clause.record.lines, inner):
            continue
        yield clause


def _encloses(lines: tuple[int, ...] | None, inner: list[tuple[int, ...]]) -> bool:
    """Tell whether one of the sorted stretches lies inside these lines: its own key need not say so."""
    if lines is None:
        return False
    first, last = lines
    return any(
        end <= last for _, end in inner[bisect_left(inner, (first, 0)) : bisect_left(inner, (last + 1, 0))]
    )
