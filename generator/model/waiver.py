"""Waivers («исключения»): a rule does not apply at one place, with a reason and an end."""

from __future__ import annotations

from typing import Annotated

from generator.model.fields import Day, Elements, Own, RuleCode, Slug, info
from generator.model.record import Element, Record


class Waiver(Element):
    """One exception; unused or expired it is an error itself."""

    code: RuleCode = info("Код правила", "Например TXT002.")
    file: str = info("Файл", "Файл записи от корня проекта.")
    place: str = info("Место", "Путь внутри записи через точку или * для всего файла.")
    reason: Own = info("Причина", "Почему правило здесь не действует.")
    until: Day = info("До какого дня", "После него исключение само станет ошибкой.")


class Waivers(Record):
    """Waivers of one territory."""

    waivers: Annotated[dict[Slug, Waiver], Elements("waiver")] = info("Исключения", "Ключ: исключение.")
