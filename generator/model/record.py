"""What all records («записи») have in common: frozen, unknown keys refused, a place in the source."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.model.fields import ClauseKey, Lines, Own, info

#: Shared by all records and never changed; copies of records make their own.
_NO_NAMES: set[str] = set()


class Part(BaseModel):
    """A piece of a record without an address of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    def model_post_init(self, _: Any) -> None:
        """Forget which fields were given: nobody asks, and it takes twice the memory of the values."""
        object.__setattr__(self, "__pydantic_fields_set__", _NO_NAMES)


class Element(Part):
    """A keyed piece of a record: others may refer to it, it has a row in a dataset."""

    note: Own | None = info("Заметка", "Примечание для редакторов и читателей, своими словами.", default=None)


class Sourced(Element):
    """A fact of a document: always with the clause that says it."""

    clause: ClauseKey = info(
        "Пункт источника",
        "Место в документе: ключ структурной единицы и порядковый номер внутри неё, например «ii.7».",
    )
    lines: Lines | None = info(
        "Строки источника", "Первая и последняя строка в текстовой версии документа.", default=None
    )


class Record(Element):
    """The root of one file."""
