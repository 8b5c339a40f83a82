"""Demonstration indicators («показатели») with targets for several years and observed values."""

from __future__ import annotations

from datetime import date

from generator.demo.scene import LAST_DAY, Scene, indicator_keys
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

_CRITERIA = ("Результаты обучения", "Польза вложений", "Качество поддержки")
_KINDS = ("performance", "efficiency", "quality")
_MEASURES = ("share", "count", "share", "presence", "share", "count", "qualitative", "share")
_NAMES = {
    "share": "Доля {whom}, которые {do} {how}",
    "count": "Количество встреч, на которых {who} {do}",
    "presence": "Наличие программы поддержки {noun_of}",
    "qualitative": "Удовлетворённость {whom} поддержкой",
}
_METHODS = ("share_of_target", "linear_path", "compound_rate", "none")
_UNITS = {"share": "процент", "count": "единица"}
_MISSING = ("no_data", "not_published", "not_applicable")


def indicators(scene: Scene) -> Tree:
    """Place and return criteria and indicators."""
    keys = indicator_keys(scene.plan)
    with scene.source.clause("vi", "table", "Показатели", "VI"):
        criteria = {
            f"k{n}": {**scene.source.place(), "number": f"К{n}", "name": name, "kind": kind}
            for n, (name, kind) in enumerate(zip(_CRITERIA, _KINDS, strict=True), 1)
            if f"k{n}.1" in keys
        }
        found = {
            key: _indicator(scene, key, _MEASURES[n], _METHODS[n % len(_METHODS)])
            for n, key in enumerate(keys)
        }
    return {"note": MARK, "criteria": criteria, "indicators": found}


def values(scene: Scene, found: dict[str, Tree]) -> Tree:
    """Return a value or the reason why there is none, for every indicator and every past year."""
    last = min(scene.end.year, LAST_DAY.year - 1)
    return {
        "note": MARK,
        "values": {
            f"{key}-{year}": _observation(scene, key, indicator, year)
            for key, indicator in found.items()
            for year in range(scene.start.year, last + 1)
        },
    }


def comparisons(scene: Scene, found: dict[str, Tree]) -> Tree:
    """Return what an invented neighbour plans for the same years as the first indicator that is a share."""
    key = next(key for key, indicator in found.items() if indicator["measure"] == "share")
    years = range(scene.start.year, scene.end.year + 1)
    start = scene.lexicon.number(5, 30)
    return {
        "note": MARK,
        "comparisons": {
            "neighbour": {
                "indicator": key,
                "place": "Демонстрационный край",
                "name": "Доля педагогов, прошедших обучение",
                "kind": "target",
                "unit": "процент",
                "years": [{"year": year, "value": start + 5 * n} for n, year in enumerate(years)],
                "difference": "В этом краю считают всех педагогов.",
                "source": {
                    "title": "Демонстрационный план края",
                    "url": f"https://plans.example/{scene.plan.id}",
                    "date": str(scene.start.year),
                },
            }
        },
    }


def _indicator(scene: Scene, key: str, measure: str, method: str) -> Tree:
    lexicon = scene.lexicon
    name = _NAMES[measure].format_map(lexicon)
    share = measure == "share"
    return {
        **scene.source.place(2),
        "criterion": key.partition(".")[0],
        "number": key.upper().replace("K", "К"),
        "name": name,
        "title": name if len(name) <= 80 else name[: name.rindex(" ", 0, 80)] + "…",
        "definition": lexicon.text("Показывает, насколько часто {who} {do} {how}.", "Растёт, если {gain}."),
        "measure": measure,
        "unit": _UNITS.get(measure),
        "numerator": lexicon.text("Число тех, кто прошёл обучение {how}.") if share else None,
        "denominator": lexicon.text("Число всех {whom}.") if share else None,
        "population": lexicon.text("Все {who} территории."),
        "level": lexicon.one(("school", "municipality", "region")),
        "direction": "up" if measure in _UNITS else "none",
        "formula": "Числитель делят на знаменатель и умножают на сто." if share else None,
        "method": method if measure in _UNITS else None,
        "sources": ["Отчёты демонстрационных организаций."],
        "periodicity": "Раз в год.",
        "owner": "institute",
        "targets": _targets(scene, measure),
    }


def _targets(scene: Scene, measure: str) -> dict[str, Tree]:
    if measure not in _UNITS:
        return {}
    value, found = scene.lexicon.number(10, 40), {}
    for year in range(scene.start.year, scene.end.year + 1):
        found[str(year)] = {**scene.source.place(), "value": value, "op": "ge"}
        value = min(value + scene.lexicon.number(4, 14), 95)
    return found


def _observation(scene: Scene, key: str, indicator: Tree, year: int) -> Tree:
    published = min(date(year + 1, 2, 15), LAST_DAY)
    return {
        "indicator": key,
        "year": year,
        **_measured(scene, indicator, year),
        "source": {
            "title": f"Демонстрационный отчёт за {year} год",
            "url": f"https://reports.example/{scene.plan.id}/{year}",
            "date": str(year + 1),
        },
        "status": "confirmed" if year < LAST_DAY.year - 1 else "preliminary",
        "published_on": published,
    }


def _measured(scene: Scene, indicator: Tree, year: int) -> Tree:
    lexicon, measure = scene.lexicon, indicator["measure"]
    if lexicon.chance(0.15):
        return {"missing": lexicon.one(_MISSING)}
    if measure not in _UNITS:
        return {"quality": lexicon.one(("present", "partly", "absent"))}
    aim = indicator["targets"][str(year)]["value"]
    if measure == "count":
        return {"value": max(1, aim + lexicon.number(-9, 12))}
    whole = lexicon.number(80, 900)
    part = min(whole, whole * (aim + lexicon.number(-9, 12)) // 100 + 1)
    return {"value": round(100 * part / whole, 1), "numerator": part, "denominator": whole}
