"""Regions of the country («субъекты Российской Федерации») and their tiles on the map («плитки карты»)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, Strict

from generator.model.fields import ActRef, Elements, Official, Oktmo, Printed, Slug, info
from generator.model.record import Element, Record

#: A line of tiles, counted from the north-western corner.
Tile = Annotated[int, Strict(), Field(ge=1, le=40)]


class Region(Element):
    """One region of the country, whether the atlas has documents of it or not."""

    name: Official = info("Название", "Название, как в Конституции.")
    short: Official = info("Подпись", "Подпись плитки: две–четыре буквы.", max_length=4)
    oktmo: Oktmo = info("ОКТМО", "Код по ОКТМО, 8 цифр в кавычках: по нему плитку находит территория.")
    column: Tile = info("Столбец", "Столбец плитки, с запада на восток, от 1.")
    row: Tile = info("Строка", "Строка плитки, с севера на юг, от 1.")


class Regions(Record):
    """All regions by the article that names them."""

    act: ActRef | None = info("Акт", "Откуда взят состав: ключ из папки data/acts.", default=None)
    clause: Printed | None = info("Место в акте", "Статья или пункт акта.", default=None)
    regions: Annotated[dict[Slug, Region], Elements("region")] = info("Субъекты", "Ключ: субъект.")
