"""A demonstration concept («концепция»): requisites, order, statements, results, effects, functions."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from generator.demo.scene import RESULTS, TASKS, Scene, indicator_keys
from generator.demo.statements import statements
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

_ACTIONS = ("approve", "instruct", "recommend", "publish", "responsible", "control")


def requisites(scene: Scene) -> Tree:
    """Return the head of the document: everything up to its structure."""
    plan, lexicon = scene.plan, scene.lexicon
    return {
        "note": MARK,
        "kind": lexicon.one(("concept", "plan", "model")) if plan.number > 1 else "concept",
        "name": f"Демонстрационная концепция развития педагогов на {plan.year}–{scene.end.year} годы "
        f"(территория № {plan.number})",
        "title": f"Концепция демо-территории № {plan.number}, {plan.year}–{scene.end.year}",
        "summary": lexicon.text(
            "{Who} {do} {how}, {why}. Документ называет цель, задачи и показатели.",
            "Документ отвечает на то, что {trouble}. План ведёт к тому, что {gain}.",
        ),
        "act_kind": "Приказ",
        "number": f"Д-{plan.number}-{plan.year}",
        "date": signed(scene),
        "date_raw": f"{signed(scene):%d.%m.%Y}",
        "place": f"Демонстрационный город № {plan.number}",
        "issuer": "ministry",
        "signer_post": "Министр",
        "start": scene.start,
        "end": scene.end,
        "supersedes": plan.supersedes or None,
        "origin": {
            "file": f"{plan.id}.txt",
            "sha256": sha256(plan.id.encode()).hexdigest(),
            "url": f"https://documents.example/{plan.id}.txt",
            "complete": True,
        },
    }


def signed(scene: Scene) -> date:
    """Return the day of the order: in November before the period of the document."""
    return date(scene.plan.year - 1, 11, 1 + scene.plan.number % 28)


def order(scene: Scene) -> Tree:
    """Place the points of the order and return them."""
    with scene.source.clause("order", "heading", "ПРИКАЗ"):
        return {
            "operative_points": {str(n): _point(scene, n, a) for n, a in enumerate(_ACTIONS, 1)},
        }


def concept(scene: Scene) -> Tree:
    """Place the sections of the concept and return what they say."""
    source, known, lexicon = scene.source, scene.known, scene.lexicon
    found: Tree = {}
    with source.clause("i", "heading", "Общие положения", "I"):
        roles = ("legal_basis", "conceptual_basis", "source", "mention")
        found["citations"] = {
            f"c{n}": {**source.place(), "act": act, "role": lexicon.one(roles)}
            for n, act in enumerate(lexicon.some(known.acts, 3, 6), 1)
        }
    with source.clause("ii", "heading", "Проблемы, цель и задачи", "II"):
        found["statements"] = statements(scene)
    with source.clause("iii", "heading", "Ожидаемые результаты", "III"):
        found["expected_results"] = {f"r{n}": _result(scene, n) for n in range(1, RESULTS + 1)}
        found["effects"] = {f"e{n}": _effect(scene, n) for n in range(1, 5)}
    with source.clause("iv", "heading", "Функции участников", "IV"):
        found["functions"] = {
            f"f{n}": {**source.place(2), "actor": body, "text": lexicon.text("{Act} {how}, {why}.")}
            for n, body in enumerate(scene.bodies, 1)
        }
    return found


def _point(scene: Scene, number: int, action: str) -> Tree:
    deadline = {
        "raw": "в трехмесячный срок",
        "offset": "P3M",
        "date": date(scene.plan.year, 2, signed(scene).day),
        "fulfilled_by": "Опубликованный отчёт.",
    }
    return {
        **scene.source.place(),
        "number": str(number),
        "action": action,
        "text": scene.lexicon.text("{Act} {period}.", "{Act} {how}."),
        "addressees": scene.lexicon.some(scene.bodies, 1, 2) if action in ("instruct", "recommend") else [],
        "post": "Заместитель министра" if action == "responsible" else None,
        "deadline": deadline if action == "instruct" else None,
    }


def _result(scene: Scene, number: int) -> Tree:
    keys = indicator_keys(scene.plan)
    measured = number % 3 != 0
    return {
        **scene.source.place(),
        "code": f"Р{number}",
        "text": scene.lexicon.text("{Who} {do} {how}, и {gain}.", "{Period} {gain}."),
        "main": number == 1,
        "tasks": [f"task-{(number - 1) % TASKS + 1}"],
        "indicators": [keys[number % len(keys)]] if measured else [],
        "no_indicator": None if measured else "Документ не называет показателя этого результата.",
    }


def _effect(scene: Scene, number: int) -> Tree:
    return {
        **scene.source.place(),
        "text": scene.lexicon.text("{Gain}, потому что {who} {do}."),
        "audience": "system" if number % 2 else "workers",
    }
