"""Pages of bodies and roles («кто отвечает»): everything one of them must do, by period."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.roadmap import RESPONSIBILITY_KINDS
from generator.model.territory import BODY_KINDS, ROLE_KINDS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Fact, Plan, SearchText, facts
from generator.site.text import counted, day, first_upper
from generator.site.views.activity import Badge, badge


class Duty(NamedTuple):
    """One row of a roadmap in which the body takes part."""

    link: Link
    roadmap: Link
    period: str
    kind: str
    badge: Badge
    starts: str


class BodyView(NamedTuple):
    """The whole page."""

    name: str
    note: str
    facts: tuple[Fact, ...]
    aliases: tuple[tuple[str, Link | None], ...]
    duties: tuple[Duty, ...]
    orders: tuple[tuple[str, Link | None], ...]
    functions: tuple[tuple[str, Link | None], ...]
    statements: tuple[tuple[str, Link | None], ...]
    discrepancies: tuple[Link, ...]
    as_of: str


class BodyLine(NamedTuple):
    """One body in the list."""

    link: Link
    name: str
    kind: str
    place: str
    duties: int


def body_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a body or role."""
    record, catalogue = entry.record, context.catalogue
    title = getattr(record, "short_name", None) or record.name
    duties = tuple(sorted(_duties(context, entry), key=lambda d: (d.starts or "9999", d.link.path)))
    view = BodyView(
        name=record.name,
        note=record.note or "",
        facts=_facts(context, entry),
        aliases=tuple(_aliases(context, entry)),
        duties=duties,
        orders=_texts(context, catalogue.sources(entry, "operative_point", "addressees")),
        functions=_texts(context, catalogue.sources(entry, "function", "actor")),
        statements=_texts(context, catalogue.sources(entry, "statement", "actor")),
        discrepancies=context.discrepancies(entry),
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
        description=f"{record.name}: {counted(len(duties), 'строка', 'строки', 'строк')} дорожных карт, "
        "поручения и функции с указанием пунктов.",
        view=view,
        breadcrumbs=(Link("Кто отвечает", "bodies/"), Link(title, "")),
        source=entry.file,
        search=SearchText(
            "Орган или организация" if entry.kind == "body" else "Должность или команда",
            place,
            " ".join((record.name, *(alias for alias, _ in view.aliases))),
        ),
    )


def bodies_plan(context: Context) -> Plan:
    """Return the list of all bodies and roles."""
    lines = tuple(_line(context, e) for kind in ("body", "role") for e in context.catalogue.of(kind))
    return Plan(
        "bodies/", "bodies", "bodies.html", "Кто отвечает",
        "Органы, организации, должности и команды: что им поручено и к какому сроку.",
        lines, (Link("Кто отвечает", ""),),
    )  # fmt: skip


def _line(context: Context, entry: Entry) -> BodyLine:
    territory = context.territory_of(entry)
    labels = BODY_KINDS if entry.kind == "body" else ROLE_KINDS
    return BodyLine(
        context.link(entry),
        entry.record.name,
        first_upper(labels[entry.record.kind]),
        territory.record.short_name if territory else "",
        len(context.catalogue.sources(entry, "activity_row", "responsible")),
    )


def _duties(context: Context, entry: Entry):
    for row in context.catalogue.sources(entry, "activity_row", "responsible"):
        activity = row.parent
        state = next(s for s in context.states(activity) if s.row is row)
        windows = state.understood.windows if state.understood else ()
        named = [
            w
            for w in row.record.responsible.who
            if entry.key in (w.body, w.role) or entry.id in (w.body, w.role)
        ]
        link = context.link(activity)
        yield Duty(
            Link(f"{context.number(activity)}. {link.title}", link.path),
            context.link(activity.parent),
            row.record.period.raw,
            RESPONSIBILITY_KINDS[named[0].kind] if named else "",
            badge(state.status),
            windows[0].start.isoformat() if windows else "",
        )


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
        Fact("Включает", links=context.links(catalogue.sources(entry, "body", "member_of"))),
        Fact("Подразделения", links=context.links(catalogue.sources(entry, "body", "parent"))),
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Сайт", record.site or ""),
    )


def _aliases(context: Context, entry: Entry):
    for alias in getattr(entry.record, "aliases", ()):
        document = context.catalogue.get("document", alias.document or "")
        yield alias.text, (context.place(document, alias.clause) if document and alias.clause else None)


def _texts(context: Context, entries: list[Entry]) -> tuple[tuple[str, Link | None], ...]:
    return tuple((e.record.text, context.source(e)) for e in entries)
