"""Demonstration executions («отметки о выполнении») with evidence at reserved addresses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.demo.periods import Due
from generator.demo.roadmap import Planned
from generator.demo.scene import LAST_DAY, Scene
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

_SHARE = 0.4
_STATUSES = ("complete", "complete", "complete", "complete", "complete", "partial", "supporting", "disputed")


def executions(scene: Scene, planned: Iterable[Planned]) -> Tree | None:
    """Return reports on some of the times that are over, None when there are none."""
    found: dict[str, Tree] = {}
    for row in planned:
        for due in row.dues:
            if due.end < LAST_DAY and scene.lexicon.chance(_SHARE):
                found[f"x{len(found) + 1}"] = _execution(scene, row, due)
    return {"note": MARK, "executions": found} if found else None


def _execution(scene: Scene, row: Planned, due: Due) -> Tree:
    lexicon = scene.lexicon
    day = _day(scene, due)
    return {
        "activity": row.activity,
        "row": row.row,
        "occurrence": due.occurrence,
        "status": lexicon.one(_STATUSES),
        "date": day,
        "summary": lexicon.text(
            "{Who} {do} {how}. В итоге {gain}.", "Прошла встреча, на которой {who} {do}."
        ),
        "evidence": [_evidence(scene, day, row, n) for n in range(1, lexicon.number(1, 2) + 1)],
        "entered_by": "Редактор демонстрационных данных",
        "entered_on": min(day + timedelta(days=10), LAST_DAY),
    }


def _day(scene: Scene, due: Due) -> date:
    """Return a day inside the window, in one case of seven up to forty days after it."""
    length = (due.end - due.start).days
    if scene.lexicon.chance(0.14):
        return min(due.end + timedelta(days=scene.lexicon.number(3, 40)), LAST_DAY)
    return due.start + timedelta(days=scene.lexicon.number(length // 2, length))


def _evidence(scene: Scene, day: date, row: Planned, number: int) -> Tree:
    return {
        "kind": scene.lexicon.one(scene.known.artefacts),
        "title": scene.lexicon.text("Отчёт о работе {noun_of}", "Сообщение: {who} {do}"),
        "url": f"https://news.example/{scene.plan.id}/{row.activity}-{row.row or 1}-{day:%Y%m%d}-{number}",
        "date": day.isoformat(),
        "publisher": f"Демонстрационное ведомство № {scene.plan.number}",
    }
