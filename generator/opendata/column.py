"""Columns («графы») of the datasets: what a cell holds, in two languages, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from generator.model.forms import FieldForm, ValueForm, field_form
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item

TYPES = {"text": "string", "choice": "string", "integer": "integer", "number": "number", "flag": "boolean"}
TYPES |= {"day": "date"}

#: What an empty cell means where a column does not say more.
NO_DATA = "нет данных"

Read = Callable[[Item], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    ``type`` is string, integer, number, boolean, date or year. ``labels`` is the closed list of
    values with Russian labels, empty when the values are open. ``dataset`` names the dataset whose
    ``id`` the cell holds. ``missing`` says what an empty cell means. ``read`` returns the value of
    a row: str, int, float, bool, date or None.
    """

    name: str
    type: str
    title: str
    description: str
    english: str
    read: Read
    required: bool = False
    unique: bool = False
    labels: tuple[tuple[Any, str], ...] = ()
    pattern: str | None = None
    minimum: int | None = None
    dataset: str = ""
    missing: str = NO_DATA

    @classmethod
    def of(cls, model: type[BaseModel], path: str, english: str, **changes: Any) -> Column:
        """Mirror a field of a model, ``origin.url`` for one inside a part; the model gives the rest.

        ``changes`` replace what the model says, for example ``name``. Raises KeyError when the
        model has no such field.
        """
        names = tuple(path.split("."))
        forms = tuple(_forms(model, names))
        required = not any(form.value.nullable for form in forms)
        return _mirror(forms[-1], forms[-1].value, names, english, required, changes)

    @classmethod
    def each(cls, model: type[BaseModel], field: str, english: str, **changes: Any) -> Column:
        """Mirror one item of a list field: the row is read where the item lies."""
        (form,) = _forms(model, (field,))
        return _mirror(form, form.value.item, (), english, True, changes)


def _forms(model: type[BaseModel], names: tuple[str, ...]) -> Iterator[FieldForm]:
    for name in names:
        form = field_form(model, name)
        if form is None:
            raise KeyError(f"{model.__name__} has no field {name}")
        yield form
        model = form.value.part


def _mirror(
    form: FieldForm,
    value: ValueForm,
    names: tuple[str, ...],
    english: str,
    required: bool,
    changes: dict[str, Any],
) -> Column:
    dataset = DATASET_OF[value.ref] if value.ref not in ("", "*") else ""
    column = Column(
        name=names[-1] if names else form.name,
        type=TYPES[value.type],
        title=form.title,
        description=form.description + (f" Код строки из набора «{dataset}»." if dataset else ""),
        english=english,
        read=_reference(names) if value.ref else _value(names),
        required=required,
        labels=tuple(form.labels.items()),
        pattern=None if value.ref else value.pattern,
        minimum=value.ge,
        dataset=dataset,
    )
    return replace(column, **changes)


def _value(names: tuple[str, ...]) -> Read:
    if len(names) == 1:
        (name,) = names
        return lambda item: getattr(item.record, name)

    def read(item: Item) -> Any:
        value = item.record
        for name in names:
            if value is None:
                return None
            value = getattr(value, name)
        return value

    return read


def _reference(names: tuple[str, ...]) -> Read:
    return lambda item: item.snapshot.target(item.entry, item.path + names)
