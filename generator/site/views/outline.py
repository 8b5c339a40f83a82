"""The outline of a document («содержание по пунктам»): every clause with the facts it states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.clauses import clause_label, declared_prefix
from generator.derive.status import STATUSES, point_state
from generator.model.statement import AUDIENCES, STATEMENT_KINDS
from generator.site.citation import Citation, cite_clause
from generator.site.context import OUTLINE_KINDS, Context
from generator.site.hints import Hints, Text
from generator.site.links import KIND_LABELS, Link
from generator.site.text import day, first_upper, shortened


class Item(NamedTuple):
    """One fact of the outline; ``depth`` nests subtasks below tasks.

    ``anchor`` is the clause, ``id`` the same for the first fact of a clause and "" for the others.
    """

    anchor: str
    id: str
    kind: str
    name: str
    text: Text
    place: str
    cite: Citation
    link: Link | None
    note: Text
    discrepancies: tuple[Link, ...]
    depth: int = 0


class Part(NamedTuple):
    """One structural unit with the facts directly in it; ``level`` is 2, 3 or 4.

    ``anchors`` are clauses that show nothing of their own but are linked to.
    """

    anchor: str
    anchors: tuple[str, ...]
    title: str
    text: Text
    level: int
    items: tuple[Item, ...]
    discrepancies: tuple[Link, ...]
    cite: Citation


def outline(context: Context, entry: Entry, hints: Hints) -> tuple[Part, ...]:
    """Return every part of a document in its order; each declared clause and each fact has an anchor."""
    return tuple(_parts(context, entry, hints))


def _parts(context: Context, entry: Entry, hints: Hints) -> Iterator[Part]:
    clauses, held = entry.record.clauses, _facts_by_clause(context, entry)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in clauses:
        groups[_outer(entry, key)].append(key)
    used: set[str] = set(groups)
    silent: list[str] = []
    level = 1
    for key, inner in groups.items():
        touching = context.discrepancies_at(entry.id, key) if key not in held else ()
        clause = clauses[key]
        facts = [fact for k in inner for fact in held.get(k, ())]
        if not (facts or clause.text or clause.name or touching):
            silent.append(key)
            continue
        text = hints.text(clause.text if clause.text and (clause.name or key == "preamble") else "")
        items = tuple(_item(context, entry, key, fact, used, hints) for fact in facts)
        anchors = (*silent, *(k for k in inner if k not in used))
        level = min(2 + key.count("."), 4, level + 1)  # headings do not skip a level
        cite = cite_clause(context, entry, key, key)
        yield Part(key, anchors, _part_title(entry, key), text, level, items, touching, cite)
        silent.clear()


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
    spoken = clause_label(entry, key) if key == "preamble" else clause.text or clause_label(entry, key)
    return name or shortened(first_upper(spoken), 80).rstrip(".")


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


def _item(context: Context, entry: Entry, part: str, fact: Entry, used: set[str], hints: Hints) -> Item:
    record = fact.record
    first = record.clause not in used
    used.add(record.clause)
    name, text, link = _words(context, fact)
    prefix = declared_prefix(entry, record.clause) or ""
    return Item(
        anchor=record.clause,
        id=record.clause if first else "",
        kind=_kind_label(fact),
        name=name,
        text=hints.text(text),
        place=_place(entry, part, record.clause),
        cite=cite_clause(context, entry, record.clause, record.clause),
        link=link,
        note=hints.text(record.note or ""),
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
        return "", record.text + _deadline(context, fact), None
    if fact.kind == "activity":
        return f"{context.number(fact)}. {record.title}", record.summary or "", context.link(fact)
    if fact.kind == "inherited_vocabulary":
        act = catalogue.target(fact, "act")
        return "Термины взяты из акта", "", context.link(act) if act else None
    if fact.kind in ("criterion", "indicator"):
        return record.name, getattr(record, "definition", ""), context.link(fact)
    return getattr(record, "name", None) or getattr(record, "code", None) or "", record.text, None


def _deadline(context: Context, point: Entry) -> str:
    """Return the deadline of a point as printed, as understood and its status, "" where there is none."""
    if point.record.deadline is None:
        return ""
    state = point_state(context.catalogue, point, context.as_of)
    until = f" ({state.window.label}), {STATUSES[state.status]}" if state.window else ""
    return f" Срок: {point.record.deadline.raw}{until}."


def _act_words(act: Entry | None, citation) -> str:
    if act is None:
        return citation.act
    edition = f", в редакции от {day(citation.edition_date)}" if citation.edition_date else ""
    return act_title(act) + edition


def act_title(act: Entry) -> str:
    """Return «Указ от 21 июля 2020 г. № 474 «О национальных целях…»»; the kind is not said twice."""
    record = act.record
    number = f" №\u00a0{record.number}" if record.number else ""
    issued = f" от {day(record.date)}" if record.date else ""
    if record.name.lower().startswith(record.kind.lower()[:12]):
        return f"{record.name}{issued}{number}"
    return f"{first_upper(record.kind)}{issued}{number} «{record.name}»"


def size_of(parts: tuple[Part, ...]) -> int:
    """Return how many parts and facts an outline shows."""
    return len(parts) + sum(len(part.items) for part in parts)
