"""Criteria, indicators («показатели»), targets («целевые значения») and observed values («факт»)."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import (
    BodyRef,
    ClauseKey,
    CriterionRef,
    Day,
    DocumentRef,
    Elements,
    IndicatorRef,
    Number,
    Official,
    Own,
    PartialDay,
    Printed,
    Ref,
    Slug,
    Url,
    Year,
    info,
)
from generator.model.record import Element, Part, Record, Sourced

EditionRef = Annotated[Slug, Ref("edition")]

CRITERION_KINDS = {"performance": "результативность", "efficiency": "эффективность", "quality": "качество"}
MEASURES = {"share": "доля", "count": "количество", "presence": "наличие", "qualitative": "качественный"}
LEVELS = {
    "school": "образовательная организация",
    "municipality": "муниципалитет",
    "region": "регион",
    "institute": "институт",
}
DIRECTIONS = {"up": "больше — лучше", "down": "меньше — лучше", "none": "направление не задано"}
COMPARISONS = {"ge": "не меньше", "gt": "больше", "le": "не больше", "lt": "меньше"}
TARGET_CONDITIONS = {"eq": "равно", "ge": "не меньше", "le": "не больше"}
QUALITIES = {"present": "есть", "partly": "частично", "absent": "нет"}
MISSING = {"no_data": "нет данных", "not_applicable": "не применимо", "not_published": "не опубликовано"}
VALUE_STATUSES = {"preliminary": "предварительный", "confirmed": "подтверждён"}
METHODS = {
    "none": "не вычисляется",
    "share_of_target": "доля от цели года",
    "linear_path": "прямой путь между целями по годам",
    "compound_rate": "темп роста к последней цели",
}


class Criterion(Sourced):
    """A criterion («критерий») that groups indicators."""

    number: Printed | None = info("Номер", "Номер критерия, как напечатан.", default=None)
    name: Official = info("Название", "Официальное название, не длиннее 140 знаков.")
    kind: Literal["performance", "efficiency", "quality"] = info(
        "Вид", "Результативность, эффективность или качество.", labels=CRITERION_KINDS
    )


class Threshold(Part):
    """A threshold inside the wording of an indicator, such as «более 60 %»."""

    raw: Printed = info("Порог, как напечатан", "Слово в слово.")
    op: Literal["ge", "gt", "le", "lt"] = info(
        "Сравнение", "Знак перед числом: ge ≥, gt >, le ≤, lt <.", labels=COMPARISONS
    )
    value: Number = info("Число", "Значение порога.")
    unit: Official = info("Единица", "Проценты, годы, человек и так далее.")


class Target(Sourced):
    """A target for one year; the key of the mapping is the year."""

    value: Number = info("Значение", "Целевое значение числом, дробная часть через точку.")
    op: Literal["eq", "ge", "le"] = info(
        "Условие", "eq равно, ge не меньше, le не больше.", labels=TARGET_CONDITIONS, default="eq"
    )


class Indicator(Sourced):
    """A passport of an indicator, as far as the document gives it."""

    criterion: CriterionRef | None = info("Критерий", "К какому критерию относится.", default=None)
    number: Printed | None = info("Номер", "Номер, как напечатан или как принято ссылаться.", default=None)
    name: Official = info("Название", "Официальное название, не длиннее 140 знаков.")
    title: Own = info("Коротко", "Короткое понятное название.")
    definition: Own = info("Что показывает", "Смысл показателя своими словами.")
    measure: Literal["share", "count", "presence", "qualitative"] = info(
        "Как измеряется", "Доля, количество, наличие, качественно.", labels=MEASURES
    )
    unit: Official | None = info("Единица", "Проценты, единицы…; пусто у качественных.", default=None)
    numerator: Own | None = info("Числитель", "Кого или что считают.", default=None)
    denominator: Own | None = info("Знаменатель", "От какого числа берут долю.", default=None)
    population: Own | None = info("Совокупность", "О ком или о чём показатель.", default=None)
    level: Literal["school", "municipality", "region", "institute"] | None = info(
        "Уровень", "Где измеряется; пусто, если документ не говорит.", labels=LEVELS, default=None
    )
    direction: Literal["up", "down", "none"] = info(
        "Направление", "Рост или снижение считается успехом.", labels=DIRECTIONS
    )
    formula: Own | None = info("Формула", "Если документ её даёт.", default=None)
    method: Literal["none", "share_of_target", "linear_path", "compound_rate"] = info(
        "Как считать достижение",
        "Способ, которым атлас сравнивает значения с целями; документ его обычно не называет.",
        labels=METHODS,
        default="none",
    )
    method_reason: Own | None = info(
        "Почему так", "Почему выбран этот способ или почему достижение не считают.", default=None
    )
    sources: tuple[Own, ...] = info("Источники данных", "Откуда берут значения.", default=())
    periodicity: Own | None = info("Периодичность", "Как часто измеряется.", default=None)
    owner: BodyRef | None = info("Кто ведёт", "Орган, отвечающий за показатель.", default=None)
    threshold: Threshold | None = info("Порог", "Порог внутри формулировки.", default=None)
    ambiguity: Own | None = info("Неясность", "Что в формулировке неоднозначно.", default=None)
    targets: Annotated[dict[Slug, Target], Elements("target")] = info(
        "Цели по годам", "Год в кавычках: цель.", default_factory=dict
    )


class Indicators(Record):
    """Criteria and indicators of one document."""

    criteria: Annotated[dict[Slug, Criterion], Elements("criterion")] = info(
        "Критерии", "Ключ: критерий.", default_factory=dict
    )
    indicators: Annotated[dict[Slug, Indicator], Elements("indicator")] = info(
        "Показатели", "Ключ: показатель."
    )


class ValueSource(Part):
    """Where a value was published."""

    title: Official = info("Название", "Что за публикация.")
    url: Url | None = info("Адрес", "Где опубликовано.", default=None)
    document: DocumentRef | None = info("Документ", "Документ атласа.", default=None)
    clause: ClauseKey | None = info("Пункт", "Место в документе.", default=None)
    date: PartialDay | None = info("Дата", "Дата публикации.", default=None)


class Observation(Element):
    """An observed value; a missing one names its reason and is never 0."""

    indicator: IndicatorRef = info("Показатель", "Какой показатель измерен.")
    year: Year = info("Год", "За какой год.")
    value: Number | None = info("Значение", "Число; пусто, если значения нет.", default=None)
    quality: Literal["present", "partly", "absent"] | None = info(
        "Есть ли", "Для показателей наличия.", labels=QUALITIES, default=None
    )
    missing: Literal["no_data", "not_applicable", "not_published"] | None = info(
        "Почему нет", "Причина пропуска.", labels=MISSING, default=None
    )
    unit: Official | None = info("Единица", "Только если не та, что в паспорте показателя.", default=None)
    edition: EditionRef | None = info(
        "Редакция", "По какой редакции документа измерено, если их несколько.", default=None
    )
    numerator: Number | None = info("Числитель", "Если опубликован.", default=None)
    denominator: Number | None = info("Знаменатель", "Если опубликован.", default=None)
    source: ValueSource = info("Источник", "Где опубликовано.")
    status: Literal["preliminary", "confirmed"] = info(
        "Статус", "Предварительный или подтверждён.", labels=VALUE_STATUSES
    )
    published_on: Day | None = info("Опубликовано", "ГГГГ-ММ-ДД.", default=None)


class Values(Record):
    """Observed values of the indicators of one document."""

    values: Annotated[dict[Slug, Observation], Elements("value")] = info(
        "Значения", "Ключ: значение.", default_factory=dict
    )
