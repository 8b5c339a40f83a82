"""What helps with a deficit («что помогает с дефицитом»): programmes, practices and facts of all kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Heading, Plan, SearchText

#: Topics that help with any deficit: diagnostics first, then routes, courses and mentoring.
GENERAL = ("t01", "t02", "t03", "t09")
LISTED = 30


class Help(NamedTuple):
    """One kind of help: the first ``LISTED`` links of so many; ``more`` leads to all of them."""

    title: str
    links: tuple[Link, ...]
    total: int
    more: Link | None
    empty: str


class DeficitView(NamedTuple):
    """The page of a deficit."""

    name: str
    summary: str
    aliases: str
    helps: tuple[Help, ...]
    general: tuple[Link, ...]
    others: tuple[Link, ...]


class DeficitLine(NamedTuple):
    """One deficit in the list with the numbers of what helps."""

    link: Link
    practices: int
    programmes: int


def deficit_plans(context: Context) -> Iterator[Plan]:
    """Yield the list of deficits and a page for each."""
    entries = tuple(context.catalogue.of("deficit"))
    lines = tuple(
        DeficitLine(_link(e), len(_held(context, e, "practice")), len(_held(context, e, "programme")))
        for e in entries
    )
    yield Plan(
        "deficits/", "deficits", "deficits.html", "Что помогает с дефицитом",
        "Виды профессиональных дефицитов и что с ними помогает: практики, программы, диагностика, маршруты.",
        (lines, _general(context)), (Link("Практики", "practices/"), Link("Дефициты", "")),
        search=SearchText("Дефициты", "", " ".join(e.record.name for e in entries)),
    )  # fmt: skip
    for entry in entries:
        yield _plan(context, entry, tuple(_link(e) for e in entries if e is not entry))


def _plan(context: Context, entry: Entry, others: tuple[Link, ...]) -> Plan:
    record = entry.record
    name = record.name.lower()
    helps = (
        _help(
            context, entry, "practice", "Практики", "practices/",
            "Ни одна карточка банка не называет этот дефицит.",
        ),
        _help(
            context, entry, "programme", "Программы ДПП", "programmes/",
            "Списки программ ещё не загружены; что обещают документы, сказано в каталоге программ.",
        ),
    )  # fmt: skip
    view = DeficitView(
        record.name, record.summary or "", ", ".join(record.aliases), helps, _general(context), others
    )
    return Plan(
        f"deficits/{entry.id}/", "deficits", "deficit.html", f"{record.name} дефициты: что помогает",
        f"Что помогает, если у педагога {name} дефициты: практики, программы, диагностика и маршруты.",
        view, (Link("Практики", "practices/"), Link("Дефициты", "deficits/"), Link(record.name, "")),
        (*_headings(helps), Heading("general", "При любом дефиците")),
        source=entry.file,
        search=SearchText("Дефицит", "", f"{record.name} дефициты затруднения {' '.join(record.aliases)}"),
    )  # fmt: skip


def _headings(helps: tuple[Help, ...]) -> Iterator[Heading]:
    for number, one in enumerate(helps, 1):
        yield Heading(f"help-{number}", one.title)


def _held(context: Context, entry: Entry, kind: str) -> list[Entry]:
    return context.catalogue.sources(entry, kind, "deficits")


def _help(context: Context, entry: Entry, kind: str, title: str, folder: str, empty: str) -> Help:
    found = _held(context, entry, kind)
    more = Link("Показать в списке с отбором", f"{folder}by/deficit/{entry.id}/") if found else None
    links = tuple(context.link(e, e.record.summary) for e in found[:LISTED])
    return Help(title, links, len(found), more, empty)


def _link(entry: Entry) -> Link:
    return Link(entry.record.name, f"deficits/{entry.id}/")


def _general(context: Context) -> tuple[Link, ...]:
    topics = (context.catalogue.get("topic", id) for id in GENERAL)
    return tuple(context.link(topic, topic.record.summary or "") for topic in topics if topic)
