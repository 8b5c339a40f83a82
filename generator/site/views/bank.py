"""The bank of practices («банк практик»): what the list shows and by what it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.lifecycle import REVIEW_STATUSES, review_is_stale, review_status, state
from generator.model.practice import ACTIONS, EVIDENCE_LEVELS, FORMS, ORGANISATIONS, TRANSFERS
from generator.site.context import Context
from generator.site.facets import Question, Row, Selectable, gather, order
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import shortened
from generator.site.views.chosen import Shelf, list_makers

FOLDER = "practices/"
YES_NO = {"yes": "есть", "no": "нет"}
_OVER = ("archived", "withdrawn")


class BankExtra(NamedTuple):
    """What the list says beside its rows: the scale of evidence, where to offer a practice and adopt one."""

    levels: tuple[tuple[str, str, str], ...]
    offer: str
    adopt: str


def bank(context: Context) -> Selectable:
    """Return the practices of the bank in the order of their titles, with facets and orders.

    Withdrawn and archived ones stand last: nobody is to take them up.
    """
    entries = sorted(context.catalogue.of("practice"), key=_by_title)
    orders = (
        order("title", "по названию", entries, _over),
        order("evidence", "сначала доказанные", entries, lambda e: (_over(e), -e.record.evidence.level)),
        order("territory", "по территории", entries, lambda e: (_over(e), e.territory)),
        order("new", "сначала новые", entries, lambda e: (_over(e), -int((e.record.started or "0")[:4]))),
    )
    rows = tuple(_row(context, entry) for entry in entries)
    return Selectable(FOLDER, rows, gather(_questions(context), entries), orders)


def _by_title(entry: Entry) -> tuple[bool, str, str]:
    return _over(entry), entry.record.title.lower().lstrip("«„\""), entry.id


def _over(entry: Entry) -> bool:
    return state(entry.record) in _OVER


def bank_makers(context: Context) -> Iterator[Callable[[], Iterator[Plan]]]:
    """Yield what makes the pages of the list and of every value of a facet."""
    levels = tuple((str(n), text, ACTIONS[n]) for n, text in EVIDENCE_LEVELS.items())
    shelf = Shelf(
        "practices",
        "practices.html",
        "Банк практик",
        "Практики профессионального развития педагогов: что делают, для кого, чем подтверждены.",
        Link("Практики", FOLDER),
        BankExtra(levels, "practices/offer/", "practices/adopt/"),
    )
    yield from list_makers(context.once(bank), shelf)


def evidence_text(entry: Entry) -> str:
    """Return the level of evidence in words, such as «0 из 5: названа в документе»."""
    level = entry.record.evidence.level
    return f"{level} из 5: {EVIDENCE_LEVELS[level]}"


def practice_marks(context: Context, entry: Entry) -> Iterator[str]:
    """Yield the short marks of a practice in a list."""
    record = entry.record
    if territory := context.territory_of(entry):
        yield territory.record.short_name
    yield FORMS[record.form]
    yield f"доказательность {evidence_text(entry)}"
    if review_status(record) != "not_reviewed":
        yield f"экспертиза: {REVIEW_STATUSES[review_status(record)]}"
    if review_is_stale(record, context.as_of):
        yield "экспертиза устарела"
    if state(record) in _OVER:
        yield "отозвана" if state(record) == "withdrawn" else "в архиве"
    if record.adoptions:
        yield f"внедрений: {len(record.adoptions)}"


def _row(context: Context, entry: Entry) -> Row:
    return Row(
        context.link(entry).path,
        shortened(entry.record.title, 140),
        shortened(entry.record.summary, 240),
        tuple(practice_marks(context, entry)),
    )


def _questions(context: Context) -> tuple[Question, ...]:
    catalogue = context.catalogue

    def named(kind: str) -> dict[str, str]:
        return {entry.id: entry.record.name for entry in catalogue.of(kind)}

    def linked(field: str):
        return lambda entry: (target.id for target in catalogue.targets(entry, field))

    years = sorted({(e.record.started or "")[:4] for e in catalogue.of("practice")} - {""}, reverse=True)
    return (
        Question("deficit", "Дефицит", named("deficit"), linked("deficits")),
        Question("audience", "Для кого", named("audience"), linked("audience")),
        Question("topic", "Тема", named("topic"), linked("topics")),
        Question(
            "territory", "Территория", {e.id: e.record.short_name for e in catalogue.of("territory")},
            lambda entry: (entry.territory,),
        ),
        Question("form", "Что это", FORMS, lambda entry: (entry.record.form,)),
        Question(
            "evidence", "Доказательность", {str(n): f"{n}: {t}" for n, t in EVIDENCE_LEVELS.items()},
            lambda entry: (str(entry.record.evidence.level),),
        ),
        Question("review", "Экспертиза", REVIEW_STATUSES, lambda entry: (review_status(entry.record),)),
        Question("transfer", "Переносимость", TRANSFERS, lambda entry: (entry.record.transfer,)),
        Question("organisation", "Тип организации", ORGANISATIONS, lambda entry: entry.record.organisations),
        Question("subject", "Предмет", named("subject"), linked("subjects")),
        Question(
            "year", "Год начала", {year: year for year in years},
            lambda entry: ((entry.record.started or "")[:4],) if entry.record.started else (),
        ),
        Question("kit", "Набор для повтора", YES_NO, lambda entry: ("yes" if entry.record.kit else "no",)),
        Question("adoption", "Внедрения", YES_NO, lambda entry: ("yes" if entry.record.adoptions else "no",)),
    )  # fmt: skip
