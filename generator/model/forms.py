"""What a field may hold («форма поля»): one description for messages, schemas, templates and editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from generator.model.fields import Elements, Ref, Words

_SIMPLE = {str: "text", date: "day", int: "integer", float: "number", bool: "flag"}

_MARKS: dict[type, dict[str, str]] = {
    Ref: {"ref": "kind"},
    Elements: {"elements": "kind"},
    Words: {"words": "style"},
    StringConstraints: {"pattern": "pattern", "min_length": "min_length", "max_length": "max_length"},
    MinLen: {"min_length": "min_length"},
    MaxLen: {"max_length": "max_length"},
    Ge: {"ge": "ge"},
    Le: {"le": "le"},
}


@dataclass(frozen=True, slots=True)
class ValueForm:
    """The values of a field.

    ``type`` is text, day, integer, number, flag, choice, list, mapping or part. Lengths count
    characters, items or keys; ``item`` is the form of the items of a list or of the values of a
    mapping, ``key`` that of its keys. ``ref`` names the kind of entry a value points to («*» any),
    ``words`` the style of a text, ``elements`` the kind of entry that each value of a mapping is.
    """

    type: str
    nullable: bool = False
    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    ge: int | None = None
    le: int | None = None
    choices: tuple[str, ...] = ()
    ref: str = ""
    words: str = ""
    elements: str = ""
    key: ValueForm | None = None
    item: ValueForm | None = None
    part: type[BaseModel] | None = None


@dataclass(frozen=True, slots=True)
class FieldForm:
    """A field of a model; ``default`` is None where the field is required or empty by default."""

    name: str
    title: str
    description: str
    required: bool
    default: Any
    value: ValueForm
    labels: dict[Any, str] = field(default_factory=dict, hash=False)


@cache
def field_forms(model: type[BaseModel]) -> tuple[FieldForm, ...]:
    """Return the fields in the order of the model: inherited ones first."""
    return tuple(_field_form(name, info) for name, info in model.model_fields.items())


def field_form(model: type[BaseModel], name: str) -> FieldForm | None:
    """Return one field of a model or None."""
    return next((form for form in field_forms(model) if form.name == name), None)


def part_models(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Return the model and every model inside it, each once, in the order of the fields."""
    found: dict[type[BaseModel], None] = {}
    _collect(model, found)
    return tuple(found)


def innermost(form: ValueForm) -> ValueForm:
    """Return the form of the single values inside lists and mappings."""
    return innermost(form.item) if form.item else form


def _collect(model: type[BaseModel], found: dict[type[BaseModel], None]) -> None:
    found[model] = None
    for form in field_forms(model):
        part = innermost(form.value).part
        if part is not None and part not in found:
            _collect(part, found)


def _field_form(name: str, info: FieldInfo) -> FieldForm:
    value = _value_form(info.annotation, tuple(info.metadata))
    required = info.is_required()
    default = None if required else info.get_default(call_default_factory=True)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    labels = dict(extra.get("x-enum-labels", {}))
    return FieldForm(name, info.title or "", info.description or "", required, default, value, labels)


def _value_form(annotation: Any, metadata: tuple[Any, ...]) -> ValueForm:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _value_form(args[0], (*args[1:], *metadata))
    if origin in (Union, UnionType):
        (one,) = (arg for arg in args if arg is not type(None))
        return replace(_value_form(one, metadata), nullable=True)
    if origin is tuple:
        return _constrained(ValueForm("list", item=_value_form(args[0], ())), metadata)
    if origin is dict:
        key, item = (_value_form(arg, ()) for arg in args)
        return _constrained(ValueForm("mapping", key=key, item=item), metadata)
    if origin is Literal:
        return ValueForm("choice", choices=args)
    if annotation in _SIMPLE:
        return _constrained(ValueForm(_SIMPLE[annotation]), metadata)
    return ValueForm("part", part=annotation)


def _constrained(form: ValueForm, metadata: tuple[Any, ...]) -> ValueForm:
    return replace(form, **{name: value for mark in metadata for name, value in _constraint(mark)})


def _constraint(mark: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(mark, FieldInfo):
        for inner in mark.metadata:
            yield from _constraint(inner)
    for name, attribute in _MARKS.get(type(mark), {}).items():
        if (value := getattr(mark, attribute)) is not None:
            yield name, value
