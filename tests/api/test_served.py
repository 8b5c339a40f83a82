"""The API of the real site: every file keeps its schema, every address leads to something that is there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from jsonschema import Draft202012Validator

from generator.derive.interface import models

#: How the models name an entry of another record.
REFERENCE = {"kind", "id", "title", "url"}
#: One line of a list.
LINE = {"id", "title", "url", "page"}
ORIGIN = "https://atlas.example/"
#: Fields that hold an address.
ADDRESSES = {
    "$schema", "url", "self", "page", "dataset", "next", "previous", "moved_to", "guide", "changes",
    "openapi", "datasets", "schema",
}  # fmt: skip


class Ids(HTMLParser):
    """All ids of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, _tag, attributes):
        self.found |= {value for name, value in attributes if name == "id"}


def closed(schema: Any) -> Any:
    """Return the schema with every object refusing fields that it does not name."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(value) for name, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        inner.setdefault("additionalProperties", False)
    return inner


def addresses(data: Any) -> Iterator[str]:
    """Yield every address of an answer; what people wrote into a record is no concern of ours."""
    if isinstance(data, list):
        for one in data:
            yield from addresses(one)
    elif isinstance(data, dict):
        for name, value in data.items():
            if (
                name in ADDRESSES
                and isinstance(value, str)
                and (value.startswith("../") or name == "$schema")
            ):
                yield value
            else:
                yield from addresses(value)


def references(data: Any) -> Iterator[dict]:
    """Yield every reference of an answer and every line of a list."""
    if isinstance(data, list):
        for one in data:
            yield from references(one)
    elif isinstance(data, dict):
        if data.get("url") and set(data) in (REFERENCE, LINE):
            yield data
        for value in data.values():
            yield from references(value)


def place(answers: dict[str, dict], path: str, address: str) -> Any:
    """Return what stands at an address that the answer at ``path`` names."""
    target, fragment = urldefrag(urljoin(ORIGIN + path, address))
    held = answers[unquote(target.removeprefix(ORIGIN))]
    for step in unquote(fragment).split("/")[1:] or ["data"]:
        held = held[step.replace("~1", "/").replace("~0", "~")]
    return held


def told_of(held: dict, folder: str) -> tuple[str, ...]:
    """Return id, title and kind of a record, the id of a part: its title and kind may be fields of it."""
    return (held["id"], held["title"], folder) if "links" in held else (held["id"],)


@pytest.fixture(scope="module")
def answers(site) -> dict[str, dict]:
    """Every file below «api/v1» that is an answer, by its path on the site."""
    apart = (site / "api/v1/schemas", site / "api/v1/openapi.json")
    return {
        str(path.relative_to(site)): json.loads(path.read_bytes())
        for path in sorted((site / "api/v1").rglob("*.json"))
        if path.parent != apart[0] and path != apart[1]
    }


@pytest.fixture(scope="module")
def schemas(site) -> dict[str, dict]:
    return {path.stem: json.loads(path.read_bytes()) for path in (site / "api/v1/schemas").iterdir()}


def test_schemas_are_sound(schemas):
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)

    assert set(schemas) == {*models(), "list", "index"}


def test_every_answer_keeps_its_schema_and_says_nothing_more(answers, schemas):
    checkers = {
        name: Draft202012Validator(closed(schema), format_checker=Draft202012Validator.FORMAT_CHECKER)
        for name, schema in schemas.items()
    }
    wrong = {}
    for path, answer in answers.items():
        name = Path(answer["$schema"]).stem
        for error in checkers[name].iter_errors(answer):
            wrong[path] = f"{error.json_path}: {error.message[:200]}"

    assert wrong == {}


def test_a_schema_refuses_a_code_that_became_a_number(answers, schemas):
    answer = json.loads(json.dumps(answers["api/v1/territory/ugra.json"]))
    answer["data"]["record"]["oktmo"] = int(answer["data"]["record"]["oktmo"])

    found = [e.json_path for e in Draft202012Validator(schemas["territory"]).iter_errors(answer)]

    assert found == ["$.data.record.oktmo"]


def test_schemas_say_why_a_value_may_be_missing(schemas):
    practice = schemas["practice"]["$defs"]["record"]["properties"]
    silent = [
        f"{kind}.{name}.{field}"
        for kind, schema in schemas.items()
        for name, part in schema["$defs"].items()
        for field, rule in part.get("properties", {}).items()
        if ("null" in rule.get("type", ()) or {"type": "null"} in rule.get("anyOf", ()))
        and not rule.get("x-missing")
    ]

    assert practice["problem"]["x-missing"] == "источник не сообщает"
    assert silent == []


def test_every_address_leads_somewhere(site, answers):
    pages: dict[Path, set[str]] = {}
    dead = set()
    for path, answer in answers.items():
        for address in set(addresses(answer)):
            target, fragment = urldefrag(urljoin(ORIGIN + path, address))
            name = unquote(target.removeprefix(ORIGIN))
            file = site / (name + "index.html" if name.endswith("/") or not name else name)
            if not file.is_file():
                dead.add((path, address))
            elif fragment.startswith("/"):
                assert place(answers, path, address)["id"]
            elif fragment:
                if file not in pages:
                    pages[file] = Ids(file.read_text(encoding="utf-8")).found
                if unquote(fragment) not in pages[file]:
                    dead.add((path, address))

    assert dead == set()


def test_every_reference_leads_to_the_record_it_names(answers):
    # files, records that stand together, parts of records, parts of parts: by the length of the pointer
    wrong, ways = set(), set()
    for path, answer in answers.items():
        for one in references(answer["data"]):
            held = place(answers, path, one["url"])
            kind = one.get("kind") or answer["data"]["kind"]
            told = told_of(held, one["url"].partition("#")[0].split("/")[-2])
            if told != ((one["id"], one["title"], kind) if "links" in held else (one["id"],)):
                wrong.add((path, one["url"]))
            ways.add(one["url"].partition("#")[2].count("/"))

    assert wrong == set()
    assert ways == {0, 3, 4, 6}


def test_every_record_says_where_it_stands(answers):
    wrong, count = set(), 0
    for path, answer in answers.items():
        data = answer["data"]
        for one in [*data.get("records", {}).values(), *([data] if "links" in data else [])]:
            count += 1
            if place(answers, path, one["links"]["self"]) is not one and "moved_to" not in answer:
                wrong.add((path, one["id"]))

    assert wrong == set()
    assert count > 1000


def test_lists_name_every_record_of_the_catalogue(real_build, answers):
    catalogue = real_build[0].loaded.catalogue
    listed = {kind: [] for kind in models()}
    for answer in answers.values():
        if answer["$schema"].endswith("/list.json"):
            listed[answer["data"]["kind"]] += [line["id"] for line in answer["data"]["items"]]

    assert {kind: sorted(ids) for kind, ids in listed.items()} == {
        kind: sorted(catalogue.ids(kind)) for kind in models()
    }


def test_pages_of_records_lead_to_the_record(site):
    activity = (site / "activities/ugra-2021.2/index.html").read_text(encoding="utf-8")
    deficit = (site / "deficits/methodical/index.html").read_text(encoding="utf-8")
    plan = (site / "roadmaps/ugra-2021/by-body/index.html").read_text(encoding="utf-8")

    assert '<a href="../../api/v1/activity/ugra-2021.2.json">Эта запись в JSON</a>' in activity
    assert '"../../api/v1/deficit/deficits.json#/data/records/methodical">Эта запись в JSON<' in deficit
    assert "Эта запись в JSON" not in plan
