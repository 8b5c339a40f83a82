"""What the annotations of a model say about its structure: nested elements and marked values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from generator.findings import Path
from generator.model.fields import Address, Elements, Ref, Words

Mark = TypeVar("Mark", Address, Ref, Words)


@dataclass(frozen=True, slots=True)
class Shape:
    """How marked values lie inside a field: in a part, in many items, or directly."""

    mark: Address | Ref | Words | None = None
    items: Shape | None = None
    keyed: bool = False
    part: type[BaseModel] | None = None


@cache
def elements_of(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return (field, kind) of every mapping whose values are entries of their own."""
    return tuple(
        (name, mark.kind)
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, Elements)
    )


@cache
def element_kinds(model: type[BaseModel]) -> frozenset[str]:
    """Return every kind of entry that a file of this model may declare, at any depth."""
    found = set()
    for name, kind in elements_of(model):
        found.add(kind)
        found |= element_kinds(element_model(model, name))
    return frozenset(found)


def element_model(model: type[BaseModel], field: str) -> type[BaseModel]:
    """Return the model of the values of an element mapping."""
    return get_args(model.model_fields[field].annotation)[1]


def marked(record: BaseModel, mark: type[Mark]) -> Iterator[tuple[Path, Mark, str]]:
    """Yield (path, mark, value) of every value marked with ``mark``, without those of its elements."""
    for name, shape in _shapes(type(record), mark):
        value = getattr(record, name)
        if value is not None:
            if shape.mark is not None:
                yield (name,), shape.mark, value
            else:
                yield from _walk(value, shape, (name,), mark)


def _walk(value: Any, shape: Shape, path: Path, mark: type[Mark]) -> Iterator[tuple[Path, Mark, str]]:
    if shape.mark is not None:
        yield path, shape.mark, value
    elif shape.part is not None:
        for name, inner in _shapes(shape.part, mark):
            child = getattr(value, name)
            if child is not None:
                yield from _walk(child, inner, (*path, name), mark)
    elif shape.items is not None:
        pairs = value.items() if shape.keyed else enumerate(value)
        for key, child in pairs:
            yield from _walk(child, shape.items, (*path, key), mark)


@cache
def _shapes(model: type[BaseModel], mark: type[Mark]) -> tuple[tuple[str, Shape], ...]:
    nested = {name for name, _ in elements_of(model)}
    found = ((name, _shape(f.annotation, tuple(f.metadata), mark)) for name, f in model.model_fields.items())
    return tuple((name, shape) for name, shape in found if shape is not None and name not in nested)


def _shape(annotation: Any, metadata: tuple[Any, ...], mark: type[Mark]) -> Shape | None:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(args[0], (*args[1:], *metadata), mark)
    if origin in (Union, UnionType):
        return next((s for a in args if a is not type(None) and (s := _shape(a, metadata, mark))), None)
    if origin in (tuple, dict):
        inner = _shape(args[0] if origin is tuple else args[1], (), mark)
        return Shape(items=inner, keyed=origin is dict) if inner else None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(part=annotation) if _shapes(annotation, mark) else None
    return next((Shape(mark=m) for m in metadata if isinstance(m, mark)), None)
