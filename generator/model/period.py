"""Periods («сроки») as printed, with what a person had to add to understand them."""

from __future__ import annotations

from typing import Literal

from generator.model.fields import ActivityRef, Day, Offset, Own, Printed, info
from generator.model.record import Part

PeriodKind = Literal[
    "fixed",
    "range",
    "multi",
    "annual",
    "continuous",
    "quarterly",
    "external_schedule",
    "triggered",
    "as_needed",
]

PERIOD_KINDS: dict[str, str] = {
    "fixed": "один месяц или день",
    "range": "промежуток",
    "multi": "несколько сроков",
    "annual": "каждый год",
    "continuous": "весь период",
    "quarterly": "каждый квартал",
    "external_schedule": "по отдельному графику",
    "triggered": "после события",
    "as_needed": "по мере необходимости",
}


class Span(Part):
    """One explicit window of a period, both days included."""

    start: Day = info("Начало", "Первый день, ГГГГ-ММ-ДД.")
    end: Day = info("Конец", "Последний день, ГГГГ-ММ-ДД.")


class Period(Part):
    """A period; ``raw`` is enough where the atlas understands the printed form by itself."""

    raw: Printed = info("Срок, как напечатан", "Срок слово в слово, как в документе.")
    kind: PeriodKind | None = info(
        "Вид срока",
        "Указывается, только если атлас не понял напечатанное сам.",
        labels=PERIOD_KINDS,
        default=None,
    )
    windows: tuple[Span, ...] = info(
        "Промежутки", "Явные даты начала и конца, если их нельзя вывести из напечатанного.", default=()
    )
    after: ActivityRef | None = info(
        "После мероприятия", "Мероприятие, с окончания которого идёт срок.", default=None
    )
    offset: Offset | None = info(
        "Сколько времени после", "Длительность ISO 8601, например P7D.", default=None
    )
    clip_from: Day | None = info(
        "Не раньше", "День, раньше которого срок не мог начаться, например дата утверждения.", default=None
    )
    assumption: Own | None = info("Допущение", "Что пришлось предположить, чтобы понять срок.", default=None)
