"""Every field of every model can be shown to an editor and refuses what it does not know."""

from __future__ import annotations

import re
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest

from generator.model.examples import example
from generator.model.forms import field_form, field_forms, part_models
from generator.model.kinds import KINDS
from generator.model.practice import Evidence
from generator.model.roadmap import Activity
from tests.schema.samples import full_record

MODELS = list(dict.fromkeys(model for kind in KINDS for model in part_models(kind.model)))
FIELDS = [(model, form) for model in MODELS for form in field_forms(model)]
each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
each_field = pytest.mark.parametrize(
    ("model", "form"), FIELDS, ids=lambda x: getattr(x, "name", "") or x.__name__
)


@each_field
def test_title_and_description_are_russian(model, form):
    assert re.search("[А-Яа-яЁё]", form.title)
    assert re.search("[А-Яа-яЁё]", form.description)
    assert form.description.endswith(".")
    assert not form.title.endswith(".")


@each_model
def test_model_is_frozen_and_refuses_unknown_keys(model):
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "forbid"


@each_model
def test_no_field_holds_two_types(model):
    unions = [name for name, field in model.model_fields.items() if has_union(field.annotation)]

    assert unions == []


def has_union(annotation: Any) -> bool:
    args = [arg for arg in get_args(annotation) if arg is not NoneType]
    if get_origin(annotation) in (Union, UnionType) and len(args) > 1:
        return True
    inner = args[:1] if get_origin(annotation) is Annotated else args
    return any(has_union(arg) for arg in inner if get_origin(arg) or isinstance(arg, UnionType))


def test_a_union_is_noticed_at_any_depth():
    assert has_union(dict[str, tuple[int | str, ...]])
    assert not has_union(tuple[Annotated[str, "x"], ...] | None)


@each_field
def test_a_closed_list_has_a_label_for_exactly_its_values(model, form):
    value = form.value.item or form.value
    allowed = list(value.choices)
    if form.value.ge is not None and form.value.le is not None and form.labels:
        allowed = list(range(form.value.ge, form.value.le + 1))

    assert sorted(form.labels, key=str) == sorted(allowed, key=str)


@each_field
def test_labels_are_different_russian_words(model, form):
    labels = list(form.labels.values())

    assert len(set(labels)) == len(labels)
    assert all(re.search("[а-яё]", label) for label in labels)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("optional", [True, False])
def test_examples_of_all_fields_make_a_valid_record(kind, optional):
    tree = full_record(kind.model, optional)

    record = kind.model.model_validate(tree)

    assert type(record) is kind.model


def test_forms_tell_what_a_field_may_hold():
    rows = field_form(Activity, "rows").value
    level = field_form(Evidence, "level")
    section = field_form(Activity, "section").value

    assert (rows.type, rows.elements, rows.min_length, rows.key.max_length) == (
        "mapping",
        "activity_row",
        1,
        80,
    )
    assert (level.value.type, level.value.ge, level.value.le, level.labels[0]) == (
        "integer",
        0,
        5,
        "названа в документе",
    )
    assert (section.type, section.ref, section.nullable) == ("text", "section", False)
    assert field_form(Activity, "absent") is None


def test_every_reference_points_to_a_kind_that_some_file_declares():
    from generator.model.structure import element_kinds

    declared = {kind.name for kind in KINDS if kind.own_id} | {"*"}
    declared = declared.union(*(element_kinds(kind.model) for kind in KINDS))

    named = {form.ref for _, field in FIELDS for form in (field.value, field.value.item) if form and form.ref}

    assert named - declared == set()


def test_an_example_of_a_reference_is_a_key():
    assert example(field_form(Activity, "results").value, "results") == ["r1"]
