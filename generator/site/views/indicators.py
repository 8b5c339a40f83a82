"""The list of indicators («показатели»): totals by document and criterion, one table with filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.achievement import STATES, achievement
from generator.derive.series import series
from generator.model.indicator import CRITERION_KINDS, LEVELS, MEASURES
from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import counted, first_upper, shortened
from generator.site.views.indicator_chart import targets_text
from generator.site.views.indicator_values import capped_text, value_text
from generator.site.views.records import document_name
from generator.site.views.selection import Selection, selections

#: How many indicators one table holds; beyond it every territory has a page of its own.
PAGE_SIZE = 500
FORMS = ("показатель", "показателя", "показателей")
UNLEVELLED = "unnamed"
HAS = {"yes": "есть", "no": "нет"}


class Marks(NamedTuple):
    """What the filters of the list ask; a mark holds values with spaces between them."""

    territory: str
    document: str
    criterion: str
    topic: str
    measure: str
    level: str
    targets: str
    values: str


class IndicatorLine(NamedTuple):
    """One indicator in the list; ``words`` are searched beside what is shown."""

    link: Link
    document: Link
    criterion: str
    measure: str
    level: str
    targets: str
    values: str
    achieved: str
    marks: Marks
    words: str


class CriterionLine(NamedTuple):
    """One criterion of a document with the address of its indicators in the list."""

    anchor: str
    link: Link
    kind: str
    total: str


class DocumentIndicators(NamedTuple):
    """The indicators of one document in numbers."""

    anchor: str
    title: str
    link: Link
    total: str
    list: Link
    criteria: tuple[CriterionLine, ...]


class IndicatorsView(NamedTuple):
    """The whole page: ``totals`` in words, ``pages`` instead of lines when these are too many."""

    totals: tuple[str, ...]
    documents: tuple[DocumentIndicators, ...]
    silent: tuple[Link, ...]
    selections: tuple[Selection, ...]
    lines: tuple[IndicatorLine, ...]
    pages: tuple[Link, ...]
    file: str


def indicators_plans(context: Context) -> Iterator[Plan]:
    """Yield the list of all indicators; when they are too many, one for each territory beside it."""
    every = tuple(context.catalogue.of("indicator"))
    if len(every) <= PAGE_SIZE:
        yield _plan(context, every, every)
        return
    used = {entry.territory for entry in every}
    territories = [t for t in context.catalogue.of("territory") if t.id in used]
    yield _plan(context, every, (), territories)
    for territory in territories:
        own = tuple(entry for entry in every if entry.territory == territory.id)
        yield _plan(context, own, own, territory=territory)


def totals(context: Context, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Say how many indicators have targets, and how many published values; none is said as none."""
    entries = tuple(entries)
    aimed = sum(bool(entry.record.targets) for entry in entries)
    valued = sum(bool(_published(context, entry)) for entry in entries)
    every = counted(len(entries), *FORMS)
    aims = f"Цели по годам заданы у {aimed} из {len(entries)}" if aimed else "Целей по годам нет ни у одного"
    facts = f"Значения опубликованы по {valued} из {len(entries)}"
    return (f"Всего {every}", aims, facts if valued else "Значений не опубликовано ни по одному")


def _plan(
    context: Context,
    entries: tuple[Entry, ...],
    shown: tuple[Entry, ...],
    pages: Iterable[Entry] = (),
    territory: Entry | None = None,
) -> Plan:
    lines = tuple(_line(context, entry) for entry in shown)
    path = f"indicators/in/{territory.id}/" if territory else "indicators/"
    documents = tuple(_documents(context, entries, path, bool(pages)))
    place = territory.record.short_name if territory else ""
    view = IndicatorsView(
        totals=totals(context, entries),
        documents=documents,
        silent=() if territory else _silent(context, {entry.document for entry in entries}),
        selections=tuple(_selections(context, lines)),
        lines=lines,
        pages=tuple(Link(t.record.short_name, f"indicators/in/{t.id}/") for t in pages),
        file=f"pokazateli-{territory.id}.csv" if territory else "pokazateli.csv",
    )
    crumbs = (Link("Показатели", "indicators/"), Link(place, "")) if place else (Link("Показатели", ""),)
    return Plan(
        path, "indicators", "indicators.html", f"Показатели: {place}" if place else "Показатели",
        "Критерии и показатели документов: что измеряют, какие цели заданы, есть ли опубликованные значения.",
        view, crumbs,
    )  # fmt: skip


