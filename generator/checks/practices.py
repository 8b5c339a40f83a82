"""Practices («практики»): three separate axes, an honest way, no claim without its ground."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.derive.lifecycle import NEXT, REVIEW_MONTHS, months_between, review_is_stale, state
from generator.findings import Finding
from generator.model.practice import EVIDENCE_LEVELS, Practice
from generator.model.review import STATES

#: Sections that a card must have before experts see it.
SECTIONS = (
    "problem", "audience", "levels", "started", "steps", "requirements", "resources", "effort", "roadblocks",
    "results", "contact",
)  # fmt: skip
#: States that a card reaches only after its completeness was checked.
COMPLETE = frozenset({"expertise", "approved", "published", "review_due"})
#: Decisions that must be explained.
EXPLAINED = frozenset({"returned", "declined", "archived", "withdrawn"})
#: What the source must show for each level above the description of the logic.
COMPARED = frozenset({"comparison", "random"})
FEWEST_REVIEWS, FEWEST_MONTHS = 2, 12


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings about practices and their adoptions."""
    for entry in catalogue.of("practice"):
        yield from _origin(entry)
        yield from _evidence(entry)
        yield from _way(entry, as_of)
        yield from _age(entry, as_of)
        yield from _numbers(entry)
    for entry in catalogue.of("adoption"):
        yield from adopter_is_not_one(entry)


def _origin(entry: Entry) -> Iterator[Finding]:
    record: Practice = entry.record
    if record.origin == "document":
        yield from document_card_claims_more(entry)
    elif state(record) in COMPLETE:
        yield from section_is_empty(entry)


def document_card_claims_more(entry: Entry) -> Iterator[Finding]:
    """A card made from a document that says more than the document can."""
    record: Practice = entry.record
    if not record.mentions:
        hint = "Добавьте mentions с документом и пунктом или замените origin на submission."
        yield at(
            entry, "PRA004", "Карточка составлена по документу, а пункт документа не назван.", hint, "origin"
        )
    if record.lifecycle or record.reviews:
        field = "lifecycle" if record.lifecycle else "reviews"
        message = "Карточка составлена по документу, а у неё есть решения или экспертизы."
        yield at(entry, "PRA004", message, "Замените origin на submission.", field)
    if record.evidence.level > 1:
        level = record.evidence.level
        message = f"Документ не может подтвердить уровень {level}: он только называет или описывает."
        yield at(entry, "PRA004", message, "Поставьте level: 0 или level: 1.", "evidence", "level")


def section_is_empty(entry: Entry) -> Iterator[Finding]:
    """A card that went to the experts with empty sections."""
    missing = [name for name in SECTIONS if not getattr(entry.record, name)]
    if missing:
        titles = ", ".join(f"«{Practice.model_fields[name].title}»" for name in missing)
        message = f"Карточка прошла проверку полноты, а разделы пусты: {titles}."
        yield at(entry, "PRA003", message, f"Заполните: {', '.join(missing)}.")


def _evidence(entry: Entry) -> Iterator[Finding]:
    record: Practice = entry.record
    level = record.evidence.level
    if level > 2 and record.evidence.review_body is None:
        message = f"Уровень {level} присвоен без экспертного органа."
        yield at(
            entry, "PRA001", message, "Добавьте review_body или поставьте level: 2.", "evidence", "level"
        )
    if level == 5 and not any(a.outcome for a in record.adoptions.values()):
        message = "Уровень 5 значит «подтверждена внедрением», а внедрений с результатом нет."
        yield at(
            entry,
            "PRA010",
            message,
            "Добавьте adoptions с полем outcome или снизьте level.",
            "evidence",
            "level",
        )
    designs = {result.design for result in record.results}
    if level >= 2 and not designs or level >= 3 and not designs & COMPARED:
        message = f"Уровень {level} значит «{EVIDENCE_LEVELS[level]}», а таких результатов в карточке нет."
        hint = "Добавьте results с design и source или снизьте level."
        yield at(entry, "PRA013", message, hint, "evidence", "level")


