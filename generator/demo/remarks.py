"""Demonstration discrepancies («расхождения») and the crosswalk to topics («соответствия»)."""

from __future__ import annotations

from generator.demo.scene import Scene, indicator_keys
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

_CASES = (
    ("number", "Разные номера", "На титуле и в приложении стоят разные номера приказа.", "order"),
    ("duplicate", "Повтор мероприятия", "Одно мероприятие названо в плане дважды.", "roadmap"),
    ("unit", "Единица не названа", "У показателя в таблице нет единицы измерения.", "vi"),
    ("missing", "Нет срока", "План ссылается на график, которого в документе нет.", "roadmap"),
    ("terminology", "Два названия", "Одну и ту же группу документ называет по-разному.", "v"),
    ("numbering", "Пропуск номера", "После второго пункта сразу идёт четвёртый.", "ii"),
)
_RELATIONS = ("exact", "close", "broader", "narrower")


def discrepancies(scene: Scene) -> Tree:
    """Return a few discrepancies of the document, some of them explained."""
    cases = scene.lexicon.some(_CASES, 2, 5)
    found = {f"d{n:02d}": _discrepancy(scene, n, *case) for n, case in enumerate(cases, 1)}
    return {"note": MARK, "discrepancies": found}


def mappings(scene: Scene) -> Tree:
    """Return the topics of some activities, indicators and results of the document."""
    activities = [f"activity/{n}" for n in range(1, scene.plan.activities + 1)]
    keys = [f"indicator/{key}" for key in indicator_keys(scene.plan)]
    elements = scene.lexicon.some(activities, 8, 14) + keys[:3] + ["expected_result/r1"]
    return {"note": MARK, "mappings": {f"m{n}": _mapping(scene, e) for n, e in enumerate(elements, 1)}}


def _discrepancy(scene: Scene, number: int, kind: str, title: str, fact: str, clause: str) -> Tree:
    lexicon = scene.lexicon
    touched = {"roadmap": f"activity/{lexicon.number(1, 9)}", "vi": "indicator/k1.1"}.get(clause)
    explained = lexicon.chance(0.3)
    return {
        "number": f"ДР{number:02d}",
        "kind": kind,
        "title": title,
        "fact": fact,
        "hypothesis": "Возможно, часть текста взята из прежнего документа." if lexicon.chance(0.5) else None,
        "places": [{"clause": clause, "lines": scene.source.clauses[clause]["lines"]}],
        "elements": [touched] if touched else [],
        "resolution": "explained" if explained else "open",
        "resolved_on": scene.end.replace(year=scene.plan.year, month=6, day=1) if explained else None,
    }


def _mapping(scene: Scene, element: str) -> Tree:
    return {
        "element": element,
        "topic": scene.lexicon.one(scene.known.topics),
        "relation": scene.lexicon.one(_RELATIONS),
        "rationale": scene.lexicon.text("Речь о том, как {who} {do}.", "Обе записи о том, что {gain}."),
        "author": "Методист демонстрационных данных",
        "date": scene.start,
    }
