"""Evidence, decisions and reviews of demonstration practices («экспертиза»): invented, by roles only."""

from __future__ import annotations

from generator.demo.lexicon import Lexicon
from generator.demo.plan import TerritoryPlan
from generator.demo.territory import body_keys
from generator.demo.written import Tree
from generator.model.review import CRITERIA

#: The ways of cards, longest last; two of three are published.
_WAYS = (
    (),
    ("submitted",),
    ("submitted", "format_check", "returned"),
    ("submitted", "format_check", "expertise"),
    ("submitted", "format_check", "expertise", "approved", "published"),
    ("submitted", "format_check", "expertise", "approved", "published", "withdrawn"),
)
_DESIGNS = ("opinions", "before_after", "monitoring", "comparison")


def evidence(plan: TerritoryPlan, lexicon: Lexicon) -> Tree:
    """Return a level of evidence with who set it."""
    level = lexicon.number(0, 3 if "council" in body_keys(plan) else 2)
    return {
        "level": level,
        "scheme": "v1",
        "assigned_by": "редакция демонстрации",
        "assigned_on": f"2025-{lexicon.number(1, 11):02d}-15",
        "review_body": "council" if level > 2 else None,
    }


def results(level: int, lexicon: Lexicon) -> list[Tree]:
    """Return a result of the design that a level asks for."""
    return [
        {
            "claim": lexicon.text("{Who} чаще {do}."),
            "value": lexicon.number(40, 95),
            "unit": "процентов",
            "participants": lexicon.number(12, 300),
            "design": "comparison" if level > 2 else lexicon.one(_DESIGNS),
            "source": {"title": "Демонстрационный отчёт", "date": "2024"},
        }
    ]


def way(lexicon: Lexicon) -> Tree:
    """Return the decisions about a card and, where it was approved, its two reviews."""
    states = lexicon.one(_WAYS)
    decisions = [
        {
            "state": state,
            "date": f"2024-{2 * number + 1:02d}-1{lexicon.number(0, 9)}",
            "role": "методист демонстрации",
            "reason": lexicon.text("{Trouble}.") if state in ("returned", "withdrawn") else None,
        }
        for number, state in enumerate(states)
    ]
    reviews = [_review(day, lexicon) for day in (20, 25)] if "approved" in states else []
    return {"lifecycle": decisions, "reviews": reviews}


def _review(day: int, lexicon: Lexicon) -> Tree:
    return {
        "role": "эксперт демонстрации",
        "date": f"2024-05-{day}",
        "interests": "none",
        "scores": {name: lexicon.number(1, 3) for name in CRITERIA},
        "advice": "approve",
    }
