"""Demonstration practices («практики»): one file each, with texts of the usual length."""

from __future__ import annotations

from collections.abc import Iterator

from generator.demo.lexicon import Lexicon
from generator.demo.plan import TerritoryPlan
from generator.demo.reviews import evidence, results, way
from generator.demo.territory import body_keys
from generator.demo.vocabularies import MARK, Shelf
from generator.demo.written import Tree
from generator.model.practice import EFFORTS, FORMS, ORG_LEVELS, ORGANISATIONS, TRANSFERS

_LONGEST_TITLE = 90
_SECTIONS = ("i", "ii", "iii", "iv")


def practice_files(plan: TerritoryPlan, known: Shelf, lexicon: Lexicon) -> Iterator[tuple[str, Tree]]:
    """Yield (path, tree) of every practice of a territory."""
    for number in range(1, plan.practices + 1):
        yield f"data/{plan.id}/practices/practice-{number:04d}.yml", _practice(plan, number, known, lexicon)


def _practice(plan: TerritoryPlan, number: int, known: Shelf, lexicon: Lexicon) -> Tree:
    text = lexicon.text
    mention = {"document": plan.documents[-1].id, "clause": lexicon.one(_SECTIONS)}
    ground = evidence(plan, lexicon)
    return {
        "note": MARK,
        "title": _title(lexicon),
        "form": lexicon.one(tuple(FORMS)),
        "origin": "submission",
        "summary": text("{Who} {do} {how}, {why}.", "{Form} в {place}: {who} {do} на теме «{theme}»."),
        "problem": text(
            "{Trouble}, а {trouble}. Из-за этого {who} редко {do}.",
            "Опрос в {place} показал, что {trouble}. Помощь нужна {period}, {why}.",
        ),
        "mentions": [mention] if number % 3 == 0 else [],
        "body": lexicon.one(body_keys(plan)),
        "audience": lexicon.some(known.audiences, 1, 3),
        "levels": lexicon.some(tuple(ORG_LEVELS), 1, 2),
        "organisations": lexicon.some(tuple(ORGANISATIONS), 0, 2),
        "subjects": lexicon.some(known.subjects, 0, 1),
        "deficits": lexicon.some(known.deficits, 1, 2),
        "topics": lexicon.some(known.topics, 1, 3),
        "steps": [_step(lexicon) for _ in range(lexicon.number(4, 6))],
        "started": str(lexicon.number(2016, 2024)),
        **_conditions(lexicon),
        "results": results(ground["level"], lexicon),
        "evidence": ground,
        "transfer": lexicon.one(tuple(TRANSFERS)),
        "adoptions": _adoptions(plan, lexicon),
        **way(lexicon),
    }


def _conditions(lexicon: Lexicon) -> Tree:
    return {
        "requirements": [lexicon.text("{Act} {how}.")],
        "resources": [lexicon.text("Час в неделю {period}.", "Комната в {place}.")],
        "effort": lexicon.one(tuple(EFFORTS)),
        "roadblocks": [{"risk": lexicon.text("{Trouble}."), "remedy": lexicon.text("{Act} {how}.")}],
        "contact": "методист демонстрации",
    }


def _adoptions(plan: TerritoryPlan, lexicon: Lexicon) -> Tree:
    if lexicon.chance(0.9):
        return {}
    return {
        "school": {
            "territory": plan.id,
            "organisation": f"Демонстрационная школа № {lexicon.number(1, 90)}",
            "since": str(lexicon.number(2020, 2025)),
            "outcome": lexicon.text("{Who} чаще {do}."),
            "source": {"title": "Демонстрационная новость"},
        }
    }


def _title(lexicon: Lexicon) -> str:
    title = lexicon.text("{Form} «{Nick} {nick_of}» для {whom}", "«{Nick} {nick_of}»: {form} для {whom}")
    return title if len(title) <= _LONGEST_TITLE else title[: title.rindex(" для ")]


def _step(lexicon: Lexicon) -> str:
    return lexicon.text(
        "{Act} {how}, {why}. Проверить, что {gain}.",
        "{Act} в {place} {period}. В это время {who} {do} {how}.",
        "{Act} {period}: {who} {do}, {why}.",
        "{Act}. Если {trouble}, {who} {do} {how}.",
        "{Act} {how}: материалы по теме «{theme}» уже есть в школе посёлка {village}.",
        "{Act}: для примера подойдут темы «{theme}» и «{theme}».",
    )
