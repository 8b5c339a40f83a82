"""The configuration of the browser forms: every file has a form, every form has the fields of its model."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from jsonschema.validators import validator_for

from generator.cache import ParseCache
from generator.catalogue import Catalogue
from generator.load import load
from generator.model.forms import field_forms
from generator.model.kinds import KINDS, kind_of
from generator.project import data_files, open_project
from generator.site.forms.config import configuration, formats
from generator.site.forms.place import editable, form_address
from generator.site.forms.settings import read_backend
from generator.versions import engine_version

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / ".cache/forms/config.schema.json"


@pytest.fixture(scope="module")
def config(tmp_path_factory) -> dict:
    project = open_project(ROOT)
    loaded = load(project, ParseCache(tmp_path_factory.mktemp("parsed"), engine_version()))
    return configuration(loaded.catalogue, read_backend(None), "Формы")


@pytest.fixture(scope="module")
def collections(config) -> dict[str, dict]:
    return {one["name"]: one for one in config["collections"]}


def named(fields: list[dict], *way: str) -> dict:
    """Return the field at the end of ``way``."""
    found = next(field for field in fields if field["name"] == way[0])
    return named(found["fields"], *way[1:]) if way[1:] else found


def form(collections: dict[str, dict], file: str) -> dict:
    """Return the file or folder that the address of a form leads to."""
    _, collection, _, name = form_address(file).removeprefix("admin/#/").split("/")
    found = collections[collection]
    return next(one for one in found["files"] if one["name"] == name) if "files" in found else found


def test_every_file_that_people_write_has_a_form(collections):
    lost = []
    for file in data_files(open_project(ROOT)):
        kind, _ = kind_of(file)
        if kind.command:
            assert form_address(file) == ""
            continue
        found = form(collections, file)
        place = found.get("file") or f"{found['folder']}/{Path(file).name}"
        lost += [file] if (place, found["format"]) != (file, f"atlas-{kind.name}") else []

    assert lost == []


@pytest.mark.parametrize("kind", editable(), ids=lambda kind: kind.name)
def test_a_form_has_the_fields_of_its_model(collections, kind):
    files = (file for one in collections.values() for file in (one.get("files") or [one]))
    fields = next(one["fields"] for one in files if one.get("format") == f"atlas-{kind.name}")

    told = {field["name"]: (field["label"], field["hint"]) for field in fields}
    assert told.keys() == {form.name for form in field_forms(kind.model)}
    assert all(label and hint for label, hint in told.values())


def test_a_form_speaks_russian_and_knows_its_lists(collections):
    fields = form(collections, "data/ugra/executions/2021.yml")["fields"]

    status = named(fields, "executions", "status")

    assert (status["label"], status["widget"], status["required"]) == ("Статус", "select", True)
    assert status["options"][0] == {"label": "выполнено", "value": "complete"}
    assert named(fields, "executions", "key")["pattern"][0] == r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$"
    assert named(fields, "executions", "date")["format"] == "YYYY-MM-DD"


def test_a_reference_reads_the_files_of_its_document(collections):
    fields = form(collections, "data/ugra/executions/2021.yml")["fields"]

    activity = named(fields, "executions", "activity")

    assert (activity["collection"], activity["file"]) == ("ugra", "roadmap-2021")
    assert activity["value_field"] == "activities.*.key"
    file = form(collections, "data/ugra/roadmaps/2021.yml")
    assert named(file["fields"], "activities", "key")["label"] == "Ключ"


def test_a_reference_across_territories_offers_the_records_of_the_build(collections):
    fields = form(collections, "data/ugra/practices/x.yml")["fields"]

    bodies = {one["value"]: one["label"] for one in named(fields, "body")["options"]}

    assert bodies["cnppm"] == "ЦНППМ"
    assert bodies["russia.cnppm"] == "ЦНППМ регионов (Россия)"
    assert named(fields, "topics")["multiple"] is True
    assert named(fields, "topics")["file"] == "topics"


def test_the_shape_of_files_comes_from_the_models():
    told = formats()

    assert told["kinds"]["practice"] == "practice.Practice"
    assert ["adoptions", "keyed", "practice.Adoption", False] in told["models"]["practice.Practice"]
    assert "place" in [field for field, *_ in told["models"]["comparison.Publication"]]
    assert ["activities", "keyed", "roadmap.Activity", True] in told["models"]["roadmap.Roadmap"]
    assert ["main", "flag", "", False] in told["models"]["statement.ExpectedResult"]
    assert ["nested", "flag", "", True] in told["models"]["inventory.InventoryCount"]
    assert set(told["kinds"]) == {kind.name for kind in KINDS} - {"release"}


@pytest.fixture(scope="module")
def checker():
    if not SCHEMA.is_file():
        assert not os.environ.get("CI"), "CI lacks the forms: tools/forms.sh installs them"
        pytest.skip("tools/forms.sh has not installed the forms")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return validator_for(schema)(schema)


def test_the_configuration_fits_the_schema_of_the_program(config, checker):
    kept = [one for one in config["collections"] if one["name"].endswith(("khabarovsk", "common", "act"))]

    faults = checker.iter_errors(config | {"collections": kept})

    assert len(kept) == 6
    assert [fault.message for fault in faults] == []


@pytest.mark.parametrize("forge", ["github", "gitlab", "gitea"])
def test_every_forge_fits_the_schema_of_the_program(checker, forge):
    told = {"forge": forge, "repo": "institut/atlas", "api": "https://git.example.ru/api", "app_id": "17"}
    nothing = Catalogue(())

    faults = checker.iter_errors(configuration(nothing, read_backend(told), "Формы"))

    assert [fault.message for fault in faults] == []
