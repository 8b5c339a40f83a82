"""The card of a practice («карточка практики»): what is unknown is said to be unknown."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.lifecycle import REVIEW_STATUSES, review_is_stale, review_status, state
from generator.model.practice import (
    ACTIONS,
    EFFORTS,
    EVIDENCE_LEVELS,
    FORMS,
    ORG_LEVELS,
    ORGANISATIONS,
    ORIGINS,
    TRANSFERS,
    Practice,
)  # fmt: skip
from generator.model.review import STATES
from generator.site.citation import Citation, cite_record
from generator.site.context import Context
from generator.site.hints import Text
from generator.site.links import Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import day, first_upper, partial_day, shortened
from generator.site.views.alike import topics_of
from generator.site.views.practice_parts import (
    AdoptionView,
    Outcome,
    ReviewView,
    adoption_view,
    outcome_view,
    publication_link,
    review_view,
    status_text,
)  # fmt: skip


class Axis(NamedTuple):
    """One of the three answers about a practice: its name, the answer, what it means."""

    name: str
    answer: str
    meaning: str


class Section(NamedTuple):
    """One section of the card."""

    anchor: str
    title: str
    texts: tuple[str, ...]
    ordered: bool


class Step(NamedTuple):
    """One decision of the way of the card."""

    day: str
    state: str
    role: str
    reason: str


class PracticeView(NamedTuple):
    """The whole card."""

    kicker: str
    name: str
    summary: Text
    note: Text
    warnings: tuple[str, ...]
    facts: tuple[Fact, ...]
    axes: tuple[Axis, ...]
    sections: tuple[Section, ...]
    silent: str
    roadblocks: tuple[tuple[str, str], ...]
    outcomes: tuple[Outcome, ...]
    kit: tuple[Link, ...]
    others: tuple[str, ...]
    adoptions: tuple[AdoptionView, ...]
    way: tuple[Step, ...]
    reviews: tuple[ReviewView, ...]
    mentions: tuple[Link, ...]
    related: tuple[tuple[str, tuple[Link, ...]], ...]
    adopt: str
    cite: Citation
    as_of: str


def practice_plan(context: Context, entry: Entry) -> Plan:
    """Return the card of a practice."""
    record = entry.record
    territory = context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    sections = tuple(_sections(entry))
    words = context.glossary.page(f"practices/{entry.id}/")
    view = PracticeView(
        kicker=first_upper(FORMS[record.form]),
        name=record.title,
        summary=words.text(record.summary),
        note=words.text(record.note or ""),
        warnings=tuple(_warnings(context, entry)),
        facts=_facts(context, entry, territory),
        axes=tuple(_axes(context, entry)),
        sections=tuple(section for section in sections if section.texts),
        silent=_silent(record, sections),
        roadblocks=tuple((one.risk, one.remedy) for one in record.roadblocks),
        outcomes=tuple(outcome_view(one) for one in record.results),
        kit=tuple(publication_link(one) for one in record.kit),
        others=tuple(status_text(one) for one in record.external_statuses),
        adoptions=tuple(adoption_view(context, one) for one in context.catalogue.children(entry, "adoption")),
        way=tuple(Step(day(d.date), STATES[d.state], d.role, d.reason or "") for d in record.lifecycle),
        reviews=tuple(review_view(one) for one in record.reviews),
        mentions=_mentions(context, entry),
        related=tuple(_related(context, entry)),
        cite=cite_record(context, record.title, f"карточка банка практик, {place}", f"practices/{entry.id}/"),
        adopt=f"practices/adopt/?practice={entry.id}",
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
        headings=tuple(_headings(view)),
        source=entry.file,
        search=SearchText("Практика", place, " ".join((record.summary, record.problem or "", *record.steps))),
    )


def _warnings(context: Context, entry: Entry):
    record = entry.record
    now = state(record)
    if now == "withdrawn":
        last = record.lifecycle[-1]
        yield f"Практика отозвана {day(last.date)}: {last.reason or 'причина не названа'}"
    elif now == "archived":
        yield "Практика в архиве: её больше не ведут или сведения о ней устарели."
    if review_is_stale(record, context.as_of):
        yield "С последнего одобрения прошло больше двух лет: карточку пора пересмотреть."
    if record.origin == "submission" and now in ("", "draft", "submitted", "format_check"):
        yield "Карточку ещё не рассмотрели эксперты."


def _facts(context: Context, entry: Entry, territory: Entry | None) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue

    def names(field: str) -> str:
        return ", ".join(e.record.name for e in catalogue.targets(entry, field))

    return facts(
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Чья", "" if record.body else "не названа", context.links(catalogue.targets(entry, "body"))),
        Fact("Откуда карточка", ORIGINS[record.origin]),
        Fact("Для кого", names("audience") or "не сказано"),
        Fact("Дефициты", names("deficits") or "не названы"),
        Fact("Где применяют", ", ".join(ORG_LEVELS[one] for one in record.levels) or "не сказано"),
        Fact(
            "Тип организации", ", ".join(ORGANISATIONS[one] for one in record.organisations) or "не сказано"
        ),
        Fact("Предметы", names("subjects")),
        Fact("Темы", links=context.links(catalogue.targets(entry, "topics")) or topics_of(context, entry)),
        Fact("Начало", first_upper(partial_day(record.started)) if record.started else "неизвестно"),
        Fact("Младше года, потому что", record.young or ""),
        Fact("Затраты", EFFORTS[record.effort] if record.effort else "неизвестны"),
        Fact("Стажировка", links=context.links(catalogue.targets(entry, "internship"))),
        Fact("К кому обратиться", record.contact or "не указано"),
    )


def _axes(context: Context, entry: Entry):
    record = entry.record
    evidence = record.evidence
    by = f"Присвоен {day(evidence.assigned_on)}, {evidence.assigned_by}"
    body = context.catalogue.target(entry, "evidence", "review_body")
    checked = f"; проверил экспертный орган: {body.record.short_name}" if body else ""
    yield Axis(
        "Доказательность",
        f"{evidence.level} из 5: {EVIDENCE_LEVELS[evidence.level]}",
        f"Что можно делать: {ACTIONS[evidence.level]}. {by}{checked}; шкала, версия {evidence.scheme[1:]}.",
    )
    count = len(record.reviews)
    yield Axis(
        "Экспертиза",
        REVIEW_STATUSES[review_status(record)],
        f"Экспертиз: {count}." if count else "Эксперты карточку не рассматривали.",
    )
    yield Axis("Переносимость", TRANSFERS[record.transfer], record.transfer_note or "")


def _sections(entry: Entry):
    record = entry.record
    yield Section("problem", "Какую проблему решает", (record.problem,) if record.problem else (), False)
    yield Section("steps", "Шаги", record.steps, True)
    yield Section("requirements", "Что нужно до начала", record.requirements, False)
    yield Section("resources", "Ресурсы", record.resources, False)


def _silent(record: Practice, sections: tuple[Section, ...]) -> str:
    """Say in one sentence which sections nobody filled, "" when all are there."""
    titles = [section.title.lower() for section in sections if not section.texts]
    titles += [] if record.roadblocks else ["что мешает"]
    who = "Документ не сообщает" if record.origin == "document" else "Пока не описано"
    return f"{who}: {', '.join(titles)}." if titles else ""


def _headings(view: PracticeView):
    yield Heading("axes", "Насколько можно доверять")
    yield from (Heading(section.anchor, section.title) for section in view.sections)
    if view.roadblocks:
        yield Heading("roadblocks", "Что мешает")
    yield Heading("results", "Что получилось")
    if view.kit:
        yield Heading("kit", "Набор для повтора")
    yield Heading("adoptions", "Кто внедрил")
    if view.way or view.reviews:
        yield Heading("way", "Путь карточки")
    yield Heading("related", "Связано")


def _mentions(context: Context, entry: Entry) -> tuple[Link, ...]:
    return tuple(
        context.place(document, mention.clause)
        for number, mention in enumerate(entry.record.mentions)
        if (document := context.catalogue.target(entry, "mentions", number, "document"))
    )


def _related(context: Context, entry: Entry):
    catalogue = context.catalogue
    for title, field in (
        ("Мероприятия", "activities"),
        ("Ожидаемые результаты", "expected_results"),
        ("Показатели", "indicators"),
        ("Программы", "programmes"),
    ):
        if found := catalogue.targets(entry, field):
            yield title, context.links(found)
    near = {
        programme.id: programme
        for deficit in catalogue.targets(entry, "deficits")
        for programme in catalogue.sources(deficit, "programme", "deficits")
    }
    if near:
        yield "Программы под эти дефициты", context.links(list(near.values())[:10])
