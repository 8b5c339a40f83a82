"""A demonstration territory with its bodies («территория и органы»): numbered, no real name anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.demo.lexicon import Lexicon
from generator.demo.plan import TerritoryPlan
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

#: Level → name, short name, territory one level up.
_NAMES = {
    "country": ("Демонстрационная страна", "Демо-страна", None),
    "region": ("Демонстрационная область", "Демо-область", "demo-000"),
    "municipality": ("Демонстрационный округ", "Демо-округ", "demo-001"),
}
ROLES = ("curator", "director", "project-team")
_BODIES = (
    ("ministry", "ministry", "Демонстрационное министерство образования", "Дем. министерство"),
    ("institute", "institute", "Демонстрационный институт развития образования", "Дем. институт"),
    ("centre", "centre", "Демонстрационный центр мастерства педагогов", "Дем. центр мастерства"),
    ("offices", "class", "Демонстрационные муниципальные отделы образования", "Дем. отделы образования"),
    ("schools", "class", "Демонстрационные образовательные организации", "Дем. школы"),
    ("division", "department", "Демонстрационный отдел кадровой политики", "Дем. отдел кадров"),
    ("university", "university", "Демонстрационный педагогический университет", "Дем. университет"),
    ("college", "college", "Демонстрационный педагогический колледж", "Дем. колледж"),
    ("council", "council", "Демонстрационный методический совет", "Дем. методсовет"),
)


def territory_files(plan: TerritoryPlan, lexicon: Lexicon) -> Iterator[tuple[str, Tree]]:
    """Yield (path, tree) of the territory and of its bodies and roles."""
    name, short, parent = _NAMES[plan.level]
    yield f"data/{plan.id}/territory.yml", {
        "note": MARK,
        "name": f"{name} № {plan.number}" if parent else name,
        "short_name": f"{short} № {plan.number}" if parent else short,
        "level": plan.level,
        "parent": parent,
        "summary": "Демонстрационные данные: такой территории нет. "
        + lexicon.text("Здесь {who} {do} {how}.", "Её план помогает там, где {trouble}."),
    }
    bodies = {key: _body(plan, *body) for key, *body in _BODIES[: plan.bodies]}
    if bodies:
        yield f"data/{plan.id}/bodies.yml", {"note": MARK, "bodies": bodies, "roles": _roles()}


def body_keys(plan: TerritoryPlan) -> tuple[str, ...]:
    """Return the keys of the bodies of a territory."""
    return tuple(key for key, *_ in _BODIES[: plan.bodies])


def printed_bodies(plan: TerritoryPlan, keys: list[str]) -> str:
    """Return the names of bodies as the column of executors prints them."""
    names = {key: short for key, _, _, short in _BODIES}
    return ", ".join(f"{names[key]} № {plan.number}" for key in keys)


def _body(plan: TerritoryPlan, kind: str, name: str, short: str) -> Tree:
    return {
        "name": f"{name} № {plan.number}",
        "short_name": f"{short} № {plan.number}",
        "kind": kind,
        "parent": "ministry" if kind in ("department", "institute", "centre") else None,
        "site": f"https://{kind}-{plan.number}.example" if kind != "class" else None,
    }


def _roles() -> Tree:
    return {
        "curator": {"name": "Кураторы направлений", "kind": "curators", "body": "institute"},
        "director": {"name": "Директор института", "kind": "post", "body": "institute"},
        "project-team": {"name": "Проектная группа", "kind": "project_team"},
    }
