"""A document («документ»): requisites, structure, points of the order and everything the concept says."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.act import Citation
from generator.model.fields import (
    BodyRef,
    ClauseKey,
    Day,
    DocumentRef,
    Elements,
    Flag,
    Lines,
    Official,
    Offset,
    Own,
    Printed,
    Sha256,
    Slug,
    Url,
    info,
)
from generator.model.record import Element, Part, Record, Sourced
from generator.model.statement import Effect, ExpectedResult, Function, Statement

DOCUMENT_KINDS = {
    "concept": "концепция",
    "model": "муниципальная модель",
    "plan": "региональный план",
}
POINT_ACTIONS = {
    "approve": "утвердить",
    "instruct": "поручить",
    "recommend": "рекомендовать",
    "publish": "опубликовать",
    "responsible": "возложить ответственность",
    "control": "контролировать",
}
CLAUSE_KINDS = {
    "annex": "приложение",
    "heading": "раздел",
    "numbered": "пункт",
    "list": "перечень",
    "table": "таблица",
    "figure": "рисунок",
    "footnote": "сноска",
    "prose": "текст",
    "signature": "подпись",
}


class Origin(Part):
    """Where the text of the document comes from and whether it is whole."""

    file: Printed = info("Файл", "Имя файла с текстом документа.")
    sha256: Sha256 = info("Контрольная сумма", "SHA-256 файла: 64 цифры и буквы a–f.")
    url: Url | None = info("Адрес", "Откуда взят текст.", default=None)
    complete: Flag = info("Текст полный", "false, если в тексте чего-то не хватает.")
    gap: Own | None = info("Чего не хватает", "Что утрачено в тексте, своими словами.", default=None)


class Clause(Element):
    """A structural unit of the document: heading, numbered clause, list, table, annex."""

    kind: Literal[
        "annex", "heading", "numbered", "list", "table", "figure", "footnote", "prose", "signature"
    ] = info("Вид", "Раздел, пункт, перечень, таблица и так далее.", labels=CLAUSE_KINDS)
    number: Printed | None = info("Номер", "Номер, как напечатан.", default=None)
    name: Official | None = info("Заголовок", "Заголовок, как напечатан.", default=None)
    text: Own | None = info("О чём", "О чём этот пункт, своими словами.", default=None)
    lines: Lines | None = info("Строки источника", "Первая и последняя строка.", default=None)


class Deadline(Part):
    """A deadline given in words, with the day it comes to."""

    raw: Printed = info("Срок, как напечатан", "Слово в слово.")
    offset: Offset | None = info("Длительность", "ISO 8601, например P3M.", default=None)
    date: Day | None = info("Последний день", "К какому дню это приходит, ГГГГ-ММ-ДД.", default=None)
    fulfilled_by: Own | None = info("Чем подтверждается", "Что показало бы выполнение.", default=None)


class OperativePoint(Sourced):
    """One point of the order («пункт приказа»): who must do what."""

    number: Printed = info("Номер", "Номер пункта, как напечатан.")
    action: Literal["approve", "instruct", "recommend", "publish", "responsible", "control"] = info(
        "Действие",
        "Утвердить, поручить, рекомендовать, опубликовать, возложить ответственность, контролировать.",
        labels=POINT_ACTIONS,
    )
    text: Own = info("Содержание", "Что предписано, своими словами.")
    addressees: tuple[BodyRef, ...] = info(
        "Кому", "Органы и организации, которым адресован пункт.", default=()
    )
    post: Official | None = info("Должность", "Должность, на которую возложено; без имени.", default=None)
    deadline: Deadline | None = info("Срок", "Если пункт называет срок.", default=None)


class Edition(Element):
    """An edition («редакция») of the document."""

    valid_from: Day = info("Действует с", "ГГГГ-ММ-ДД.")
    valid_to: Day | None = info("Действует по", "ГГГГ-ММ-ДД.", default=None)
    amended_by: DocumentRef | None = info("Чем изменён", "Документ с изменениями.", default=None)
    text: Own | None = info("Что изменилось", "Своими словами.", default=None)


class Document(Record):
    """A concept, plan or model with its order; the id is ``<territory>-<file name>``."""

    kind: Literal["concept", "model", "plan"] = info(
        "Вид", "Концепция, план или модель.", labels=DOCUMENT_KINDS
    )
    name: Official = info("Название", "Официальное название, не длиннее 140 знаков.")
    title: Own = info("Коротко", "Короткое понятное название для меню и заголовков.")
    summary: Own = info("Суть", "О чём документ, своими словами.")
    act_kind: Official = info("Вид акта", "Приказ, распоряжение, гриф утверждения.")
    number: Printed | None = info("Номер", "Номер акта; без номера — объяснить в заметке.", default=None)
    number_raw: Printed | None = info("Номер, как напечатан", "Если отличается от номера.", default=None)
    date: Day = info("Дата", "ГГГГ-ММ-ДД.")
    date_raw: Printed | None = info("Дата, как напечатана", "Слово в слово.", default=None)
    place: Official | None = info("Место", "Где подписан.", default=None)
    issuer: BodyRef = info("Кто издал", "Орган или организация.")
    signer_post: Official = info("Кто подписал", "Должность, без имени.")
    start: Day = info("Действует с", "Первый день периода документа.")
    end: Day | None = info(
        "Действует по", "Последний день периода документа; пусто — срок не назван.", default=None
    )
    supersedes: DocumentRef | None = info("Заменяет", "Документ, который заменён этим.", default=None)
    origin: Origin = info("Источник текста", "Файл, контрольная сумма, полнота.")
    editions: Annotated[dict[Slug, Edition], Elements("edition")] = info(
        "Редакции", "Ключ: редакция.", default_factory=dict
    )
    clauses: Annotated[dict[ClauseKey, Clause], Elements("clause")] = info(
        "Структура", "Ключ: структурная единица."
    )
    operative_points: Annotated[dict[Slug, OperativePoint], Elements("operative_point")] = info(
        "Пункты приказа", "Ключ: пункт.", default_factory=dict
    )
    citations: Annotated[dict[Slug, Citation], Elements("citation")] = info(
        "Ссылки на акты", "Ключ: ссылка.", default_factory=dict
    )
    statements: Annotated[dict[Slug, Statement], Elements("statement")] = info(
        "Положения", "Ключ: положение.", default_factory=dict
    )
    expected_results: Annotated[dict[Slug, ExpectedResult], Elements("expected_result")] = info(
        "Ожидаемые результаты", "Ключ: результат.", default_factory=dict
    )
    effects: Annotated[dict[Slug, Effect], Elements("effect")] = info(
        "Эффекты", "Ключ: эффект.", default_factory=dict
    )
    functions: Annotated[dict[Slug, Function], Elements("function")] = info(
        "Функции субъектов", "Ключ: функция.", default_factory=dict
    )
