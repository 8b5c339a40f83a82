"""Values published elsewhere («значения для сравнения»): shown beside an indicator, never its own."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import (
    Elements,
    IndicatorRef,
    Number,
    Official,
    Own,
    PartialDay,
    Printed,
    Slug,
    Url,
    Year,
    info,
)
from generator.model.record import Element, Part, Record

COMPARED = {"target": "цель", "fact": "факт"}


class YearValue(Part):
    """The number published for one year."""

    year: Year = info("Год", "За какой год.")
    value: Number = info("Значение", "Число, дробная часть через точку.")


class Publication(Part):
    """Where a value for comparison is published."""

    title: Official = info("Название", "Название документа или публикации.")
    place: Printed | None = info("Место", "Пункт, приложение или страница, как напечатано.", default=None)
    url: Url = info("Адрес", "Где опубликовано.")
    date: PartialDay | None = info("Дата", "Дата документа, его редакции или публикации.", default=None)


class Comparison(Element):
    """What another place plans or reports on the same subject; its definition is seldom the same."""

    indicator: IndicatorRef = info("Показатель", "Рядом с каким показателем показать.")
    place: Official = info("Где", "Регион или страна, о которых говорит публикация.")
    name: Official = info("Название", "Как показатель назван в публикации, не длиннее 140 знаков.")
    kind: Literal["target", "fact"] = info("Что это", "Цель или факт.", labels=COMPARED)
    unit: Official = info("Единица", "Проценты, человек и так далее.")
    years: tuple[YearValue, ...] = info("По годам", "Хотя бы один год.", min_length=1)
    difference: Own = info(
        "Чем отличается", "Почему числа нельзя прямо приложить к показателю документа, своими словами."
    )
    source: Publication = info("Источник", "Где опубликовано.")


class Comparisons(Record):
    """Values for comparison with the indicators of one document."""

    comparisons: Annotated[dict[Slug, Comparison], Elements("comparison")] = info(
        "Для сравнения", "Ключ: значение из другого места.", default_factory=dict
    )
