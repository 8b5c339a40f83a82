"""The catalogue of programmes («каталог программ»): what the list shows and by what it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.programmes import next_run, stale_reasons, starts_within
from generator.model.programme import (
    CERTIFICATES,
    EDUCATION_LEVELS,
    FEATURES,
    MODES,
    PROGRAMME_KINDS,
    REGISTER_STATES,
)  # fmt: skip
from generator.site.context import Context
from generator.site.facets import Question, Row, Selectable, gather, order
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import counted, day, shortened
from generator.site.views.chosen import Shelf, list_makers

FOLDER = "programmes/"
#: Facets of the volume: key, label, the most hours.
HOURS = (("16", "до 16 ч", 16), ("36", "17–36 ч", 36), ("72", "37–72 ч", 72), ("144", "73–144 ч", 144),
         ("249", "145–249 ч", 249), ("more", "250 ч и больше", 100_000))  # fmt: skip
STARTS = {
    "30": "в ближайшие 30 дней",
    "90": "в ближайшие 90 дней",
    "later": "позже",
    "no": "даты не назначены",
}
PRICES = {"yes": "бесплатно", "no": "платно"}


class CatalogueExtra(NamedTuple):
    """What an empty catalogue says: the facts of the documents that promise programmes."""

    promises: tuple[Link, ...]


def programmes(context: Context) -> Selectable:
    """Return the programmes in the order of their nearest run, with facets and orders."""
    entries = sorted(context.catalogue.of("programme"), key=partial(_nearest, context.as_of))
    orders = (
        order("start", "сначала ближайшие", entries, lambda e: 0),
        order("title", "по названию", entries, lambda e: e.record.title.lower()),
        order("hours", "по объёму", entries, lambda e: e.record.hours),
        order("checked", "сначала сверенные недавно", entries, _checked),
    )
    rows = tuple(_row(context, entry) for entry in entries)
    return Selectable(FOLDER, rows, gather(_questions(context), entries), orders)


def programmes_makers(context: Context) -> Iterator[Callable[[], Iterator[Plan]]]:
    """Yield what makes the pages of the list and of every value of a facet."""
    shelf = Shelf(
        "programmes",
        "programmes.html",
        "Программы ДПП",
        "Программы повышения квалификации и переподготовки: какие дефициты закрывают, где и когда идут.",
        Link("Программы", FOLDER),
        CatalogueExtra(() if any(context.catalogue.of("programme")) else _promises(context)),
    )
    yield from list_makers(context.once(programmes), shelf)


def _promises(context: Context) -> tuple[Link, ...]:
    """Return the indicators and activities whose topic is training: they promise programmes."""
    found = {}
    for topic in ("t03", "t05"):
        entry = context.catalogue.get("topic", topic)
        for mapping in context.catalogue.sources(entry, "mapping", "topic") if entry else ():
            for target in context.catalogue.targets(mapping, "element"):
                if target.kind in ("activity", "indicator", "expected_result"):
                    found[target.kind, target.id] = target
    return tuple(context.link(e, _of(context, e)) for _, e in sorted(found.items()))


def _of(context: Context, entry: Entry) -> str:
    document = context.document_of(entry)
    return document.record.title if document else ""


def _nearest(as_of: date, entry: Entry) -> tuple[date, str, str]:
    run = next_run(entry.record, as_of)
    return (run.start if run else date.max, entry.record.title.lower(), entry.id)


def _checked(entry: Entry) -> int:
    checked = entry.record.reviewed_on
    return -checked.toordinal() if checked else 0


def programme_marks(context: Context, entry: Entry) -> Iterator[str]:
    """Yield the short marks of a programme in a list."""
    record = entry.record
    if territory := context.territory_of(entry):
        yield territory.record.short_name
    yield PROGRAMME_KINDS[record.kind]
    yield counted(record.hours, "час", "часа", "часов")
    yield MODES[record.mode]
    if record.cost and record.cost.free:
        yield "бесплатно"
    run = next_run(record, context.as_of)
    yield f"начало {day(run.start)}" if run else "даты не назначены"
    yield from stale_reasons(record, context.as_of)


def _row(context: Context, entry: Entry) -> Row:
    return Row(
        context.link(entry).path,
        shortened(entry.record.title, 140),
        shortened(entry.record.summary, 240),
        tuple(programme_marks(context, entry)),
    )


def _hours(entry: Entry) -> tuple[str]:
    return (next(key for key, _, most in HOURS if entry.record.hours <= most),)


def _start(as_of: date, entry: Entry) -> Iterator[str]:
    run = next_run(entry.record, as_of)
    near = [days for days in ("30", "90") if starts_within(entry.record, as_of, int(days))]
    yield from near or (("later",) if run else ("no",))


def _price(entry: Entry) -> tuple[str, ...]:
    cost = entry.record.cost
    return () if cost is None else ("yes" if cost.free else "no",)


def _questions(context: Context) -> tuple[Question, ...]:
    catalogue = context.catalogue

    def named(kind: str) -> dict[str, str]:
        return {entry.id: entry.record.name for entry in catalogue.of(kind)}

    def linked(field: str):
        return lambda entry: (target.id for target in catalogue.targets(entry, field))

    bodies = {e.id: e.record.short_name for e in catalogue.of("body")}
    return (
        Question("deficit", "Дефицит", named("deficit"), linked("deficits")),
        Question("audience", "Для кого", named("audience"), linked("audience")),
        Question("start", "Когда начнётся", STARTS, partial(_start, context.as_of)),
        Question("hours", "Объём", {key: label for key, label, _ in HOURS}, _hours),
        Question("kind", "Вид", PROGRAMME_KINDS, lambda e: (e.record.kind,)),
        Question("mode", "Форма", MODES, lambda e: (e.record.mode,)),
        Question("feature", "Особенности", FEATURES, lambda e: e.record.features),
        Question("free", "Стоимость", PRICES, _price),
        Question(
            "territory", "Территория", {e.id: e.record.short_name for e in catalogue.of("territory")},
            lambda e: (e.territory,),
        ),
        Question("provider", "Кто проводит", bodies, linked("provider")),
        Question("level", "Уровень образования", EDUCATION_LEVELS, lambda e: e.record.education_levels),
        Question("subject", "Предмет", named("subject"), linked("subjects")),
        Question("topic", "Тема", named("topic"), linked("topics")),
        Question(
            "register", "Федеральный реестр", REGISTER_STATES,
            lambda e: (e.record.federal_register.state,) if e.record.federal_register else (),
        ),
        Question(
            "certificate", "Что выдают", CERTIFICATES,
            lambda e: (e.record.certificate,) if e.record.certificate else (),
        ),
    )  # fmt: skip
