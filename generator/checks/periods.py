"""Periods («сроки»): understood, inside their stage, and in agreement with what a person added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.catalogue import Catalogue, Entry
from generator.checks import days, occurrences
from generator.checks.place import at, is_published
from generator.derive.periods import MONTHS, Scope, Window, understand
from generator.derive.status import scope_of
from generator.findings import Finding
from generator.model.period import Period

WITH_DATES = frozenset({"fixed", "range", "multi", "annual", "quarterly"})
WITHOUT_DATES = frozenset({"external_schedule", "triggered", "as_needed"})


@dataclass(frozen=True, slots=True)
class Planned:
    """A period of a row, or of a revision of it, with the time it must lie in."""

    entry: Entry
    period: Period
    scope: Scope


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    for planned in _planned(catalogue):
        yield from period_is_not_understood(planned)
        yield from trigger_is_half_told(planned)
        yield from clip_has_no_effect(planned)
        yield from windows_contradict_kind(planned)
        yield from windows_overlap(planned)
        if planned.entry.kind == "activity_row":
            yield from window_lies_outside(catalogue, planned)
    yield from days.check(catalogue, as_of)
    yield from occurrences.check(catalogue, as_of)


def _planned(catalogue: Catalogue) -> Iterator[Planned]:
    for row in catalogue.of("activity_row"):
        scope = scope_of(catalogue, row)
        yield Planned(row, row.record.period, scope)
        for revision in catalogue.children(row, "revision"):
            if revision.record.period is not None:
                yield Planned(revision, revision.record.period, scope)


def period_is_not_understood(planned: Planned) -> Iterator[Finding]:
    """A printed form that nobody taught the atlas."""
    if understand(planned.period, planned.scope) is not None:
        return
    raw, scope = planned.period.raw, planned.scope
    several = scope.start.year != scope.end.year
    reason = "год не назван, а лет несколько" if several and _has_month(raw) else "такая запись ему незнакома"
    yield at(
        planned.entry,
        "PER001",
        f"Атлас не понял срок «{raw}»: {reason}.",
        f"Добавьте под raw строки kind: range и windows: {_dates(scope)} с верными датами.",
        "period",
        "raw",
    )


def _dates(scope: Scope) -> str:
    return f"[{{start: {scope.start}, end: {scope.end}}}]"


def _has_month(raw: str) -> bool:
    words = raw.lower()
    return any(month in words for month in MONTHS)


def window_lies_outside(catalogue: Catalogue, planned: Planned) -> Iterator[Finding]:
    """A window beyond the end of the roadmap, or not in the stage of its activity."""
    entry, roadmap = planned.entry, planned.entry.parent.parent.record
    understood = understand(planned.period, planned.scope)
    for number, window in enumerate(understood.windows if understood else ()):
        explicit = planned.period.kind is not None and bool(planned.period.windows)
        place = ("period", "windows", number) if explicit else ("period", "raw")
        if is_sticking_out(window, Scope(date.min, roadmap.end), explicit):
            found = activity_ends_after_roadmap(entry, window, roadmap.end, place)
        elif is_sticking_out(window, planned.scope, explicit):
            found = window_is_outside_stage(entry, window, planned.scope, place)
        else:
            continue
        if not is_published(catalogue, entry, days.PUBLISHED):
            yield found


def is_sticking_out(window: Window, scope: Scope, explicit: bool) -> bool:
    """Tell whether a window leaves the scope; what we derived ourselves only when it is wholly outside."""
    if window.start > window.end:
        return False
    if explicit:
        return window.start < scope.start or window.end > scope.end
    return window.end < scope.start or window.start > scope.end


def activity_ends_after_roadmap(
    entry: Entry, window: Window, end: date, place: tuple[str | int, ...]
) -> Finding:
    """An activity due when its roadmap is over."""
    activity = entry.parent.key
    message = f"Мероприятие «{activity}» идёт до {window.end}, а дорожная карта кончается {end}."
    hint = f"Исправьте срок или end дорожной карты; если так в документе, {_discrepancy(activity)}."
    return at(entry, "PER004", message, hint, *place)


def window_is_outside_stage(
    entry: Entry, window: Window, scope: Scope, place: tuple[str | int, ...]
) -> Finding:
    """An activity due before or after the stage it belongs to."""
    message = f"Срок {window.start} – {window.end} не помещается в свой этап: {scope.start} – {scope.end}."
    hint = f"Исправьте срок или этап; если так в документе, {_discrepancy(entry.parent.key)}."
    return at(entry, "PER003", message, hint, *place)


def _discrepancy(activity: str) -> str:
    return f"опишите расхождение вида period с elements: [activity/{activity}]"


def trigger_is_half_told(planned: Planned) -> Iterator[Finding]:
    """«After» without «how long», or the other way round."""
    period = planned.period
    if (period.after is None) == (period.offset is None):
        return
    given, missing, sample = (
        ("after", "offset", "P7D") if period.offset is None else ("offset", "after", "ключ мероприятия")
    )
    yield at(
        planned.entry,
        "PER006",
        f"У срока «{period.raw}» указано {given}, но нет {missing}.",
        f"Добавьте {missing}: {sample} или удалите {given}.",
        "period",
        given,
    )


def clip_has_no_effect(planned: Planned) -> Iterator[Finding]:
    """A first day outside the time of the row, or beside dates that are explicit anyway."""
    period, scope = planned.period, planned.scope
    if period.clip_from is None:
        return
    if period.kind is not None:
        message = f"Поле clip_from ({period.clip_from}) не действует рядом с kind: {period.kind}."
        hint = "Удалите clip_from и поправьте даты в windows."
    elif not scope.start <= period.clip_from <= scope.end:
        message = f"День clip_from {period.clip_from} лежит вне времени {scope.start} – {scope.end}."
        hint = f"Укажите день от {scope.start} до {scope.end} или удалите clip_from."
    else:
        return
    yield at(planned.entry, "PER007", message, hint, "period", "clip_from")


def windows_contradict_kind(planned: Planned) -> Iterator[Finding]:
    """Dates without a kind, a kind that needs dates, or dates beside a kind that has none."""
    kind, windows = planned.period.kind, planned.period.windows
    if windows and kind is None:
        message, hint = "Промежутки windows указаны без вида срока.", "Добавьте kind: range или kind: multi."
    elif windows and kind in WITHOUT_DATES:
        message = f"У срока вида {kind} не бывает дат, а промежутки windows указаны."
        hint = "Удалите windows или смените kind."
    elif not windows and kind in WITH_DATES:
        message = f"У срока вида {kind} должны быть даты, а промежутков windows нет."
        hint = f"Добавьте windows: {_dates(planned.scope)} с верными датами."
    else:
        return
    yield at(planned.entry, "PER008", message, hint, "period", "windows" if windows else "kind")


def windows_overlap(planned: Planned) -> Iterator[Finding]:
    """Windows out of order or on top of each other: one event would count twice."""
    windows = planned.period.windows
    for number in range(1, len(windows)):
        before, window = windows[number - 1], windows[number]
        if window.start <= before.end and window.start <= window.end and before.start <= before.end:
            yield at(
                planned.entry,
                "PER009",
                f"Промежуток с {window.start} начинается раньше, чем кончился предыдущий ({before.end}).",
                f"Запишите промежутки по порядку; этот может начаться с {before.end + timedelta(days=1)}.",
                "period",
                "windows",
                number,
                "start",
            )
