"""Versions of today, the files that stand for them, and the list of them all."""

import hashlib
import json
from datetime import date

from generator.opendata.numbers import Numbers, count_versions, pinned, version_files
from generator.opendata.prints import dataset_print
from generator.opendata.table import fill_tables
from tests.opendata.sample import loaded, sample

DAY, LATER = date(2026, 11, 21), date(2026, 11, 30)


def released(root, change=lambda _files: None):
    """The sample with a release of its versions on DAY, records changed afterwards by ``change``."""
    files = sample()
    release = {
        "title": "Первые версии", "date": DAY.isoformat(), "commit": "a" * 40, "version": "1.0.0",
        "edits": [], "tally": [],
    }  # fmt: skip
    path = "data/releases/2026.11.21.yml"
    bare = loaded(root / "bare", {**files, path: release})
    prints = [dataset_print(t.dataset, t.rows) for t in fill_tables(bare, DAY)]
    release["versions"] = [one.model_dump(mode="json", exclude_defaults=True) for one in prints]
    change(files)
    return loaded(root / "full", {**files, path: release})


def add_term(files):
    files["data/north/terms/2021.yml"]["terms"]["coach"]["label"] = "Коуч"


def test_without_a_release_there_are_no_versions(tmp_path):
    catalogue = loaded(tmp_path, sample())
    tables = fill_tables(catalogue, DAY)

    assert count_versions(catalogue, tables, DAY) == Numbers("", {})
    assert version_files(catalogue, tables, DAY) == {}


def test_what_was_released_keeps_its_version(tmp_path):
    catalogue = released(tmp_path)

    found = count_versions(catalogue, fill_tables(catalogue, DAY), DAY)

    assert found.package == "1.0.0"
    assert {(one.version, one.next) for one in found.datasets.values()} == {("1.0.0", "")}
    assert [step.release for step in found.datasets["terms"].steps] == ["2026.11.21"]


def test_what_changed_since_is_marked_until_it_is_released(tmp_path):
    catalogue = released(tmp_path, add_term)

    found = count_versions(catalogue, fill_tables(catalogue, DAY), DAY)

    assert found.package == "1.0.1-dev.20261121"
    assert {n: (s.version, s.next, s.today) for n, s in found.datasets.items() if s.next} == {
        "terms": ("1.0.0", "1.0.1", "1.0.1-dev.20261121"),
    }
    assert {s.today for s in found.datasets.values() if not s.next} == {"1.0.0"}


def test_the_folder_of_a_version_holds_the_bytes_of_its_release(tmp_path):
    catalogue = released(tmp_path)

    files = version_files(catalogue, fill_tables(catalogue, LATER), LATER)

    assert set(files) == {*pinned(catalogue), "data/versions.json"}
    for path, digest in pinned(catalogue).items():
        assert hashlib.sha256(files[path]).hexdigest() == digest
    index = json.loads(files["data/versions.json"])["terms"]
    assert [(one["version"], one["release"], one["rows"], one["path"]) for one in index] == [
        ("1.0.0", "2026.11.21", 2, "data/terms/v1.0.0/")
    ]


def test_other_bytes_never_get_into_the_folder_of_a_version(tmp_path):
    catalogue = released(tmp_path, add_term)

    files = version_files(catalogue, fill_tables(catalogue, DAY), DAY)

    assert set(pinned(catalogue)) - set(files) == {
        "data/terms/v1.0.0/terms.csv",
        "data/terms/v1.0.0/terms.schema.json",
    }
