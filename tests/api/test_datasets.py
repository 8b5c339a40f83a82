"""The API and the datasets say the same: every record that both hold has the same values."""

from __future__ import annotations

import json

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


@pytest.mark.parametrize(("kind", "dataset", "fields", "names"), TABLES, ids=lambda one: str(one)[:20])
def test_records_and_rows_agree(site, kind, dataset, fields, names):
    rows = json.loads((site / f"data/{dataset}/latest/{dataset}.json").read_bytes())

    served = []
    for row in rows:
        record = json.loads((site / f"api/v1/{kind}/{row['id']}.json").read_bytes())["data"]["record"]
        named = {name: record[name] and record[name]["id"] for name in names}
        served.append({"id": row["id"], **{name: record[name] for name in fields}, **named})

    assert rows != []
    assert served == [{name: row[name] for name in ("id", *fields, *names)} for row in rows]


def test_targets_inside_indicators_agree_with_their_dataset(site):
    rows = json.loads((site / "data/targets/latest/targets.json").read_bytes())

    held = {}
    for path in (site / "api/v1/indicator").glob("*.json"):
        data = json.loads(path.read_bytes())["data"]
        for target in data.get("record", {}).get("targets", {}).values():
            held[target["id"]] = target["value"]

    assert held == {row["id"]: row["value"] for row in rows}
