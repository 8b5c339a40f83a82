"""On the real data: nothing differs from itself, and a change of any one field is exactly that change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.catalogue import Catalogue, Entry, build_catalogue
from generator.diff import compare, describe
from generator.findings import Path as Place
from generator.load import load
from generator.model.forms import ValueForm, field_forms
from generator.project import open_project
from tests.demo.projects import catalogue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", params=["real", "demo"])
def data(request, tmp_path_factory) -> Catalogue:
    """The real records, and invented ones that fill what the real ones do not."""
    if request.param == "demo":
        return catalogue(tmp_path_factory.mktemp("demo"), 300)
    return load(open_project(ROOT)).catalogue


def samples(data: Catalogue) -> Iterator[tuple[Entry, Catalogue]]:
    """Yield for each field that is filled anywhere an entry that fills it, with the entries of its file."""
    seen: set[tuple[str, Place]] = set()
    for entry in data.entries:
        places = (place for place, _ in single_values(entry.record))
        filled = {(entry.kind, tuple(step for step in place if isinstance(step, str))) for place in places}
        if not filled <= seen:
            seen |= filled
            yield entry, build_catalogue(one for one in data.entries if one.file == entry.file)


def single_values(record: BaseModel) -> Iterator[tuple[Place, ValueForm]]:
    """Yield every single value of a record, those of its elements left out."""
    for form in field_forms(type(record)):
        if not form.value.elements:
            yield from _inside((form.name,), form.value, getattr(record, form.name))


def _inside(place: Place, form: ValueForm, value: Any) -> Iterator[tuple[Place, ValueForm]]:
    if value is None:
        return
    if form.part:
        yield from ((((*place, *inner), shape)) for inner, shape in single_values(value))
    elif form.type == "list":
        for number, item in enumerate(value):
            yield from _inside((*place, number), form.item, item)
    elif form.type != "choice" or len(form.choices) > 1:
        yield place, form


def first_and_last(record: BaseModel) -> Iterator[tuple[Place, ValueForm]]:
    """Yield single values; of those that differ only by positions in lists the first and the last two.

    A release lists thousands of them, all compared by the same code.
    """
    alike: dict[Place, list[tuple[Place, ValueForm]]] = {}
    for place, form in single_values(record):
        alike.setdefault(tuple(step for step in place if isinstance(step, str)), []).append((place, form))
    for found in alike.values():
        yield from found[:1]
        yield from found[1:][-2:]


def other(form: ValueForm, value: Any) -> Any:
    """Return another value of the same form."""
    if form.type == "choice":
        return next(choice for choice in form.choices if choice != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, date):
        return value + timedelta(days=1)
    return f"{value}-x" if isinstance(value, str) else value + 1


def mutated(value: Any, place: Place, form: ValueForm) -> Any:
    """Return a record or list with another value at one place."""
    if not place:
        return other(form, value)
    step, rest = place[0], place[1:]
    if isinstance(step, int):
        return (*value[:step], mutated(value[step], rest, form), *value[step + 1 :])
    return value.model_copy(update={step: mutated(getattr(value, step), rest, form)})


def with_record(catalogue: Catalogue, entry: Entry, record: BaseModel) -> Catalogue:
    """Return the entries of one file with another record in place of one of them."""
    copies: dict[int, Entry] = {}
    for one in catalogue.entries:
        copies[id(one)] = Entry(
            one.kind, one.id, record if one is entry else one.record, one.file, one.path,
            one.territory, one.document, copies.get(id(one.parent)) if one.parent else None,
        )  # fmt: skip
    return build_catalogue(copies.values())


def test_records_do_not_differ_from_themselves(data):
    copies = with_record(data, data.entries[0], data.entries[0].record.model_copy(deep=True))

    assert compare(data, copies) == []


def test_real_records_read_twice_do_not_differ():
    first, second = (load(open_project(ROOT)).catalogue for _ in range(2))

    assert compare(first, second) == []


def test_any_other_value_is_reported_at_its_place_and_nowhere_else(data):
    wrong, kinds = {}, set()
    for entry, old in samples(data):
        kinds.add(entry.kind)
        for place, form in first_and_last(entry.record):
            new = with_record(old, entry, mutated(entry.record, place, form))
            found = [(c.action, c.kind, c.id, [f.path for f in c.fields]) for c in compare(old, new)]
            if not _is_only(found, entry, place):
                wrong[entry.kind, entry.id, place] = found

    assert wrong == {}
    assert len(kinds) > 25


def _is_only(found: list, entry: Entry, place: Place) -> bool:
    """Tell whether one field is reported: the value itself, or the item or pair of lines it belongs to."""
    if len(found) != 1 or found[0][:3] != ("changed", entry.kind, entry.id) or len(found[0][3]) != 1:
        return False
    (path,) = found[0][3]
    return place[: len(path)] == path and len(path) >= len(place) - 1


def test_a_field_that_came_or_went_is_reported_and_said(data):
    wrong, count = {}, 0
    for entry, old in samples(data):
        for form in field_forms(type(entry.record)):
            if form.required or form.value.elements or getattr(entry.record, form.name) == form.default:
                continue
            count += 1
            new = with_record(old, entry, entry.record.model_copy(update={form.name: form.default}))
            for found in (compare(old, new), compare(new, old)):
                if [{f.path[0] for f in c.fields} for c in found] != [{form.name}] or not describe(found[0]):
                    wrong[entry.kind, entry.id, form.name] = found

    assert wrong == {}
    assert count > 60
