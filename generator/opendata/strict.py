"""The strict gate («строгая проверка»): the description by our own model, every file, every cell.

It knows nothing of the records and of the code that wrote the package: it reads the folder alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.opendata.packagemodel import Package, Resource
from generator.opendata.packagetable import TableRead, read_table, table_problems
from generator.opendata.problem import told

SUMS = "SHA256SUMS"
_SHORT = 80


def description_problems(content: dict[str, Any]) -> list[str]:
    """Return what is wrong with a description: properties, profiles, keys to nowhere."""
    try:
        package = Package.model_validate(content)
    except ValidationError as error:
        return [_sentence(content, fault) for fault in error.errors()]
    return list(_loose_ends(package))


def file_problems(folder: Path, content: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the files of a package; its description has no fault."""
    package = Package.model_validate(content)
    tables = {resource.name: read_table(folder, resource) for resource in package.resources}
    for resource in package.resources:
        yield from table_problems(resource, tables[resource.name])
        yield from _dangling(resource, tables)


def sum_problems(folder: Path, content: dict[str, Any], descriptor: str) -> Iterator[str]:
    """Yield where files and the list of checksums disagree; the list may name more than the package."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        yield f"Файл {SUMS} не найден или не читается."
        return
    known = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    for path in (descriptor, *(resource["path"] for resource in content["resources"])):
        if path not in known:
            yield f"Файла {path} нет в списке {SUMS}."
    for path, digest in known.items():
        yield from _sum(folder / path, path, digest)


def _sum(file: Path, path: str, digest: str) -> Iterator[str]:
    if not file.is_file():
        yield f"Файл {path} назван в {SUMS}, но его нет."
    elif hashlib.sha256(file.read_bytes()).hexdigest() != digest:
        yield f"Контрольная сумма файла {path} не сходится с {SUMS}."


def _sentence(content: dict[str, Any], fault: Any) -> str:
    """Say in Russian what pydantic found; a dataset is named, not counted."""
    owner, place = _owner(content, fault["loc"])
    path, given = ".".join(map(str, place)), fault["input"]
    match fault["type"]:
        case "missing":
            return f"{owner}: нет свойства {path}."
        case "extra_forbidden":
            return f"{owner}: лишнее свойство {path}."
        case "literal_error":
            wanted = fault["ctx"]["expected"].replace("'", "").replace(" or ", " или ")
            return f"{owner}: свойство {path} должно быть {wanted}, а не «{_brief(given)}»."
    return f"{owner}: свойство {path} не того вида: «{_brief(given)}»."


def _owner(content: dict[str, Any], place: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
    """Return whom a place in a description belongs to and the rest of the place."""
    if len(place) < 3 or place[0] != "resources":
        return "Описание пакета", place
    resource = content["resources"][place[1]]
    name = resource.get("name") if isinstance(resource, dict) else None
    return f"Набор «{name or place[1]}»", place[2:]


def _brief(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _loose_ends(package: Package) -> Iterator[str]:
    """Yield what no single property shows: names twice, keys to nowhere, labels without values."""
    for name in _twice([resource.name for resource in package.resources]):
        yield told(name, "имя стоит у двух наборов")
    for path in _twice([resource.path for resource in package.resources]):
        yield f"Файл {path} назван у двух наборов."
    fields = {resource.name: [f.name for f in resource.table.fields] for resource in package.resources}
    for resource in package.resources:
        for problem in (*_of_fields(resource), *_of_keys(resource, fields)):
            yield told(resource.name, problem)


def _twice(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _of_fields(resource: Resource) -> Iterator[str]:
    for name in _twice([field.name for field in resource.table.fields]):
        yield f"графа «{name}» описана дважды"
    for field in resource.table.fields:
        if [category.value for category in field.categories] != (field.constraints.enum or []):
            yield f"у графы «{field.name}» список категорий расходится со списком значений"


def _of_keys(resource: Resource, fields: dict[str, list[str]]) -> Iterator[str]:
    own = fields[resource.name]
    ends = [*resource.table.primaryKey, *(key.fields[0] for key in resource.table.foreignKeys)]
    yield from (f"графы ключа «{name}» нет в описании" for name in ends if name not in own)
    for key in resource.table.foreignKeys:
        target, (field,) = key.reference.resource or resource.name, key.reference.fields
        if target not in fields:
            yield f"ссылка ведёт в набор «{target}», которого в пакете нет"
        elif field not in fields[target]:
            yield f"ссылка ведёт в графу «{field}» набора «{target}», которой нет"


def _dangling(resource: Resource, tables: dict[str, TableRead]) -> Iterator[str]:
    """Yield references to rows that are not there; a table that could not be read is not asked."""
    for key in resource.table.foreignKeys:
        here, there = tables[resource.name], tables[key.reference.resource or resource.name]
        if here.rows is None or there.rows is None:
            continue
        known = {"", *there.column(key.reference.fields[0])}
        for number, cell in enumerate(here.column(key.fields[0]), 2):
            if cell not in known:
                yield told(resource.name, "foreign-key", number)
