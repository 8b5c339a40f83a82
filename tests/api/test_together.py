"""Records that stand together: one file of the API for one file of the repository."""

from __future__ import annotations

import re

import pytest

from generator.derive.interface import address, file_path, holder, models, record_path, together
from generator.model.fields import SLUG
from generator.model.kinds import KINDS
from generator.model.structure import elements_of
from tests.api.sample import files, read
from tests.opendata.sample import loaded, sample
from tests.opendata.trees import terms

UP = "../../../"


@pytest.fixture(scope="module")
def api(tmp_path_factory) -> dict[str, bytes]:
    trees = sample()
    trees["data/north/terms/2021.yml"]["abbreviations"] = {
        "dpp": {"clause": "ii.1", "short": "ДПП", "full": "программа", "defined": True, "used": True},
        "po": {"clause": "ii.2", "short": "ПО", "full": "педагоги", "defined": True, "used": True},
        "k": {"clause": "ii.2", "short": "К", "full": "край", "defined": True, "used": True},
    }
    return files(tmp_path_factory.mktemp("together"), trees)


def test_kinds_without_an_address_that_others_may_have_saved_stand_together():
    assert together() == {
        "artefact": "project", "deficit": "project", "audience": "project", "subject": "project",
        "region": "project", "term": "document", "abbreviation": "document",
        "inherited_vocabulary": "document", "criterion": "document", "mapping": "document",
        "execution": "document", "inventory_count": "document", "value": "document",
        "comparison": "document",
    }  # fmt: skip


def test_three_records_of_a_document_are_one_file(api):
    data = read(api, "abbreviation/north-2021")["data"]

    assert data == {
        "kind": "abbreviation",
        "territory": {
            "kind": "territory", "id": "north", "title": "Север", "url": f"{UP}api/v1/territory/north.json",
        },
        "document": {
            "kind": "document", "id": "north-2021", "title": "Концепция края",
            "url": f"{UP}api/v1/document/north-2021.json",
        },
        "count": 3,
        "records": {
            "dpp": abbreviation("dpp", "ii.1", "ДПП", "программа", "раздел II, позиция 1"),
            "po": abbreviation("po", "ii.2", "ПО", "педагоги", "раздел II, позиция 2"),
            "k": abbreviation("k", "ii.2", "К", "край", "раздел II, позиция 2"),
        },
    }  # fmt: skip
    assert [path for path in api if path.startswith("api/v1/abbreviation/")] == [
        "api/v1/abbreviation/north-2021.json", "api/v1/abbreviation/index.json",
    ]  # fmt: skip


def abbreviation(key: str, clause: str, short: str, full: str, said: str) -> dict:
    return {
        "id": f"north-2021.{key}",
        "title": short,
        "record": {
            "note": None, "clause": clause, "lines": None, "short": short, "full": full, "defined": True,
            "used": True,
        },
        "referenced_by": {},
        "links": {
            "self": f"{UP}api/v1/abbreviation/north-2021.json#/data/records/{key}",
            "page": f"{UP}concepts/north-2021/#{clause}",
            "dataset": f"{UP}data/abbreviations/",
            "clause": {"title": said, "url": f"{UP}concepts/north-2021/#{clause}"},
            "file": "data/north/terms/2021.yml",
            "path": ["abbreviations", key],
        },
    }  # fmt: skip


def test_a_vocabulary_is_one_file_of_nobody(api):
    data = read(api, "artefact/artefacts")["data"]

    assert (data["territory"], data["document"], data["count"]) == (None, None, 1)
    assert data["records"]["order"]["title"] == "Приказ"
    assert data["records"]["order"]["referenced_by"]["execution"]["items"][0] == {
        "kind": "execution", "id": "north-2021.one", "title": "north-2021.one",
        "url": f"{UP}api/v1/execution/north-2021.json#/data/records/one",
    }  # fmt: skip


def test_the_list_names_the_place_in_the_file(api):
    lines = read(api, "abbreviation/index")["data"]["items"]

    assert [line["url"] for line in lines] == [
        f"{UP}api/v1/abbreviation/north-2021.json#/data/records/{key}" for key in ("dpp", "po", "k")
    ]


def test_a_kind_without_records_has_no_file_but_its_list(tmp_path):
    trees = sample()
    del trees["data/north/comparisons/2021.yml"]

    api = files(tmp_path, trees)

    assert [path for path in api if "/comparison/" in path] == ["api/v1/comparison/index.json"]
    assert read(api, "comparison/index")["data"]["items"] == []


def test_a_neighbour_moves_nothing(tmp_path):
    trees = sample()
    alone = files(tmp_path / "alone", trees)
    trees["data/north/concepts/2031.yml"] = trees["data/north/concepts/2021.yml"]
    trees["data/north/terms/2031.yml"] = {"abbreviations": terms()["abbreviations"]}

    more = files(tmp_path / "more", trees)

    added = {path for path in set(more) - set(alone) if "/abbreviation/" in path}
    assert added == {"api/v1/abbreviation/north-2031.json"}
    assert more["api/v1/abbreviation/north-2021.json"] == alone["api/v1/abbreviation/north-2021.json"]


def test_a_collection_called_index_does_not_hide_the_list():
    assert record_path("value", "index") == "api/v1/value/index_.json"


def test_files_of_the_repository_never_share_a_file(tmp_path):
    catalogue = loaded(tmp_path, sample())

    sources: dict[str, set[str]] = {}
    for entry in catalogue.entries:
        if entry.kind in together():
            sources.setdefault(file_path(entry), set()).add(entry.file)

    assert len(sources) == 14
    assert [path for path, found in sources.items() if len(found) > 1] == []


def test_every_entry_has_an_address_of_its_own(tmp_path):
    catalogue = loaded(tmp_path, sample())

    found = [address(entry) for entry in catalogue.entries if holder(entry)]

    assert None not in found
    assert len(set(found)) == len(found)


def test_no_key_need_be_escaped_in_a_pointer():
    keys = {
        str(field.annotation)
        for kind in KINDS
        for name, element in elements_of(kind.model)
        if element in models()
        for field in [kind.model.model_fields[name]]
    }

    assert all(SLUG in one for one in keys)
    assert [sign for sign in "/~%#" if re.fullmatch(SLUG, f"a{sign}b")] == []
