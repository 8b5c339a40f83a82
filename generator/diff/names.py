"""What entries and items of lists are called in a sentence about a change («как назвать»)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from generator.model.kinds import KINDS
from generator.model.structure import element_model, elements_of


class EntryName(NamedTuple):
    """The noun of one entry and the fields that tell it from others; without them the key does."""

    noun: str
    fields: tuple[str, ...] = ()


class ItemName(NamedTuple):
    """The noun of one item of a list and the ending of a participle with it: «добавлен» + «о»."""

    noun: str
    ending: str


#: Kinds of entries; those that have no name or number of their own are known by their keys.
ENTRIES: dict[str, EntryName] = {
    "adoption": EntryName("внедрение"),
    "abbreviation": EntryName("сокращение", ("short",)),
    "act": EntryName("акт", ("name",)),
    "activity": EntryName("мероприятие", ("number",)),
    "activity_row": EntryName("строка"),
    "alias": EntryName("прежнее имя"),
    "artefact": EntryName("вид подтверждения", ("name",)),
    "audience": EntryName("аудитория", ("name",)),
    "body": EntryName("орган или организация", ("short_name",)),
    "citation": EntryName("ссылка на акт"),
    "clause": EntryName("структурная единица"),
    "comparison": EntryName("значение для сравнения"),
    "criterion": EntryName("критерий", ("number", "name")),
    "deficit": EntryName("вид дефицита", ("name",)),
    "discrepancy": EntryName("расхождение", ("number",)),
    "document": EntryName("документ", ("title",)),
    "edition": EntryName("редакция"),
    "effect": EntryName("эффект", ("name",)),
    "execution": EntryName("отметка о выполнении"),
    "expected_result": EntryName("ожидаемый результат", ("code",)),
    "function": EntryName("функция"),
    "indicator": EntryName("показатель", ("number", "title")),
    "inherited_vocabulary": EntryName("перенятый словарь"),
    "inventory_count": EntryName("подсчёт описи", ("title",)),
    "mapping": EntryName("соответствие теме"),
    "notion": EntryName("понятие", ("name",)),
    "operative_point": EntryName("пункт приказа", ("number",)),
    "practice": EntryName("практика", ("title",)),
    "programme": EntryName("программа", ("title",)),
    "programme_run": EntryName("поток"),
    "region": EntryName("субъект", ("name",)),
    "result_claim": EntryName("результат"),
    "revision": EntryName("изменение плана"),
    "roadmap": EntryName("дорожная карта", ("title",)),
    "release": EntryName("выпуск", ("title",)),
    "role": EntryName("должность или команда", ("name",)),
    "section": EntryName("раздел плана", ("number", "name")),
    "stage": EntryName("этап", ("number", "name")),
    "subject": EntryName("предмет", ("name",)),
    "statement": EntryName("положение", ("name",)),
    "target": EntryName("цель на год"),
    "term": EntryName("термин", ("label",)),
    "territory": EntryName("территория", ("short_name",)),
    "topic": EntryName("тема", ("number",)),
    "value": EntryName("значение"),
    "waiver": EntryName("исключение"),
}

#: Fields that hold a list: what one item of it is called.
ITEMS: dict[str, ItemName] = {
    "added": ItemName("перечень добавленного", ""),
    "changed": ItemName("изменённая запись", "а"),
    "edits": ItemName("правка", "а"),
    "fields": ItemName("поле", "о"),
    "ids": ItemName("номер записи", ""),
    "removed": ItemName("удалённая запись", "а"),
    "tally": ItemName("строка счёта", "а"),
    "addressees": ItemName("адресат", ""),
    "activities": ItemName("мероприятие", "о"),
    "aliases": ItemName("другое название", "о"),
    "audience": ItemName("аудитория", "а"),
    "columns": ItemName("графа", "а"),
    "competencies": ItemName("компетенция", "а"),
    "deficits": ItemName("дефицит", ""),
    "elements": ItemName("затронутая запись", "а"),
    "education_levels": ItemName("уровень образования", ""),
    "evidence": ItemName("подтверждение", "о"),
    "expected_results": ItemName("ожидаемый результат", ""),
    "expertise": ItemName("экспертиза", "а"),
    "external_statuses": ItemName("статус другого банка", ""),
    "features": ItemName("особенность", "а"),
    "indicators": ItemName("показатель", ""),
    "kit": ItemName("материал", ""),
    "levels": ItemName("уровень", ""),
    "lifecycle": ItemName("решение", "о"),
    "member_of": ItemName("группа", "а"),
    "mentions": ItemName("упоминание", "о"),
    "modules": ItemName("модуль", ""),
    "organisations": ItemName("тип организации", ""),
    "outcomes": ItemName("результат обучения", ""),
    "parts": ItemName("часть", "а"),
    "places": ItemName("место", "о"),
    "programmes": ItemName("программа", "а"),
    "repeats": ItemName("повтор", ""),
    "requirements": ItemName("условие", "о"),
    "resources": ItemName("ресурс", ""),
    "results": ItemName("результат", ""),
    "reviews": ItemName("экспертиза", "а"),
    "roadblocks": ItemName("помеха", "а"),
    "sources": ItemName("источник данных", ""),
    "steps": ItemName("шаг", ""),
    "subjects": ItemName("предмет", ""),
    "tasks": ItemName("задача", "а"),
    "topics": ItemName("тема", "а"),
    "who": ItemName("исполнитель", ""),
    "windows": ItemName("промежуток", ""),
    "versions": ItemName("версия", "а"),
    "years": ItemName("год", ""),
}


@cache
def file_titles() -> dict[str, str]:
    """Return the titles of the kinds of files that are no entries of their own, by kind."""
    return {kind.name: kind.title for kind in KINDS if kind.own_id is None}


@cache
def plurals() -> dict[str, str]:
    """Return what many entries of a kind of element are called: the title of the field that holds them."""
    found: dict[str, str] = {}
    for kind in KINDS:
        _collect(kind.model, found)
    return found


def _collect(model: type[BaseModel], found: dict[str, str]) -> None:
    for field, kind in elements_of(model):
        found[kind] = lower_first(model.model_fields[field].title or kind)
        _collect(element_model(model, field), found)


def lower_first(text: str) -> str:
    """Return the text with a small first letter, an abbreviation such as «ОКТМО» as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]
