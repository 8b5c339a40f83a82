"""JSON Schema 2020-12 of what the API answers («схемы ответов»), made of the models.

Not the format of the records in the repository: names of records are references here. Schemas are open:
new fields may come without a new version, so that a client must pass over what it does not know.
"""

from __future__ import annotations

from typing import Any

from generator.derive.history import kind_titles
from generator.derive.interface import models, together
from generator.dictionary import DIALECT, value_schema
from generator.model.forms import FieldForm, ValueForm, field_forms, innermost
from generator.model.record import Element, Part
from generator.opendata.api.shapes import COLLECTION, ELEMENT, ENVELOPE, INDEX, LIST, RECORD, SHARED, shape
from generator.opendata.column import NO_DATA
from generator.opendata.names import DATASET_OF
from generator.opendata.tables import DATASETS

_ABOUT = (
    "Ответ API атласа. Неизвестное – null, причину называет x-missing поля. Дни – строки ГГГГ-ММ-ДД, "
    "коды и номера – строки."
)
_TOGETHER = {
    "document": "Один файл – все записи вида из одного документа.",
    "territory": "Один файл – все записи вида из одной территории.",
    "project": "Один файл – все записи вида.",
}
_REFERENCE = {"$ref": "#/$defs/reference"}
_ID = {"type": "string", "title": "Номер", "description": "Полный номер записи."}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of every kind of answer by its name: kinds of records, «list» and «index»."""
    titles = kind_titles()
    found = {kind: _records(titles[kind], kind, model) for kind, model in models().items()}
    found["list"] = _answer("Список записей одного вида", data=LIST)
    found["index"] = _answer("Список видов записей", data=INDEX)
    return found


def _records(title: str, kind: str, model: type[Element]) -> dict[str, Any]:
    """Return the schema of the files of a kind: of one record, or of several where they stand together."""
    inside = {**SHARED, "record": _fields(model, kind), **_inside(model)}
    if kind not in together():
        return _answer(title, data=RECORD, **inside)
    schema = _answer(title, data=COLLECTION, element=ELEMENT, **inside)
    return schema | {"description": f"{_TOGETHER[together()[kind]]} {_ABOUT}"}


def _answer(title: str, /, **definitions: Any) -> dict[str, Any]:
    return {"$schema": DIALECT, "title": title, "description": _ABOUT, **ENVELOPE, "$defs": definitions}


def _inside(model: type[Element]) -> dict[str, dict[str, Any]]:
    """Return the schemas of what stands inside a record by the names of the models."""
    found: dict[type[Part], str] = {}
    _collect(model, found)
    return {part.__name__: _fields(part, kind, entry=bool(kind)) for part, kind in found.items()}


def _collect(model: type[Part], found: dict[type[Part], str]) -> None:
    """Find the models inside another with the kind of entry that they are, "" for mere parts."""
    for form in field_forms(model):
        part = innermost(form.value).part
        if part is not None and part not in found and form.value.elements not in models():
            found[part] = form.value.elements
            _collect(part, found)


def _fields(model: type[Part], kind: str, entry: bool = False) -> dict[str, Any]:
    """Return the schema of the fields; those of an ``entry`` stand between its id and what names it."""
    missing = _missing(kind)
    fields = {form.name: _field(form, missing.get(form.name, NO_DATA)) for form in field_forms(model)}
    if not entry:
        return shape("", **fields)
    return shape("", id=_ID, **fields, referenced_by={"$ref": "#/$defs/referenced_by"})


def _field(form: FieldForm, missing: str) -> dict[str, Any]:
    schema = {"title": form.title, "description": form.description, **value_schema(form.value, _own)}
    if form.labels:
        schema["x-enum-labels"] = {str(value): label for value, label in form.labels.items()}
    if form.value.nullable:
        schema["x-missing"] = missing
    return schema


def _own(form: ValueForm) -> dict[str, Any] | None:
    """Return the schema of what the API says in its own way, None for everything else."""
    if form.elements in models():
        return {"type": "array", "items": _REFERENCE, "x-kind": form.elements}
    if not form.ref:
        return None
    named = {"anyOf": [_REFERENCE, {"type": "null"}]} if form.nullable else _REFERENCE
    return {**named, "x-ref": form.ref}


def _missing(kind: str) -> dict[str, str]:
    """Return why a field may be empty, as the columns of the dataset of a kind say it."""
    name = DATASET_OF.get(kind)
    return {c.name: c.missing for dataset in DATASETS if dataset.name == name for c in dataset.columns}
