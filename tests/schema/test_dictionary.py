"""The schemas follow the models: committed, complete, as strict as the models, true for all data."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.dictionary import editor_files, kind_schema, schemas
from generator.model.kinds import KINDS, Kind, kind_of
from generator.yamlio import parse
from tests.schema.samples import full_record, places

ROOT = Path(__file__).resolve().parents[2]
BY_NAME = {kind.name: kind for kind in KINDS}
DATA = sorted((ROOT / "data").rglob("*.yml"))
FAULTS = sorted((ROOT / "tests" / "faults").glob("SCH*/data/**/*.yml"))
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def fits(path: Path, glob: str) -> bool:
    """Tell whether a path below the project is one of ``glob``; a star stays within a folder."""
    return path.match(glob) and len(path.parts) == len(Path(glob).parts)


def checker(kind: Kind) -> Draft202012Validator:
    return Draft202012Validator(kind_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)


CHECKERS = {kind.name: checker(kind) for kind in KINDS}


def model_accepts(kind: Kind, tree: Any) -> bool:
    try:
        kind.model.model_validate(tree)
    except ValidationError:
        return False
    return True


def walk(schema: Any):
    """Yield every pair of a field name and its schema."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict) and schema.get("type") == "object":
            yield from properties.items()
        for inner in schema.values():
            yield from walk(inner)


def test_committed_schemas_are_the_generated_ones():
    generated = schemas()

    committed = {f"schemas/{path.name}": path.read_bytes() for path in (ROOT / "schemas").iterdir()}

    assert committed == generated


def test_committed_settings_of_editors_are_the_generated_ones():
    generated = editor_files()

    assert {path: (ROOT / path).read_bytes() for path in generated} == generated


def test_an_editor_finds_the_schema_of_every_record():
    globs = json.loads(editor_files()[".vscode/settings.json"])["yaml.schemas"]

    for path in DATA:
        name = path.relative_to(ROOT)
        found = [schema for schema, glob in globs.items() if fits(name, glob)]
        assert found == [f"./schemas/{kind_of(name.as_posix())[0].name}.schema.json"], name
    assert {f"./{path}" for path in schemas() if path.endswith(".json")} == set(globs)


@each_kind
def test_schema_is_a_schema(kind):
    Draft202012Validator.check_schema(kind_schema(kind))


@each_kind
def test_every_property_has_a_russian_title_and_description(kind):
    found = list(walk(kind_schema(kind)))

    assert found
    for name, schema in found:
        assert re.search("[А-Яа-яЁё]", schema["title"]), name
        assert re.search("[А-Яа-яЁё]", schema["description"]), name


@each_kind
def test_no_object_allows_unknown_keys(kind):
    schema = kind_schema(kind)

    open_ones = [
        one for one in [schema, *schema["$defs"].values()] if one["additionalProperties"] is not False
    ]

    assert open_ones == []


def test_hints_for_forms_are_there():
    roadmap = kind_schema(BY_NAME["roadmap"])
    activity = roadmap["$defs"]["Activity"]["properties"]
    card = kind_schema(BY_NAME["practice"])
    practice, evidence = card["properties"], card["$defs"]["Evidence"]["properties"]

    assert roadmap["properties"]["activities"]["x-kind"] == "activity"
    assert roadmap["properties"]["activities"]["propertyNames"]["pattern"].startswith("^[a-z0-9]+")
    assert activity["section"]["x-ref"] == "section"
    assert activity["results"]["items"]["x-ref"] == "expected_result"
    assert activity["summary"]["x-text"] == "own"
    assert activity["rows"]["minProperties"] == 1
    assert evidence["level"]["x-enum-labels"]["0"] == "названа в документе"
    assert practice["transfer"]["enum"] == ["unknown", "bound", "adaptable", "ready"]
    assert practice["transfer"]["enumDescriptions"][3] == "готова к переносу"
    assert practice["levels"]["items"]["enumDescriptions"][0] == "педагог"
    assert practice["transfer"]["default"] == "unknown"
    assert roadmap["properties"]["start"]["format"] == "date"


@pytest.mark.parametrize("path", DATA, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_record_of_the_repository_fits_its_schema(path):
    name = path.relative_to(ROOT).as_posix()
    kind, _ = kind_of(name)

    tree = parse(path.read_bytes(), name).value

    assert [error.message for error in CHECKERS[kind.name].iter_errors(tree)] == []


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: "/".join(path.parts[-4:]))
def test_broken_records_are_refused_by_schema_and_model(path):
    kind, _ = kind_of(path.as_posix().partition("/faults/")[2].partition("/")[2])

    tree = parse(path.read_bytes(), path.name).value

    assert not model_accepts(kind, tree)
    assert not CHECKERS[kind.name].is_valid(tree)


@each_kind
@pytest.mark.parametrize("optional", [True, False])
def test_examples_fit_the_schema(kind, optional):
    assert CHECKERS[kind.name].is_valid(full_record(kind.model, optional))


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 2200),
    st.floats(-5, 5).filter(lambda number: not number.is_integer()),
    st.text("aя.1-/: ", max_size=6),
    st.sampled_from(
        ["", "2025-12-31", "31.12.2025", "2021-02-30", "P7D", "71800000", "https://x.ru", "goal", "0" * 64]
    ),
    st.just([]),
    st.just({}),
    st.just({"a": 1}),
    st.lists(st.integers(0, 3), max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@each_kind
def test_schema_and_model_agree_on_any_damage(kind, data):
    tree = copy.deepcopy(full_record(kind.model))
    holder = tree
    *way, last = data.draw(st.sampled_from(places(tree)))
    for step in way:
        holder = holder[step]
    action = data.draw(st.sampled_from(["replace", "remove", "rename"]))
    odd = data.draw(ODD)
    if action == "replace" or isinstance(holder, list):
        holder[last] = odd
    else:
        value = holder.pop(last)
        if action == "rename":
            holder[str(odd)] = value
    # A partial day of the 30th of February is text for a schema and a mistake for the model.
    if odd == "2021-02-30":
        return

    assert CHECKERS[kind.name].is_valid(tree) == model_accepts(kind, tree), json.dumps(
        tree, ensure_ascii=False
    )
