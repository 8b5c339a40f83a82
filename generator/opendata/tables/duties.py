"""Duties: one flat table of who must do what by when, from orders and roadmaps alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.derive.duties import DUTY_KINDS, Duty, Holder, duties
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import CLAUSE, OWNERS
from generator.opendata.tables.roadmaps import status_column
from generator.opendata.tables.rows import UNDATED

#: What the key of a duty begins with: points and rows of one document may have equal ids.
SOURCES = {"operative_point": "point", "activity_row": "row"}


def _duties(snapshot: Snapshot) -> Iterator[Item]:
    """Yield a row for each body or post of each duty; one that is named for several parts has several."""
    for duty in duties(snapshot.catalogue, snapshot.states, snapshot.as_of):
        for number, holder in enumerate(duty.holders, 1):
            yield Item(snapshot, duty.source, (duty, holder), number)


def _id(item: Item) -> str:
    return f"{SOURCES[item.entry.kind]}/{item.entry.id}/{item.order}"


def _duty(read: Callable[[Duty], Any]) -> Callable[[Item], Any]:
    return lambda item: read(item.record[0]) or None


def _holder(read: Callable[[Holder], Any]) -> Callable[[Item], Any]:
    return lambda item: read(item.record[1]) or None


def _of_kind(kind: str) -> Callable[[Item], str | None]:
    """Return the reader of the id of the source, None when it is of the other kind."""
    return lambda item: item.entry.id if item.entry.kind == kind else None


def _named(kind: str) -> Callable[[Item], str | None]:
    return lambda item: item.record[1].entry.id if item.record[1].entry.kind == kind else None


def _text(item: Item) -> str:
    """Return what is to be done: the text of the point, the short name of the activity."""
    return item.entry.parent.record.title if item.entry.kind == "activity_row" else item.entry.record.text


DUTIES = Dataset(
    "duties",
    "Кому и что поручено",
    "Duties: who, what, by when",
    "Одна таблица о том, кто, что и к какому сроку должен сделать: пункты приказов с адресатами и строки "
    "дорожных карт, по строке на орган или должность. Срок – как напечатан и как понят, состояние на день "
    "выпуска; истёкший срок без подтверждения не означает, что не выполнено.",
    (
        Column(
            "id", "string", "Код строки", "Код строки: откуда поручение, код записи, номер исполнителя.",
            "Identifier: kind and id of the source, number of the holder.", _id, required=True, unique=True,
        ),
        *OWNERS,
        Column(
            "point", "string", "Пункт приказа", "Код строки из набора «operative_points».",
            "Point of the order.", _of_kind("operative_point"), dataset="operative_points",
            missing="это строка дорожной карты",
        ),
        Column(
            "row", "string", "Строка мероприятия", "Код строки из набора «activity_rows».",
            "Row of the roadmap.", _of_kind("activity_row"), dataset="activity_rows",
            missing="это пункт приказа",
        ),
        Column(
            "text", "string", "Что сделать", "Короткое название мероприятия или содержание пункта.",
            "What is to be done, restated.", _text, required=True,
        ),
        Column(
            "body", "string", "Орган", "Код строки из набора «bodies».", "Body or organisation.",
            _named("body"), dataset="bodies", missing="названа должность",
        ),
        Column(
            "role", "string", "Должность", "Код строки из набора «roles».", "Post or team.",
            _named("role"), dataset="roles", missing="названа организация",
        ),
        Column(
            "post", "string", "Должность в пункте", "Должность, которую пункт называет вместе с органом.",
            "Post that the point names beside the body.", _duty(lambda duty: duty.post), missing="не названа",
        ),
        Column(
            "kind", "string", "Как поручено", "Роль исполнителя или действие пункта приказа.",
            "Role of the executor or action of the point.", _holder(lambda holder: holder.kind),
            required=True, labels=tuple(DUTY_KINDS.items()),
        ),
        Column(
            "part", "string", "За что", "За какую часть результата отвечает.",
            "Part of the result it answers for.", _holder(lambda holder: holder.part), missing="за всё",
        ),
        Column(
            "period_raw", "string", "Срок, как напечатан", "Слово в слово.", "Period as printed.",
            _duty(lambda duty: duty.raw), missing="срок не назван",
        ),
        Column(
            "meaning", "string", "Срок словами", "Как атлас понял срок.", "Period in words.",
            _duty(lambda duty: duty.meaning), required=True,
        ),
        Column(
            "start", "date", "Начало", "Первый день срока.", "First day.", _duty(lambda duty: duty.start),
            missing=UNDATED,
        ),
        Column(
            "end", "date", "Конец", "Последний день срока.", "Last day.", _duty(lambda duty: duty.end),
            missing=UNDATED,
        ),
        status_column(lambda item: item.record[0].status),
        Column(
            "as_of", "date", "На день", "День, на который вычислено состояние.",
            "Day on which the status holds.", lambda item: item.snapshot.as_of, required=True,
        ),
        *CLAUSE,
    ),
    _duties,
)  # fmt: skip
DATASETS = (DUTIES,)
