"""What a release remembers of a dataset: enough for the next version, little enough for the repository."""

import hashlib
import json
from datetime import date

from generator.derive.shapes import read_shape
from generator.opendata.prints import dataset_print, schema_file
from generator.opendata.table import fill_tables
from generator.opendata.tables import DATASETS
from tests.opendata.sample import loaded, made, sample

AS_OF = date(2026, 11, 21)


def test_the_sums_are_those_of_the_published_files(tmp_path):
    catalogue = loaded(tmp_path, sample())
    packages, _ = made(catalogue, AS_OF)

    prints = {t.dataset.name: dataset_print(t.dataset, t.rows) for t in fill_tables(catalogue, AS_OF)}

    assert {one.name: one.csv.sha256 for one in packages.datasets} == {n: p.csv for n, p in prints.items()}
    assert (prints["terms"].rows, len(prints["terms"].keys)) == (2, 8)
    terms = next(one.dataset for one in packages.datasets if one.name == "terms")
    assert prints["terms"].schema_sum == hashlib.sha256(schema_file(terms)).hexdigest()


def test_every_column_there_is_survives_its_line():
    for dataset in DATASETS:
        said = dataset_print(dataset, []).columns

        for column, shape in zip(dataset.columns, map(read_shape, said), strict=True):
            assert (shape.name, shape.type, shape.required) == (column.name, column.type, column.required)
            assert shape.values == tuple(str(value) for value, _ in column.labels)
            assert (shape.dataset, shape.pattern) == (column.dataset, column.pattern or "")
            assert (shape.minimum, shape.unique) == (column.minimum, column.unique)


def test_the_schema_beside_a_version_names_the_dataset():
    terms = next(one for one in DATASETS if one.name == "terms")

    content = json.loads(schema_file(terms))

    assert content["title"] == terms.title
    assert content["primaryKey"] == ["id"]
    assert [field["name"] for field in content["fields"]][:3] == ["id", "territory", "document"]
