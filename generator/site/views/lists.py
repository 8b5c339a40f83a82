"""Practices and codes: lists with a short page for each («практики», «коды замечаний»)."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.codes import FAMILIES, Code, family_codes
from generator.derive.lifecycle import REVIEW_STATUSES, review_status
from generator.model.practice import EVIDENCE_LEVELS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Fact, Plan, SearchText, facts
from generator.site.text import day, shortened
from generator.site.views.alike import topics_of


class PracticeView(NamedTuple):
    """The page of a practice; what is unknown is said to be unknown."""

    summary: str
    note: str
    problem: str
    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    mentions: tuple[Link, ...]
    as_of: str


def practice_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a practice."""
    record, catalogue = entry.record, context.catalogue
    territory = context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    mentions = tuple(
        context.place(document, mention.clause)
        for number, mention in enumerate(record.mentions)
        if (document := catalogue.target(entry, "mentions", number, "document"))
    )
    view = PracticeView(
        summary=record.summary,
        note=record.note or "",
        problem=record.problem or "",
        steps=record.steps,
        facts=facts(
            Fact("Территория", links=context.links([territory]) if territory else ()),
            Fact("Организация", links=context.links(catalogue.targets(entry, "body"))),
            Fact("Для кого", ", ".join(e.record.name for e in catalogue.targets(entry, "audience"))),
            Fact("Дефициты", ", ".join(e.record.name for e in catalogue.targets(entry, "deficits"))),
            Fact(
                "Темы", links=context.links(catalogue.targets(entry, "topics")) or topics_of(context, entry)
            ),
            Fact("Начало", record.started or "неизвестно"),
            Fact(
                "Доказательность", f"{record.evidence.level} из 5: {EVIDENCE_LEVELS[record.evidence.level]}"
            ),
            Fact("Экспертиза", REVIEW_STATUSES[review_status(record)]),
        ),
        mentions=mentions,
        as_of=day(context.as_of),
    )
    return Plan(
        path=f"practices/{entry.id}/",
        section="practices",
        template="practice.html",
        title=f"{record.title} — практика, {place}" if place else record.title,
        description=shortened(record.summary, 300),
        view=view,
        breadcrumbs=(Link("Практики", "practices/"), Link(record.title, "")),
        source=entry.file,
        search=SearchText("Практика", place, record.summary),
    )


#: How many practices one page of the plain list shows.
PAGE_SIZE = 50


def practices_plans(context: Context):
    """Yield the list of practices, in pages of ``PAGE_SIZE``; one page with its reason when empty."""
    entries = sorted(context.catalogue.of("practice"), key=lambda e: (e.record.title.lower(), e.id))
    pages = [entries[start : start + PAGE_SIZE] for start in range(0, len(entries), PAGE_SIZE)] or [[]]
    for number, members in enumerate(pages, 1):
        rows = tuple(
            (
                context.link(e, e.record.summary),
                territory.record.short_name if (territory := context.territory_of(e)) else "",
                e.record.evidence.level,
            )
            for e in members
        )
        title = "Банк практик" if number == 1 else f"Банк практик, страница {number}"
        yield Plan(
            "practices/" if number == 1 else f"practices/page-{number}/",
            "practices", "practices.html", title,
            "Практики профессионального развития педагогов: суть, для кого, чем подтверждены.",
            (rows, len(entries), number, len(pages)),
            (Link("Практики", "practices/"), *((Link(str(number), ""),) if number > 1 else ())),
        )  # fmt: skip


def code_plan(family: str, code: Code) -> Plan:
    """Return the page of a finding code."""
    return Plan(
        path=f"codes/{code.code}/",
        section="codes",
        template="code.html",
        title=f"{code.code}: {code.title}",
        description=shortened(f"{code.why} {code.fix}", 300),
        view=(FAMILIES[family], code),
        breadcrumbs=(Link("Коды замечаний", "codes/"), Link(code.code, "")),
    )


def codes_plan() -> Plan:
    """Return the list of all codes by family."""
    families = tuple((title, family_codes(family)) for family, title in FAMILIES.items())
    return Plan(
        "codes/", "codes", "codes.html", "Коды замечаний",
        "Что означает каждое замечание проверки и как его исправить.",
        families, (Link("Коды замечаний", ""),),
    )  # fmt: skip
