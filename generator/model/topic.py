"""Topics («сквозные темы») and the crosswalk («соответствия») of records to them."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import AnyRef, Day, Elements, Official, Own, Slug, TopicRef, info
from generator.model.record import Element, Record

GROUPS = {"topic": "сквозная тема", "cycle": "шаг управленческого цикла"}
RELATIONS = {"exact": "точно", "close": "близко", "broader": "шире", "narrower": "уже"}


class Topic(Element):
    """A topic that runs through the documents, or a step of the management cycle; the labels are ours."""

    name: Official = info("Название", "Название темы.")
    summary: Own = info("О чём", "Что относится к теме.")
    number: Official = info("Код", "Код темы, например «T01».")
    group: Literal["topic", "cycle"] = info(
        "Группа", "Сквозная тема или шаг управленческого цикла.", labels=GROUPS, default="topic"
    )


class Topics(Record):
    """All topics."""

    topics: Annotated[dict[Slug, Topic], Elements("topic")] = info("Темы", "Ключ: тема.")


class Mapping(Element):
    """One record belongs to one topic, with the reason."""

    element: AnyRef = info("Запись", "Вид и ключ записи, например activity/16.")
    topic: TopicRef = info("Тема", "Ключ темы, например t01.")
    relation: Literal["exact", "close", "broader", "narrower"] = info(
        "Соответствие", "Запись о теме точно, близко к ней, шире или уже её.", labels=RELATIONS
    )
    rationale: Own = info("Почему", "Обоснование одним предложением.")
    author: Official = info("Кто сопоставил", "Роль, без имени.")
    date: Day = info("Дата", "ГГГГ-ММ-ДД.")


class Mappings(Record):
    """The crosswalk of one document."""

    mappings: Annotated[dict[Slug, Mapping], Elements("mapping")] = info(
        "Соответствия", "Ключ: соответствие."
    )
