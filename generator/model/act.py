"""External acts («внешние акты») and citations («ссылки») of them."""

from __future__ import annotations

from typing import Literal

from generator.model.fields import ActRef, Day, Official, Printed, Url, info
from generator.model.record import Record, Sourced

ACT_LEVELS = {
    "federal": "федеральный",
    "regional": "региональный",
    "institute": "институт",
    "none": "вне уровней",
}
CITATION_ROLES = {
    "preamble": "преамбула",
    "legal_basis": "нормативная основа",
    "conceptual_basis": "концептуальная основа",
    "source": "источник из списка",
    "footnote": "сноска",
    "mention": "упоминание в тексте",
}


class Act(Record):
    """An act or publication that the documents cite; recorded once."""

    name: Official = info("Название", "Официальное название, не длиннее 140 знаков.")
    kind: Official = info("Вид", "Указ, закон, приказ, письмо, протокол, книга и так далее.")
    level: Literal["federal", "regional", "institute", "none"] = info(
        "Уровень", "Кто принял: федерация или регион.", labels=ACT_LEVELS
    )
    issuer: Official | None = info("Кто принял", "Орган, принявший акт.", default=None)
    date: Day | None = info("Дата", "День принятия, ГГГГ-ММ-ДД.", default=None)
    number: Printed | None = info("Номер", "Номер, как напечатан, в кавычках.", default=None)
    approved_by: ActRef | None = info(
        "Чем утверждён", "Акт, который утвердил этот, если дата и номер стоят только на нём.", default=None
    )
    superseded_by: ActRef | None = info("Заменён", "Акт, который заменил этот.", default=None)
    url: Url | None = info("Адрес", "Где опубликован текст.", default=None)


class Citation(Sourced):
    """One mention of an act in a document, with the edition the document names."""

    act: ActRef = info("Акт", "Ключ записи из папки data/acts.")
    role: Literal["preamble", "legal_basis", "conceptual_basis", "source", "footnote", "mention"] = info(
        "Зачем упомянут", "Роль ссылки в документе.", labels=CITATION_ROLES
    )
    edition_date: Day | None = info("Редакция от", "Дата изменений, которую называет документ.", default=None)
    edition_number: Printed | None = info("Номер изменений", "Номер акта с изменениями.", default=None)
