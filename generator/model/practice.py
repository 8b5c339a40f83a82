"""Practices («практики») of the bank: what was tried, for whom, with what evidence.

The evidence level, the review and the transferability are three separate answers.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict

from generator.model.fields import (
    ActivityRef,
    AudienceRef,
    BodyRef,
    ClauseKey,
    Count,
    Day,
    DeficitRef,
    DocumentRef,
    Elements,
    IndicatorRef,
    Number,
    Official,
    Own,
    PartialDay,
    Printed,
    ProgrammeRef,
    ResultRef,
    Slug,
    SubjectRef,
    TerritoryRef,
    TopicRef,
    Url,
    info,
)
from generator.model.record import Element, Part, Record
from generator.model.review import Decision, Review

EVIDENCE_LEVELS = {
    0: "названа в документе",
    1: "описана логика",
    2: "есть наблюдения",
    3: "есть сравнение",
    4: "проверена независимо",
    5: "подтверждена внедрением",
}
#: What a reader may do with a practice of each level.
ACTIONS = {
    0: "не использовать как доказанное",
    1: "описать логику",
    2: "наблюдать",
    3: "пробовать с оценкой",
    4: "применять с контролем",
    5: "тиражировать",
}
FORMS = {
    "method": "способ работы",
    "community": "сообщество",
    "resource": "ресурс",
    "register": "реестр или банк",
    "event": "событие",
    "measures": "комплекс мер",
}
ORIGINS = {"document": "карточка составлена по документу", "submission": "прислана автором"}
ORG_LEVELS = {
    "classroom": "педагог",
    "school": "образовательная организация",
    "municipality": "муниципалитет",
    "region": "регион",
    "institute": "институт",
}
ORGANISATIONS = {
    "kindergarten": "детский сад",
    "school": "школа",
    "additional": "дополнительное образование детей",
    "college": "колледж",
    "institute": "институт ДПО",
    "service": "методическая служба",
}
EFFORTS = {
    "low": "малые: хватит времени одного-двух работников",
    "medium": "средние: нужна группа работников или обучение",
    "high": "большие: нужны ставки, деньги или оборудование",
}
TRANSFERS = {
    "unknown": "не оценена",
    "bound": "привязана к своему месту",
    "adaptable": "переносится с доработкой",
    "ready": "готова к переносу",
}
DESIGNS = {
    "opinions": "отзывы участников",
    "before_after": "до и после",
    "monitoring": "мониторинг",
    "comparison": "сравнение с другой группой",
    "random": "случайное распределение по группам",
}


class Mention(Part):
    """The clause that names the practice."""

    document: DocumentRef = info("Документ", "Документ атласа.")
    clause: ClauseKey = info("Пункт", "Место в документе.")


class Publication(Part):
    """Where something was published."""

    title: Official = info("Название", "Что за публикация.")
    url: Url | None = info("Адрес", "Где опубликовано.", default=None)
    date: PartialDay | None = info("Дата", "Дата публикации.", default=None)


class Roadblock(Part):
    """What gets in the way and how to pass it."""

    risk: Own = info("Помеха", "Что мешает.")
    remedy: Own = info("Что делать", "Как с этим справиться.")


class Outcome(Part):
    """One claimed result with how it was measured; a number without a source is no result."""

    claim: Own = info("Что получилось", "Результат своими словами.")
    value: Number | None = info("Число", "Если результат измерен числом.", default=None)
    unit: Official | None = info("Единица", "Проценты, человек, баллы.", default=None)
    participants: Count | None = info("Участников", "Сколько человек или организаций измерено.", default=None)
    design: Literal["opinions", "before_after", "monitoring", "comparison", "random"] = info(
        "Как измерено", "На чём основан вывод.", labels=DESIGNS
    )
    period: Printed | None = info("За какое время", "Например, «2024/25 учебный год».", default=None)
    source: Publication = info("Источник", "Где это опубликовано.")


class ExternalStatus(Part):
    """A status that another bank or contest gave, in its own words."""

    bank: Official = info("Банк или конкурс", "Кто присвоил статус.")
    status: Printed = info("Статус", "Как назван там.")
    url: Url | None = info("Адрес", "Где опубликовано.", default=None)
    date: PartialDay | None = info("Дата", "Когда присвоен.", default=None)


class Adoption(Element):
    """Who took the practice over, what they changed and what came of it."""

    territory: TerritoryRef = info("Территория", "Где внедрили.")
    body: BodyRef | None = info(
        "Организация из справочника", "Ключ организации, если она есть.", default=None
    )
    organisation: Official | None = info("Организация", "Название, если её нет в справочнике.", default=None)
    since: PartialDay = info("С какого времени", "Год, месяц или день начала.")
    adapted: Own | None = info("Что изменили", "Чем отличается от исходной практики.", default=None)
    outcome: Own | None = info("Что вышло", "Результат внедрения.", default=None)
    source: Publication = info("Источник", "Где это опубликовано.")


class Evidence(Part):
    """The evidence level with the scheme it follows, and who set it by which role."""

    level: Annotated[int, Strict(), Field(ge=0, le=5)] = info("Уровень", "От 0 до 5.", labels=EVIDENCE_LEVELS)
    scheme: Literal["v1"] = info("Версия шкалы", "По какой шкале присвоен уровень.", labels={"v1": "первая"})
    assigned_by: Official = info("Кто присвоил", "Роль или должность, без имени.")
    assigned_on: Day = info("Когда присвоен", "ГГГГ-ММ-ДД.")
    review_body: BodyRef | None = info(
        "Экспертный орган", "Кто проверил; нужен для уровня выше 2.", default=None
    )


class Practice(Record):
    """A practice; what is unknown stays empty and is shown as unknown."""

    title: Official = info("Название", "Название практики.")
    form: Literal["method", "community", "resource", "register", "event", "measures"] = info(
        "Что это", "Способ работы, сообщество, ресурс, реестр, событие, комплекс мер.", labels=FORMS
    )
    origin: Literal["document", "submission"] = info(
        "Откуда карточка", "Составлена по документу или прислана автором.", labels=ORIGINS
    )
    summary: Own = info("Суть", "Одно предложение: что делают.")
    problem: Own | None = info("Проблема", "Какую проблему решает.", default=None)
    mentions: tuple[Mention, ...] = info("Где названа", "Пункты документов.", default=())
    body: BodyRef | None = info("Чья", "Организация.", default=None)
    audience: tuple[AudienceRef, ...] = info("Для кого", "Аудитории.", default=())
    levels: tuple[Literal["classroom", "school", "municipality", "region", "institute"], ...] = info(
        "Уровень", "Где применяют.", labels=ORG_LEVELS, default=()
    )
    organisations: tuple[
        Literal["kindergarten", "school", "additional", "college", "institute", "service"], ...
    ] = info("Тип организации", "Для каких организаций.", labels=ORGANISATIONS, default=())
    subjects: tuple[SubjectRef, ...] = info("Предметы", "Учебные предметы; пусто, если любые.", default=())
    deficits: tuple[DeficitRef, ...] = info("Дефициты", "Какие дефициты помогает закрыть.", default=())
    topics: tuple[TopicRef, ...] = info("Темы", "Сквозные темы.", default=())
    started: PartialDay | None = info(
        "Начало", "Год, месяц или день, с которого практику ведут.", default=None
    )
    young: Own | None = info(
        "Почему короче года", "Если практике меньше года: почему она уже в банке.", default=None
    )
    steps: tuple[Own, ...] = info("Шаги", "Что делать, по порядку.", default=())
    requirements: tuple[Own, ...] = info("Условия", "Что должно быть до начала.", default=())
    resources: tuple[Own, ...] = info("Ресурсы", "Люди, время, деньги, оборудование.", default=())
    effort: Literal["low", "medium", "high"] | None = info(
        "Затраты", "Малые, средние или большие.", labels=EFFORTS, default=None
    )
    roadblocks: tuple[Roadblock, ...] = info("Помехи", "Что мешает и что с этим делать.", default=())
    results: tuple[Outcome, ...] = info("Результаты", "Что получилось и чем это подтверждено.", default=())
    evidence: Evidence = info("Доказательность", "Уровень, кто и когда его присвоил.")
    transfer: Literal["unknown", "bound", "adaptable", "ready"] = info(
        "Переносимость", "Можно ли повторить в другом месте.", labels=TRANSFERS, default="unknown"
    )
    transfer_note: Own | None = info("О переносимости", "От чего зависит успех на новом месте.", default=None)
    external_statuses: tuple[ExternalStatus, ...] = info(
        "Статусы других банков", "Как практику оценили другие.", default=()
    )
    kit: tuple[Publication, ...] = info("Набор для повтора", "Файлы и материалы.", default=())
    internship: BodyRef | None = info("Стажировочная площадка", "Где можно пройти стажировку.", default=None)
    contact: Official | None = info("К кому обратиться", "Должность, без имени и телефона.", default=None)
    activities: tuple[ActivityRef, ...] = info("Мероприятия", "Мероприятия дорожных карт.", default=())
    expected_results: tuple[ResultRef, ...] = info(
        "Ожидаемые результаты", "Результаты документов.", default=()
    )
    indicators: tuple[IndicatorRef, ...] = info("Показатели", "На какие показатели влияет.", default=())
    programmes: tuple[ProgrammeRef, ...] = info("Программы", "Программы ДПП, где ей учат.", default=())
    adoptions: Annotated[dict[Slug, Adoption], Elements("adoption")] = info(
        "Внедрения", "Ключ: внедрение.", default_factory=dict
    )
    lifecycle: tuple[Decision, ...] = info("Путь карточки", "Решения по порядку, с датами.", default=())
    reviews: tuple[Review, ...] = info("Экспертизы", "Оценки по критериям, без имён.", default=())
