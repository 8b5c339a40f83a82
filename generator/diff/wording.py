"""A change as a Russian sentence («словами»)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diff.change import Change, FieldChange
from generator.diff.excerpt import excerpts, shortened
from generator.diff.names import ITEMS, file_titles, lower_first, plurals, upper_first

_FIGURES = re.compile(r"[\d.,:/–-]+")
_COMMON = "общие записи"
#: Participles by the ending that agrees with a noun.
_ADDED = {"": "добавлен", "а": "добавлена", "о": "добавлено"}
_REMOVED = {"": "удалён", "а": "удалена", "о": "удалено"}


def describe(change: Change) -> str:
    """Return «[ugra-2021] Мероприятие 7, строка 1: срок «Июнь» → «Август»»."""
    return f"[{change.document or change.territory or _COMMON}] {sentence(change)}"


def sentence(change: Change, inner: Mapping[str, int] | None = None) -> str:
    """Return what happened to an entry; ``inner`` counts by kind what came or went together with it."""
    return f"{upper_first(change.label)}: {said(change, inner)}"


def said(change: Change, inner: Mapping[str, int] | None = None) -> str:
    """Return what happened without naming the entry."""
    parts = [*_fate(change), *change.told, *(field_said(field) for field in change.fields)]
    if inner:
        kinds = sorted((plurals()[kind], count) for kind, count in inner.items())
        parts.append("внутри: " + ", ".join(f"{name} – {count}" for name, count in kinds))
    return "; ".join(parts)


def _fate(change: Change) -> list[str]:
    match change.action:
        case "added" | "removed":
            came = _ADDED if change.action == "added" else _REMOVED
            if change.kind in file_titles():
                return [came[""]]
            return [f"{came['а']} запись" + (f" «{shortened(change.title)}»" if change.title else "")]
        case "renamed":
            return [f"переименована запись: {change.old_key} → {change.key}"]
        case "moved":
            return [f"перенесена запись: {change.old_file} → {change.file}"]
    return []


def field_said(field: FieldChange) -> str:
    """Return what happened to a field: «срок «Июнь» → «Август»», «добавлено подтверждение «Приказ»»."""
    item = ITEMS[field.path[-2]] if isinstance(field.path[-1], int) else None
    name = item.noun if item else lower_first(field.title)
    where = f"{field.place}, {name}" if field.place else name
    if field.action == "reordered":
        return f"{where}: изменён порядок"
    if field.action == "changed":
        return f"{where} {_replaced(field.old_text, field.new_text)}"
    came, text = (_ADDED, field.new_text) if field.action == "added" else (_REMOVED, field.old_text)
    shown = _quoted(shortened(text))
    return f"{came[item.ending]} {name} {shown}" if item else f"{where}: {came['о']} {shown}"


def _replaced(old: str, new: str) -> str:
    if old == new:
        return f"{_quoted(shortened(old))}: изменились только пробелы или невидимые знаки"
    before, after = excerpts(old, new)
    return f"{_quoted(before)} → {_quoted(after)}"


def _quoted(text: str) -> str:
    """Return the text in «», figures and dates as they are."""
    return text if _FIGURES.fullmatch(text) else f"«{text}»"
