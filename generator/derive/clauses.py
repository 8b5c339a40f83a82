"""Clauses («структурные единицы») of a document: declared ones, items inside them, how to cite them."""

from __future__ import annotations

from generator.catalogue import Entry

_WORDS = {
    "annex": "приложение", "heading": "раздел", "numbered": "п.", "list": "перечень", "table": "таблица",
    "figure": "рисунок", "footnote": "сноска", "prose": "текст", "signature": "подпись",
}  # fmt: skip


def declared_prefix(document: Entry, clause: str) -> str | None:
    """Return the longest declared clause that ``clause`` is or lies in; None when there is none.

    What follows the prefix must be ordinal numbers of items, such as «ii.7».
    """
    parts = clause.split(".")
    for length in range(len(parts), 0, -1):
        prefix = ".".join(parts[:length])
        if prefix in document.record.clauses:
            return prefix if all(part.isdigit() for part in parts[length:]) else None
    return None


def clause_label(document: Entry, clause: str) -> str:
    """Return how a person cites the place: «раздел II, позиция 7»."""
    prefix = declared_prefix(document, clause)
    if prefix is None:
        return clause
    ordinals = clause[len(prefix) + 1 :]
    name = _declared_label(document, prefix)
    return f"{name}, позиция {ordinals}" if ordinals else name


def _declared_label(document: Entry, key: str) -> str:
    """Name a declared clause; a list without a number is named by what lies around it."""
    clause = document.record.clauses[key]
    word = _WORDS[clause.kind]
    if clause.number:
        return f"{word} {clause.number.rstrip('.')}"
    if (clause.kind in ("list", "prose", "figure") or not clause.name) and "." in key:
        outer = declared_prefix(document, key.rsplit(".", 1)[0])
        if outer:
            about = f"«{_short(clause.name)}»" if clause.name else word
            return f"{_declared_label(document, outer)}, {about}"
    if key == "preamble":
        return "преамбула"
    return f"{word} «{_short(clause.name)}»" if clause.name and clause.kind != "signature" else word


def _short(name: str) -> str:
    return name if len(name) <= 48 else name[:47].rsplit(" ", 1)[0].rstrip(" ,:;–-") + "…"
