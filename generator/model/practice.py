"""Practices («практики») of the bank: what was tried, for whom, with what evidence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict

from generator.model.fields import (
    AudienceRef,
    BodyRef,
    ClauseKey,
    DeficitRef,
    DocumentRef,
    Official,
    Own,
    TopicRef,
    Year,
    info,
)
from generator.model.record import Part, Record

REVIEW_STATUSES = {"not_reviewed": "не проверялась", "in_review": "на экспертизе", "approved": "одобрена"}

EVIDENCE_LEVELS = {
    0: "названа в документе",
    1: "описана логика",
    2: "есть наблюдения",
    3: "есть сравнение",
    4: "проверена независимо",
    5: "подтверждена внедрением",
}


class Mention(Part):
    """The clause that names the practice."""

    document: DocumentRef = info("Документ", "Документ атласа.")
    clause: ClauseKey = info("Пункт", "Место в документе.")


class Practice(Record):
    """A practice; what is unknown stays empty and is shown as unknown."""

    title: Official = info("Название", "Название практики.")
    summary: Own = info("Суть", "Одно предложение: что делают.")
    problem: Own | None = info("Проблема", "Какую проблему решает.", default=None)
    mentions: tuple[Mention, ...] = info("Где названа", "Пункты документов.", default=())
    body: BodyRef | None = info("Чья", "Организация.", default=None)
    audience: tuple[AudienceRef, ...] = info("Для кого", "Аудитории.", default=())
    deficits: tuple[DeficitRef, ...] = info("Дефициты", "Какие дефициты помогает закрыть.", default=())
    topics: tuple[TopicRef, ...] = info("Темы", "Сквозные темы.", default=())
    steps: tuple[Own, ...] = info("Шаги", "Что делать, по порядку.", default=())
    started: Year | None = info("С какого года", "Год начала.", default=None)
    evidence_level: Annotated[int, Strict(), Field(ge=0, le=5)] = info(
        "Уровень доказательности", "От 0 до 5.", labels=EVIDENCE_LEVELS
    )
    review_status: Literal["not_reviewed", "in_review", "approved"] = info(
        "Экспертиза", "Проверена ли экспертами.", labels=REVIEW_STATUSES, default="not_reviewed"
    )
