"""The guide to the API («API для разработчиков»): what is served, examples, what is promised."""

from __future__ import annotations

from typing import NamedTuple

from generator.derive.history import kind_titles
from generator.derive.interface import (
    VERSION,
    description_path,
    file_path,
    index_path,
    models,
    schema_path,
    together,
)
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText
from generator.site.text import day

#: What one file holds the records of, by its name in the interface; "" is a record of its own.
_HELD = {
    "": "одна запись", "document": "записи документа", "territory": "записи территории",
    "project": "все записи вида",
}  # fmt: skip
#: Stands in the examples where the address of the site is not known.
_SOMEWHERE = "https://example.org/"
_HEADINGS = (
    Heading("start", "С чего начать"), Heading("kinds", "Виды записей"), Heading("envelope", "Что в ответе"),
    Heading("examples", "Примеры"), Heading("aliases", "Прежние номера"), Heading("promise", "Что обещаем"),
)  # fmt: skip


class KindLine(NamedTuple):
    """One kind of records: how many there are, what one file holds, their list, the schema of a file."""

    title: str
    kind: str
    count: int
    held: str
    list: str
    schema: str


class Example(NamedTuple):
    """A piece of a program; ``language`` is a word for tests and programs."""

    title: str
    language: str
    code: str


class ApiView(NamedTuple):
    """The guide; ``record`` and ``collection`` are files to look at, None where a project has none."""

    version: str
    index: str
    openapi: str
    record: Link | None
    collection: Link | None
    kinds: tuple[KindLine, ...]
    examples: tuple[Example, ...]
    as_of: str


def api_plans(context: Context):
    """Yield the guide; a demonstration has no API."""
    if not context.datasets:
        return
    yield Plan(
        path="api/",
        section="api",
        template="api.html",
        title="API для разработчиков",
        description="Все записи атласа файлами JSON по постоянным адресам: списки, схемы, примеры, обещания.",
        view=ApiView(
            VERSION, index_path(), description_path(), _file(context, "activity", "territory"),
            _file(context, "value", "term"), _kinds(context), _examples(context.site_url or _SOMEWHERE),
            day(context.as_of),
        ),
        breadcrumbs=(Link("Данные", "data/"), Link("API для разработчиков", "")),
        headings=_HEADINGS,
        search=SearchText("Данные", "", "API JSON OpenAPI JSON Schema Python R Excel curl"),
    )  # fmt: skip


def _file(context: Context, *kinds: str) -> Link | None:
    """Return the file of the first record of the first of these kinds that has one."""
    for kind in kinds:
        for entry in context.catalogue.of(kind):
            return Link(entry.document if kind in together() else entry.id, file_path(entry))
    return None


def _kinds(context: Context) -> tuple[KindLine, ...]:
    titles = kind_titles()
    return tuple(
        KindLine(
            titles[kind],
            kind,
            len(tuple(context.catalogue.of(kind))),
            _HELD[together().get(kind, "")],
            index_path(kind),
            schema_path(kind),
        )
        for kind in models()
    )


def _examples(site: str) -> tuple[Example, ...]:
    lists = {"{list}": index_path("activity"), "{terms}": index_path("term")}
    return tuple(
        Example(title, language, _filled(code, {"{site}": site, **lists}))
        for title, language, code in (
            ("Python без библиотек", "python", _PYTHON),
            ("Python: записи, которые лежат вместе", "python", _TOGETHER),
            ("Python и pandas", "python", _PANDAS),
            ("R", "r", _R), ("Excel: Power Query", "powerquery", _EXCEL),
            ("Командная строка", "shell", _SHELL),
        )
    )  # fmt: skip


def _filled(code: str, words: dict[str, str]) -> str:
    for name, word in words.items():
        code = code.replace(name, word)
    return code.strip()


_PYTHON = """
import json
from urllib.parse import urljoin
from urllib.request import urlopen


def read(address):
    with urlopen(address) as answer:
        return json.load(answer)


address, found = "{site}{list}", []
while address:
    page = read(address)["data"]
    found += [urljoin(address, line["url"]) for line in page["items"]]
    address = page["next"] and urljoin(address, page["next"])

first = read(found[0])["data"]
print(len(found), first["id"], first["record"]["name"])
"""
_TOGETHER = """
import json
from urllib.parse import urljoin
from urllib.request import urlopen


def read(address):
    with urlopen(address) as answer:
        return json.load(answer)


address = "{site}{terms}"
line = read(address)["data"]["items"][0]
file, _, pointer = urljoin(address, line["url"]).partition("#")
answer = read(file)

record = answer
for step in pointer.split("/")[1:]:
    record = record[step]

print(answer["data"]["count"], record["id"], record["title"])
"""
_PANDAS = """
import json
from urllib.request import urlopen

import pandas

with urlopen("{site}{list}") as answer:
    page = json.load(answer)["data"]

table = pandas.DataFrame(page["items"], dtype="string")
print(table[["id", "title"]])
"""
_R = """
library(jsonlite)

answer <- fromJSON("{site}{list}")
head(answer$data$items[, c("id", "title")])
"""
_EXCEL = """
let
  Answer = Json.Document(Web.Contents("{site}{list}"), TextEncoding.Utf8),
  Items = Table.FromRecords(Answer[data][items]),
  AsText = Table.TransformColumnTypes(Items, {{"id", type text}, {"title", type text}})
in
  AsText
"""
_SHELL = """
curl --fail --silent --compressed {site}{list}
"""
