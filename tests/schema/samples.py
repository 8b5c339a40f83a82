"""Whole records built from the examples of the model, and the places inside them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from generator.model.examples import example, example_key
from generator.model.forms import ValueForm, field_forms


def full_record(model: type[BaseModel], optional: bool = True) -> dict[str, Any]:
    """Return a tree that the model accepts; ``optional`` fills the optional fields too."""
    return {
        form.name: value(form.value, form.name, optional)
        for form in field_forms(model)
        if optional or form.required
    }


def value(form: ValueForm, name: str, optional: bool) -> Any:
    if form.part:
        return full_record(form.part, optional)
    if form.type == "mapping":
        return {example_key(form): value(form.item, name, optional)}
    if form.type == "list" and form.item.part:
        return [value(form.item, name, optional)]
    return example(form, name)


def places(tree: Any, way: tuple = ()) -> list[tuple]:
    """Return the path of every value inside a tree, the root left out."""
    pairs = list(
        tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    )
    deeper = [place for key, inner in pairs for place in places(inner, (*way, key))]
    return [*((*way, key) for key, _ in pairs), *deeper]
