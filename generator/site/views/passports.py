"""The register of open data («Открытые данные») and the passport on the page of a dataset."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan, SearchText
from generator.site.text import counted

#: From this number of datasets on the register has a search, as the recommendations ask.
SEARCHED = 20
FOLDER = "opendata/"


class PassportRow(NamedTuple):
    """One row of a passport; ``term`` is its RDFa term, "" where nothing is told."""

    title: str
    value: str
    term: str
    href: str = ""


class PassportView(NamedTuple):
    """The passport of a dataset; ``files`` are the passport itself in its forms."""

    identifier: str
    rows: tuple[PassportRow, ...]
    versions: tuple[PassportRow, ...]
    files: tuple[Link, ...]


class SetLine(NamedTuple):
    """One dataset in the register."""

    link: Link
    identifier: str
    modified: str
    passport: Link
    data: Link
    structure: Link


class RegisterView(NamedTuple):
    """The register; ``untold`` tells that nobody has said who publishes."""

    total: str
    lines: tuple[SetLine, ...]
    searched: bool
    untold: bool
    files: tuple[Link, ...]


def passport_view(context: Context, name: str) -> PassportView | None:
    """Return the passport of a dataset, None where none was made."""
    described = context.described
    found = described.passport(name) if described else None
    if found is None:
        return None
    rows = tuple(_row(property, title, value, term) for property, title, value, term in described.told(found))
    versions = (
        PassportRow("Данные", found.data, "dc:hasPart", found.folder + found.data),
        PassportRow("Структура", found.structure, "dc:hasPart", found.folder + found.structure),
    )
    return PassportView(found.identifier, rows, versions, _forms(found.folder, "meta"))


def _row(property: str, title: str, value: str, term: str) -> PassportRow:
    if not value:
        return PassportRow(title, "не указано", "")
    if property == "standardversion":  # the address says it to programs, its end to people
        return PassportRow(title, value.rsplit("/", 1)[-1], term, value)
    return PassportRow(title, value, term)


def register_plan(context: Context) -> Plan:
    """Return the register of the datasets by the Russian recommendations."""
    passports = context.described.passports if context.described else ()
    view = RegisterView(
        total=counted(len(passports), "набор", "набора", "наборов"),
        lines=tuple(_line(one) for one in passports),
        searched=len(passports) > SEARCHED,
        untold=bool(passports) and not passports[0].told,
        files=_forms(FOLDER, "list") if passports else (),
    )
    return Plan(
        FOLDER, "data", "register.html", "Открытые данные: реестр наборов",
        "Реестр наборов открытых данных атласа с паспортами по методическим рекомендациям 3.0.",
        view, (Link("Данные", "data/"), Link("Реестр наборов", "")),
        search=SearchText("Раздел", "", "паспорт opendata реестр list.csv meta.csv"),
    )  # fmt: skip


def _line(one: Any) -> SetLine:
    name = one.about.name
    return SetLine(
        Link(one.about.dataset.title, f"data/{name}/", one.about.dataset.description),
        one.identifier,
        one.about.dates.modified.isoformat(),
        Link("паспорт", f"{one.folder}meta.csv"),
        Link("данные", one.folder + one.data),
        Link("структура", one.folder + one.structure),
    )


def _forms(folder: str, name: str) -> tuple[Link, ...]:
    return tuple(Link(f"{name}.{form}", f"{folder}{name}.{form}") for form in ("csv", "xml", "json"))
