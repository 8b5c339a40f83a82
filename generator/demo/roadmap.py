"""A demonstration roadmap («дорожная карта»): stages, sections, activities with periods of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.demo.periods import Due, Printed, Span, print_period, print_second_period
from generator.demo.scene import LAST_DAY, RESULTS, Scene
from generator.demo.territory import ROLES, printed_bodies
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

_SECTIONS = (
    "Диагностика и личные маршруты", "Обучение и стажировки", "Наставничество и сообщества",
    "Кадры и управленческие команды", "Мониторинг и информирование",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planned:
    """A row that executions may report on; ``row`` is None where it is the only one."""

    activity: str
    row: str | None
    dues: tuple[Due, ...]


def roadmap(scene: Scene, planned: list[Planned]) -> Tree:
    """Place and return the roadmap; every dated row is added to ``planned``."""
    plan, source = scene.plan, scene.source
    years = range(scene.start.year, scene.end.year + 1)
    with source.clause("roadmap", "annex", "План мероприятий («дорожная карта»)", "2"):
        stages = {str(y): _stage(scene, y, n) for n, y in enumerate(years, 1)}
        sections = {f"s{n}": _section(scene, n, name) for n, name in enumerate(_SECTIONS, 1)}
        activities = {str(n): _activity(scene, n, planned) for n in range(1, plan.activities + 1)}
    period = f"{years[0]}–{years[-1]}"
    return {
        "note": MARK,
        "name": f"Демонстрационная дорожная карта на {period} годы (территория № {plan.number})",
        "title": f"Дорожная карта демо-территории № {plan.number}, {period}",
        "summary": scene.lexicon.text("План разбит на годы и направления. Он ведёт к тому, что {gain}."),
        "clause": "roadmap",
        "start": scene.start,
        "end": scene.end,
        "stages": stages,
        "sections": sections,
        "activities": activities,
    }


def _stage(scene: Scene, year: int, number: int) -> Tree:
    return {
        **scene.source.place(),
        "number": str(number),
        "name": f"{year} год",
        "start": date(year, 1, 1),
        "end": date(year, 12, 31),
    }


def _section(scene: Scene, number: int, name: str) -> Tree:
    return {**scene.source.place(), "number": str(number), "name": name}


def _activity(scene: Scene, number: int, planned: list[Planned]) -> Tree:
    lexicon, plan = scene.lexicon, scene.plan
    key, year = str(number), plan.year + lexicon.number(0, plan.years - 1)
    span = Span(year, plan.year, scene.end.year, lexicon, trigger=str(number - 1 or 2))
    printed = print_period(number + plan.number, span)
    subject = lexicon.text("{Deed} {noun_of}")
    results = lexicon.some(tuple(range(1, RESULTS + 1)), 1, 2)
    tree = {
        **scene.source.place(3),
        "number": key,
        "name": f"{subject} для {lexicon['whom']}",
        "title": subject,
        "summary": lexicon.text("{Who} {do} {how}, {why}.", "{Act} {how}. Так {gain}."),
        "stage": str(year) if printed.staged else None,
        "section": f"s{1 + (number - 1) * len(_SECTIONS) // plan.activities}",
        "parts": [lexicon.text("{Act}.") for _ in range(3)] if number % 10 == 0 else [],
        "results_raw": "Результат " + ", ".join(map(str, results)),
        "results": [f"r{n}" for n in results],
        "repeats": _repeats(number),
    }
    rows = [("1", printed)]
    if number % 11 == 0:
        rows.append(("2", print_second_period(printed, span)))
    planned.extend(Planned(key, name if len(rows) > 1 else None, p.dues) for name, p in rows if p.dues)
    tree["rows"] = {name: _row(scene, p) for name, p in rows}
    return tree


def _repeats(number: int) -> list[Tree]:
    if number < 9 or number % 9:
        return []
    return [{"activity": str(number - 8), "kind": "continues", "note": "Та же работа на новом этапе."}]


def _row(scene: Scene, printed: Printed) -> Tree:
    lexicon = scene.lexicon
    bodies = lexicon.some(scene.bodies, 1, 3)
    who: list[Tree] = [
        {"body": b, "kind": "executor" if n == 0 else "co_executor"} for n, b in enumerate(bodies)
    ]
    if lexicon.chance(0.15):
        who.append({"role": lexicon.one(ROLES)})
    claims = range(1, lexicon.number(1, 2) + 1)
    return {
        **scene.source.place(),
        "period": printed.tree,
        "responsible": {"raw": printed_bodies(scene.territory, bodies), "who": who},
        "results": {str(n): _claim(scene) for n in claims},
        "revisions": _revisions(scene, printed),
    }


def _claim(scene: Scene) -> Tree:
    text = scene.lexicon.text("{Gain}.", "Опубликовано описание того, как {who} {do}.")
    return {**scene.source.place(), "text": text, "artefact": scene.lexicon.one(scene.known.artefacts)}


def _revisions(scene: Scene, printed: Printed) -> dict[str, Tree]:
    """Move one dated stretch in ten by some weeks, as long as it stays inside the plan."""
    due = printed.dues[0] if len(printed.dues) == 1 else None
    if due is None or not scene.lexicon.chance(0.12):
        return {}
    end = due.end + timedelta(weeks=scene.lexicon.number(2, 20))
    day = max(scene.start, due.end - timedelta(days=20))
    if end > scene.end or day > LAST_DAY:
        return {}
    window = {"start": due.start, "end": end}
    reason = scene.lexicon.text("Срок перенесён: {trouble}.")
    period = {"raw": f"До {end:%d.%m.%Y}", "kind": "fixed", "windows": [window]}
    return {"1": {"date": day, "reason": reason, "period": period}}
