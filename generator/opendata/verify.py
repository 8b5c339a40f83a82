"""Checks of built packages by tools that did not build them («проверка пакета»)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.opendata.descriptor import PACKAGE_PROFILE, SCHEMA_PROFILE

SUMS = "SHA256SUMS"
DESCRIPTOR = "datapackage.json"

#: Kind of error of frictionless → what it says to a person.
_WORDS = {
    "primary-key": "ключ строки пуст или повторяется",
    "foreign-key": "ссылка ведёт на строку, которой нет",
    "unique-error": "значение повторяется",
    "type-error": "значение не того типа",
    "constraint-error": "значение нарушает правило графы",
    "hash-count": "контрольная сумма файла не сходится с описанием",
    "byte-count": "размер файла не сходится с описанием",
    "missing-label": "в заголовке не хватает графы",
    "extra-label": "в заголовке лишняя графа",
    "incorrect-label": "графа в заголовке названа иначе, чем в описании",
    "missing-cell": "в строке не хватает ячеек",
    "extra-cell": "в строке лишние ячейки",
    "blank-row": "пустая строка",
    "encoding-error": "файл не в UTF-8",
    "scheme-error": "файл не открывается",
    "source-error": "файл не читается как таблица",
}


def verify(folder: Path, sums: bool = True) -> list[str]:
    """Return what is wrong with the packages in a folder, one Russian sentence each; empty is fine.

    The folder holds ``datapackage.json``. Everything in it that the package names is read. Without
    ``sums`` no list of checksums is asked for: an unpacked archive has none.
    """
    try:
        content = json.loads((folder / DESCRIPTOR).read_bytes())
    except (OSError, ValueError):
        content = None
    if not isinstance(content, dict):
        return [f"Файл {DESCRIPTOR} не найден или не читается."]
    problems = [*_descriptor(content), *(_sums(folder, content) if sums else ())]
    # A descriptor that breaks our own rules may mislead the library: say what is known and stop.
    return problems or list(dict.fromkeys(_validated(folder)))


def _descriptor(content: dict[str, Any]) -> Iterator[str]:
    """Check what the library passes in silence."""
    if content.get("$schema") != PACKAGE_PROFILE:
        yield f"В описании пакета указан не тот профиль: {content.get('$schema')}."
    resources = content.get("resources", [])
    names = {resource.get("name") for resource in resources}
    for resource in resources:
        name = resource.get("name")
        for problem in (*_resource(resource), *_schema(resource.get("schema", {}), names)):
            yield f"Набор «{name}»: {problem}."


def _resource(resource: dict[str, Any]) -> Iterator[str]:
    expected = {"type": "table", "format": "csv", "encoding": "utf-8", "dialect": {"delimiter": ","}}
    for key, value in expected.items():
        if resource.get(key) != value:
            yield f"свойство {key} должно быть {value}, а не {resource.get(key)}"
    if not str(resource.get("hash", "")).startswith("sha256:"):
        yield "контрольная сумма должна быть SHA-256"


def _schema(schema: dict[str, Any], names: set[str]) -> Iterator[str]:
    if schema.get("$schema") != SCHEMA_PROFILE:
        yield f"указан не тот профиль таблицы: {schema.get('$schema')}"
    if "fieldsMatch" in schema:
        yield "свойство fieldsMatch стандарты понимают по-разному, его быть не должно"
    if not schema.get("primaryKey"):
        yield "не назван первичный ключ"
    for key in schema.get("foreignKeys", []):
        target = key["reference"].get("resource")
        if target is not None and target not in names:
            yield f"ссылка ведёт в набор «{target}», которого в пакете нет"
    for field in schema.get("fields", []):
        listed = [category["value"] for category in field.get("categories", [])]
        if listed != field.get("constraints", {}).get("enum", []):
            yield f"у графы «{field.get('name')}» список категорий расходится со списком значений"


def _sums(folder: Path, content: dict[str, Any]) -> Iterator[str]:
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except OSError:
        yield f"Файл {SUMS} не найден."
        return
    known = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    for path in (DESCRIPTOR, *(resource.get("path") for resource in content.get("resources", []))):
        if path not in known:
            yield f"Файла {path} нет в списке {SUMS}."
    for path, digest in known.items():
        yield from _sum(folder / path, path, digest)


def _sum(file: Path, path: str, digest: str) -> Iterator[str]:
    if not file.is_file():
        yield f"Файл {path} назван в {SUMS}, но его нет."
    elif hashlib.sha256(file.read_bytes()).hexdigest() != digest:
        yield f"Контрольная сумма файла {path} не сходится с {SUMS}."


def _validated(folder: Path) -> Iterator[str]:
    """Yield what frictionless finds: types, rules, headers, hashes, primary and foreign keys."""
    from frictionless import validate  # half a second of import: only where packages are checked

    report = validate(str(folder / DESCRIPTOR), type="package")
    for error in report.errors:
        yield f"Пакет: {_words(error)}."
    for task in report.tasks:
        for error in task.errors:
            yield f"Набор «{task.name}»{_where(error)}: {_words(error)}."


def _where(error: Any) -> str:
    row, field = getattr(error, "row_number", None), getattr(error, "field_name", None)
    return (f", строка {row}" if row else "") + (f", графа «{field}»" if field else "")


def _words(error: Any) -> str:
    cell = getattr(error, "cell", None)
    words = _WORDS.get(error.type, f"нарушено правило «{error.type}»")
    return f"{words} («{cell}»)" if cell else words
