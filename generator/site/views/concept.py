"""The page of a document («концепция»): requisites, order, and everything it says by clause."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.clauses import clause_label, declared_prefix
from generator.model.document import DOCUMENT_KINDS
from generator.model.statement import AUDIENCES, STATEMENT_KINDS
from generator.site.context import Context, Download
from generator.site.links import KIND_LABELS, Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import day, first_upper, shortened
from generator.site.views.roadmap import ended_text

#: Kinds of facts shown in the outline, in the order they stand inside one clause.
OUTLINE_KINDS = (
    "operative_point", "citation", "statement", "term", "abbreviation", "expected_result", "effect",
    "function", "criterion", "indicator",
)  # fmt: skip


class Item(NamedTuple):
    """One fact of the outline; ``depth`` nests subtasks below tasks."""

    anchor: str
    kind: str
    name: str
    text: str
    place: str
    cite: str
    link: Link | None
    note: str
    discrepancies: tuple[Link, ...]
    depth: int = 0


class Part(NamedTuple):
    """One structural unit with the facts directly in it; ``level`` is 2, 3 or 4."""

    anchor: str
    title: str
    text: str
    level: int
    items: tuple[Item, ...]
    discrepancies: tuple[Link, ...]


class ConceptView(NamedTuple):
    """The whole page."""

    name: str
    summary: str
    note: str
    ended: str
    gap: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    roadmap: Link | None
    discrepancies: tuple[Link, ...]
    downloads: tuple[Download, ...]
    as_of: str


def concept_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a document."""
    record, catalogue = entry.record, context.catalogue
    parts = tuple(_parts(context, entry))
    roadmap = catalogue.get("roadmap", entry.id)
    territory = context.territory_of(entry)
    view = ConceptView(
        name=record.name,
        summary=record.summary,
        note=record.note or "",
        ended=ended_text(context, entry),
        gap=record.origin.gap or "",
        facts=_facts(context, entry),
        parts=parts,
        roadmap=context.link(roadmap) if roadmap else None,
        discrepancies=context.links(catalogue.of_document(entry.id, "discrepancy")),
        downloads=context.downloads("statements", "clauses", "citations", document=entry.id),
        as_of=day(context.as_of),
    )
    return Plan(
        path=f"concepts/{entry.id}/",
        section="concepts",
        template="concept.html",
        title=record.title,
        description=shortened(record.summary, 300),
        view=view,
        breadcrumbs=(Link("Концепции", "concepts/"), Link(record.title, "")),
        headings=_headings(parts),
        source=entry.file,
        search=SearchText(
            first_upper(DOCUMENT_KINDS[record.kind]),
            territory.record.short_name if territory else "",
            f"{record.name} {record.number or ''} {record.number_raw or ''} {record.summary}",
        ),
    )


def concepts_plan(context: Context) -> Plan:
    """Return the list of all documents."""
    rows = tuple(
        (
            context.link(entry, entry.record.summary),
            territory.record.short_name if (territory := context.territory_of(entry)) else "",
            first_upper(DOCUMENT_KINDS[entry.record.kind]),
            requisites(entry),
            entry.record.date.isoformat(),
            ended_text(context, entry),
        )
        for entry in context.catalogue.of("document")
    )
    return Plan(
        "concepts/", "concepts", "concepts.html", "Концепции и планы",
        "Документы территорий о развитии педагогов: реквизиты, содержание по пунктам, расхождения.",
        rows, (Link("Концепции", ""),),
    )  # fmt: skip


def requisites(entry: Entry) -> str:
    """Return «приказ от 9 февраля 2021 г. № 10-17-104»."""
    record = entry.record
    number = f" № {record.number}" if record.number else " без номера"
    return f"{record.act_kind} от {day(record.date)}{number}"


def _facts(context: Context, entry: Entry) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue
    territory, issuer = context.territory_of(entry), catalogue.target(entry, "issuer")
    end = day(record.end) if record.end else "срок не назван"
    return facts(
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Вид", first_upper(DOCUMENT_KINDS[record.kind])),
        Fact("Реквизиты", requisites(entry)),
        Fact("Кто издал", links=context.links([issuer]) if issuer else ()),
        Fact("Кто подписал", record.signer_post),
        Fact("Период", f"{day(record.start)} – {end}"),
        Fact("Заменяет", links=context.links(catalogue.targets(entry, "supersedes"))),
        Fact("Чем заменён", links=context.links(catalogue.sources(entry, "document", "supersedes"))),
        Fact("Текст", "полный" if record.origin.complete else f"неполный: {record.origin.gap}"),
        Fact("Контрольная сумма текста", f"SHA-256 {record.origin.sha256[:16]}…"),
    )


def _parts(context: Context, entry: Entry):
    """Yield every declared clause that says something, in the order of the document."""
    held = _facts_by_clause(context, entry)
    folded = {key: _outer(entry, key) for key in entry.record.clauses}
    for key, clause in entry.record.clauses.items():
        if folded[key] != key:
            continue
        inner = [k for k in entry.record.clauses if folded[k] == key]
        items = tuple(_item(context, entry, key, fact) for k in inner for fact in held.get(k, ()))
        touching = context.discrepancies_at(entry.id, key) if key not in held else ()
        title = _part_title(entry, key)
        text = clause.text if clause.text and clause.name else ""
        if items or clause.text or clause.name or touching:
            yield Part(key, title, text, min(2 + key.count("."), 4), items, touching)


