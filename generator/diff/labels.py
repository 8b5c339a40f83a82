"""Entries and values of one side in words («подписи»)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from pydantic import BaseModel

from generator.catalogue import Catalogue, Entry
from generator.derive.clauses import clause_label
from generator.derive.numbers import activity_numbers
from generator.diff.excerpt import shortened
from generator.diff.names import ENTRIES, file_titles
from generator.findings import Path
from generator.model.forms import FieldForm, ValueForm, field_forms

#: Fields that name an entry in its own words, and those that tell parts apart, the plainest first.
_TITLES = ("short_name", "title", "label", "name", "short", "text", "summary", "definition")
_PARTS = ("title", "text", "name", "raw")
_CODES = frozenset({"number", "code"})
_WORDS = {True: "да", False: "нет"}


class Labels:
    """Names what one catalogue holds; the numbers of a plan are counted once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._numbers: dict[str, dict[str, str]] = {}

    def label(self, entry: Entry) -> str:
        """Return «мероприятие 7, строка 1», «термин «ИОМ»», «файл «Термины документа»»."""
        if entry.kind in file_titles():
            return f"файл «{file_titles()[entry.kind]}»"
        name = ENTRIES[entry.kind]
        if entry.kind == "clause" and entry.parent is not None:
            return one_line(clause_label(entry.parent, entry.key))
        around = entry.parent is not None and entry.parent.path
        outer = f"{self.label(entry.parent)}, " if around else ""
        return f"{outer}{name.noun} {self._mark(entry, name.fields)}"

    def _mark(self, entry: Entry, fields: Iterable[str]) -> str:
        if entry.kind == "activity" and entry.parent is not None:
            return self._activities(entry.parent)[entry.id]
        for field in fields:
            value = getattr(entry.record, field)
            if value:
                return value.rstrip(".") if field in _CODES else f"«{shortened(one_line(value))}»"
        return entry.key

    def _activities(self, roadmap: Entry) -> dict[str, str]:
        if roadmap.id not in self._numbers:
            self._numbers[roadmap.id] = activity_numbers(self._catalogue, roadmap)
        return self._numbers[roadmap.id]

    def title(self, entry: Entry) -> str:
        """Return the words by which a person knows the entry, "" where it has none."""
        found = (getattr(entry.record, field, None) for field in _TITLES)
        return one_line(next((text for text in found if text), ""))

    def value(self, entry: Entry, path: Path, form: ValueForm, value: Any, field: FieldForm) -> str:
        """Return a value in words: labels of closed lists, names of entries it points to, "" for None."""
        if value is None:
            return ""
        if form.ref:
            target = self._catalogue.target(entry, *path)
            return (self.title(target) if target else "") or value
        if form.part:
            return self._part(entry, path, value)
        if is_pair(form):
            return "–".join(map(str, value))
        if isinstance(value, tuple):
            items = (self.value(entry, (*path, i), form.item, one, field) for i, one in enumerate(value))
            return ", ".join(items)
        return one_line(_scalar(value, field))

    def _part(self, entry: Entry, path: Path, part: BaseModel) -> str:
        """Name a part by its title, else by everything in it that is not as usual."""
        forms = [f for f in field_forms(type(part)) if getattr(part, f.name) != f.default]
        naming = next((f for name in _PARTS for f in forms if f.name == name), None)
        shown = forms if naming is None else [naming]
        texts = (self.value(entry, (*path, f.name), f.value, getattr(part, f.name), f) for f in shown)
        return ", ".join(text for text in texts if text)


def is_pair(form: ValueForm) -> bool:
    """Tell whether a list is one value of two numbers, such as the lines from 10 to 20."""
    return form.type == "list" and form.max_length == 2


def one_line(text: str) -> str:
    """Return the text without line breaks and invisible signs."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _scalar(value: Any, field: FieldForm) -> str:
    if isinstance(value, bool):
        return _WORDS[value]
    if value in field.labels:
        return field.labels[value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    return str(value)
