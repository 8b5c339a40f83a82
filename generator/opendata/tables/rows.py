"""Rows of activities: periods, occurrences, responsibilities and claims of results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from generator.derive.periods import Understood, Window
from generator.model.period import PERIOD_KINDS, Period
from generator.model.roadmap import Responsibility, ResultClaim, Row
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import CLAUSE, HEAD, ORDER, OWNERS, SOURCE, around, owner, part_id
from generator.opendata.tables.roadmaps import status_column

PRECISIONS = {
    "day": "день",
    "month": "месяц",
    "quarter": "квартал",
    "half": "полугодие",
    "year": "год",
    "scope": "весь этап или план",
}
UNDATED = "даты в документе нет"


def _printed(name: str) -> Callable[[Item], Any]:
    """Return the reader of the period as printed; empty texts are unknown."""
    return lambda item: getattr(item.snapshot.baselines[item.entry.id], name, None) or None


def _current(name: str) -> Callable[[Item], Any]:
    return lambda item: getattr(item.snapshot.states[item.entry.id].understood, name, None) or None


def _slip(item: Item) -> int | None:
    """Return the days between the ends of the printed and the current period, None where nothing changed."""
    if not any(r.period and r.date <= item.snapshot.as_of for r in item.entry.record.revisions.values()):
        return None
    printed, state = item.snapshot.baselines[item.entry.id], item.snapshot.states[item.entry.id]
    known = printed and printed.windows and state.understood and state.understood.windows
    return state.slip_days if known else None


def _first(windows: Iterable[Window]) -> date | None:
    return min((window.start for window in windows), default=None)


def _last(windows: Iterable[Window]) -> date | None:
    return max((window.end for window in windows), default=None)


def _days(
    prefix: str, words: str, english: str, understood: Callable[[Item], Understood | None]
) -> tuple[Column, Column]:
    """Return the first and the last day of a period."""

    def read(end: Callable[[Iterable[Window]], date | None]) -> Callable[[Item], date | None]:
        return lambda item: end(found.windows) if (found := understood(item)) else None

    return (
        Column(
            f"{prefix}_start", "date", f"Начало {words}", f"Первый день срока, вычислено: {words}.",
            f"First day of the {english}.", read(_first), missing=UNDATED,
        ),
        Column(
            f"{prefix}_end", "date", f"Конец {words}", f"Последний день срока, вычислено: {words}.",
            f"Last day of the {english}.", read(_last), missing=UNDATED,
        ),
    )  # fmt: skip


def text(name: str, title: str, description: str, english: str, read: Callable[[Item], Any]) -> Column:
    """Return a computed text that may be empty."""
    return Column(name, "string", title, description, english, read, missing=UNDATED)


PERIOD = (
    Column.of(Row, "period.raw", "Period as printed.", name="period_raw"),
    Column.of(
        Period, "kind", "Kind of the period, as understood.", name="period_kind", read=_printed("kind"),
        description="Вид срока, как его понял атлас.", labels=tuple(PERIOD_KINDS.items()),
        missing="срок не разобран",
    ),
    text(
        "edtf", "Срок по EDTF", "Срок по ISO 8601-2: 33–36 кварталы, 40–41 полугодия.",
        "Period in the notation of ISO 8601-2.", _printed("edtf"),
    ),
    text("meaning", "Срок словами", "Как атлас понял срок.", "Period in words.", _printed("text")),
    Column(
        "schedule", "string", "Внешний график", "График вне документа, на который указывает срок.",
        "Schedule outside the document that the period points to.", _printed("schedule"), missing="не указан",
    ),
    Column.of(Row, "period.assumption", "What had to be assumed.", missing="допущений нет"),
    Column.of(Row, "period.clip_from", "Day before which it cannot start.", missing="не ограничено"),
    Column.of(Row, "period.after", "Activity after which the period runs.", missing="не от мероприятия"),
    Column.of(Row, "period.offset", "How long after it, ISO 8601.", missing="не от мероприятия"),
    *_days(
        "baseline", "срока по документу", "period as printed", lambda i: i.snapshot.baselines[i.entry.id]
    ),
    *_days(
        "current", "срока с учётом изменений", "period as revised",
        lambda i: i.snapshot.states[i.entry.id].understood,
    ),
    text(
        "current_meaning", "Действующий срок словами", "Срок с учётом изменений плана на день выпуска.",
        "Period as revised by the day of the release, in words.", _current("text"),
    ),
    Column(
        "slip_days", "integer", "Сдвиг, дней", "На сколько дней изменения плана сдвинули конец срока.",
        "Days by which revisions moved the end of the period.", _slip, missing="план не меняли или даты нет",
    ),
)  # fmt: skip

ACTIVITY_ROWS = Dataset(
    "activity_rows",
    "Строки мероприятий",
    "Rows of activities",
    "Строки таблиц дорожных карт: срок, как напечатан и как понят, действующий срок с учётом изменений, "
    "исполнители и состояние на день выпуска.",
    (
        *HEAD,
        around("activity", "Мероприятие", "activities", "Activity that the row belongs to."),
        *PERIOD,
        Column.of(
            Row, "responsible.raw", "Column of executors as printed.", name="responsible_raw",
            title="Исполнители, как напечатано", missing="документ не приводит",
        ),
        status_column(lambda item: item.snapshot.states[item.entry.id].status),
        *SOURCE,
    ),
    entries("activity_row"),
)  # fmt: skip


def _occurrences(snapshot: Snapshot) -> Iterator[Item]:
    for state in snapshot.states.values():
        for number, occurrence in enumerate(state.occurrences, 1):
            yield Item(snapshot, state.row, occurrence, number)


def _window(name: str) -> Callable[[Item], Any]:
    return lambda item: getattr(item.record.window, name, None)


def _late(item: Item) -> int | None:
    return item.record.late_days if item.record.status in ("done", "late") else None


OCCURRENCES = Dataset(
    "occurrences",
    "Сроки мероприятий по одному",
    "Occurrences of activities",
    "Каждый раз, когда мероприятие должно состояться: начало и конец срока, точность и состояние на день "
    "as_of. У строк без дат одна запись без начала и конца.",
    (
        Column(
            "id", "string", "Код строки", "Код строки: код строки мероприятия и номер срока.",
            "Identifier: row of the activity and number of the occurrence.",
            lambda item: item.record.id, required=True, unique=True,
        ),
        *OWNERS,
        owner("row", "Строка мероприятия", "activity_rows", "Row of the activity."),
        around("activity", "Мероприятие", "activities", "Activity."),
        Column(
            "number", "integer", "Номер срока", "Который раз по счёту, с единицы.",
            "Number of the occurrence, from 1.", lambda item: item.order, required=True, minimum=1,
        ),
        Column(
            "start", "date", "Начало", "Первый день срока.", "First day.", _window("start"), missing=UNDATED
        ),
        Column(
            "end", "date", "Конец", "Последний день срока.", "Last day.", _window("end"), missing=UNDATED
        ),
        Column(
            "precision", "string", "Точность", "С какой точностью документ называет срок.",
            "Precision of the period.", _window("precision"), labels=tuple(PRECISIONS.items()),
            missing=UNDATED,
        ),
        text("label", "Срок словами", "Срок для показа людям.", "Period in words.", _window("label")),
        status_column(lambda item: item.record.status),
        Column(
            "late_days", "integer", "Опоздание, дней",
            "На сколько дней позже срока подтверждено выполнение; 0 – в срок.",
            "Days between the end of the period and the execution; 0 is in time.",
            _late, minimum=0, missing="выполнение не подтверждено",
        ),
        Column(
            "as_of", "date", "На день", "День, на который вычислено состояние.",
            "Day on which the status holds.", lambda item: item.snapshot.as_of, required=True,
        ),
        *CLAUSE,
    ),
    _occurrences,
)  # fmt: skip


def responsible_columns() -> tuple[Column, ...]:
    """Return what is known of one executor."""
    return (
        ORDER,
        Column.of(Responsibility, "body", "Body or organisation.", missing="названа должность"),
        Column.of(Responsibility, "role", "Post or team.", missing="названа организация"),
        Column.of(Responsibility, "kind", "Executor, co-executor or not stated."),
        Column.of(Responsibility, "part", "Part of the result it answers for.", missing="за всё"),
    )


RESPONSIBILITIES = Dataset(
    "responsibilities",
    "Исполнители",
    "Responsibilities",
    "Кто отвечает за каждую строку мероприятия: орган или должность и роль, насколько её различает "
    "документ. Имён людей в наборе нет.",
    (
        part_id("who"),
        *OWNERS,
        owner("row", "Строка мероприятия", "activity_rows", "Row of the activity."),
        around("activity", "Мероприятие", "activities", "Activity."),
        *responsible_columns(),
        *CLAUSE,
    ),
    parts("activity_row", "responsible", "who"),
)
RESULT_CLAIMS = Dataset(
    "result_claims",
    "Ожидаемые результаты мероприятий",
    "Results claimed for activities",
    "Результаты, которых план ждёт от мероприятий, и вид документа или события, который подтвердил бы "
    "каждый из них.",
    (
        *HEAD,
        around("row", "Строка мероприятия", "activity_rows", "Row of the activity."),
        Column.of(ResultClaim, "text", "Result that is expected, restated."),
        Column.of(ResultClaim, "artefact", "Kind of proof of the result."),
        *SOURCE,
    ),
    entries("result_claim"),
)
DATASETS = (ACTIVITY_ROWS, OCCURRENCES, RESPONSIBILITIES, RESULT_CLAIMS)
