"""The shapes that all answers share («общие части»): envelope, reference, list, links."""

from __future__ import annotations

from typing import Any

from generator.dictionary import DAY


def shape(title: str, /, **properties: Any) -> dict[str, Any]:
    """Return the schema of an object that has all these fields and may get more."""
    named = {"title": title} if title else {}
    return {**named, "type": "object", "properties": properties, "required": list(properties)}


def _text(title: str, **rules: Any) -> dict[str, Any]:
    return {"title": title, "type": "string", **rules}


def _url(title: str) -> dict[str, Any]:
    return _text(title, format="uri-reference")


def _maybe_url(title: str, missing: str) -> dict[str, Any]:
    return {**_url(title), "type": ["string", "null"], "x-missing": missing}


def _maybe(schema: dict[str, Any], title: str, missing: str) -> dict[str, Any]:
    return {"title": title, "anyOf": [schema, {"type": "null"}], "x-missing": missing}


def _count(title: str) -> dict[str, Any]:
    return {"title": title, "type": "integer", "minimum": 0}


_REFERENCE = {"$ref": "#/$defs/reference"}
_UNFOUND = "такой записи нет"

#: What stands around the data of every answer.
ENVELOPE = shape(
    "",
    **{"$schema": _url("Схема этого ответа")},
    version=_text("Версия API", pattern=r"^1\.[0-9]+$"),
    as_of=_text("День, на который верны данные", format="date", pattern=DAY),
    licence=shape("Условия использования", name=_text("Лицензия"), url=_url("Текст лицензии")),
    source=shape("Кого назвать источником", title=_text("Название"), url=_url("Адрес сайта")),
    data={"$ref": "#/$defs/data"},
)
ENVELOPE["properties"]["moved_to"] = _url("Нынешний адрес записи, если спросили по прежнему номеру")

#: What the records of all kinds share, by the names of the definitions.
SHARED: dict[str, dict[str, Any]] = {
    "reference": shape(
        "Ссылка на запись",
        kind=_text("Вид записи"),
        id=_text("Полный номер записи"),
        title={**_text("Краткое название"), "type": ["string", "null"], "x-missing": _UNFOUND},
        url=_maybe_url("Адрес в API; запись внутри другой названа указателем JSON после «#»", _UNFOUND),
    ),
    "referenced_by": {
        "title": "Кто ссылается на запись, по видам",
        "type": "object",
        "additionalProperties": shape(
            "",
            count=_count("Сколько всего"),
            items={"title": "Первые сто", "type": "array", "items": _REFERENCE, "maxItems": 100},
        ),
    },
    "links": shape(
        "Где это ещё есть",
        self=_url("Адрес самой записи в API"),
        page=_maybe_url("Страница сайта", "у записи нет своей страницы"),
        dataset=_url("Набор данных со всеми записями вида"),
        clause=_maybe(
            shape("", title=_text("Как ссылаются на пункт"), url=_url("Пункт на странице документа")),
            "Пункт документа, где это сказано",
            "запись взята не из пункта документа",
        ),
        file=_text("Файл записи от корня хранилища"),
        path={"title": "Место внутри файла", "type": "array", "items": {"type": ["string", "integer"]}},
    ),
}

RECORD = shape(
    "Запись",
    id=_text("Полный номер записи, один на весь вид"),
    kind=_text("Вид записи"),
    title=_text("Краткое название"),
    territory=_maybe(_REFERENCE, "Территория", "запись общая для всех территорий или сама территория"),
    document=_maybe(_REFERENCE, "Документ", "запись не относится к документу или сама документ"),
    record={"$ref": "#/$defs/record"},
    referenced_by={"$ref": "#/$defs/referenced_by"},
    links={"$ref": "#/$defs/links"},
)

#: The records of one kind that stand together in one file.
COLLECTION = shape(
    "Записи одного вида вместе",
    kind=_text("Вид записей"),
    territory=_maybe(_REFERENCE, "Территория", "записи общие для всех территорий"),
    document=_maybe(_REFERENCE, "Документ", "записи не относятся к документу"),
    count=_count("Сколько записей в этом файле"),
    records={
        "title": "Записи по ключам",
        "description": "Ключ – номер записи без номера документа, тот же, что в хранилище.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/element"},
    },
)

#: One of them: what they share stands beside them.
ELEMENT = shape(
    "Запись среди других",
    id=_text("Полный номер записи, один на весь вид"),
    title=_text("Краткое название"),
    record={"$ref": "#/$defs/record"},
    referenced_by={"$ref": "#/$defs/referenced_by"},
    links={"$ref": "#/$defs/links"},
)

LIST = shape(
    "Страница списка",
    kind=_text("Вид записей"),
    title=_text("Как называется вид"),
    count=_count("Сколько записей вида всего"),
    page={"title": "Номер страницы, с единицы", "type": "integer", "minimum": 1},
    pages={"title": "Сколько страниц", "type": "integer", "minimum": 1},
    next=_maybe_url("Следующая страница", "страница последняя"),
    previous=_maybe_url("Предыдущая страница", "страница первая"),
    items={
        "title": "Записи",
        "type": "array",
        "items": shape(
            "",
            id=_text("Полный номер записи"),
            title=_text("Краткое название"),
            url=_url("Адрес записи в API"),
            page=_maybe_url("Страница сайта", "у записи нет своей страницы"),
        ),
    },
)

INDEX = shape(
    "Список видов",
    title=_text("Название"),
    guide=_url("Руководство"),
    changes=_url("Журнал изменений API"),
    openapi=_url("Описание OpenAPI"),
    datasets=_url("Наборы данных"),
    kinds={
        "title": "Виды",
        "type": "array",
        "items": shape(
            "",
            kind=_text("Вид записей"),
            title=_text("Как называется вид"),
            count=_count("Сколько записей"),
            url=_url("Список записей"),
            schema=_url("Схема записи"),
            dataset=_url("Набор данных"),
        ),
    },
)
