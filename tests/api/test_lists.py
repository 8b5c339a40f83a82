"""Lists: kinds with their counts, records by pages that stay light."""

from __future__ import annotations

import pytest

from generator.derive.interface import holder, models
from generator.opendata.names import DATASET_OF
from tests.api.sample import files, read
from tests.opendata.sample import loaded, sample


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> dict[str, bytes]:
    trees = sample()
    del trees["data/releases/2022.01.01.yml"]
    notions = {f"n{i:03}": {"name": "Ж" * 140, "summary": "Что это."} for i in range(510)}
    trees["data/vocab/notions.yml"]["notions"] |= notions
    return files(tmp_path_factory.mktemp("large"), trees, f"https://{'a' * 60}.example/")


def test_the_list_of_kinds_counts_and_leads_on(large):
    index = read(large, "index")["data"]
    notion = next(one for one in index["kinds"] if one["kind"] == "notion")

    assert (notion["title"], notion["count"]) == ("Понятия", 511)
    assert notion["url"].endswith("/api/v1/notion/index.json")
    assert [index[name].partition(".example/")[2] for name in ("guide", "changes", "openapi")] == [
        "api/", "about/api-changes/", "api/v1/openapi.json",
    ]  # fmt: skip


def test_a_long_list_comes_in_pages_that_name_their_neighbours(large):
    pages = [read(large, f"notion/{name}")["data"] for name in ("index", "index_2", "index_3")]

    assert [(page["page"], page["pages"], len(page["items"])) for page in pages] == [
        (1, 3, 250), (2, 3, 250), (3, 3, 11),
    ]  # fmt: skip
    assert pages[0]["previous"] is None and pages[2]["next"] is None
    assert pages[0]["next"] == pages[2]["previous"]


def test_pages_stay_under_200_kilobytes(large):
    lists = {path: len(content) for path, content in large.items() if "/index" in path}

    assert max(lists.values()) < 200_000


def test_a_kind_without_records_has_an_empty_list(large):
    found = read(large, "release/index")["data"]

    assert (found["count"], found["page"], found["pages"], found["items"]) == (0, 1, 1, [])


def test_every_published_entry_is_served_or_stands_in_a_served_record(tmp_path):
    catalogue = loaded(tmp_path, sample())

    hidden = {e.kind for e in catalogue.entries if e.kind in DATASET_OF and holder(e) is None}

    assert hidden == {"alias"}


def test_every_served_kind_has_a_dataset():
    assert set(models()) <= set(DATASET_OF)
