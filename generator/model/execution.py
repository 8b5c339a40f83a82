"""Executions («отметки о выполнении») with their evidence («подтверждения»)."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import (
    ActivityRef,
    ArtefactRef,
    Day,
    Elements,
    Official,
    Own,
    PartialDay,
    PointRef,
    Slug,
    Url,
    info,
)
from generator.model.record import Element, Part, Record

EXECUTION_STATUSES = {
    "complete": "выполнено",
    "partial": "выполнено частично",
    "disputed": "спорно",
    "supporting": "косвенное подтверждение",
}


class Evidence(Part):
    """One published proof."""

    kind: ArtefactRef = info("Вид", "Приказ, протокол, публикация и так далее.")
    title: Official = info("Название", "Как называется документ или публикация.")
    url: Url | None = info("Адрес", "Где опубликовано.", default=None)
    date: PartialDay | None = info("Дата", "Дата документа или публикации.", default=None)
    publisher: Official | None = info("Кто опубликовал", "Орган или организация.", default=None)


class Execution(Element):
    """A report that an activity, one occurrence of it, or a point of the order was carried out."""

    activity: ActivityRef | None = info(
        "Мероприятие", "Ключ мероприятия; пусто, если отметка о пункте приказа.", default=None
    )
    point: PointRef | None = info(
        "Пункт приказа", "Ключ пункта приказа, если отметка о нём, а не о мероприятии.", default=None
    )
    row: Slug | None = info("Строка", "Ключ строки, если строк несколько.", default=None)
    occurrence: PartialDay | None = info("Какой раз", "Год или месяц, если сроков несколько.", default=None)
    status: Literal["complete", "partial", "disputed", "supporting"] = info(
        "Статус", "Выполнено, частично, спорно, косвенно.", labels=EXECUTION_STATUSES
    )
    date: Day = info("Дата события", "Когда это произошло, ГГГГ-ММ-ДД.")
    summary: Own = info("Что произошло", "Своими словами.")
    evidence: tuple[Evidence, ...] = info("Подтверждения", "Хотя бы одно.", min_length=1)
    entered_by: Official = info("Кто внёс", "Роль того, кто внёс отметку; без имени.")
    entered_on: Day = info("Когда внесено", "ГГГГ-ММ-ДД.")


class Executions(Record):
    """Executions of the activities of one roadmap and of the points of its order."""

    executions: Annotated[dict[Slug, Execution], Elements("execution")] = info(
        "Отметки", "Ключ: отметка.", default_factory=dict
    )
