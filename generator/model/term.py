"""Terms («термины») and abbreviations («сокращения») of a document."""

from __future__ import annotations

from typing import Annotated

from generator.model.fields import ActRef, Elements, Flag, NotionRef, Official, Own, Slug, info
from generator.model.record import Record, Sourced


class Term(Sourced):
    """A term with the sense the document gives it."""

    label: Official = info("Термин", "Термин, как в документе.")
    definition: Own = info("Определение", "Смысл определения своими словами, не больше двух предложений.")
    notion: NotionRef = info("Понятие", "Общее понятие из data/vocab/notions.yml, одно для всех документов.")
    differs: Own | None = info(
        "Чем отличается", "Чем определение отличается от других документов.", default=None
    )
    inherited_from: ActRef | None = info(
        "Взят из акта", "Акт, из которого документ перенял термин.", default=None
    )


class Abbreviation(Sourced):
    """An abbreviation the document defines or uses."""

    short: Official = info("Сокращение", "Как пишется.")
    full: Official | None = info(
        "Расшифровка", "Полное название; пусто, если документ его не даёт.", default=None
    )
    defined: Flag = info("Расшифровано в документе", "true, если документ даёт расшифровку.")
    used: Flag = info("Используется в документе", "true, если встречается в тексте.")


class Inherited(Sourced):
    """A vocabulary («перенятый словарь») that the document takes over by reference."""

    act: ActRef = info("Акт", "Акт, термины которого действуют и здесь.")


class Terms(Record):
    """Terms and abbreviations of one document."""

    terms: Annotated[dict[Slug, Term], Elements("term")] = info(
        "Термины", "Ключ: термин.", default_factory=dict
    )
    abbreviations: Annotated[dict[Slug, Abbreviation], Elements("abbreviation")] = info(
        "Сокращения", "Ключ: сокращение.", default_factory=dict
    )
    inherited: Annotated[dict[Slug, Inherited], Elements("inherited_vocabulary")] = info(
        "Перенятые словари", "Ключ: словарь другого акта.", default_factory=dict
    )
