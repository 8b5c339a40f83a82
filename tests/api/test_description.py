"""The OpenAPI description: its structure, its addresses, every file of the API in it."""

from __future__ import annotations

import json
import re

import pytest

from generator.opendata.api.description import description
from generator.opendata.api.envelope import Edition
from tests.api.sample import DAY


@pytest.fixture(scope="module")
def openapi(site) -> dict:
    return json.loads((site / "api/v1/openapi.json").read_bytes())


def operations(openapi: dict) -> dict[str, dict]:
    return {path: item["get"] for path, item in openapi["paths"].items()}


def test_the_head_says_version_licence_and_place(openapi):
    assert openapi["openapi"] == "3.1.0"
    assert openapi["jsonSchemaDialect"] == "https://json-schema.org/draft/2020-12/schema"
    assert (openapi["info"]["version"], openapi["servers"]) == ("1.0", [{"url": "."}])
    assert openapi["info"]["license"]["url"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_server_has_its_full_address_where_the_site_is_known():
    assert description(Edition(DAY, "https://atlas.example/a/"))["servers"] == [
        {"url": "https://atlas.example/a/api/v1"}
    ]


def test_operations_have_names_of_their_own_and_both_answers(openapi):
    found = operations(openapi)
    names = [one["operationId"] for one in found.values()]

    assert len(set(names)) == len(names)
    assert {tuple(one["responses"]) for one in found.values()} == {("200", "404")}
    assert openapi["components"]["responses"]["Absent"]["description"] == "Такого файла нет."


def test_parameters_are_those_of_the_path(openapi):
    for path, operation in operations(openapi).items():
        declared = [(one["name"], one["in"], one["required"]) for one in operation.get("parameters", [])]
        assert declared == [(name, "path", True) for name in re.findall(r"{(\w+)}", path)], path


def test_one_record_and_records_together_are_asked_for_in_their_own_ways(openapi):
    found = operations(openapi)

    assert found["/indicator/{id}.json"]["operationId"] == "get_indicator"
    assert found["/indicator/{id}.json"]["summary"] == "Показатели: одна запись"
    assert found["/value/{name}.json"]["operationId"] == "get_value"
    assert found["/value/{name}.json"]["summary"] == "Значения: записи вместе"


def test_schemas_of_answers_are_files_of_the_site(site, openapi):
    named = {
        one["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
        for one in operations(openapi).values()
    }

    assert named == {f"schemas/{path.name}" for path in (site / "api/v1/schemas").iterdir()}


def test_every_file_is_described(site, openapi):
    known = [
        re.compile(
            re.escape(path)
            .replace(r"\{id\}", r"[a-z0-9]+([.-][a-z0-9]+)*")
            .replace(r"\{name\}", r"[a-z0-9]+(-[a-z0-9]+)*")
            .replace(r"\{page\}", "[0-9]+")
        )
        for path in openapi["paths"]
    ]
    root = site / "api/v1"
    files = [f"/{path.relative_to(root)}" for path in root.rglob("*.json") if path.parent.name != "schemas"]

    missing = [file for file in files if not any(path.fullmatch(file) for path in known)]

    assert missing == ["/openapi.json"]
