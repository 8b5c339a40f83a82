"""What a developer comes for: the API is found from the page, its answers keep schema and addresses."""

from __future__ import annotations

import json
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator

from tests.browser.steps import WIDTHS, follow
from tests.conftest import built_project, serve
from tests.copies import copy_caches, copy_forms, copy_project, copy_results

pytestmark = pytest.mark.browser


def read(page, url: str) -> dict:
    """Return the JSON at an address as a program of the visitor would read it."""
    answer = page.request.get(url)
    assert answer.ok, url
    return json.loads(answer.body())


def faults(page, url: str) -> list[str]:
    """Return what the answer at ``url`` does against the schema that it names itself."""
    told = read(page, url)
    schema = read(page, urljoin(url, told["$schema"]))
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(told)]


@WIDTHS
def test_a_developer_finds_the_api_and_every_list_and_example_keeps_its_schema(visit, width):
    page = visit("", width)
    follow(page, "Скачать всё", "API для разработчиков")
    paths = page.locator("main ol a[href$='.json']").evaluate_all("links => links.map(link => link.href)")
    lists = page.get_by_role("link", name="список").evaluate_all("links => links.map(link => link.href)")

    found = {url: faults(page, url) for url in (*paths, *lists) if not url.endswith("openapi.json")}

    assert len(lists) > 20
    assert {url: said for url, said in found.items() if said} == {}


@WIDTHS
def test_the_page_of_a_record_leads_to_its_json(visit, width):
    page = visit("", width)
    follow(page, "Дорожная карта Югры, 2021–2024")
    link = page.get_by_role("link", name="Эта запись в JSON")
    url = link.evaluate("link => link.href")

    told = read(page, url)

    assert faults(page, url) == []
    assert (told["data"]["kind"], told["data"]["id"]) == ("roadmap", "ugra-2021")
    assert urljoin(url, told["data"]["links"]["page"]) == page.url


@pytest.fixture(scope="module")
def renamed(tmp_path_factory, real_build, made):
    """The address of a site in which the notion «route» became «iom» after the last build."""
    root = tmp_path_factory.mktemp("renamed")
    project = copy_project(root / "project")
    copy_forms(project)
    copy_caches(made, root / "cache")
    copy_results(made, root / "site", root / "cache")
    (project / "data/aliases.yml").write_text("aliases:\n  notion/route:\n    now: notion/iom\n", "utf-8")
    built = built_project(project, root / "site", root / "cache")
    assert built.written is not None
    for address in serve(root / "site"):
        yield address + "/"


def test_a_saved_address_survives_a_rename(browser, renamed):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{renamed}glossary/route/")
    page.wait_for_url(f"{renamed}glossary/iom/")
    old = f"{renamed}api/v1/notion/route.json"

    told, said = read(page, old), faults(page, old)

    context.close()
    assert said == []
    assert urljoin(old, told["moved_to"]) == f"{renamed}api/v1/notion/iom.json"
    assert told["data"]["id"] == "iom"
