"""The package: descriptor, checksums, archive, the same bytes every time."""

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from datetime import date

import jsonschema

from generator.opendata.build import BuiltPackages
from generator.opendata.descriptor import table_schema
from generator.opendata.tables.territories import TERRITORIES
from tests.opendata.sample import loaded, made, sample

AS_OF = date(2026, 11, 21)

#: What the standard asks of a descriptor, as far as the atlas uses it.
RULES = {
    "type": "object",
    "required": ["$schema", "name", "title", "description", "version", "created", "licenses", "sources"],
    "properties": {
        "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
        "created": {"pattern": r"^\d{4}-\d{2}-\d{2}T00:00:00Z$"},
        "licenses": {
            "minItems": 2,
            "items": {
                "required": ["path", "title"],
                "properties": {"path": {"pattern": r"^(https://|[^./~])"}, "name": {"pattern": r"^[-\w.]+$"}},
            },
        },
        "sources": {"minItems": 1, "items": {"required": ["title"]}},
        "contributors": {"minItems": 1, "items": {"required": ["title", "roles"]}},
        "resources": {
            "minItems": 56,
            "items": {
                "required": ["name", "path", "title", "description", "bytes", "hash", "schema", "mediatype"],
                "properties": {
                    "name": {"pattern": "^[a-z_]+$"},
                    "type": {"const": "table"},
                    "path": {"pattern": r"^([a-z_]+)/latest/\1\.csv$"},
                    "encoding": {"const": "utf-8"},
                    "dialect": {"const": {"delimiter": ","}},
                    "hash": {"pattern": "^sha256:[0-9a-f]{64}$"},
                    "bytes": {"type": "integer", "minimum": 1},
                    "schema": {
                        "required": ["$schema", "fields", "primaryKey", "missingValues"],
                        "properties": {
                            "$schema": {"const": "https://datapackage.org/profiles/2.0/tableschema.json"},
                            "fieldsMatch": False,
                            "uniqueKeys": False,
                            "fields": {
                                "minItems": 3,
                                "items": {
                                    "required": ["name", "type", "title", "description", "description_en"],
                                    "dependentRequired": {"categories": ["constraints"]},
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def built(root, **options):
    return made(loaded(root, sample()), AS_OF, **options)


def described(files):
    return json.loads(files["data/datapackage.json"])


def test_the_descriptor_keeps_the_rules_of_the_standard(tmp_path):
    jsonschema.validate(described(built(tmp_path)[1]), RULES)


def test_the_descriptor_says_who_when_and_what(tmp_path):
    content = described(built(tmp_path, version="2026.12.1", base_url="https://atlas.example/")[1])

    assert content["version"] == "2026.12.1"
    assert content["created"] == "2026-11-21T00:00:00Z"
    assert content["homepage"] == "https://atlas.example/"
    assert content["licenses"][1]["path"] == "https://atlas.example/about/terms/"
    assert content["contributors"] == [
        {"title": "Атлас профессионального развития педагогов", "roles": ["publisher"]}
    ]
    assert content["sources"] == [{"title": "Концепция развития (Приказ № 0277071467 от 09.02.2021)"}]


def test_without_an_address_the_licence_lies_in_the_package(tmp_path):
    files = built(tmp_path)[1]
    content = described(files)

    assert content["licenses"][1]["path"] == "LICENSE-DATA.md"
    assert "data/LICENSE-DATA.md" in files
    assert "homepage" not in content
    assert content["version"] == "2026.11.21"


def test_the_schema_of_a_table():
    schema = table_schema(TERRITORIES)

    assert schema["primaryKey"] == ["id"]
    assert schema["missingValues"] == [{"value": "", "label": "нет данных"}]
    assert schema["foreignKeys"] == [{"fields": ["parent"], "reference": {"fields": ["id"]}}]
    assert schema["fields"][3] == {
        "name": "level",
        "type": "string",
        "title": "Уровень",
        "description": "Страна, субъект РФ или муниципалитет.",
        "description_en": "Country, region or municipality.",
        "constraints": {"required": True, "enum": ["country", "region", "municipality"]},
        "categories": [
            {"value": "country", "label": "страна"},
            {"value": "region", "label": "субъект РФ"},
            {"value": "municipality", "label": "муниципальное образование"},
        ],
    }
    assert schema["fields"][4]["missingValues"] == [{"value": "", "label": "верхний уровень"}]
    assert schema["fields"][5]["constraints"] == {"pattern": "^([0-9]{8}|[0-9]{11})$"}


def test_the_descriptor_describes_the_files_there_are(tmp_path):
    files = built(tmp_path)[1]

    for resource in described(files)["resources"]:
        data = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert data.decode().split("\n")[0].split(",") == [f["name"] for f in resource["schema"]["fields"]]


def test_every_file_is_in_the_list_of_checksums(tmp_path):
    files = built(tmp_path)[1]

    lines = files["data/SHA256SUMS"].decode().splitlines()
    beside = {path[5:] for path in files if path.startswith("data/")} - {"SHA256SUMS"}

    assert [line[66:] for line in lines] == sorted(beside)
    assert all(hashlib.sha256(files[f"data/{line[66:]}"]).hexdigest() == line[:64] for line in lines)


def test_the_archive_holds_the_package_and_no_clock(tmp_path):
    packages, files = built(tmp_path)

    with zipfile.ZipFile(io.BytesIO(files["data/atlas-2026.11.21.zip"])) as archive:
        members = archive.infolist()
        inside = {member.filename: archive.read(member) for member in members}

    assert [member.filename for member in members] == sorted(inside)
    assert {member.date_time for member in members} == {(2026, 11, 21, 0, 0, 0)}
    assert set(inside) == {
        "README.md",
        "LICENSE-DATA.md",
        "datapackage.json",
        "CITATION.cff",
        "catalog.ttl",
        "catalog.jsonld",
        *(f"{d.name}/latest/{d.name}.csv" for d in packages.datasets),
    }
    assert all(files[f"data/{name}"] == data for name, data in inside.items())


def test_the_readme_lists_every_dataset_in_both_languages(tmp_path):
    packages, files = built(tmp_path)

    text = files["data/README.md"].decode()

    assert "| `activity_rows` | Строки мероприятий | Rows of activities |" in text
    assert all(f"| `{dataset.name}` |" in text for dataset in packages.datasets)
    assert "Данные верны на / Data as of: 2026-11-21" in text


def test_what_a_page_shows_of_a_dataset(tmp_path):
    packages, files = built(tmp_path)

    terms = next(d for d in packages.datasets if d.name == "terms")

    assert (terms.count, len(terms.preview), terms.preview[0][4]) == (2, 2, "Наставничество")
    assert [file.path for file in terms.files] == [
        "data/terms/latest/terms.csv",
        "data/terms/latest/terms.excel.csv",
        "data/terms/latest/terms.xlsx",
        "data/terms/latest/terms.json",
        "data/terms/latest/terms.jsonl",
        "data/terms/latest/terms.parquet",
    ]
    assert terms.refusals == ()
    assert [file.path for file in terms.slices["north-2021"]] == [
        "data/terms/by-document/north-2021.csv",
        "data/terms/by-document/north-2021.json",
    ]
    data = files["data/terms/latest/terms.csv"]
    assert (terms.csv.size, terms.csv.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_json_and_csv_hold_the_same_rows(tmp_path):
    files = built(tmp_path)[1]

    rows = json.loads(files["data/values/latest/values.json"])

    assert [(row["year"], row["value"], row["missing"]) for row in rows] == [
        (2022, 10, None),
        (2023, None, "not_published"),
    ]


def test_the_package_lists_only_canonical_tables(tmp_path):
    files = built(tmp_path)[1]

    assert {resource["format"] for resource in described(files)["resources"]} == {"csv"}
    assert "data/atlas.sqlite" in files


def test_an_invented_project_publishes_nothing():
    assert BuiltPackages.none() == BuiltPackages({}, ())


DIGEST = """
import hashlib, sys
from datetime import date
from pathlib import Path
from tests.opendata.sample import loaded, made, sample
files = made(loaded(Path(sys.argv[1]), sample()), date(2026, 11, 21))[1]
print(hashlib.sha256(b"".join(path.encode() + files[path] for path in files)).hexdigest())
"""


def test_the_same_bytes_whatever_the_hash_seed(tmp_path):
    made = [
        subprocess.run(
            [sys.executable, "-c", DIGEST, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert len(made[0]) == 65
    assert made[0] == made[1]