def _outer(entry: Entry, key: str) -> str:
    """Return the clause under whose heading ``key`` is shown: a mere number gets no heading of its own."""
    clauses = entry.record.clauses
    while clauses[key].kind == "numbered" and not clauses[key].name and "." in key:
        outer = declared_prefix(entry, key.rsplit(".", 1)[0])
        if outer is None:
            return key
        key = outer
    return key


def _part_title(entry: Entry, key: str) -> str:
    clause = entry.record.clauses[key]
    name = clause.name or ""
    if clause.kind == "annex":
        return f"Приложение {clause.number or ''}: {name}".replace(" :", ":")
    if clause.number and name:
        return f"{clause.number.rstrip('.')}. {name}"
    return name or shortened(first_upper(clause.text or clause_label(entry, key)), 80).rstrip(".")


def _facts_by_clause(context: Context, entry: Entry) -> dict[str, list[Entry]]:
    """Group the facts of a document by the declared clause they lie in, in the order of their address."""
    held: dict[str, list[Entry]] = defaultdict(list)
    for kind in OUTLINE_KINDS:
        for fact in context.catalogue.of_document(entry.id, kind):
            prefix = declared_prefix(entry, fact.record.clause)
            if prefix is not None:
                held[prefix].append(fact)
    for key, members in held.items():
        members.sort(key=partial(_ordinals, key))
    return held


def _ordinals(key: str, fact: Entry) -> list[int]:
    """Return the ordinal numbers of a fact inside the clause ``key``."""
    return [int(part) for part in fact.record.clause[len(key) :].split(".") if part.isdigit()]


def _item(context: Context, entry: Entry, part: str, fact: Entry) -> Item:
    record = fact.record
    name, text, link = _words(context, fact)
    prefix = declared_prefix(entry, record.clause) or ""
    return Item(
        anchor=record.clause,
        kind=_kind_label(fact),
        name=name,
        text=text,
        place=_place(entry, part, record.clause),
        cite=clause_label(entry, record.clause),
        link=link,
        note=record.note or "",
        discrepancies=context.discrepancies(fact),
        depth=max(0, record.clause[len(prefix) :].count(".") - 1),
    )


def _place(entry: Entry, part: str, clause: str) -> str:
    """Return the short place of a fact inside its part: «п. 4.2», «поз. 3», "" for the part itself."""
    prefix = declared_prefix(entry, clause) or ""
    ordinals = clause[len(prefix) + 1 :]
    number = clause_label(entry, prefix) if prefix != part else ""
    return ", ".join(filter(None, (number, f"поз. {ordinals}" if ordinals else "")))


def _kind_label(fact: Entry) -> str:
    if fact.kind == "statement":
        return STATEMENT_KINDS[fact.record.kind]
    if fact.kind == "operative_point":
        return f"пункт {fact.record.number}"
    if fact.kind == "effect":
        return f"эффект {AUDIENCES[fact.record.audience]}"
    return KIND_LABELS.get(fact.kind, "сокращение")


def _words(context: Context, fact: Entry) -> tuple[str, str, Link | None]:
    """Return name, text and link of a fact."""
    record, catalogue = fact.record, context.catalogue
    if fact.kind == "citation":
        act = catalogue.target(fact, "act")
        return _act_words(act, record), "", context.link(act) if act else None
    if fact.kind == "term":
        return record.label, record.definition, context.link(fact)
    if fact.kind == "abbreviation":
        return record.short, record.full or "не расшифровано в документе", None
    if fact.kind == "function":
        actor = catalogue.target(fact, "actor")
        return "", record.text, context.link(actor) if actor else None
    if fact.kind == "operative_point":
        deadline = f" Срок: {record.deadline.raw}." if record.deadline else ""
        return "", record.text + deadline, None
    if fact.kind in ("criterion", "indicator"):
        return record.name, getattr(record, "definition", ""), context.link(fact)
    return getattr(record, "name", None) or getattr(record, "code", None) or "", record.text, None


def _act_words(act: Entry | None, citation) -> str:
    if act is None:
        return citation.act
    edition = f", в редакции от {day(citation.edition_date)}" if citation.edition_date else ""
    return act_title(act) + edition


def act_title(act: Entry) -> str:
    """Return «Указ от 21 июля 2020 г. № 474 «О национальных целях…»»; the kind is not said twice."""
    record = act.record
    number = f" № {record.number}" if record.number else ""
    issued = f" от {day(record.date)}" if record.date else ""
    if record.name.lower().startswith(record.kind.lower()[:12]):
        return f"{record.name}{issued}{number}"
    return f"{first_upper(record.kind)}{issued}{number} «{record.name}»"


def _headings(parts: tuple[Part, ...]) -> tuple[Heading, ...]:
    """Return a table of contents of two levels."""
    found: list[tuple[Part, list[Heading]]] = []
    for part in parts:
        if part.level == 2 or not found:
            found.append((part, []))
        elif part.level == 3:
            found[-1][1].append(Heading(part.anchor, shortened(part.title, 60)))
    return tuple(Heading(part.anchor, shortened(part.title, 60), tuple(inner)) for part, inner in found)
