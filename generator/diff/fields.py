"""What differs between two states of one record, field by field («поля»)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.catalogue import Entry
from generator.diff.change import FieldChange
from generator.diff.labels import Labels, is_pair
from generator.diff.likeness import SAME_ITEM, in_same_order, kept, likeness, with_replaced
from generator.diff.names import ITEMS, lower_first
from generator.findings import Path
from generator.model.forms import FieldForm, ValueForm, field_forms


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a record on one side: what stands there and how to put it in words."""

    labels: Labels
    entry: Entry
    path: Path
    value: Any

    def inner(self, name: str) -> Spot:
        """Return the place of a field."""
        return replace(self, path=(*self.path, name), value=getattr(self.value, name))

    def item(self, position: int | None) -> Spot:
        """Return the place of an item; there is nothing at position None."""
        if position is None:
            return replace(self, value=None)
        return replace(self, path=(*self.path, position), value=self.value[position])

    def text(self, form: ValueForm, field: FieldForm) -> str:
        """Return the value in words."""
        return self.labels.value(self.entry, self.path, form, self.value, field)


def record_changes(old: Spot, new: Spot) -> Iterator[FieldChange]:
    """Yield what differs between two records; their elements are entries of their own, only their
    order belongs here."""
    for field in field_forms(type(new.value)):
        before, after = old.inner(field.name), new.inner(field.name)
        if field.value.elements:
            yield from _order_of_keys(field, before, after)
        else:
            yield from _differences(field, field.value, before, after, "")


def _differences(
    field: FieldForm, form: ValueForm, old: Spot, new: Spot, place: str
) -> Iterator[FieldChange]:
    if old.value == new.value:
        return
    if form.part and old.value is not None and new.value is not None:
        yield from _in_part(field, form, old, new, place, _joined(place, lower_first(field.title)))
    elif form.type == "list" and not is_pair(form):
        yield from _in_list(field, form.item, old, new, place)
    else:
        yield _change(field, form, old, new, place)


def _in_part(
    field: FieldForm, form: ValueForm, old: Spot, new: Spot, place: str, name: str
) -> Iterator[FieldChange]:
    """Compare the fields of a part called ``name``; its printed form («raw») stands for the part itself."""
    for inner in field_forms(form.part):
        before, after = old.inner(inner.name), new.inner(inner.name)
        if inner.name == "raw":
            yield from _differences(replace(inner, title=field.title), inner.value, before, after, place)
        else:
            yield from _differences(inner, inner.value, before, after, name)


def _in_list(field: FieldForm, form: ValueForm, old: Spot, new: Spot, place: str) -> Iterator[FieldChange]:
    """Compare item with item, wherever they stand; then say whether those that stayed changed places."""
    pairs = kept(form, old.value, new.value)
    for i, j in with_replaced(pairs, old.value, new.value):
        before, after = old.item(i), new.item(j)
        if form.part and _is_same_item(field, form, before, after):
            name = f"{ITEMS[field.name].noun} «{before.text(form, field)}»"
            yield from _in_part(field, form, before, after, "", name)
        elif before.value != after.value:
            yield _change(field, form, before, after, "")
    if not in_same_order(pairs):
        yield FieldChange(new.path, field.title, "reordered", old.value, new.value, place=place)


def _is_same_item(field: FieldForm, form: ValueForm, old: Spot, new: Spot) -> bool:
    if old.value is None or new.value is None:
        return False
    return likeness(form, old.value, new.value) >= SAME_ITEM or old.text(form, field) == new.text(form, field)


def _order_of_keys(field: FieldForm, old: Spot, new: Spot) -> Iterator[FieldChange]:
    before = tuple(key for key in old.value if key in new.value)
    after = tuple(key for key in new.value if key in old.value)
    if before != after:
        yield FieldChange(new.path, field.title, "reordered", before, after)


def _change(field: FieldForm, form: ValueForm, old: Spot, new: Spot, place: str) -> FieldChange:
    """Return the change of one value; where both read alike in words, the values themselves are shown."""
    action = "added" if old.value is None else "removed" if new.value is None else "changed"
    before, after = old.text(form, field), new.text(form, field)
    if form.ref and before == after:
        before, after = old.value, new.value
    path = old.path if new.value is None else new.path
    return FieldChange(path, field.title, action, old.value, new.value, before, after, place)


def _joined(*names: str) -> str:
    return ", ".join(name for name in names if name)
