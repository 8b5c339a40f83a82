"""Primary keys are unique, foreign keys lead somewhere, broken references stay visible."""

import csv
import io
from datetime import date

from tests.opendata.sample import loaded, sample, tables_of


def records(root, files):
    tables = tables_of(loaded(root, files), date(2022, 9, 1))
    read = {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, (_, text) in tables.items()}
    return read, {name: dataset for name, (dataset, _) in tables.items()}


def dangling(root, files):
    """Return (dataset, column, value) of every reference to a row that is not there."""
    rows, known = records(root, files)
    ids = {name: {row["id"] for row in found} for name, found in rows.items()}
    return [
        (name, column, row[column])
        for name, dataset in known.items()
        for column, target in dataset.foreign_keys
        for row in rows[name]
        if row[column] and row[column] not in ids[target]
    ]


def test_keys_are_unique(tmp_path):
    rows, _ = records(tmp_path, sample())

    for name, found in rows.items():
        assert len({row["id"] for row in found}) == len(found), name


def test_every_reference_leads_to_a_row(tmp_path):
    assert dangling(tmp_path, sample()) == []


def test_every_record_of_the_register_is_in_its_dataset(tmp_path):
    rows, _ = records(tmp_path, sample())

    for row in rows["elements"]:
        assert row["record"] in {other["id"] for other in rows[row["dataset"]]}


def test_a_broken_reference_stays_visible(tmp_path):
    files = sample()
    files["data/north/concepts/2021.yml"]["statements"]["task-1"]["actor"] = "nobody"

    assert dangling(tmp_path, files) == [("statements", "actor", "nobody")]


def test_a_fact_of_an_undeclared_clause_stays_visible(tmp_path):
    files = sample()
    files["data/north/terms/2021.yml"]["terms"]["coach"]["clause"] = "iii.1"

    assert dangling(tmp_path, files) == [("terms", "clause_id", "north-2021.iii.1")]


def test_a_broken_mapping_stays_visible(tmp_path):
    files = sample()
    files["data/north/mappings/2021.yml"]["mappings"]["m1"]["element"] = "activity/99"

    assert dangling(tmp_path, files) == [("mappings", "element", "activity/99")]
