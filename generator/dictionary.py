"""The models as JSON Schema 2020-12 («словарь»): one schema for each kind of file that people write.

``x-kind`` names the kind of entry that each value of a mapping is, ``x-ref`` the kind that a value
points to («*»: kind and key), ``x-text`` the style of a text, ``x-enum-labels`` the Russian labels.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from generator.model.forms import FieldForm, ValueForm, field_forms, part_models
from generator.model.kinds import KINDS, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
#: Nothing is fetched: no public list of schemas; and nothing but ``atlas fmt`` changes the form of a file.
_EDITOR = {
    "yaml.schemaStore.enable": False,
    "yaml.kubernetesCRDStore.enable": False,
    "yaml.yamlVersion": "1.2",
    "yaml.format.enable": False,
    "files.encoding": "utf8",
    "files.eol": "\n",
    "[yaml]": {
        "editor.tabSize": 2,
        "editor.insertSpaces": True,
        "editor.wordWrap": "on",
        "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
    },
}
_TYPES = {
    "text": "string",
    "day": "string",
    "choice": "string",
    "integer": "integer",
    "number": "number",
    "flag": "boolean",
    "list": "array",
    "mapping": "object",
}


def kind_schema(kind: Kind) -> dict[str, Any]:
    """Return the schema of one kind of file; each model inside it is a definition."""
    models = part_models(kind.model)
    return {
        "$schema": DIALECT,
        "title": kind.title,
        "description": f"Файл {kind.pattern}.",
        **_object(kind.model),
        "$defs": {model.__name__: _object(model) for model in models[1:]},
    }


def schemas() -> dict[str, bytes]:
    """Return path → bytes of every schema and of the page that says what they promise."""
    found = {f"schemas/{kind.name}.schema.json": _json(kind_schema(kind)) for kind in KINDS}
    return {**found, "schemas/README.md": _policy().encode()}


def editor_files() -> dict[str, bytes]:
    """Return path → bytes of the settings that tell a code editor which schema each kind of file has."""
    globs = {f"./schemas/{kind.name}.schema.json": glob(kind) for kind in KINDS}
    return {".vscode/settings.json": _json({"yaml.schemas": globs, **_EDITOR})}


def glob(kind: Kind) -> str:
    """Return the files of a kind as code editors spell them."""
    return kind.pattern.format(territory="*", name="*")


def _json(schema: dict[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _object(model: type[BaseModel]) -> dict[str, Any]:
    forms = field_forms(model)
    required = [form.name for form in forms if form.required]
    return {
        "type": "object",
        "properties": {form.name: _property(form) for form in forms},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(form: FieldForm) -> dict[str, Any]:
    schema = {"title": form.title, "description": form.description, **value_schema(form.value)}
    if form.labels:
        schema["x-enum-labels"] = {str(value): label for value, label in form.labels.items()}
        listed = schema.get("items", schema)
        if "enum" in listed:  # code editors show these beside the words they offer
            listed["enumDescriptions"] = [form.labels.get(value, "не указано") for value in listed["enum"]]
    if form.default not in (None, (), {}):
        schema["default"] = form.default
    return schema


def value_schema(
    form: ValueForm, own: Callable[[ValueForm], dict[str, Any] | None] = lambda form: None
) -> dict[str, Any]:
    """Return the schema of the values of a field; where ``own`` has one of its own, that stands instead."""
    if (given := own(form)) is not None:
        return given
    if form.part:
        link = {"$ref": f"#/$defs/{form.part.__name__}"}
        return {"anyOf": [link, {"type": "null"}]} if form.nullable else link
    kind = _TYPES[form.type]
    schema: dict[str, Any] = {"type": [kind, "null"] if form.nullable else kind}
    if form.type == "choice":
        schema["enum"] = [*form.choices, None] if form.nullable else list(form.choices)
    return {**schema, **_limits(form, own), **_hints(form)}


def _limits(form: ValueForm, own: Callable[[ValueForm], dict[str, Any] | None]) -> dict[str, Any]:
    if form.type == "list":
        items = value_schema(form.item, own)
        return _present(items=items, minItems=form.min_length, maxItems=form.max_length)
    if form.type == "mapping":
        names = _present(pattern=form.key.pattern, maxLength=form.key.max_length)
        return _present(
            propertyNames=names,
            additionalProperties=value_schema(form.item, own),
            minProperties=form.min_length,
        )
    if form.type == "day":
        return {"format": "date", "pattern": DAY}
    return _present(
        pattern=form.pattern,
        minLength=form.min_length,
        maxLength=form.max_length,
        minimum=form.ge,
        maximum=form.le,
    )


def _hints(form: ValueForm) -> dict[str, Any]:
    hints = {"x-ref": form.ref, "x-text": form.words, "x-kind": form.elements}
    return {name: hint for name, hint in hints.items() if hint}


def _present(**rules: Any) -> dict[str, Any]:
    return {name: rule for name, rule in rules.items() if rule is not None}


def _policy() -> str:
    rows = "\n".join(
        f"| [{kind.name}.schema.json]({kind.name}.schema.json) | {kind.title} | `{kind.pattern}` |"
        for kind in KINDS
    )
    return _POLICY.format(rows=rows)


_POLICY = """# Схемы записей

Этот файл и схемы создаёт команда `atlas schemas` из моделей `generator/model`; вручную их не правят.
Каждая схема описывает один вид файла в папке `data`. Диалект — JSON Schema 2020-12.

| Схема | Что описывает | Где лежат файлы |
|---|---|---|
{rows}

## Что обещаем

- Это формат для тех, кто пишет записи. Таблицы и API, которые выходят наружу, описаны отдельно.
- Модели, схемы и записи меняются одним изменением, поэтому основная ветка всегда согласована.
- Новое необязательное поле или новое слово списка ничего не ломает. Переименование, удаление поля и
  более строгое правило отмечаются в журнале изменений словом «несовместимо».
- Схема мягче программы: ссылки, сроки и другие правила между полями проверяет `atlas check`.
- Значение YAML читается по правилам YAML 1.2: дата — это текст `2025-12-31`, код — текст в кавычках.
- Подсказки `x-kind`, `x-ref`, `x-text`, `x-enum-labels`, `enumDescriptions` нужны редакторам и формам;
  проверка их не читает.

## In English

Generated from the models; do not edit. One JSON Schema (2020-12) per kind of file under `data`. This is
the authoring format: published tables and the API have descriptions of their own. New optional fields and
new list values are compatible; renames, removals and tighter rules are announced as incompatible. The
schemas are looser than `atlas check`, which also verifies references, periods and other cross-field rules.
"""
