"""Demonstration programmes («программы») with runs: invented, on reserved addresses, one file each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.demo.lexicon import Lexicon
from generator.demo.plan import TerritoryPlan
from generator.demo.scene import LAST_DAY
from generator.demo.vocabularies import MARK, Shelf
from generator.demo.written import Tree
from generator.model.programme import EDUCATION_LEVELS, FEATURES, FUNDINGS, MODES, REGISTER_STATES, RUN_MODES

#: Programmes of one territory for every so many of its practices.
PRACTICES_EACH = 40
_HOURS = {"advanced": (16, 24, 36, 72, 108, 144), "retraining": (250, 300, 520)}


def programme_files(plan: TerritoryPlan, known: Shelf, lexicon: Lexicon) -> Iterator[tuple[str, Tree]]:
    """Yield (path, tree) of every programme of a territory that has an institute."""
    if plan.bodies:
        for number in range(1, 2 + plan.practices // PRACTICES_EACH):
            path = f"data/{plan.id}/programmes/course-{number:03d}.yml"
            yield path, _programme(plan, number, known, lexicon)


def _programme(plan: TerritoryPlan, number: int, known: Shelf, lexicon: Lexicon) -> Tree:
    kind = "retraining" if number % 6 == 0 else "advanced"
    hours = lexicon.one(_HOURS[kind])
    return {
        "note": MARK,
        "title": lexicon.text("{Nick} {nick_of}: {form}", "{Form} для {whom}"),
        "code": f"Д-{plan.number}-{number}",
        "kind": kind,
        "summary": lexicon.text("Слушатели {do} {how}, {why}."),
        "hours": hours,
        "mode": lexicon.one(tuple(MODES)),
        "features": lexicon.some(tuple(FEATURES), 0, 2),
        "audience": lexicon.some(known.audiences, 1, 2),
        "education_levels": lexicon.some(tuple(EDUCATION_LEVELS), 1, 3),
        "subjects": lexicon.some(known.subjects, 0, 2),
        "provider": "institute",
        "deficits": lexicon.some(known.deficits, 1, 2),
        "topics": lexicon.some(known.topics, 1, 2),
        "outcomes": [lexicon.text("{Act} {how}.") for _ in range(lexicon.number(1, 3))],
        "modules": [
            {"title": lexicon.text("{Form}"), "hours": hours - hours // 2},
            {"title": lexicon.text("{Nick} {nick_of}"), "hours": hours // 2},
        ],
        "final_product": lexicon.text("План: {act} {how}."),
        "federal_register": {"state": lexicon.one(tuple(REGISTER_STATES))} if lexicon.chance(0.4) else None,
        "certificate": "diploma" if kind == "retraining" else "certificate",
        "cost": _cost(lexicon),
        "runs": {f"run-{n}": _run(plan, number, n, lexicon) for n in range(1, lexicon.number(1, 3) + 1)},
        "source_url": f"https://institute-{plan.number}.example/courses/{number}",
        "source_date": "2026-01",
    }


def _cost(lexicon: Lexicon) -> Tree:
    if lexicon.chance(0.6):
        return {"free": True, "funding": "budget"}
    return {"free": False, "amount": lexicon.number(20, 90) * 100, "funding": lexicon.one(tuple(FUNDINGS))}


def _run(plan: TerritoryPlan, number: int, run: int, lexicon: Lexicon) -> Tree:
    start: date = LAST_DAY + timedelta(days=lexicon.number(-400, 200))
    return {
        "start": start,
        "end": start + timedelta(days=lexicon.number(2, 40)),
        "mode": lexicon.one(tuple(RUN_MODES)),
        "place": f"Демо-город № {plan.number}",
        "seats": lexicon.number(10, 40),
        "url": f"https://institute-{plan.number}.example/courses/{number}/runs/{run}",
    }
