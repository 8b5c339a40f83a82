"""Two releases of a small project: the first brought all, the second changed one row and removed a body."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from tests.checks.builders import ROADMAP, TERMS, activity, catalogue, roadmap

DAY = date(2026, 3, 1)
FIRST, SECOND = "data/releases/2026.01.10.yml", "data/releases/2026.02.01.yml"
HOME, BODIES, PLAN = "data/russia/territory.yml", "data/russia/bodies.yml", "data/russia/roadmaps/2021.yml"
CONCEPT = "data/russia/concepts/2021.yml"


def first() -> dict[str, Any]:
    added = [
        {"file": HOME, "kind": "territory", "ids": ["russia"]},
        {"file": BODIES, "kind": "body", "ids": ["russia.institute", "russia.gone"]},
        {"file": CONCEPT, "kind": "document", "ids": ["russia-2021"]},
        {"file": CONCEPT, "kind": "clause", "ids": ["russia-2021.i", "russia-2021.plan"]},
        {"file": PLAN, "kind": "roadmap", "ids": ["russia-2021"]},
        {"file": PLAN, "kind": "section", "ids": ["russia-2021.a"]},
        {"file": PLAN, "kind": "activity", "ids": ["russia-2021.1"]},
        {"file": PLAN, "kind": "activity_row", "ids": ["russia-2021.1.1"]},
    ]
    tally = [
        {"territory": "russia", "kind": group["kind"], "added": len(group["ids"])}
        for group in sorted(added, key=lambda group: group["kind"])
    ]
    return {
        "title": "Первая публикация",
        "date": "2026-01-10",
        "commit": "a" * 40,
        "tally": tally,
        "edits": [
            {"commit": "a" * 40, "date": "2026-01-09", "reason": "Записи введены", "added": added},
        ],
    }


def second(old: str = "Июнь", reason: str = "[russia] roadmap: periods", **changes: Any) -> dict[str, Any]:
    row = {
        "file": PLAN,
        "kind": "activity_row",
        "id": "russia-2021.1.1",
        "name": "Мероприятие 1, строка 1",
        "inside": "activity/russia-2021.1",
        "fields": [{"field": "срок", "path": "period.raw", "old": old, "new": "Август"}],
    }
    gone = {"file": BODIES, "kind": "body", "id": "russia.gone", "name": "Орган «Прежний»"}
    return {
        "title": "Срок и орган",
        "date": "2026-02-01",
        "previous": "2026.01.10",
        "commit": "b" * 40,
        "tally": [
            {"territory": "russia", "kind": "activity_row", "changed": 1},
            {"territory": "russia", "kind": "body", "removed": 1},
        ],
        "edits": [
            {
                "commit": "b" * 40,
                "date": "2026-01-31",
                "reason": reason,
                "request": "#7",
                "changed": [row],
                "removed": [gone],
            }
        ],
    } | changes


def project(*releases: dict[str, Any]) -> Catalogue:
    """Return the project with these releases, the first one in ``FIRST``."""
    plan = {ROADMAP: roadmap({"1": activity("Август")}), TERMS: {"terms": {}}}
    return catalogue(plan | dict(zip((FIRST, SECOND), releases, strict=False)))
