"""Discrepancies («расхождения») inside and between documents: published, never silently fixed."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import (
    AnyRef,
    ClauseKey,
    Day,
    DocumentRef,
    Elements,
    Lines,
    Official,
    Own,
    Slug,
    info,
)
from generator.model.record import Element, Part, Record

DISCREPANCY_KINDS = {
    "date": "дата",
    "number": "номер",
    "numbering": "нумерация",
    "anachronism": "ссылка на более поздний акт",
    "chronology": "хронология",
    "duplicate": "повтор",
    "name": "варианты названия",
    "terminology": "термины",
    "unit": "единица измерения",
    "missing": "чего-то не хватает",
    "language": "языковая ошибка",
    "recognition": "ошибка распознавания",
    "scope": "охват",
    "text": "разный текст",
    "period": "срок",
    "personal": "персональные данные",
}
RESOLUTIONS = {"open": "открыто", "confirmed": "подтверждено издателем", "explained": "объяснено"}


class Place(Part):
    """One place that the discrepancy touches."""

    document: DocumentRef | None = info("Документ", "Если это другой документ.", default=None)
    clause: ClauseKey = info("Пункт", "Место в документе.")
    lines: Lines | None = info("Строки источника", "Первая и последняя строка.", default=None)


class Discrepancy(Element):
    """A contradiction or defect of the source, stated without repairing it."""

    number: Official = info("Код", "Код расхождения, например «D08».")
    kind: Literal[
        "date",
        "number",
        "numbering",
        "anachronism",
        "chronology",
        "duplicate",
        "name",
        "terminology",
        "unit",
        "missing",
        "language",
        "recognition",
        "scope",
        "text",
        "period",
        "personal",
    ] = info("Вид", "Что именно не сходится.", labels=DISCREPANCY_KINDS)
    title: Own = info("Коротко", "Короткое название расхождения.")
    fact: Own = info("Факт", "Что не сходится, своими словами; короткие цитаты в «ёлочках».")
    hypothesis: Own | None = info(
        "Предположение", "Возможное объяснение, явно как предположение.", default=None
    )
    places: tuple[Place, ...] = info("Где", "Места документа.", min_length=1)
    elements: tuple[AnyRef, ...] = info(
        "Затронутые записи", "Вид и ключ записи, например indicator/k3.5.", default=()
    )
    resolution: Literal["open", "confirmed", "explained"] = info(
        "Состояние", "Открыто или объяснено.", labels=RESOLUTIONS
    )
    resolved_on: Day | None = info("Когда разрешено", "ГГГГ-ММ-ДД.", default=None)


class Discrepancies(Record):
    """Discrepancies of one document."""

    discrepancies: Annotated[dict[Slug, Discrepancy], Elements("discrepancy")] = info(
        "Расхождения", "Ключ: расхождение."
    )
