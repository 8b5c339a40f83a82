"""Small projects with a roadmap for the views of plans; the arguments are the facts under test."""

from __future__ import annotations

from datetime import date

from generator.site.context import Context
from generator.site.pages import plans
from tests.checks.builders import CONCEPT, ROADMAP, activity, catalogue, document, roadmap

DAY = date(2022, 5, 15)
WORDS = {"data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}}}}


def context_of(activities: dict, as_of: date = DAY, files: dict | None = None, **changes) -> Context:
    """Return the facts of a project whose only roadmap, 2021–2023, has these activities."""
    given = {
        CONCEPT: document(),
        ROADMAP: roadmap({key: activity() | one for key, one in activities.items()}, **changes),
    }
    return Context(catalogue(given | WORDS | (files or {})), as_of)


def page(context: Context, path: str):
    """Return the plan of one page."""
    return next(plan for plan in plans(context) if plan.path == path)


def moved(end: str, on: str = "2022-03-01") -> dict:
    """A revision of ``on`` that ends the period on the day ``end``."""
    period = {"raw": "Позже", "kind": "fixed", "windows": [{"start": "2022-06-01", "end": end}]}
    return {"r1": {"date": on, "reason": "Площадка закрыта на ремонт.", "period": period}}
