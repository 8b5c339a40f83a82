"""A small catalogue with one roadmap; every test shows only the fact it is about."""

from __future__ import annotations

from typing import Any

from generator.catalogue import Catalogue, Entry, build_catalogue
from generator.model.document import Document
from generator.model.execution import Execution
from generator.model.roadmap import Roadmap

DOCUMENT = {
    "kind": "concept", "name": "Концепция", "title": "Концепция", "summary": "О чём.", "act_kind": "Приказ",
    "number": "1", "date": "2021-02-09", "issuer": "iro", "signer_post": "Директор", "start": "2021-02-09",
    "origin": {"file": "a.txt", "sha256": "0" * 64, "complete": True}, "clauses": {"i": {"kind": "heading"}},
}  # fmt: skip


def row(raw: str, **rest: Any) -> dict[str, Any]:
    """Return a row with a printed period; ``rest`` are revisions or parts of the period."""
    revisions = rest.pop("revisions", {})
    return {
        "clause": "i.1",
        "period": {"raw": raw, **rest},
        "responsible": {"who": [{"body": "iro"}]},
        "revisions": revisions,
    }


def plan(
    activities: dict[str, dict[str, Any]],
    executions: dict[str, dict[str, Any]] | None = None,
    **document: Any,
) -> Catalogue:
    """Return a catalogue with a roadmap for 2022–2023 whose activities have the given rows."""
    roadmap = Roadmap.model_validate(
        {
            "name": "План", "title": "План", "summary": "О чём.", "clause": "i",
            "start": "2022-01-01", "end": "2023-12-31",
            "stages": {
                "y": {"clause": "i.1", "name": "2023 год", "start": "2023-01-01", "end": "2023-12-31"},
            },
            "sections": {"a": {"clause": "i.1", "name": "Раздел"}},
            "activities": {
                key: {"clause": "i.1", "number": key, "name": "Дело", "title": "Дело", "section": "a",
                      "stage": given.get("stage"), "rows": given["rows"]}
                for key, given in activities.items()
            },
        }
    )  # fmt: skip
    entries = [
        Entry("document", "x-2021", Document.model_validate(DOCUMENT | document), "c.yml", (), "x", "x-2021")
    ]
    root = Entry("roadmap", "x-2021", roadmap, "r.yml", (), "x", "x-2021")
    entries.append(root)
    for name, kind in (("stages", "stage"), ("sections", "section"), ("activities", "activity")):
        for key, record in getattr(roadmap, name).items():
            entry = Entry(kind, f"x-2021.{key}", record, "r.yml", (name, key), "x", "x-2021", root)
            entries.append(entry)
            for number, inner in getattr(record, "rows", {}).items():
                path = (*entry.path, "rows", number)
                entries.append(
                    Entry("activity_row", f"{entry.id}.{number}", inner, "r.yml", path, "x", "x-2021", entry)
                )
    for key, given in (executions or {}).items():
        record = Execution.model_validate(
            {"status": "complete", "summary": "Прошло.", "entered_by": "редакция", "entered_on": "2024-01-01",
             "evidence": [{"kind": "order", "title": "Приказ"}], **given}
        )  # fmt: skip
        entries.append(
            Entry("execution", f"x-2021.{key}", record, "e.yml", ("executions", key), "x", "x-2021")
        )
    return build_catalogue(entries)
