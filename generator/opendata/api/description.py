"""The description of the API by OpenAPI 3.1 («описание OpenAPI»).

Source: https://spec.openapis.org/oas/v3.1.0 — paths are the files, schemas are named by their addresses.
"""

from __future__ import annotations

from typing import Any

from generator.derive.history import kind_titles
from generator.derive.interface import (
    FOLDER,
    VERSION,
    description_path,
    index_path,
    models,
    schema_path,
    together,
)
from generator.dictionary import DIALECT
from generator.opendata.api.envelope import Edition
from generator.opendata.descriptor import PUBLISHER
from generator.opendata.licence import CC_BY


def _parameter(name: str, said: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "description": said, "schema": schema}


_ID = _parameter(
    "id", "Полный номер записи. Прежний номер тоже годится: ответ назовёт нынешний в moved_to.",
    type="string", pattern="^[a-z0-9]+(?:[.-][a-z0-9]+)*_?$",
)  # fmt: skip
_NAME = _parameter(
    "name", "Чьи это записи: номер документа, номер территории или имя справочника, как в списке.",
    type="string", pattern="^[a-z0-9]+(?:-[a-z0-9]+)*_?$",
)  # fmt: skip
_PAGE = _parameter(
    "page", "Номер страницы, со второй. Адрес следующей страницы назван в поле next.",
    type="integer", minimum=2,
)  # fmt: skip
_ABSENT = {"description": "Такого файла нет."}


def description(edition: Edition) -> dict[str, Any]:
    """Return the description; the server is named in full where the address of the site is known."""
    server = edition.url(FOLDER, description_path()) if edition.base_url else "."
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": f"{PUBLISHER}: API",
            "version": VERSION,
            "description": "Все записи атласа файлами JSON. Их только читают: ключ и регистрация не нужны.",
            "license": {"name": "CC BY 4.0", "url": CC_BY},
        },
        "servers": [{"url": server}],
        "paths": _paths(),
        "components": {"responses": {"Absent": _ABSENT}},
    }


def _paths() -> dict[str, Any]:
    titles = kind_titles()
    found = {_path(index_path()): _operation("kinds", "Список видов записей", "index")}
    for kind in models():
        title = titles[kind]
        first = _path(index_path(kind))
        found[first] = _operation(f"list_{kind}", f"{title}: список", "list")
        more = first.replace("index.json", "index_{page}.json")
        found[more] = _operation(f"list_{kind}_page", f"{title}: страница списка", "list", _PAGE)
        found |= _records(kind, title)
    return found


def _records(kind: str, title: str) -> dict[str, Any]:
    if kind in together():
        path, said, parameter = f"/{kind}/{{name}}.json", "записи вместе", _NAME
    else:
        path, said, parameter = f"/{kind}/{{id}}.json", "одна запись", _ID
    return {path: _operation(f"get_{kind}", f"{title}: {said}", kind, parameter)}


def _path(address: str) -> str:
    return address.removeprefix(FOLDER)


def _operation(name: str, summary: str, schema: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    answer = {"$ref": schema_path(schema).removeprefix(f"{FOLDER}/")}
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            **({"parameters": list(parameters)} if parameters else {}),
            "responses": {
                "200": {"description": summary, "content": {"application/json": {"schema": answer}}},
                "404": {"$ref": "#/components/responses/Absent"},
            },
        }
    }
