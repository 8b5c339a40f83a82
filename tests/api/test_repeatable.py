"""Same input, same bytes; an edit makes anew only what it touches."""

from __future__ import annotations

import json
from pathlib import Path

from generator.opendata.api.build import build_api
from generator.opendata.api.envelope import Edition
from generator.publishing import digests_of
from generator.store import Store, Stored
from tests.api.sample import DAY, files, shown
from tests.opendata.sample import loaded, sample


def kept_build(folder: Path, trees: dict[str, dict]) -> dict[str, Stored]:
    """Build into a real folder; return every file."""
    catalogue = loaded(folder / "project", trees)
    sources = digests_of({path: (folder / "project" / path).read_bytes() for path in trees})
    store = Store(folder / "site", folder / "note")
    store.open()
    made = build_api(catalogue, Edition(DAY), shown(catalogue), sources, store)
    store.close(made, {})
    return made


def on_disk(folder: Path) -> dict[str, bytes]:
    root = folder / "site"
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*.json")}


def test_two_builds_give_the_same_bytes(tmp_path):
    first, second = files(tmp_path / "a", sample()), files(tmp_path / "b", sample())

    assert first == second


def test_an_edit_leaves_other_records_alone(tmp_path):
    before = kept_build(tmp_path, sample())
    trees = sample()
    trees["data/acts/law.yml"]["name"] = "Закон о школе"

    after = kept_build(tmp_path, trees)

    changed = {path for path in after if after[path].time != before[path].time}
    assert {"api/v1/act/law.json", "api/v1/act/index.json", "api/v1/term/north-2021.json"} <= changed
    assert "api/v1/body/north.ministry.json" not in changed
    assert on_disk(tmp_path) == files(tmp_path / "fresh", trees)


def test_a_changed_value_changes_the_file_of_its_document_alone(tmp_path):
    trees = sample()
    before = files(tmp_path / "before", trees)
    trees["data/north/values/2021.yml"]["values"]["k1-2022"]["value"] = 11

    after = files(tmp_path / "after", trees)

    assert {path for path in after if after[path] != before.get(path)} == {"api/v1/value/north-2021.json"}
    assert set(after) == set(before)


def test_a_changed_name_changes_every_file_that_tells_it(tmp_path):
    kept_build(tmp_path, sample())
    before, trees = on_disk(tmp_path), sample()
    trees["data/north/indicators/2021.yml"]["criteria"]["k"]["name"] = "Мера"

    kept_build(tmp_path, trees)

    after = on_disk(tmp_path)
    assert {path for path in after if after[path] != before[path]} == {
        "api/v1/criterion/north-2021.json", "api/v1/criterion/index.json",
        "api/v1/indicator/north-2021.k1.json",
    }  # fmt: skip
    assert after == files(tmp_path / "fresh", trees)


def test_files_are_made_anew_only_for_what_they_tell(tmp_path):
    before = kept_build(tmp_path, sample())
    trees = sample()
    trees["data/north/values/2021.yml"]["values"]["k1-2022"]["value"] = 11

    after = kept_build(tmp_path, trees)

    remade = {path for path in after if after[path].key != before[path].key}
    assert remade == {"api/v1/value/north-2021.json"}


def test_a_new_reference_changes_the_record_it_names(tmp_path):
    kept_build(tmp_path, sample())
    trees = sample()
    trees["data/north/concepts/2021.yml"]["functions"]["f2"] = {
        "clause": "ii.1", "actor": "ministry", "text": "Следит.",
    }  # fmt: skip

    kept_build(tmp_path, trees)

    found = json.loads((tmp_path / "site/api/v1/body/north.ministry.json").read_bytes())
    assert found["data"]["referenced_by"]["function"]["count"] == 1
    assert on_disk(tmp_path) == files(tmp_path / "fresh", trees)
