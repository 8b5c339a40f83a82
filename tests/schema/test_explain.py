"""Errors of the model become findings in Russian, whatever the editor wrote."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.explain import explain
from generator.explain.problem import Problem
from generator.explain.table import FORMATS, JUDGES, judge
from generator.model.act import Act
from generator.model.examples import pattern_of
from generator.model.forms import ValueForm, field_forms, innermost, part_models
from generator.model.kinds import KINDS
from generator.model.practice import Practice
from generator.model.term import Terms
from tests.schema.samples import full_record, places

ENGLISH = re.compile(r"[a-z]+ [a-z]+ [a-z]+")
# What each node of a core schema of pydantic may refuse, as far as our models use it.
PLAIN = {"nullable", "default", "definitions", "definition-ref"}
NODES = {
    "str": {"string_type", "string_unicode"},
    "int": {"int_type"},
    "float": {"finite_number"},
    "bool": {"bool_type"},
    "date": {"iso_day"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "model": {"model_type"},
    "model-fields": {"extra_forbidden", "invalid_key"},
    "model-field": {"missing"},
    "literal": {"literal_error"},
}
CONSTRAINTS = {
    ("str", "min_length"): "string_too_short",
    ("str", "max_length"): "string_too_long",
    ("str", "pattern"): "string_pattern_mismatch",
    ("tuple", "min_length"): "too_short",
    ("tuple", "max_length"): "too_long",
    ("dict", "min_length"): "too_short",
    ("int", "ge"): "greater_than_equal",
    ("int", "le"): "less_than_equal",
}
FUNCTIONS = {
    "iso_day": "iso_day",
    "real_day": "iso_day",
    "plain_number": "plain_number",
    "forbid_inf_nan_check": "finite_number",
}
HARMLESS = {
    "type", "strict", "metadata", "schema", "ref", "serialization", "cls", "config", "root_model",
    "allow_inf_nan",
    "model_name", "fields", "computed_fields", "items_schema", "variadic_item_index", "keys_schema",
    "values_schema", "expected", "custom_init", "post_init", "generic_origin", "extra_behavior",
}  # fmt: skip


def explained(model: type, tree: Any) -> list[tuple]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(tree)
    return [(f.code, f.path, f.on_key) for f in explain(caught.value, model, "data/x.yml")]


def error_types(schema: Any) -> set[str]:
    """Return the types of error that a core schema can raise; an unknown node or constraint fails."""
    if isinstance(schema, (list, tuple)):
        return set().union(*map(error_types, schema))
    if not isinstance(schema, dict):
        return set()
    found = set().union(
        *(error_types(v) for k, v in schema.items() if k not in ("metadata", "serialization"))
    )
    kind = schema.get("type")
    if isinstance(kind, str) and kind.startswith("function-"):
        return found | {FUNCTIONS[schema["function"]["function"].__name__]}
    if not isinstance(kind, str) or kind in PLAIN or kind in ("no-info", "with-info"):
        return found
    assert schema.get("strict") or kind not in ("int", "bool"), f"{kind} reads other types"
    assert kind in NODES, f"{kind} is not in the table"
    for name in schema.keys() - HARMLESS:
        assert (kind, name) in CONSTRAINTS, f"{kind}.{name} is not in the table"
        found.add(CONSTRAINTS[kind, name])
    return found | NODES[kind]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_error_that_a_model_can_raise_has_a_russian_text(kind):
    by_pattern = {"string_pattern_mismatch", "string_too_long"}

    raised = error_types(kind.model.__pydantic_core_schema__)

    assert raised - by_pattern - JUDGES.keys() == set()


def test_every_pattern_of_the_models_has_a_russian_text():
    known = {pattern_of(kind) for kind, _ in FORMATS}

    used = {
        form.pattern
        for kind in KINDS
        for model in part_models(kind.model)
        for field in field_forms(model)
        for form in (innermost(field.value), field.value.key)
        if form is not None and form.pattern
    }

    assert used == known


def test_an_unknown_type_of_error_is_said_in_russian():
    problem = Problem("bytes_type", ("name",), "x", ValueForm("text"), (Act,), field_forms(Act)[1])

    verdict = judge(problem)

    assert verdict.code == "SCH003"
    assert verdict.message == "Поле «Название»: «x» не подходит."
    assert verdict.hint == "Что сюда пишут: Официальное название, не длиннее 140 знаков."


def test_places_lead_to_keys_values_items_and_parents():
    tree = {"title": "Клуб", "summary": 5, "steps": ["", "б"], "mentions": [{"clause": "i"}], "лишнее": 1}
    tree |= {"form": "method", "origin": "document"}

    found = explained(Practice, tree)

    assert found == [
        ("SCH003", ("summary",), False),
        ("SCH002", ("mentions", 0), True),
        ("SCH008", ("steps", 0), False),
        ("SCH002", (), False),
        ("SCH001", ("лишнее",), True),
    ]


def test_a_wrong_key_is_pointed_at_and_its_value_is_still_checked():
    found = explained(Terms, {"terms": {"Наставник": None}})

    assert found == [("SCH005", ("terms", "Наставник"), True), ("SCH003", ("terms", "Наставник"), False)]


def test_a_misspelt_required_field_is_one_mistake():
    found = explained(Act, {"nane": "Закон", "kind": "закон", "level": "federal"})

    assert found == [("SCH001", ("nane",), True)]


def test_a_missing_field_stays_when_the_unknown_one_means_another():
    found = explained(Act, {"urls": "https://example.ru", "kind": "закон", "level": "federal"})

    assert found == [("SCH002", (), False), ("SCH001", ("urls",), True)]


def test_a_list_is_not_short_because_of_wrong_items():
    tree = {"terms": {"a": {"label": "А", "definition": "Б", "notion": "c", "clause": "i"}}}
    tree["terms"]["a"]["lines"] = [0, 5]

    found = explained(Terms, tree)

    assert found == [("SCH007", ("terms", "a", "lines", 0), False)]


ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(
        ["31.12.2025", "2025-02-30", "12,5 %", "www.x.ru", "К3", "да", "7 дней", "нет данных", "0000-00-00"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_any_damage_is_explained_in_one_russian_sentence(kind, data):
    tree = full_record(kind.model)
    *way, last = data.draw(st.sampled_from(places(tree)))
    damaged = holder = copy.deepcopy(tree)
    for step in way:
        holder = holder[step]
    if isinstance(holder, dict) and data.draw(st.booleans()):
        holder[data.draw(st.text(max_size=8))] = holder.pop(last)
    else:
        holder[last] = data.draw(ODD)

    try:
        kind.model.model_validate(damaged)
        findings = []
    except ValidationError as error:
        findings = explain(error, kind.model, "data/x.yml")
        assert findings

    for finding in findings:
        assert re.fullmatch(r"[А-ЯЁ][^\n]+\.", finding.message)
        assert re.match(r"[А-ЯЁ]", finding.hint)
        assert not ENGLISH.search(re.sub(r"«.*?»|`.*?`", "", f"{finding.message} {finding.hint}"))
        assert exists(damaged, finding.path)


def exists(tree: Any, path: tuple) -> bool:
    for step in path:
        if isinstance(tree, dict) and step not in tree:
            return False
        tree = tree[step]
    return True
