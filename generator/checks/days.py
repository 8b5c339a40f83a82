"""The order of days («порядок дат»): what cannot come before or after something else."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at, document_of, is_published
from generator.findings import Finding

#: A document may contradict itself; discrepancies of these kinds say so and answer for its dates.
PUBLISHED = frozenset({"period", "chronology", "date"})
#: Kinds with a first and a last day, and the names of these fields.
LASTING = {
    "document": ("start", "end"),
    "roadmap": ("start", "end"),
    "stage": ("start", "end"),
    "edition": ("valid_from", "valid_to"),
}
#: Days that a person writes down after the event.
WRITTEN_AFTER = {
    "execution": ("date", "entered_on"),
    "discrepancy": ("resolved_on",),
    "mapping": ("date",),
    "value": ("published_on",),
}
#: A deadline on a day off moves to the next working day, after long holidays by up to ten days.
DAYS_OFF = timedelta(days=10)


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings about single days."""
    yield from starts_after_it_ends(catalogue)
    yield from stage_outside_roadmap(catalogue)
    yield from event_after_entry(catalogue)
    yield from revision_before_document(catalogue)
    yield from editions_overlap(catalogue)
    yield from day_has_not_come(catalogue, as_of)
    yield from deadline_is_wrong(catalogue)


def starts_after_it_ends(catalogue: Catalogue) -> Iterator[Finding]:
    """A first day later than the last one."""
    for kind, (first, last) in LASTING.items():
        for entry in catalogue.of(kind):
            start, end = getattr(entry.record, first), getattr(entry.record, last)
            if end is not None and start > end:
                yield _reversed(entry, start, end, first)
    for kind in ("activity_row", "revision"):
        for entry in catalogue.of(kind):
            windows = entry.record.period.windows if entry.record.period else ()
            for number, window in enumerate(windows):
                if window.start > window.end:
                    yield _reversed(entry, window.start, window.end, "period", "windows", number, "start")


def _reversed(entry: Entry, start: date, end: date, *field: str | int) -> Finding:
    message = f"Начало {start} позже конца {end}."
    return at(entry, "PER002", message, "Поменяйте даты местами или исправьте год.", *field)


def stage_outside_roadmap(catalogue: Catalogue) -> Iterator[Finding]:
    """A stage that begins before its roadmap or ends after it."""
    for stage in catalogue.of("stage"):
        roadmap = stage.parent.record
        for field, outside in (
            ("start", stage.record.start < roadmap.start),
            ("end", stage.record.end > roadmap.end),
        ):
            if outside:
                day = getattr(stage.record, field)
                yield at(
                    stage,
                    "PER005",
                    f"День {day} этапа «{stage.key}» вне дорожной карты: {roadmap.start} – {roadmap.end}.",
                    f"Исправьте дату этапа или поле {field} дорожной карты.",
                    field,
                )


def event_after_entry(catalogue: Catalogue) -> Iterator[Finding]:
    """An execution written down before it happened."""
    for entry in catalogue.of("execution"):
        happened, entered = entry.record.date, entry.record.entered_on
        if happened > entered:
            yield at(
                entry,
                "PER010",
                f"Событие {happened} внесено раньше, чем произошло: {entered}.",
                "Исправьте date или entered_on.",
                "date",
            )


def revision_before_document(catalogue: Catalogue) -> Iterator[Finding]:
    """A change of the plan older than the plan."""
    for revision in catalogue.of("revision"):
        document = document_of(catalogue, revision)
        day = revision.record.date
        if document is not None and day < document.record.date:
            yield at(
                revision,
                "PER012",
                f"Изменение плана от {day} старше самого документа ({document.record.date}).",
                "Исправьте дату изменения.",
                "date",
            )


def editions_overlap(catalogue: Catalogue) -> Iterator[Finding]:
    """Two editions of one document in force on one day."""
    for document in catalogue.of("document"):
        editions = sorted(catalogue.children(document, "edition"), key=lambda e: e.record.valid_from)
        for before, edition in zip(editions, editions[1:], strict=False):
            last, first = before.record.valid_to, edition.record.valid_from
            if last is None or last >= first:
                yield at(
                    before,
                    "PER014",
                    f"Редакция «{before.key}» действует одновременно с «{edition.key}», начатой {first}.",
                    f"Укажите valid_to: {first - timedelta(days=1)}.",
                    *(("valid_to",) if last else ()),
                )


def day_has_not_come(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """A day of the past that lies far ahead: a slip of the year. Looking back by a year is allowed."""
    limit = as_of + timedelta(days=366)
    for kind, fields in WRITTEN_AFTER.items():
        for entry in catalogue.of(kind):
            for field in fields:
                day = getattr(entry.record, field)
                if day is not None and day > limit:
                    yield at(
                        entry,
                        "PER015",
                        f"День {day} ещё не наступил: данные собраны на {as_of}.",
                        "Проверьте год и месяц.",
                        field,
                    )


def deadline_is_wrong(catalogue: Catalogue) -> Iterator[Finding]:
    """A deadline of the order before the order, or not where its own duration leads."""
    for point in catalogue.of("operative_point"):
        deadline, document = point.record.deadline, document_of(catalogue, point)
        if deadline is None or deadline.date is None or document is None:
            continue
        day, signed = deadline.date, document.record.date
        if is_published(catalogue, point, PUBLISHED):
            continue
        if day < signed:
            message = f"Срок «{deadline.raw}» приходит к {day}, раньше самого документа ({signed})."
            yield at(point, "PER016", message, "Исправьте дату срока.", "deadline", "date")
        elif deadline.offset and not timedelta(0) <= day - after(signed, deadline.offset) <= DAYS_OFF:
            due = after(signed, deadline.offset)
            yield at(
                point,
                "PER017",
                f"Срок «{deadline.raw}» ({deadline.offset} от {signed}) приходит к {due}, а указано {day}.",
                f"Укажите date: {due} или исправьте offset.",
                "deadline",
                "date",
            )


def after(day: date, offset: str) -> date:
    """Return the day an ISO 8601 duration later; the 31st becomes the last day of a shorter month."""
    number, unit = int(offset[1:-1]), offset[-1]
    if unit != "M":
        return day + timedelta(days=number * (7 if unit == "W" else 1))
    months = day.month - 1 + number
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
