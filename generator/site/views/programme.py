"""The page of a programme («программа ДПП»): what is taught, its runs, where it stands."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.programmes import stale_reasons
from generator.model.programme import (
    CERTIFICATES,
    EDUCATION_LEVELS,
    EXPERTISES,
    FEATURES,
    FUNDINGS,
    MODES,
    PROGRAMME_KINDS,
    REGISTER_STATES,
    RUN_MODES,
    Programme,
)  # fmt: skip
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.runs import runs_path
from generator.site.text import counted, day, decimal, first_upper, partial_day, shortened


class RunLine(NamedTuple):
    """One run; ``order`` sorts it."""

    when: str
    order: str
    over: bool
    mode: str
    place: str
    seats: str
    enrol: Link


class ProgrammeView(NamedTuple):
    """The whole page."""

    kicker: str
    name: str
    summary: str
    note: str
    warnings: tuple[str, ...]
    facts: tuple[Fact, ...]
    runs: tuple[RunLine, ...]
    calendar: Download | None
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    modules: tuple[tuple[str, str], ...]
    expertise: tuple[str, ...]
    related: tuple[tuple[str, tuple[Link, ...]], ...]
    source: Link
    as_of: str


def programme_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a programme."""
    record: Programme = entry.record
    territory = context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    view = ProgrammeView(
        kicker=first_upper(PROGRAMME_KINDS[record.kind]),
        name=record.title,
        summary=record.summary,
        note=record.note or "",
        warnings=tuple(first_upper(f"{reason}.") for reason in stale_reasons(record, context.as_of)),
        facts=_facts(context, entry),
        runs=tuple(_run(context, run) for run in sorted(record.runs.values(), key=lambda run: run.start)),
        calendar=context.calendar_at(runs_path(entry)),
        lists=tuple(_lists(record)),
        modules=tuple(
            (m.title, counted(m.hours, "час", "часа", "часов") if m.hours is not None else "не сказано")
            for m in record.modules
        ),
        expertise=tuple(
            f"{first_upper(EXPERTISES[e.kind])}: {e.by}, {partial_day(e.date)}. {e.result}"
            for e in record.expertise
        ),
        related=tuple(_related(context, entry)),
        source=Link("Страница программы", record.source_url, partial_day(record.source_date)),
        as_of=day(context.as_of),
    )
    return Plan(
        path=f"programmes/{entry.id}/",
        section="programmes",
        template="programme.html",
        title=f"{shortened(record.title, 140)} – программа ДПП, {place}",
        description=shortened(record.summary, 300),
        view=view,
        breadcrumbs=(Link("Программы", "programmes/"), Link(shortened(record.title, 90), "")),
        headings=(Heading("runs", "Потоки"), Heading("content", "Чему учат"), Heading("related", "Связано")),
        source=entry.file,
        search=SearchText("Программа", place, " ".join((record.summary, *record.outcomes))),
        linked_data=course(context, entry),
    )


def course(context: Context, entry: Entry) -> dict:
    """Return the programme as schema.org ``Course`` with its runs as ``CourseInstance``."""
    record: Programme = entry.record
    provider = context.catalogue.target(entry, "provider")
    known = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": record.title,
        "description": record.summary,
        "courseCode": record.code,
        "inLanguage": "ru",
        "url": f"{context.site_url}programmes/{entry.id}/" if context.site_url else None,
        "sameAs": record.source_url,
        "provider": {"@type": "Organization", "name": provider.record.name} if provider else None,
        "educationalCredentialAwarded": CERTIFICATES[record.certificate] if record.certificate else None,
        "isAccessibleForFree": record.cost.free if record.cost else None,
        "about": [d.record.name for d in context.catalogue.targets(entry, "topics")] or None,
        "hasCourseInstance": [_instance(record, run) for run in record.runs.values()] or None,
    }
    return {key: value for key, value in known.items() if value is not None}


def _instance(record: Programme, run) -> dict:
    modes = {"onsite": "onsite", "online": "online", "blended": "blended"}
    known = {
        "@type": "CourseInstance",
        "courseMode": modes.get(run.mode),
        "startDate": run.start.isoformat(),
        "endDate": run.end.isoformat(),
        "courseWorkload": f"PT{record.hours}H",
        "location": {"@type": "Place", "name": run.place} if run.place else None,
        "maximumAttendeeCapacity": run.seats,
    }
    return {key: value for key, value in known.items() if value is not None}


def _facts(context: Context, entry: Entry) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue
    found = record.federal_register

    def names(field: str) -> str:
        return ", ".join(e.record.name for e in catalogue.targets(entry, field))

    return facts(
        Fact("Кто проводит", links=context.links(catalogue.targets(entry, "provider"))),
        Fact("Кто разработал", links=context.links(catalogue.targets(entry, "developer"))),
        Fact("Код", record.code or ""),
        Fact("Объём", counted(record.hours, "час", "часа", "часов")),
        Fact("Форма", first_upper(MODES[record.mode])),
        Fact("Особенности", ", ".join(FEATURES[one] for one in record.features)),
        Fact("Для кого", names("audience") or "не сказано"),
        Fact("Уровень образования", ", ".join(EDUCATION_LEVELS[one] for one in record.education_levels)),
        Fact("Предметы", names("subjects")),
        Fact("Дефициты", names("deficits") or "не названы"),
        Fact("Темы", links=context.links(catalogue.targets(entry, "topics"))),
        Fact("Итоговая работа", record.final_product or ""),
        Fact(
            "Что выдают",
            first_upper(CERTIFICATES[record.certificate]) if record.certificate else "не сказано",
        ),
        Fact("Стоимость", _cost(record)),
        Fact("Федеральный реестр", _register(found) if found else "не сообщается"),
        Fact("Действует до", day(record.valid_until) if record.valid_until else ""),
        Fact("Сведения сверены", day(record.reviewed_on) if record.reviewed_on else ""),
    )


def _cost(record: Programme) -> str:
    cost = record.cost
    if cost is None:
        return "не сообщается"
    funding = f", {FUNDINGS[cost.funding]}" if cost.funding else ""
    amount = f"{decimal(cost.amount)}\u00a0₽" if cost.amount is not None else "платно, цена не названа"
    return ("бесплатно" if cost.free else amount) + funding


def _register(found) -> str:
    dated = f", {day(found.included_on)}" if found.included_on else ""
    number = f", №\u00a0{found.number}" if found.number else ""
    until = f", действует до {day(found.valid_until)}" if found.valid_until else ""
    return f"{REGISTER_STATES[found.state]}{dated}{number}{until}"


def _run(context: Context, run) -> RunLine:
    return RunLine(
        f"{day(run.start)} – {day(run.end)}",
        run.start.isoformat(),
        run.end < context.as_of,
        RUN_MODES[run.mode] if run.mode else "не сказано",
        run.place or "не сказано",
        str(run.seats) if run.seats is not None else "не сказано",
        Link("Записаться", run.url) if run.url and run.end >= context.as_of else Link("", ""),
    )


def _lists(record: Programme):
    if record.outcomes:
        yield "Чему научится слушатель", record.outcomes
    if record.competencies:
        yield "Компетенции", record.competencies


def _related(context: Context, entry: Entry):
    catalogue = context.catalogue
    practices = catalogue.sources(entry, "practice", "programmes")
    for title, found in (
        ("Практики", practices),
        ("Мероприятия", catalogue.targets(entry, "activities")),
        ("Показатели", catalogue.targets(entry, "indicators")),
    ):
        if found:
            yield title, context.links(found)
