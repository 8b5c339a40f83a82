"""One record as data: envelope, resolved references, parts, what names it, former names."""

from __future__ import annotations

import pytest

from tests.api.sample import files, read
from tests.opendata.sample import sample


@pytest.fixture(scope="module")
def api(tmp_path_factory) -> dict[str, bytes]:
    return files(tmp_path_factory.mktemp("api"), sample())


def test_the_envelope_says_what_it_is(api):
    answer = read(api, "territory/north")

    assert {name: answer[name] for name in answer if name != "data"} == {
        "$schema": "../../../api/v1/schemas/territory.json",
        "version": "1.0",
        "as_of": "2022-06-01",
        "licence": {"name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "source": {"title": "Атлас профессионального развития педагогов", "url": "../../../"},
    }


def test_addresses_are_full_where_the_site_is_known(tmp_path):
    api = files(tmp_path, sample(), "https://atlas.example/")

    answer = read(api, "body/north.ministry")

    assert answer["$schema"] == "https://atlas.example/api/v1/schemas/body.json"
    assert answer["data"]["territory"]["url"] == "https://atlas.example/api/v1/territory/north.json"
    assert answer["data"]["links"]["page"] == "https://atlas.example/bodies/north.ministry/"


def test_names_become_references(api):
    record = read(api, "indicator/north-2021.k1")["data"]["record"]

    assert record["criterion"] == {
        "kind": "criterion",
        "id": "north-2021.k",
        "title": "Критерий",
        "url": "../../../api/v1/criterion/north-2021.json#/data/records/k",
    }


def test_a_reference_to_a_part_is_a_pointer_into_the_record_around_it(api):
    record = read(api, "document/north-2021")["data"]["record"]

    assert record["statements"]["task-1"]["parent"]["id"] == "north-2021.goal"
    assert (
        record["statements"]["task-1"]["parent"]["url"]
        == "../../../api/v1/document/north-2021.json#/data/record/statements/goal"
    )


def test_parts_stand_inside_with_their_ids_and_what_names_them(api):
    results = read(api, "document/north-2021")["data"]["record"]["expected_results"]

    assert results["r1"]["id"] == "north-2021.r1"
    assert results["r1"]["indicators"][0]["url"] == "../../../api/v1/indicator/north-2021.k1.json"
    assert results["r1"]["tasks"][0]["id"] == "north-2021.task-1"
    assert results["r1"]["code"] == "Р1"


def test_records_with_files_of_their_own_are_only_named(api):
    activities = read(api, "roadmap/north-2021")["data"]["record"]["activities"]

    assert {tuple(one) for one in activities} == {("kind", "id", "title", "url")}
    assert activities[0]["url"] == f"../../../api/v1/activity/{activities[0]['id']}.json"


def test_what_names_a_record_is_counted_by_kind(api):
    found = read(api, "indicator/north-2021.k1")["data"]["referenced_by"]

    assert list(found) == sorted(found)
    assert (found["comparison"]["count"], found["comparison"]["items"][0]["id"]) == (1, "north-2021.south")


def test_of_many_a_hundred_are_listed_and_all_counted(tmp_path):
    trees = sample()
    trees["data/north/concepts/2021.yml"]["functions"] = {
        f"f{number}": {"clause": "ii.1", "actor": "institute", "text": "Учит."} for number in range(130)
    }

    found = read(files(tmp_path, trees), "body/north.institute")["data"]["referenced_by"]["function"]

    assert (found["count"], len(found["items"])) == (130, 100)


def test_links_lead_to_the_page_the_dataset_the_clause_and_the_file(api):
    links = read(api, "term/north-2021")["data"]["records"]["mentor"]["links"]

    assert links == {
        "self": "../../../api/v1/term/north-2021.json#/data/records/mentor",
        "page": "../../../glossary/mentoring/#north-2021",
        "dataset": "../../../data/terms/",
        "clause": {"title": "раздел II, позиция 2", "url": "../../../concepts/north-2021/#ii.2"},
        "file": "data/north/terms/2021.yml",
        "path": ["terms", "mentor"],
    }


def test_codes_stay_texts_and_days_are_iso(api):
    document, territory = read(api, "document/north-2021"), read(api, "territory/north")

    assert document["data"]["record"]["number"] == "0277071467"
    assert document["data"]["record"]["date"] == "2021-02-09"
    assert territory["data"]["record"]["oktmo"] == "03000000"


def test_the_unknown_is_null_with_its_reason_and_never_zero(api):
    value = read(api, "value/north-2021")["data"]["records"]["k1-2023"]["record"]

    assert (value["value"], value["missing"]) == (None, "not_published")


def test_a_former_name_gives_the_record_and_its_present_address(api):
    old, now = read(api, "notion/tutoring"), read(api, "notion/mentoring")

    assert old["moved_to"] == "../../../api/v1/notion/mentoring.json"
    assert old["data"] == now["data"]
    assert "moved_to" not in now


def test_nothing_in_a_file_begins_markup(tmp_path):
    trees = sample()
    payload = "</script><script>alert(1)</script>"
    trees["data/north/concepts/2021.yml"]["summary"] = payload

    api = files(tmp_path, trees)

    assert b"<" not in b"".join(api.values())
    assert read(api, "document/north-2021")["data"]["record"]["summary"] == payload


def test_a_record_called_index_does_not_hide_the_list(tmp_path):
    trees = sample()
    trees["data/vocab/notions.yml"]["notions"]["index"] = {"name": "Указатель", "summary": "Что это."}

    api = files(tmp_path, trees)

    assert read(api, "notion/index")["data"]["count"] == 2
    assert read(api, "notion/index_")["data"]["id"] == "index"
    assert read(api, "notion/index")["data"]["items"][1]["url"] == "../../../api/v1/notion/index_.json"
