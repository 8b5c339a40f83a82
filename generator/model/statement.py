"""Statements («положения») of a concept: what it says about problems, goals, tasks, principles, subjects."""

from __future__ import annotations

from typing import Literal

from generator.model.fields import BodyRef, Flag, IndicatorRef, Official, Own, ResultRef, StatementRef, info
from generator.model.record import Sourced

STATEMENT_KINDS = {
    "mission": "миссия",
    "problem": "проблема",
    "contradiction": "противоречие",
    "challenge": "вызов",
    "vector": "вектор",
    "goal": "цель",
    "task": "задача",
    "subtask": "подзадача",
    "approach": "подход",
    "principle": "принцип",
    "follow_up": "следствие принципов",
    "direction": "направление",
    "direction_item": "пункт направления",
    "mechanism": "механизм",
    "cycle_step": "шаг управленческого цикла",
    "support_item": "пункт сопровождения",
    "stage": "этап модели",
    "measure": "мера",
    "resource": "ресурс",
    "change": "изменение",
    "condition": "условие",
    "declaration": "заявление",
}
AUDIENCES = {"workers": "для работников", "system": "для системы ДПО"}


class Statement(Sourced):
    """One item of the concept, restated; ``parent`` nests items, ``actor`` names whose it is."""

    kind: Literal[
        "mission",
        "problem",
        "contradiction",
        "challenge",
        "vector",
        "goal",
        "task",
        "subtask",
        "approach",
        "principle",
        "follow_up",
        "direction",
        "direction_item",
        "mechanism",
        "cycle_step",
        "support_item",
        "stage",
        "measure",
        "resource",
        "change",
        "condition",
        "declaration",
    ] = info("Вид", "Что это: проблема, цель, задача, принцип и так далее.", labels=STATEMENT_KINDS)
    name: Official | None = info(
        "Название", "Название принципа, подхода или направления, как в документе.", default=None
    )
    text: Own = info("Содержание", "Смысл положения своими словами, не больше двух предложений.")
    parent: StatementRef | None = info("Внутри", "Положение, частью которого является это.", default=None)
    actor: BodyRef | None = info("Чьё", "Орган или организация, о которой речь.", default=None)


class ExpectedResult(Sourced):
    """A result that the document promises («ожидаемый результат»)."""

    code: Official | None = info("Код", "Код результата, например «Р1».", default=None)
    text: Own = info("Содержание", "Какой результат обещан, своими словами.")
    parent: ResultRef | None = info("Внутри", "Ключ результата, частью которого является этот.", default=None)
    main: Flag = info("Основной", "true у результата, который документ называет основным.", default=False)
    tasks: tuple[StatementRef, ...] = info("Задачи", "Задачи, к которым относится результат.", default=())
    indicators: tuple[IndicatorRef, ...] = info(
        "Показатели", "Показатели, которыми он измеряется.", default=()
    )
    no_indicator: Own | None = info(
        "Почему нет показателя", "Если документ не даёт показателя.", default=None
    )


class Effect(Sourced):
    """An effect that the document expects («эффект»)."""

    text: Own = info("Содержание", "Какой эффект ожидается, своими словами.")
    name: Official | None = info("Название", "Название эффекта, как в документе.", default=None)
    audience: Literal["workers", "system"] = info(
        "Для кого", "Для работников или для системы ДПО.", labels=AUDIENCES
    )


class Function(Sourced):
    """What one subject of the system does («функция субъекта»)."""

    actor: BodyRef = info("Кто", "Орган, организация или группа организаций.")
    text: Own = info("Содержание", "Что делает, своими словами.")
