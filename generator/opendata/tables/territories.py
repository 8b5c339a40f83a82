"""Territories, bodies with their other names and groups, roles."""

from __future__ import annotations

from generator.model.territory import Alias, Body, Role, Territory
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts, references
from generator.opendata.tables.provenance import ID, NOTE, ORDER, TERRITORY, owner, pair_id, part_id, place

TERRITORIES = Dataset(
    "territories",
    "Территории",
    "Territories",
    "Страна, регионы и муниципалитеты, документы которых есть в атласе, с кодами ОКТМО и ISO 3166-2. "
    "Коды хранятся как текст: первый ноль не теряется.",
    (
        ID,
        Column.of(Territory, "name", "Official name."),
        Column.of(Territory, "short_name", "Short name for menus and tables."),
        Column.of(Territory, "level", "Country, region or municipality."),
        Column.of(Territory, "parent", "Territory one level up.", missing="верхний уровень"),
        Column.of(
            Territory,
            "oktmo",
            "OKTMO code, 8 or 11 digits, as text.",
            description="Код по ОКТМО, 8 или 11 цифр; первый ноль важен.",
            missing="код не указан, территорию находят по той, в которую она входит",
        ),
        Column.of(Territory, "iso", "ISO 3166-2 code.", missing="кода нет"),
        Column.of(Territory, "summary", "What the documents of the territory are about."),
        NOTE,
    ),
    entries("territory"),
)
BODIES = Dataset(
    "bodies",
    "Органы и организации",
    "Bodies and organisations",
    "Министерства, институты, вузы и другие организации, которые называют документы, и группы "
    "организаций. Людей в наборе нет.",
    (
        ID,
        TERRITORY,
        Column.of(Body, "name", "Official name."),
        Column.of(Body, "short_name", "Short name for tables and filters."),
        Column.of(Body, "kind", "Kind of the body; `class` is a group of organisations."),
        Column.of(Body, "parent", "Body that it is a part of.", missing="самостоятельный"),
        Column.of(Body, "site", "Address of the official site."),
        NOTE,
    ),
    entries("body"),
)
BODY_ALIASES = Dataset(
    "body_aliases",
    "Другие названия органов и организаций",
    "Other names of bodies",
    "Как ещё документы называют те же органы и организации и где именно. По набору можно узнать "
    "организацию, если в тексте она названа иначе.",
    (
        part_id("alias"),
        TERRITORY,
        owner("body", "Орган", "bodies", "Body that is named this way."),
        ORDER,
        Column.of(Alias, "text", "Name as printed."),
        *place(),
    ),
    parts("body", "aliases"),
)
BODY_GROUPS = Dataset(
    "body_groups",
    "Состав групп организаций",
    "Members of groups of organisations",
    "Какие организации входят в группы, которые документы называют одним словом, например "
    "«организации дополнительного профессионального образования».",
    (
        pair_id(),
        owner("body", "Организация", "bodies", "Member of the group."),
        Column.each(
            Body, "member_of", "Group that the organisation belongs to.", name="group", title="Группа"
        ),
    ),
    references("body", "member_of"),
)
ROLES = Dataset(
    "roles",
    "Должности и команды",
    "Posts and teams",
    "Должности, рабочие группы и команды, которые документы называют ответственными. Имён людей "
    "в наборе нет и не будет.",
    (
        ID,
        TERRITORY,
        Column.of(Role, "name", "Post or team as the document names it."),
        Column.of(Role, "kind", "Post, team, project team or curators."),
        Column.of(Role, "body", "Body or organisation where the post or team is."),
        NOTE,
    ),
    entries("role"),
)
DATASETS = (TERRITORIES, BODIES, BODY_ALIASES, BODY_GROUPS, ROLES)
