"""Achievement of targets: one row for each observed number, with everything it is computed from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.derive.achievement import STATES, Achievement, achievement
from generator.derive.series import series
from generator.model.indicator import METHODS, VALUE_STATUSES
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import ID, OWNERS

UNUSED = "способу не нужно или не вычислено"


def _achievements(snapshot: Snapshot) -> Iterator[Item]:
    """Yield a row for each observed number in the order of indicators and years."""
    for indicator in snapshot.catalogue.of("indicator"):
        known = series(snapshot.catalogue, indicator)
        points = sorted((*known.points, *known.apart), key=lambda point: point.year)
        for number, point in enumerate(points, 1):
            yield Item(
                snapshot, point.entry, (indicator, achievement(indicator.record, known, point)), number
            )


def _of_indicator(read: Callable[[Any], Any]) -> Callable[[Item], Any]:
    return lambda item: read(item.record[0])


def _found(read: Callable[[Achievement], Any]) -> Callable[[Item], Any]:
    return lambda item: read(item.record[1])


def _given(name: str, type: str, title: str, about: str, english: str) -> Column:
    """Return a column of what the method was given; the field of the achievement has its name."""
    return Column(
        name, type, title, about, english, _found(lambda found: getattr(found, name)), missing=UNUSED
    )


ACHIEVEMENTS = Dataset(
    "achievements",
    "Достижение целей",
    "Achievement of targets, with its components",
    "Что каждое опубликованное значение означает для целей: способ, исходные числа, формула с подставленными "
    "числами, итог и состояние. Строк нет, пока нет опубликованных значений; чего нельзя вычислить, остаётся "
    "пустым с причиной и никогда не записано нулём.",
    (
        ID,
        *OWNERS,
        Column(
            "indicator", "string", "Показатель", "Код строки из набора «indicators».", "Indicator.",
            _of_indicator(lambda indicator: indicator.id), required=True, dataset="indicators",
        ),
        Column(
            "observation", "string", "Значение показателя", "Код строки из набора «values».",
            "Observed value.", lambda item: item.entry.id, required=True, dataset="values",
        ),
        Column(
            "year", "year", "Год", "За какой год значение.", "Year of the value.",
            lambda item: item.entry.record.year, required=True,
        ),
        Column(
            "value", "number", "Значение", "Опубликованное значение.", "Observed value.",
            lambda item: item.entry.record.value, required=True,
        ),
        Column(
            "status", "string", "Статус значения", "Предварительное или подтверждённое.",
            "Preliminary or confirmed.", lambda item: item.entry.record.status, required=True,
            labels=tuple(VALUE_STATUSES.items()),
        ),
        Column(
            "method", "string", "Способ", "Как вычислено достижение.", "Method.",
            _found(lambda found: found.method), required=True, labels=tuple(METHODS.items()),
        ),
        _given(
            "target", "number", "Цель", "Цель, с которой сравнили значение.",
            "Target that the value is set against.",
        ),
        _given("target_year", "year", "Год цели", "На какой год назначена эта цель.", "Year of the target."),
        _given(
            "expected", "number", "Место на пути", "Сколько в этом году на прямой между двумя целями.",
            "Number on the path in the year.",
        ),
        _given(
            "base", "number", "Исходное значение", "Значение, от которого отсчитан путь или темп.",
            "Number the path or the rate starts from.",
        ),
        _given("base_year", "year", "Исходный год", "За какой год исходное значение.", "Year of the base."),
        Column(
            "ratio", "number", "Отношение", "Отношение по способу, без ограничения сверху.",
            "Raw ratio of the method, not capped.", _found(lambda found: found.ratio),
            missing="причина названа в графе reason",
        ),
        Column(
            "capped", "number", "Отношение для сводок", "То же, но не больше единицы.",
            "The same, at most 1.", _found(lambda found: found.capped),
            missing="причина названа в графе reason",
        ),
        Column(
            "formula", "string", "Формула", "Формула с подставленными числами.",
            "Formula with the numbers put in.", _found(lambda found: found.formula or None),
            missing="причина названа в графе reason",
        ),
        Column(
            "state", "string", "Состояние", "Что получилось.", "State.", _found(lambda found: found.state),
            required=True, labels=tuple(STATES.items()),
        ),
        Column(
            "reason", "string", "Почему не вычислено", "Причина, если итога нет.",
            "Why there is no result.", _found(lambda found: found.reason or None), missing="вычислено",
        ),
    ),
    _achievements,
)  # fmt: skip
DATASETS = (ACHIEVEMENTS,)
