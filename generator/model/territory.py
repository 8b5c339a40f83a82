"""Territories («территории»), bodies («органы и организации») and roles («роли»); never persons."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.model.fields import (
    BodyRef,
    ClauseKey,
    DocumentRef,
    Elements,
    IsoRegion,
    Official,
    Oktmo,
    Own,
    Printed,
    Slug,
    TerritoryRef,
    Url,
    info,
)
from generator.model.record import Element, Part, Record

TERRITORY_LEVELS = {"country": "страна", "region": "субъект РФ", "municipality": "муниципальное образование"}
BODY_KINDS = {
    "ministry": "орган исполнительной власти",
    "department": "подразделение органа",
    "municipal": "орган местного самоуправления",
    "institute": "институт развития образования",
    "centre": "центр непрерывного повышения мастерства",
    "university": "вуз",
    "college": "организация среднего профессионального образования",
    "organisation": "другая организация",
    "community": "профессиональное сообщество",
    "council": "совет или комиссия",
    "class": "группа организаций",
}
ROLE_KINDS = {
    "post": "должность",
    "team": "команда",
    "project_team": "проектная группа",
    "curators": "кураторы",
}


class Territory(Record):
    """A country, region or municipality whose documents the atlas holds."""

    name: Official = info("Название", "Официальное название территории.")
    short_name: Official = info("Короткое название", "Название для меню и таблиц.")
    level: Literal["country", "region", "municipality"] = info(
        "Уровень", "Страна, субъект РФ или муниципалитет.", labels=TERRITORY_LEVELS
    )
    parent: TerritoryRef | None = info("Входит в", "Территория уровнем выше.", default=None)
    oktmo: Oktmo | None = info("ОКТМО", "Код по ОКТМО, 8 или 11 цифр в кавычках.", default=None)
    iso: IsoRegion | None = info("Код ISO 3166-2", "Например RU-KHM; есть не у всех субъектов.", default=None)
    summary: Own | None = info("Коротко", "О чём документы территории, одно-два предложения.", default=None)


class Alias(Part):
    """Another name under which the documents mention the same body."""

    text: Printed = info("Как названо", "Название слово в слово.")
    document: DocumentRef | None = info("Документ", "Документ, где встречается это название.", default=None)
    clause: ClauseKey | None = info("Пункт", "Место в документе.", default=None)


class Body(Element):
    """A body or organisation, or a class of bodies such as «муниципальные органы управления»."""

    name: Official = info("Полное название", "Официальное название.")
    short_name: Official = info("Короткое название", "Название для таблиц и фильтров.")
    kind: Literal[
        "ministry",
        "department",
        "municipal",
        "institute",
        "centre",
        "university",
        "college",
        "organisation",
        "community",
        "council",
        "class",
    ] = info("Вид", "Что это за орган или организация.", labels=BODY_KINDS)
    parent: BodyRef | None = info("В составе", "Орган, частью которого он является.", default=None)
    aliases: tuple[Alias, ...] = info("Другие названия", "Как ещё документы называют этот орган.", default=())
    member_of: tuple[BodyRef, ...] = info(
        "Входит в группы", "Группы организаций, к которым относится.", default=()
    )
    site: Url | None = info("Сайт", "Адрес официального сайта.", default=None)


class Role(Element):
    """A post or a team; persons are never recorded."""

    name: Official = info("Название", "Должность или команда, как в документе.")
    kind: Literal["post", "team", "project_team", "curators"] = info(
        "Вид", "Должность, команда или группа.", labels=ROLE_KINDS
    )
    body: BodyRef | None = info("Где", "Орган или организация.", default=None)


class Bodies(Record):
    """All bodies and roles of one territory."""

    bodies: Annotated[dict[Slug, Body], Elements("body")] = info(
        "Органы и организации", "Ключ латиницей: описание.", default_factory=dict
    )
    roles: Annotated[dict[Slug, Role], Elements("role")] = info(
        "Должности и команды", "Ключ латиницей: описание.", default_factory=dict
    )
