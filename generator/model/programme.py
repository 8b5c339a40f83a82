"""Programmes of further professional education («ДПП») and their runs («потоки»).

Fields follow schema.org Course and CourseInstance; volumes follow the order of the Ministry of
Education and Science of 01.07.2013 No. 499.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.fields import (
    ActivityRef,
    AudienceRef,
    BodyRef,
    Count,
    Day,
    DeficitRef,
    Elements,
    Flag,
    IndicatorRef,
    Number,
    Official,
    Own,
    PartialDay,
    Printed,
    Slug,
    SubjectRef,
    TopicRef,
    Url,
    info,
)
from generator.model.record import Element, Part, Record

PROGRAMME_KINDS = {"advanced": "повышение квалификации", "retraining": "профессиональная переподготовка"}
MODES = {"full_time": "очная", "mixed": "очно-заочная", "distance": "заочная"}
FEATURES = {
    "online": "дистанционные технологии",
    "network": "сетевая форма",
    "internship": "стажировка",
    "personal": "персонифицированная",
    "three_stage": "три этапа: до курса, курс, после курса",
}
EDUCATION_LEVELS = {
    "preschool": "дошкольное",
    "primary": "начальное общее",
    "basic": "основное общее",
    "secondary": "среднее общее",
    "vocational": "среднее профессиональное",
    "additional": "дополнительное образование детей",
}
REGISTER_STATES = {
    "submitted": "подана",
    "expertise": "на экспертизе",
    "included": "включена",
    "excluded": "исключена",
}
CERTIFICATES = {"certificate": "удостоверение", "diploma": "диплом"}
FUNDINGS = {"budget": "бюджет", "paid": "внебюджетные средства", "grant": "грант"}
EXPERTISES = {"public": "профессионально-общественная", "external": "внешняя", "internal": "внутренняя"}
RUN_MODES = {"onsite": "очно", "online": "дистанционно", "blended": "смешанно"}


class Module(Part):
    """One module of a programme."""

    title: Official = info("Название", "Название модуля.")
    hours: Count | None = info("Часов", "Объём модуля.", default=None)


class FederalRegister(Part):
    """Where a programme stands with the federal register of programmes."""

    state: Literal["submitted", "expertise", "included", "excluded"] = info(
        "Состояние", "Подана, на экспертизе, включена, исключена.", labels=REGISTER_STATES
    )
    number: Printed | None = info("Номер", "Номер в реестре, как напечатан.", default=None)
    included_on: Day | None = info("Включена", "ГГГГ-ММ-ДД.", default=None)
    valid_until: Day | None = info("Действует до", "ГГГГ-ММ-ДД.", default=None)


class Expertise(Part):
    """One review of a programme by a body."""

    kind: Literal["public", "external", "internal"] = info("Вид", "Какая экспертиза.", labels=EXPERTISES)
    by: Official = info("Кто провёл", "Орган или организация.")
    date: PartialDay = info("Когда", "Год, месяц или день.")
    result: Own = info("Вывод", "Чем закончилась.")


class Cost(Part):
    """What a learner pays."""

    free: Flag = info("Бесплатно", "true, если слушатель не платит.")
    amount: Number | None = info("Стоимость, ₽", "За одного слушателя.", default=None)
    funding: Literal["budget", "paid", "grant"] | None = info(
        "Финансирование", "За чей счёт.", labels=FUNDINGS, default=None
    )


class Run(Element):
    """One run of a programme."""

    start: Day = info("Начало", "ГГГГ-ММ-ДД.")
    end: Day = info("Конец", "ГГГГ-ММ-ДД.")
    mode: Literal["onsite", "online", "blended"] | None = info(
        "Как проходит", "Очно, дистанционно или смешанно.", labels=RUN_MODES, default=None
    )
    place: Official | None = info("Где", "Город или площадка.", default=None)
    seats: Count | None = info("Мест", "Сколько мест.", default=None)
    url: Url | None = info("Запись", "Адрес страницы записи.", default=None)


class Programme(Record):
    """A programme with its runs; every record names where it was published."""

    title: Official = info("Название", "Официальное название программы.")
    code: Printed | None = info("Код", "Код или шифр программы, как напечатан.", default=None)
    kind: Literal["advanced", "retraining"] = info(
        "Вид", "Повышение квалификации или переподготовка.", labels=PROGRAMME_KINDS
    )
    summary: Own = info("О чём", "Чему учат, своими словами.")
    hours: Annotated[Count, Field(ge=1)] = info("Объём, ч", "Число академических часов.")
    mode: Literal["full_time", "mixed", "distance"] = info(
        "Форма", "Очная, очно-заочная, заочная.", labels=MODES
    )
    features: tuple[Literal["online", "network", "internship", "personal", "three_stage"], ...] = info(
        "Особенности", "Дистанционные технологии, сеть, стажировка и так далее.", labels=FEATURES, default=()
    )
    audience: tuple[AudienceRef, ...] = info("Для кого", "Категории слушателей.", default=())
    education_levels: tuple[
        Literal["preschool", "primary", "basic", "secondary", "vocational", "additional"], ...
    ] = info(
        "Уровень образования", "На каком уровне работает слушатель.", labels=EDUCATION_LEVELS, default=()
    )
    subjects: tuple[SubjectRef, ...] = info("Предметы", "Учебные предметы; пусто, если любые.", default=())
    provider: BodyRef = info("Кто проводит", "Организация.")
    developer: BodyRef | None = info("Кто разработал", "Если это другая организация.", default=None)
    deficits: tuple[DeficitRef, ...] = info("Дефициты", "Какие дефициты закрывает.", default=())
    competencies: tuple[Own, ...] = info("Компетенции", "Трудовые функции или умения.", default=())
    topics: tuple[TopicRef, ...] = info("Темы", "Сквозные темы.", default=())
    outcomes: tuple[Own, ...] = info("Результаты обучения", "Что сможет слушатель.", default=())
    modules: tuple[Module, ...] = info("Модули", "Части программы по порядку.", default=())
    final_product: Own | None = info("Итоговая работа", "Что слушатель сдаёт в конце.", default=None)
    federal_register: FederalRegister | None = info(
        "Федеральный реестр", "Состояние в реестре программ.", default=None
    )
    expertise: tuple[Expertise, ...] = info("Экспертиза", "Кто проверял программу.", default=())
    certificate: Literal["certificate", "diploma"] | None = info(
        "Что выдают", "Удостоверение или диплом.", labels=CERTIFICATES, default=None
    )
    cost: Cost | None = info("Стоимость", "Что платит слушатель.", default=None)
    runs: Annotated[dict[Slug, Run], Elements("programme_run")] = info(
        "Потоки", "Ключ: поток.", default_factory=dict
    )
    valid_until: Day | None = info("Действует до", "До какого дня утверждена.", default=None)
    reviewed_on: Day | None = info("Сведения проверены", "Когда запись сверяли с источником.", default=None)
    activities: tuple[ActivityRef, ...] = info("Мероприятия", "Мероприятия дорожных карт.", default=())
    indicators: tuple[IndicatorRef, ...] = info("Показатели", "На какие показатели влияет.", default=())
    source_url: Url = info("Источник", "Адрес страницы программы.")
    source_date: PartialDay = info("Дата источника", "Когда опубликовано или прочитано.")
