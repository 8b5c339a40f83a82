"""The register of finding codes: permanent, each explained on a page of the site.

A family of codes lives in the module of its name (``codes/yaml.py`` …) as a tuple ``CODES``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

FAMILIES = {
    "yaml": "Запись YAML",
    "schema": "Поля записи",
    "layout": "Папки и файлы",
    "references": "Ссылки между записями",
    "periods": "Сроки",
    "sources": "Источники",
    "hierarchy": "Порядок и вложенность",
    "indicators": "Показатели",
    "practices": "Практики",
    "programmes": "Программы ДПП",
    "wording": "Тексты",
    "personal": "Персональные данные",
    "inventory": "Опись документа",
    "releases": "Выпуски данных",
    "wayfinding": "Постоянные адреса и карта",
    "waivers": "Исключения из правил",
    "tables": "Таблицы для загрузки",
    "drafts": "Черновики из приказов",
    "passport": "Паспорт открытых данных",
    "weblinks": "Внешние адреса",
}


@dataclass(frozen=True, slots=True)
class Code:
    """One rule: ``wrong`` and ``right`` are short YAML examples; ``error`` False means a warning."""

    code: str
    title: str
    why: str
    fix: str
    wrong: str
    right: str
    error: bool = True


@cache
def register() -> dict[str, Code]:
    """Return every code by its name, in the order of the families."""
    return {code.code: code for family in FAMILIES for code in family_codes(family)}


def family_codes(family: str) -> tuple[Code, ...]:
    """Return the codes of one family, a key of ``FAMILIES``."""
    return import_module(f"{__name__}.{family}").CODES


def is_error(code: str) -> bool:
    """Tell whether findings with this code block a merge."""
    return register()[code].error