def _way(entry: Entry, as_of: date) -> Iterator[Finding]:
    record: Practice = entry.record
    before = ""
    for number, decision in enumerate(record.lifecycle):
        place = ("lifecycle", number)
        if decision.state not in NEXT[before]:
            yield at(entry, "PRA005", _skipped(before, decision.state), _following(before), *place, "state")
        if decision.date > as_of:
            message = f"Решение от {decision.date} ещё не наступило."
            yield at(entry, "PRA006", message, "Исправьте дату или удалите будущее решение.", *place, "date")
        if decision.state in EXPLAINED and not decision.reason:
            message = f"Решение «{STATES[decision.state]}» записано без причины."
            yield at(entry, "PRA007", message, "Добавьте reason: почему так решили.", *place)
        if decision.state == "approved":
            yield from reviews_are_too_few(entry, number)
        before = decision.state
    for number, (one, other) in enumerate(pairwise(record.lifecycle), 1):
        if other.date < one.date:
            message = f"Решение от {other.date} стоит после решения от {one.date}."
            yield at(entry, "PRA006", message, "Расставьте решения по датам.", "lifecycle", number, "date")
    for number, review in enumerate(record.reviews):
        if review.interests == "declared" and not review.interests_note:
            message = f"Эксперт («{review.role}») заявил заинтересованность, а в чём она, не сказано."
            hint = "Добавьте interests_note или поставьте interests: none."
            yield at(entry, "PRA009", message, hint, "reviews", number, "interests")


def _skipped(before: str, now: str) -> str:
    start = f"После состояния «{STATES[before]}»" if before else "В начале пути"
    return f"{start} не бывает сразу «{STATES[now]}»."


def _following(before: str) -> str:
    allowed = ", ".join(f"{name} ({STATES[name]})" for name in NEXT[before])
    return f"Дальше возможно: {allowed}." if allowed else "Это конец пути: заведите новую карточку."


def reviews_are_too_few(entry: Entry, number: int) -> Iterator[Finding]:
    """An approval that fewer than two experts stand behind."""
    record: Practice = entry.record
    day = record.lifecycle[number].date
    count = sum(review.date <= day for review in record.reviews)
    if count < FEWEST_REVIEWS:
        message = f"Карточку одобрили, а экспертиз к этому дню {count} из {FEWEST_REVIEWS}."
        yield at(
            entry, "PRA008", message, "Добавьте reviews или уберите решение.", "lifecycle", number, "state"
        )


def _age(entry: Entry, as_of: date) -> Iterator[Finding]:
    record: Practice = entry.record
    begun = _first_day(record.started) if record.started else None
    if (
        begun
        and record.origin == "submission"
        and not record.young
        and months_between(begun, as_of) < FEWEST_MONTHS
    ):
        message = f"Практику ведут меньше года: с {record.started}."
        hint = "Подождите до года или объясните в поле young, почему она уже в банке."
        yield at(entry, "PRA002", message, hint, "started")
    if state(record) == "published" and review_is_stale(record, as_of):
        message = f"Последнее одобрение старше {REVIEW_MONTHS} месяцев."
        hint = "Добавьте в lifecycle решение review_due и проведите новую экспертизу."
        yield at(entry, "PRA011", message, hint, "lifecycle")


def _first_day(text: str) -> date:
    """Return the first day of a year, a month or a day."""
    return date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])


def _numbers(entry: Entry) -> Iterator[Finding]:
    for number, result in enumerate(entry.record.results):
        if result.value is not None and not result.unit:
            message = f"У результата «{result.claim}» число {result.value:g} без единицы."
            yield at(
                entry,
                "PRA014",
                message,
                "Добавьте unit: процентов, человек, баллов.",
                "results",
                number,
                "value",
            )


def adopter_is_not_one(entry: Entry) -> Iterator[Finding]:
    """An adoption that names nobody, or the adopter twice."""
    body, organisation = entry.record.body, entry.record.organisation
    if body is None and organisation is None:
        hint = "Добавьте body: ключ организации или organisation: её название."
        yield at(entry, "PRA012", "Не сказано, кто внедрил практику.", hint)
    elif body is not None and organisation is not None:
        message = "Организация названа дважды: и ключом, и словами."
        yield at(entry, "PRA012", message, "Оставьте body, если она есть в справочнике.", "organisation")
