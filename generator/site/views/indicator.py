"""The page of an indicator («показатель»): passport, targets and facts, achievement, what it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.related import Related, related_activities
from generator.derive.status import STATUSES
from generator.model.indicator import COMPARISONS, CRITERION_KINDS, DIRECTIONS, LEVELS, MEASURES
from generator.site.context import Context, Download
from generator.site.hints import Text
from generator.site.links import Link
from generator.site.plan import Fact, Plan, SearchText, facts
from generator.site.text import counted, day, decimal, first_upper, shortened
from generator.site.views.alike import AlikeView, alike_of, topics_of
from generator.site.views.comparison import Elsewhere, elsewhere
from generator.site.views.indicator_chart import ChartView, chart_of, no_chart
from generator.site.views.indicator_values import Figures, figures
from generator.site.views.records import ended_text

#: How many activities are listed before the rest is folded.
LIMIT = 6
UNSAID = "в документе не сказано"


class RelatedLine(NamedTuple):
    """An activity that the indicator measures: its status, why it is here and by whose word."""

    link: Link
    status: str
    why: str


class IndicatorView(NamedTuple):
    """The whole passport."""

    name: str
    title: str
    definition: Text
    note: Text
    ended: str
    facts: tuple[Fact, ...]
    figures: Figures
    chart: ChartView | None
    no_chart: str
    ambiguity: Text
    topics: tuple[Link, ...]
    alike: AlikeView
    elsewhere: tuple[Elsewhere, ...]
    results: tuple[Link, ...]
    bank: tuple[Link, ...]
    activities: tuple[RelatedLine, ...]
    more_activities: tuple[RelatedLine, ...]
    more: str
    discrepancies: tuple[Link, ...]
    source: Link | None
    neighbours: tuple[Link, ...]
    downloads: tuple[Download, ...]
    as_of: str


def indicator_plan(context: Context, entry: Entry) -> Plan:
    """Return the passport of an indicator."""
    record, catalogue = entry.record, context.catalogue
    hints = context.glossary.page(f"indicators/{entry.id}/")
    criterion = catalogue.target(entry, "criterion")
    territory = context.territory_of(entry)
    siblings = catalogue.sources(criterion, "indicator", "criterion") if criterion else []
    activities = tuple(_activities(context, entry))
    left = len(activities) - LIMIT
    view = IndicatorView(
        name=record.name,
        title=record.title,
        definition=hints.text(record.definition),
        note=hints.text(record.note or ""),
        ended=ended_text(context, context.document_of(entry)),
        facts=_facts(context, entry, criterion),
        figures=figures(context, entry),
        chart=chart_of(context, entry),
        no_chart=no_chart(context, entry),
        ambiguity=hints.text(record.ambiguity or ""),
        topics=topics_of(context, entry),
        alike=alike_of(context, entry),
        elsewhere=elsewhere(context, entry),
        results=context.links(catalogue.sources(entry, "expected_result", "indicators")),
        bank=context.links(
            one for kind in ("practice", "programme") for one in catalogue.sources(entry, kind, "indicators")
        ),
        activities=activities[:LIMIT],
        more_activities=activities[LIMIT:],
        more=f"Ещё {counted(left, 'мероприятие', 'мероприятия', 'мероприятий')}" if left > 0 else "",
        discrepancies=context.discrepancies(entry),
        source=context.source(entry),
        neighbours=context.links(e for e in siblings if e is not entry),
        downloads=context.downloads(*held_datasets(context, entry), document=entry.document),
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
        search=SearchText("Показатель", place, f"{record.name} – {record.definition} {record.number or ''}"),
    )


def held_datasets(context: Context, entry: Entry) -> Iterator[str]:
    """Yield the datasets that hold a row of this indicator."""
    catalogue, record = context.catalogue, entry.record
    values = catalogue.sources(entry, "value", "indicator")
    yield "indicators"
    if record.sources:
        yield "indicator_sources"
    if record.targets:
        yield "targets"
    if values:
        yield "values"
    if any(value.record.value is not None for value in values):
        yield "achievements"
    if catalogue.sources(entry, "comparison", "indicator"):
        yield "comparisons"
        yield "comparison_values"


def _activities(context: Context, entry: Entry) -> Iterator[RelatedLine]:
    for one in related_activities(context.catalogue, context.crosswalk, entry):
        activity = one.entry
        link = context.link(activity)
        title = f"{context.number(activity)}. {link.title}"
        status = first_upper(STATUSES[context.status(activity)])
        yield RelatedLine(link._replace(title=title), status, related_why(context, one))


def related_why(context: Context, one: Related) -> str:
    """Say what joins an activity and an indicator: a result of the document, or a topic of the editors."""
    if one.results:
        codes = ", ".join(r.record.code or context.link(r).title for r in one.results)
        return f"Через ожидаемый результат документа: {codes}"
    return "Общая тема, сопоставила редакция: " + ", ".join(topic.record.name for topic in one.topics)


def _facts(context: Context, entry: Entry, criterion: Entry | None) -> tuple[Fact, ...]:
    record, catalogue = entry.record, context.catalogue
    document, territory = context.document_of(entry), context.territory_of(entry)
    owner, share = catalogue.target(entry, "owner"), record.measure == "share"
    return facts(
        Fact("Территория", links=context.links([territory]) if territory else ()),
        Fact("Документ", links=context.links([document]) if document else ()),
        _criterion(criterion),
        Fact("Номер", record.number or "в документе нет"),
        Fact("Как измеряется", first_upper(MEASURES[record.measure])),
        Fact("Единица", record.unit or _no_unit(record.measure)),
        Fact("Числитель", (record.numerator or UNSAID) if share else ""),
        Fact("Знаменатель", (record.denominator or UNSAID) if share else ""),
        Fact("О ком", record.population or UNSAID),
        Fact("Уровень", first_upper(LEVELS[record.level]) if record.level else "в документе не назван"),
        Fact("Направление", first_upper(DIRECTIONS[record.direction])),
        Fact("Порог", _threshold(record)),
        Fact("Формула", record.formula or "в документе не приведена"),
        Fact("Источники данных", "; ".join(record.sources) or "в документе не названы"),
        Fact("Периодичность", record.periodicity or "в документе не названа"),
        Fact("Кто ведёт", "" if owner else "в документе не назван", context.links([owner]) if owner else ()),
    )


def _criterion(criterion: Entry | None) -> Fact:
    if criterion is None:
        return Fact("Критерий", "в документе не назван")
    number = f"{criterion.record.number}. " if criterion.record.number else ""
    link = Link(f"{number}{criterion.record.name}", f"indicators/#{criterion.id}")
    return Fact("Критерий", f"{first_upper(CRITERION_KINDS[criterion.record.kind])}: ", (link,))


def _no_unit(measure: str) -> str:
    return (
        "не нужна: отвечает словами" if measure in ("presence", "qualitative") else "в документе не названа"
    )


def _threshold(record) -> str:
    if record.threshold is None:
        return "в документе не назван"
    return f"{COMPARISONS[record.threshold.op]} {decimal(record.threshold.value)} {record.threshold.unit}"
