"""Closed lists («справочники») that editors may extend: notions, artefacts, deficits, audiences, subjects."""

from __future__ import annotations

from typing import Annotated

from generator.model.fields import Elements, Official, Own, Slug, info
from generator.model.record import Element, Record


class Word(Element):
    """One entry of a closed list."""

    name: Official = info("Название", "Как показывать на сайте.")
    summary: Own | None = info("Пояснение", "Что это значит.", default=None)
    aliases: tuple[Official, ...] = info("Синонимы", "Другие написания и сокращения для поиска.", default=())


class Notions(Record):
    """Notions shared by the terms of all documents."""

    notions: Annotated[dict[Slug, Word], Elements("notion")] = info("Понятия", "Ключ: понятие.")


class Artefacts(Record):
    """Kinds of documents and events that prove a result."""

    artefacts: Annotated[dict[Slug, Word], Elements("artefact")] = info("Виды подтверждений", "Ключ: вид.")


class Deficits(Record):
    """Kinds of professional deficits."""

    deficits: Annotated[dict[Slug, Word], Elements("deficit")] = info("Виды дефицитов", "Ключ: вид.")


class Audiences(Record):
    """Audiences of practices and programmes."""

    audiences: Annotated[dict[Slug, Word], Elements("audience")] = info("Для кого", "Ключ: аудитория.")


class Subjects(Record):
    """School subjects of practices and programmes."""

    subjects: Annotated[dict[Slug, Word], Elements("subject")] = info("Предметы", "Ключ: предмет.")
