"""Former names of records («прежние адреса»): a record was renamed, its old address keeps working."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.fields import Elements, info
from generator.model.record import Element, Record

#: Kinds of records with an address that others may have saved.
ADDRESSED = (
    "territory", "document", "roadmap", "activity", "indicator", "notion", "body", "role", "practice",
    "programme", "discrepancy", "topic", "act",
)  # fmt: skip

RecordName = Annotated[
    str,
    StringConstraints(pattern=rf"^({'|'.join(ADDRESSED)})/[a-z0-9]+(?:[.-][a-z0-9]+)*$", max_length=120),
]


class FormerName(Element):
    """Where an old name leads now."""

    now: RecordName = info(
        "Теперь", "Вид и нынешний номер записи, например activity/ugra-2021.5; можно и другое прежнее имя."
    )


class Aliases(Record):
    """Every former name; that of a document or of a territory covers everything inside it."""

    aliases: Annotated[dict[RecordName, FormerName], Elements("alias")] = info(
        "Прежние имена", "Ключ: вид и прежний номер записи, например activity/ugra-2021.5a."
    )
