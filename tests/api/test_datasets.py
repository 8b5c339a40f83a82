"""The API and the datasets say the same: every record that both hold has the same values."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

#: Kind, dataset, columns that mirror a field of the record, columns that hold the id of another record.
TABLES = [
    ("activity", "activities", ("number", "name", "title", "summary", "results_raw"), ("stage", "section")),
    ("indicator", "indicators", ("number", "name", "definition", "unit", "measure"), ("criterion", "owner")),
    ("territory", "territories", ("name", "short_name", "level", "oktmo"), ("parent",)),
    ("mapping", "mappings", ("relation", "rationale", "date"), ("topic",)),
    ("term", "terms", ("label", "definition"), ("notion",)),
    ("body", "bodies", ("name", "short_name", "kind"), ("parent",)),
]


def served(site: Path, kind: str) -> dict[str, dict]:
    """Return the fields of every record of a kind by its id, wherever it stands."""
    found = {}
    for path in (site / f"api/v1/{kind}").glob("*.json"):
        data = json.loads(path.read_bytes())["data"]
        for one in data["records"].values() if "records" in data else [data] if "record" in data else []:
            found[one["id"]] = one["record"]
    return found


@pytest.mark.parametrize(("kind", "dataset", "fields", "names"), TABLES, ids=lambda one: str(one)[:20])
def test_records_and_rows_agree(site, kind, dataset, fields, names):
    rows = json.loads((site / f"data/{dataset}/latest/{dataset}.json").read_bytes())

    records, told = served(site, kind), []
    for row in rows:
        record = records[row["id"]]
        named = {name: record[name] and record[name]["id"] for name in names}
        told.append({"id": row["id"], **{name: record[name] for name in fields}, **named})

    assert rows != []
    assert told == [{name: row[name] for name in ("id", *fields, *names)} for row in rows]


def test_targets_inside_indicators_agree_with_their_dataset(site):
    rows = json.loads((site / "data/targets/latest/targets.json").read_bytes())

    held = {}
    for record in served(site, "indicator").values():
        held |= {target["id"]: target["value"] for target in record["targets"].values()}

    assert held == {row["id"]: row["value"] for row in rows}
