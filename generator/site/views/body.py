"""Pages of bodies and roles («кто отвечает»): everything one of them must do, by period."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.bodies import composition, groups
from generator.model.territory import BODY_KINDS, ROLE_KINDS
from generator.site.context import Context, Download
from generator.site.links import KIND_LABELS, Link
from generator.site.plan import Fact, Plan, SearchText, facts
from generator.site.text import counted, day, first_upper
from generator.site.views.counts import Count
from generator.site.views.duties import status_numbers
from generator.site.views.duty import DutyLine, duty_lines


class Said(NamedTuple):
    """What a document says about a body; ``who`` is None where it is the body of the page itself."""

    who: Link | None
    text: str
    place: Link | None


class Member(NamedTuple):
    """One body of a group: where it is, how the documents call it, how many duties it has."""

    link: Link
    place: str
    aliases: tuple[tuple[str, Link | None], ...]
    duties: int


class BodyView(NamedTuple):
    """The whole page; ``shared`` tells that duties of parts, posts or members are among the lines."""

    name: str
    note: str
    facts: tuple[Fact, ...]
    members: tuple[Member, ...]
    aliases: tuple[tuple[str, Link | None], ...]
    lines: tuple[DutyLine, ...]
    counts: tuple[Count, ...]
    shared: bool
    functions: tuple[Said, ...]
    statements: tuple[Said, ...]
    bank: tuple[Link, ...]
    discrepancies: tuple[Link, ...]
    calendar: Download | None
    downloads: tuple[Download, ...]
    file: str
    as_of: str


def body_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a body or role, with everything that its members, parts and posts must do."""
    record, catalogue = entry.record, context.catalogue
    title = getattr(record, "short_name", None) or record.name
    found = context.duties_of(entry)
    parts = composition(catalogue, entry)
    view = BodyView(
        name=record.name,
        note=record.note or "",
        facts=_facts(context, entry),
        members=tuple(_member(context, e) for e in catalogue.sources(entry, "body", "member_of")),
        aliases=tuple(_aliases(context, entry)),
        lines=duty_lines(context, found),
        counts=status_numbers(found),
        shared=any(h.entry is not entry for d in found for h in d.holders if h.entry in parts),
        functions=tuple(_said(context, entry, parts, "function")),
        statements=tuple(_said(context, entry, parts, "statement")),
        bank=_bank(context, entry),
        discrepancies=context.discrepancies(entry),
        calendar=context.calendar(entry),
        downloads=context.downloads("duties") if found else (),
        file=f"porucheniya-{entry.id.replace('.', '-')}.csv",
        as_of=day(context.as_of),
    )
    territory = context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    folder = "bodies" if entry.kind == "body" else "roles"
    return Plan(
        path=f"{folder}/{entry.id}/",
        section="bodies",
        template="body.html",
        title=f"{title} — что поручено, {place}",
        description=f"{record.name}: {counted(len(found), 'поручение', 'поручения', 'поручений')}, "
        "сроки и функции с указанием пунктов документов.",
        view=view,
        breadcrumbs=(Link("Кто отвечает", "bodies/"), Link(title, "")),
        source=entry.file,
        search=SearchText(
            "Орган или организация" if entry.kind == "body" else "Должность или команда",
            place,
            " ".join(dict.fromkeys((record.name, *other_names(context, entry)))),
        ),
    )


def _bank(context: Context, entry: Entry) -> tuple[Link, ...]:
    """Return the practices and programmes that name the body, each once."""
    return tuple(
        context.link(found, first_upper(KIND_LABELS[kind]))
        for kind in ("practice", "programme")
        for found in context.catalogue.sources(entry, kind)
    )


def _member(context: Context, entry: Entry) -> Member:
    territory = context.territory_of(entry)
    return Member(
        context.link(entry),
        territory.record.short_name if territory else "",
        tuple(_aliases(context, entry)),
        len(context.duties_of(entry)),
    )


def other_names(context: Context, entry: Entry) -> Iterator[str]:
    """Yield the other names of a body, those of its members and of the groups it is in."""
    around = (*context.catalogue.sources(entry, "body", "member_of"), *groups(context.catalogue, entry))
    for one in (entry, *around):
        yield from (alias.text for alias in getattr(one.record, "aliases", ()))


def _facts(context: Context, entry: Entry) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue
    territory = context.territory_of(entry)
    if entry.kind == "role":
        where = catalogue.target(entry, "body")
        return facts(
            Fact("Вид", first_upper(ROLE_KINDS[record.kind])),
            Fact("Где", links=context.links([where]) if where else ()),
            Fact("Территория", links=context.links([territory]) if territory else ()),
        )
    return facts(
        Fact("Вид", first_upper(BODY_KINDS[record.kind])),
        Fact("В составе", links=context.links(catalogue.targets(entry, "parent"))),
        Fact("Входит в группы", links=context.links(catalogue.targets(entry, "member_of"))),
        Fact("Подразделения", links=context.links(catalogue.sources(entry, "body", "parent"))),
        Fact("Должности и команды", links=context.links(catalogue.sources(entry, "role", "body"))),
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Сайт", record.site or ""),
    )


def _aliases(context: Context, entry: Entry):
    for alias in getattr(entry.record, "aliases", ()):
        document = context.catalogue.get("document", alias.document or "")
        yield alias.text, (context.place(document, alias.clause) if document and alias.clause else None)


def _said(context: Context, entry: Entry, parts: tuple[Entry, ...], kind: str) -> Iterator[Said]:
    """Yield the functions or statements about a body and its parts."""
    for part in parts:
        who = None if part is entry else context.link(part)
        for fact in context.catalogue.sources(part, kind, "actor"):
            yield Said(who, fact.record.text, context.source(fact))
