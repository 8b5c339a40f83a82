"""Roadmaps («дорожные карты»): stages, sections, activities and their rows."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import (
    ActivityRef,
    ActRef,
    ArtefactRef,
    BodyRef,
    ClauseKey,
    Day,
    Elements,
    Lines,
    Official,
    Own,
    Printed,
    ResultRef,
    RoleRef,
    SectionRef,
    Slug,
    StageRef,
    info,
)
from generator.model.period import Period
from generator.model.record import Element, Part, Record, Sourced

RESPONSIBILITY_KINDS = {
    "executor": "исполнитель",
    "co_executor": "соисполнитель",
    "not_stated": "роль не указана",
}
REPEAT_KINDS = {
    "repeats": "повторяет",
    "changed_period": "повторяет с другим сроком",
    "changed_wording": "повторяет с другой формулировкой",
    "continues": "продолжает",
}


class Stage(Sourced):
    """A stage or a year («этап») of the roadmap."""

    number: Printed | None = info("Номер", "Номер этапа, как напечатан.", default=None)
    name: Official = info("Название", "Название этапа.")
    start: Day = info("Начало", "Первый день этапа.")
    end: Day = info("Конец", "Последний день этапа.")


class Section(Sourced):
    """A section or direction («раздел») of the roadmap."""

    number: Printed | None = info("Номер", "Номер раздела, как напечатан.", default=None)
    name: Official = info("Название", "Название раздела, не длиннее 140 знаков.")
    parent: SectionRef | None = info("Внутри", "Раздел уровнем выше.", default=None)


class Responsibility(Part):
    """One body or role in the column of executors; ``kind`` only as far as the document tells."""

    body: BodyRef | None = info("Орган", "Орган или организация.", default=None)
    role: RoleRef | None = info("Должность", "Должность или команда.", default=None)
    kind: Literal["executor", "co_executor", "not_stated"] = info(
        "Роль",
        "Исполнитель, соисполнитель или не указано.",
        labels=RESPONSIBILITY_KINDS,
        default="not_stated",
    )
    part: Own | None = info("За что", "За какую часть результата отвечает.", default=None)


class Responsible(Part):
    """The column of executors as printed and as understood."""

    raw: Printed | None = info("Как напечатано", "Слово в слово; без имён.", default=None)
    who: tuple[Responsibility, ...] = info("Кто", "Органы и должности по порядку.")


class ResultClaim(Sourced):
    """A result the roadmap expects of the activity («ожидаемый результат мероприятия»)."""

    text: Own = info("Содержание", "Какой результат ожидается, своими словами.")
    artefact: ArtefactRef = info(
        "Чем подтверждается", "Вид документа или события, который доказал бы результат."
    )


class Revision(Element):
    """A dated change of the plan («изменение плана»); the baseline stays where it was."""

    date: Day = info("Дата изменения", "ГГГГ-ММ-ДД.")
    reason: Own = info("Причина", "Почему план изменён, своими словами.")
    act: ActRef | None = info("Акт", "Каким актом изменён.", default=None)
    period: Period | None = info("Новый срок", "Если изменён срок.", default=None)
    name: Official | None = info("Новая формулировка", "Если изменено название.", default=None)
    responsible: Responsible | None = info("Новые исполнители", "Если изменены исполнители.", default=None)


class Row(Sourced):
    """One row of the table: period, executors, expected results."""

    period: Period = info("Срок", "Срок, как напечатан, и как понят.")
    responsible: Responsible = info("Исполнители", "Кто отвечает.")
    results: Annotated[dict[Slug, ResultClaim], Elements("result_claim")] = info(
        "Ожидаемые результаты", "Ключ: результат.", default_factory=dict
    )
    revisions: Annotated[dict[Slug, Revision], Elements("revision")] = info(
        "Изменения плана", "Ключ: изменение.", default_factory=dict
    )


class Repeat(Part):
    """A link to the same activity elsewhere in the plan."""

    activity: ActivityRef = info("Мероприятие", "Ключ мероприятия.")
    kind: Literal["repeats", "changed_period", "changed_wording", "continues"] = info(
        "Как связано", "Повторяет или меняет.", labels=REPEAT_KINDS
    )
    note: Own | None = info("Пояснение", "Что изменилось, своими словами.", default=None)


class Activity(Sourced):
    """An activity («мероприятие») with one or more rows."""

    number: Printed = info("Номер", "Номер, как напечатан.")
    name: Official = info("Название", "Официальное название, не длиннее 140 знаков.")
    title: Own = info("Коротко", "Короткое понятное название.")
    summary: Own | None = info("Суть", "Что произойдёт, своими словами.", default=None)
    stage: StageRef | None = info("Этап", "Ключ этапа.", default=None)
    section: SectionRef = info("Раздел", "Ключ раздела.")
    parts: tuple[Own, ...] = info(
        "Части", "Если название состоит из перечня, его пункты своими словами.", default=()
    )
    results_raw: Printed | None = info(
        "Ссылка на результаты, как напечатана", "Например «Результат 3, 4».", default=None
    )
    results: tuple[ResultRef, ...] = info(
        "Результаты концепции", "На какие ожидаемые результаты работает.", default=()
    )
    repeats: tuple[Repeat, ...] = info("Повторы", "То же мероприятие в другом этапе или году.", default=())
    merged_from: Lines | None = info(
        "Собрано из", "Строки, если строка таблицы разорвана страницей.", default=None
    )
    rows: Annotated[dict[Slug, Row], Elements("activity_row")] = info(
        "Строки", "Ключ: строка; обычно одна, «1».", min_length=1
    )


class Roadmap(Record):
    """The roadmap of one document; the id is that of the document."""

    name: Official = info("Название", "Официальное название, не длиннее 140 знаков.")
    title: Own = info("Коротко", "Короткое понятное название.")
    summary: Own = info("Суть", "Как устроен план, своими словами.")
    clause: ClauseKey = info("Пункт источника", "Место плана в документе.")
    start: Day = info("Начало", "Первый день плана.")
    end: Day = info("Конец", "Последний день плана.")
    stages: Annotated[dict[Slug, Stage], Elements("stage")] = info(
        "Этапы", "Ключ: этап.", default_factory=dict
    )
    sections: Annotated[dict[Slug, Section], Elements("section")] = info("Разделы", "Ключ: раздел.")
    activities: Annotated[dict[Slug, Activity], Elements("activity")] = info(
        "Мероприятия", "Ключ: мероприятие."
    )
