"""Pages of indicators («показатели»): the list by document and criterion, and the passport."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.indicator import (
    CRITERION_KINDS,
    DIRECTIONS,
    LEVELS,
    MEASURES,
    MISSING,
    QUALITIES,
    VALUE_STATUSES,
)  # fmt: skip
from generator.site.context import Context, Download
from generator.site.links import Link
from generator.site.plan import Fact, Heading, Plan, SearchText, facts
from generator.site.text import counted, day, decimal, first_upper, partial_day, shortened
from generator.site.views.alike import AlikeView, alike_of, topics_of
from generator.site.views.comparison import Elsewhere, elsewhere
from generator.site.views.records import ended_text

_OPS = {"eq": "", "ge": "не меньше ", "le": "не больше "}
_THRESHOLDS = {"ge": "не меньше", "gt": "больше", "le": "не больше", "lt": "меньше"}
DATASETS, COMPARED = ("indicators", "targets", "values"), ("comparisons", "comparison_values")
NO_TARGET = "Целевое значение документом не установлено"
NO_VALUE = "Фактических значений в опубликованных источниках не найдено"


class YearLine(NamedTuple):
    """Target and fact of one year in words; "" where there is none."""

    year: str
    target: str
    value: str
    source: Link | None


class IndicatorView(NamedTuple):
    """The whole passport."""

    name: str
    definition: str
    note: str
    ended: str
    facts: tuple[Fact, ...]
    years: tuple[YearLine, ...]
    no_target: str
    no_value: str
    ambiguity: str
    topics: tuple[Link, ...]
    alike: AlikeView
    elsewhere: tuple[Elsewhere, ...]
    results: tuple[Link, ...]
    discrepancies: tuple[Link, ...]
    source: Link | None
    neighbours: tuple[Link, ...]
    downloads: tuple[Download, ...]
    as_of: str


class IndicatorLine(NamedTuple):
    """One indicator in the list."""

    link: Link
    measure: str
    level: str
    targets: str
    values: str


class CriterionView(NamedTuple):
    """One criterion with its indicators."""

    anchor: str
    title: str
    kind: str
    lines: tuple[IndicatorLine, ...]


class DocumentIndicators(NamedTuple):
    """The indicators of one document."""

    anchor: str
    link: Link
    place: str
    total: str
    criteria: tuple[CriterionView, ...]


def indicator_plan(context: Context, entry: Entry) -> Plan:
    """Return the passport of an indicator."""
    record, catalogue = entry.record, context.catalogue
    criterion = catalogue.target(entry, "criterion")
    years = tuple(_years(context, entry))
    territory = context.territory_of(entry)
    siblings = catalogue.sources(criterion, "indicator", "criterion") if criterion else []
    compared = elsewhere(context, entry)
    view = IndicatorView(
        name=record.name,
        definition=record.definition,
        note=record.note or "",
        ended=ended_text(context, context.document_of(entry)),
        facts=_facts(context, entry, criterion),
        years=years,
        no_target="" if record.targets else NO_TARGET,
        no_value="" if any(line.value for line in years) else NO_VALUE,
        ambiguity=record.ambiguity or "",
        topics=topics_of(context, entry),
        alike=alike_of(context, entry),
        elsewhere=compared,
        results=context.links(catalogue.sources(entry, "expected_result", "indicators")),
        discrepancies=context.discrepancies(entry),
        source=context.source(entry),
        neighbours=context.links(e for e in siblings if e is not entry),
        downloads=context.downloads(*DATASETS, *(COMPARED if compared else ()), document=entry.document),
        as_of=day(context.as_of),
    )
    place = territory.record.short_name if territory else ""
    return Plan(
        path=f"indicators/{entry.id}/",
        section="indicators",
        template="indicator.html",
        title=f"{record.title} — показатель, {place} {entry.document.rsplit('-', 1)[-1]}",
        description=shortened(record.definition, 300),
        view=view,
        breadcrumbs=(Link("Показатели", "indicators/"), Link(record.title, "")),
        source=entry.file,
        search=SearchText("Показатель", place, f"{record.name} {record.definition} {record.number or ''}"),
    )


def indicators_plan(context: Context) -> Plan:
    """Return the list of all indicators by document and criterion."""
    documents = tuple(
        found for entry in context.catalogue.of("document") if (found := _document(context, entry)).criteria
    )
    return Plan(
        "indicators/", "indicators", "indicators.html", "Показатели",
        "Критерии и показатели документов: что измеряют, какие цели заданы, есть ли опубликованные значения.",
        documents, (Link("Показатели", ""),), tuple(Heading(d.anchor, d.place) for d in documents),
    )  # fmt: skip


def _document(context: Context, entry: Entry) -> DocumentIndicators:
    catalogue = context.catalogue
    indicators = catalogue.of_document(entry.id, "indicator")
    criteria = [
        CriterionView(
            criterion.id,
            criterion.record.name,
            CRITERION_KINDS[criterion.record.kind],
            tuple(_line(context, e) for e in catalogue.sources(criterion, "indicator", "criterion")),
        )
        for criterion in catalogue.of_document(entry.id, "criterion")
    ]
    loose = tuple(_line(context, e) for e in indicators if e.record.criterion is None)
    if loose:
        criteria.append(CriterionView(f"{entry.id}.no-criterion", "Без критерия", "", loose))
    territory = context.territory_of(entry)
    return DocumentIndicators(
        entry.id,
        context.link(entry),
        territory.record.short_name if territory else "",
        counted(len(indicators), "показатель", "показателя", "показателей"),
        tuple(criteria),
    )


def _line(context: Context, entry: Entry) -> IndicatorLine:
    record = entry.record
    targets = ", ".join(f"{year}: {target_text(entry, target)}" for year, target in record.targets.items())
    values = [e for e in context.catalogue.sources(entry, "value", "indicator") if not e.record.missing]
    return IndicatorLine(
        context.link(entry),
        MEASURES[record.measure],
        LEVELS[record.level] if record.level else "не назван",
        targets or "не установлено",
        counted(len(values), "значение", "значения", "значений") if values else "нет данных",
    )


def target_text(entry: Entry, target) -> str:
    """Return a target in words with its unit."""
    unit = f"\u00a0{_sign(entry.record.unit)}" if entry.record.unit else ""
    return f"{_OPS[target.op]}{decimal(target.value)}{unit}"


def value_text(entry: Entry, value) -> str:
    """Return an observed value in words; a missing one says why."""
    if value.missing:
        return MISSING[value.missing]
    if value.quality:
        return QUALITIES[value.quality]
    unit = f"\u00a0{_sign(entry.record.unit)}" if entry.record.unit else ""
    return f"{decimal(value.value)}{unit} ({VALUE_STATUSES[value.status]})"


def _sign(unit: str) -> str:
    return "%" if unit.lower().startswith("процент") else unit


def _years(context: Context, entry: Entry):
    values = context.catalogue.sources(entry, "value", "indicator")
    by_year: dict[str, list[Entry]] = {}
    for value in values:
        by_year.setdefault(str(value.record.year), []).append(value)
    for year in sorted({*entry.record.targets, *by_year}):
        target = entry.record.targets.get(year)
        found = by_year.get(year, [])
        yield YearLine(
            year,
            target_text(entry, target) if target else "",
            "; ".join(value_text(entry, v.record) for v in found),
            _value_source(context, found[0]) if found else None,
        )


def _value_source(context: Context, value: Entry) -> Link:
    source = value.record.source
    document = context.catalogue.target(value, "source", "document")
    path = source.url or (f"concepts/{document.id}/#{source.clause}" if document else "")
    return Link(source.title, path, partial_day(source.date))


def _facts(context: Context, entry: Entry, criterion: Entry | None) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue
    document, owner = context.document_of(entry), catalogue.target(entry, "owner")
    threshold = record.threshold
    return facts(
        Fact(
            "Критерий",
            links=(Link(criterion.record.name, f"indicators/#{criterion.id}"),) if criterion else (),
        ),
        Fact("Как измеряется", first_upper(MEASURES[record.measure])),
        Fact("Единица", record.unit or ""),
        Fact("Числитель", record.numerator or ""),
        Fact("Знаменатель", record.denominator or ""),
        Fact("О ком", record.population or ""),
        Fact("Уровень", first_upper(LEVELS[record.level]) if record.level else "в документе не назван"),
        Fact("Направление", first_upper(DIRECTIONS[record.direction])),
        Fact(
            "Порог",
            f"{_THRESHOLDS[threshold.op]} {decimal(threshold.value)} {threshold.unit}" if threshold else "",
        ),
        Fact("Формула", record.formula or "в документе не приведена"),
        Fact("Источники данных", "; ".join(record.sources) or "в документе не названы"),
        Fact("Периодичность", record.periodicity or "в документе не названа"),
        Fact("Кто ведёт", "" if owner else "в документе не назван", context.links([owner]) if owner else ()),
        Fact("Документ", links=context.links([document]) if document else ()),
    )
