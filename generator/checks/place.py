"""Where a finding points («место замечания»): from an entry and a field to a path of its file."""

from __future__ import annotations

from generator.catalogue import Catalogue, Entry
from generator.findings import Finding


def at(entry: Entry, code: str, message: str, hint: str, *field: str | int, on_key: bool = False) -> Finding:
    """Return a finding at a field of an entry, at the entry itself when no field is given."""
    return Finding(code, entry.file, message, hint, (*entry.path, *field), on_key)


def document_of(catalogue: Catalogue, entry: Entry) -> Entry | None:
    """Return the document that an entry belongs to, None when it has none or its file is broken."""
    return catalogue.get("document", entry.document) if entry.document else None


def is_published(catalogue: Catalogue, entry: Entry, kinds: frozenset[str]) -> bool:
    """Tell whether a discrepancy of the same document names the entry, what it lies in, or its clause.

    Only the given kinds of discrepancy count. A fault of the source that the atlas publishes is not a
    mistake of the editor.
    """
    around = set()
    step: Entry | None = entry
    while step is not None:
        around.add(id(step))
        step = step.parent
    clause = getattr(entry.record, "clause", None)
    for found in catalogue.of_document(entry.document, "discrepancy"):
        if found.record.kind not in kinds:
            continue
        if any(id(named) in around for named in catalogue.targets(found, "elements")):
            return True
        if any(place.document is None and place.clause == clause for place in found.record.places):
            return True
    return False