def _documents(
    context: Context, entries: Iterable[Entry], path: str, apart: bool
) -> Iterator[DocumentIndicators]:
    """Yield the documents with their criteria; ``apart``: the rows are on pages of the territories."""
    by_document: dict[str, list[Entry]] = {}
    for entry in entries:
        by_document.setdefault(entry.document, []).append(entry)
    for id, own in by_document.items():
        document = context.catalogue.get("document", id)
        if document is None:
            continue
        place = f"indicators/in/{document.territory}/" if apart else path
        yield DocumentIndicators(
            id,
            document_name(context, document),
            context.link(document),
            "; ".join((counted(len(own), *FORMS), *totals(context, own)[1:])).lower(),
            Link("Показать в списке", f"{place}?document={id}#list"),
            tuple(_criteria(context, document, own, place)),
        )


def _silent(context: Context, told: set[str]) -> tuple[Link, ...]:
    """Return the documents without a single indicator."""
    return tuple(
        context.link(document, document_name(context, document))
        for document in context.catalogue.of("document")
        if document.id not in told
    )


def _criteria(context: Context, document: Entry, own: list[Entry], place: str) -> Iterator[CriterionLine]:
    for criterion in context.catalogue.of_document(document.id, "criterion"):
        measured = sum(context.catalogue.target(entry, "criterion") is criterion for entry in own)
        yield CriterionLine(
            criterion.id,
            Link(_criterion_title(criterion), f"{place}?criterion={criterion.id}#list"),
            CRITERION_KINDS[criterion.record.kind],
            counted(measured, *FORMS),
        )


def _criterion_title(criterion: Entry) -> str:
    number = f"{criterion.record.number}. " if criterion.record.number else ""
    return f"{number}{criterion.record.name}"


def _line(context: Context, entry: Entry) -> IndicatorLine:
    record, document = entry.record, context.document_of(entry)
    criterion = context.catalogue.target(entry, "criterion")
    published, targets = _published(context, entry), targets_text(entry)
    topics = dict.fromkeys(placed.topic.id for placed in context.crosswalk.of(entry))
    last = max(published, key=lambda value: value.record.year, default=None)
    title = context.link(entry)
    return IndicatorLine(
        title._replace(title=f"{record.number}. {title.title}") if record.number else title,
        context.link(document)._replace(title=document_name(context, document)) if document else Link("", ""),
        shortened(_criterion_title(criterion), 90) if criterion else "не назван",
        first_upper(MEASURES[record.measure]),
        LEVELS[record.level] if record.level else "не назван",
        targets or "не установлены",
        f"{last.record.year}: {value_text(entry, last.record)}" if last else "нет данных",
        _achieved(context, entry),
        Marks(
            entry.territory, entry.document, criterion.id if criterion else "", " ".join(topics),
            record.measure, record.level or UNLEVELLED, "yes" if targets else "no",
            "yes" if published else "no",
        ),
        f"{record.name} {record.definition}",
    )  # fmt: skip


def _published(context: Context, entry: Entry) -> list[Entry]:
    values = context.catalogue.sources(entry, "value", "indicator")
    return [value for value in values if value.record.missing is None]


def _achieved(context: Context, entry: Entry) -> str:
    """Return what the latest number means for the targets, "" without a number."""
    known = series(context.catalogue, entry)
    if not known.points:
        return ""
    found = achievement(entry.record, known, known.points[-1])
    told = capped_text(found)
    return f"{told}, {STATES[found.state]}" if told else STATES[found.state]


def _selections(context: Context, lines: tuple[IndicatorLine, ...]) -> Iterator[Selection]:
    catalogue = context.catalogue
    criteria = {c.id: f"{_place(context, c)}: {_criterion_title(c)}" for c in catalogue.of("criterion")}
    known = (
        ("territory", "Территория", {t.id: t.record.short_name for t in catalogue.of("territory")}),
        ("document", "Документ", {d.id: document_name(context, d) for d in catalogue.of("document")}),
        ("criterion", "Критерий", criteria),
        ("topic", "Тема", {t.id: t.record.name for t in catalogue.of("topic")}),
        ("measure", "Как измеряется", MEASURES),
        ("level", "Уровень", LEVELS | {UNLEVELLED: "не назван"}),
        ("targets", "Цели", HAS),
        ("values", "Значения", HAS),
    )
    return selections([(line.link.path, line.marks) for line in lines], known)


def _place(context: Context, entry: Entry) -> str:
    territory = context.territory_of(entry)
    return territory.record.short_name if territory else ""
