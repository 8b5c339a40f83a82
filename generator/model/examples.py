"""Example values («примеры»): what a hint, a template or a form shows in an empty field."""

from __future__ import annotations

from typing import Any

from generator.model import fields
from generator.model.forms import ValueForm

_WORDS = {
    "own": "Коротко и своими словами.",
    "official": "Название, как в документе",
    "printed": "как напечатано в документе",
}
_NAMES = {
    "act_kind": "Приказ",
    "author": "методист института",
    "code": "Р1",
    "date_raw": "09.02.2021",
    "entered_by": "методист института",
    "file": "prikaz.txt",
    "full": "Дополнительное профессиональное образование",
    "issuer": "Министерство просвещения",
    "kind": "Приказ",
    "label": "Наставничество",
    "number": "1",
    "place": "Хабаровск",
    "post": "Директор департамента",
    "raw": "Июнь",
    "short": "ДПО",
    "short_name": "Короткое название",
    "signer_post": "Директор департамента",
    "sources": "Отчёты школ",
    "unit": "проценты",
}
#: Texts of a template that say nothing of a real record: left in a file, they were forgotten.
PLACEHOLDERS = frozenset({*_WORDS.values(), _NAMES["short_name"]})
#: Choices that more files begin with than the first of their list.
_CHOICES = {"level": "region", "kind": "heading"}
_DAYS = {"end": "2024-12-31", "valid_to": "2024-12-31", "until": "2026-12-31"}
_PLACES = {"clause": "ii.7", "file": "data/region/terms/2021.yml", "place": "terms.mentor.definition"}
_PLACES |= {"commit": "0" * 40, "kind": "activity", "inside": "activity/ugra-2021.7", "path": "period.raw"}
_PLACES |= {"version": "1.0.0", "dataset": "terms", "columns": "id string required", "keys": "aMfh"}
_PLACES |= {"old_file": "data/region/terms/2020.yml", "now": "activity/ugra-2021.7"}
_CODES = (
    (fields.Oktmo, "71800000"),
    (fields.IsoRegion, "RU-KHM"),
    (fields.Sha256, "0" * 64),
    (fields.Offset, "P3M"),
    (fields.PartialDay, "2021-02-09"),
    (fields.Url, "https://example.ru/prikaz"),
    (fields.RuleCode, "TXT002"),
)
_REFERENCES = {
    "*": "indicator/k3.5",
    "act": "federal-law-273",
    "artefact": "order",
    "audience": "teachers",
    "body": "department",
    "criterion": "k3",
    "deficit": "subject",
    "document": "region-2021",
    "expected_result": "r1",
    "indicator": "k3.5",
    "notion": "mentoring",
    "release": "2026.11.22",
    "role": "methodist",
    "statement": "task-1",
    "territory": "russia",
    "topic": "t01",
}
_KEYS = {
    "alias": "activity/ugra-2021.7a",
    "body": "department",
    "clause": "ii.7",
    "indicator": "k3.5",
    "mapping": "activity-16",
    "notion": "mentoring",
    "role": "methodist",
    "target": "2024",
    "topic": "t01",
}


def example(form: ValueForm, name: str = "") -> Any:
    """Return a value that the field accepts, lists with one item, parts as None; days as text."""
    match form.type:
        case "choice":
            return _CHOICES.get(name) if _CHOICES.get(name) in form.choices else form.choices[0]
        case "list":
            items = [example(form.item, name)]
            return items if form.min_length != 2 else [5, 7]
        case "integer":
            return 2021 if form.ge and form.ge > 1000 else form.ge or 1
        case "number":
            return 12.5
        case "flag":
            return True
        case "day":
            return _DAYS.get(name, "2021-02-09")
        case "text":
            return _text(form, name)
    return None


def example_key(form: ValueForm) -> str:
    """Return a key for a mapping of elements."""
    return _KEYS.get(form.elements, "1")


def _text(form: ValueForm, name: str) -> str:
    if form.ref:
        return _REFERENCES.get(form.ref, "1")
    for kind, sample in _CODES:
        if form.pattern == pattern_of(kind):
            return sample
    if not form.words:
        return _PLACES.get(name, "1")
    return _NAMES.get(name) or _WORDS[form.words]


def pattern_of(kind: Any) -> str:
    """Return the pattern of one of the annotated text types of ``generator.model.fields``."""
    return next(mark.pattern for mark in kind.__metadata__ if getattr(mark, "pattern", None))
