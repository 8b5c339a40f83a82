"""Indicators («показатели»): numbers that can be true, and never a number for the unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks import comparisons, values
from generator.checks.measures import impossible
from generator.checks.place import at, document_of
from generator.derive.achievement import CONTRARY, method_is_useless
from generator.derive.series import is_percent
from generator.findings import Finding

_YEAR = re.compile(r"(?:199|20[0-9])[0-9]|2100")


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    for indicator in catalogue.of("indicator"):
        yield from share_is_not_told(indicator)
        yield from unit_contradicts_measure(indicator)
        yield from threshold_is_impossible(indicator)
        yield from targets_are_doubtful(catalogue, indicator)
        yield from method_cannot_be_used(catalogue, indicator)
    yield from values.check(catalogue, as_of)
    yield from comparisons.check(catalogue)


def share_is_not_told(indicator: Entry) -> Iterator[Finding]:
    """A share without its unit, or without what it is a share of and a word that nobody knows."""
    record = indicator.record
    if record.measure != "share":
        return
    missing = ["unit"] if record.unit is None else []
    if record.denominator is None and record.ambiguity is None:
        missing.append("denominator")
    if missing:
        yield at(
            indicator,
            "IND001",
            f"Показатель «{indicator.key}» – доля, но не указано: {', '.join(missing)}.",
            "Добавьте unit: проценты и denominator; если документ не говорит, от чего доля, – ambiguity.",
            "measure",
        )


def unit_contradicts_measure(indicator: Entry) -> Iterator[Finding]:
    """A share not in per cent, or a count in per cent."""
    record = indicator.record
    if record.unit is None or record.measure not in ("share", "count"):
        return
    if is_percent(record.unit) != (record.measure == "share"):
        hint = "unit: проценты" if record.measure == "share" else "measure: share"
        message = f"Единица «{record.unit}» не подходит к measure: {record.measure}."
        yield at(indicator, "IND002", message, f"Напишите {hint} или поправьте второе поле.", "unit")


def threshold_is_impossible(indicator: Entry) -> Iterator[Finding]:
    """A threshold in per cent outside 0–100."""
    threshold = indicator.record.threshold
    if threshold is not None and is_percent(threshold.unit) and not 0 <= threshold.value <= 100:
        message = f"Порог «{threshold.raw}» записан числом {threshold.value:g}: доля бывает от 0 до 100."
        yield at(indicator, "IND013", message, "Исправьте число или единицу порога.", "threshold", "value")


def targets_are_doubtful(catalogue: Catalogue, indicator: Entry) -> Iterator[Finding]:
    """Everything about the targets of one indicator."""
    targets = catalogue.children(indicator, "target")
    dated = [target for target in targets if _YEAR.fullmatch(target.key)]
    for target in targets:
        yield from target_is_wrong(catalogue, indicator, target)
    yield from target_years_are_out_of_order(dated)
    yield from targets_go_the_wrong_way(indicator, dated)
    if dated and indicator.record.direction == "none":
        message = f"У показателя «{indicator.key}» есть цели, а направление не задано."
        yield at(indicator, "IND012", message, "Поставьте direction: up или down.", "direction")


def method_cannot_be_used(catalogue: Catalogue, indicator: Entry) -> Iterator[Finding]:
    """A target whose condition denies the direction; a method that lacks what it is computed from."""
    method = indicator.record.method
    contrary = CONTRARY.get(indicator.record.direction)
    denied = [t for t in catalogue.children(indicator, "target") if t.record.op == contrary]
    for target in denied:
        message = f"Условие цели op: {target.record.op}, а direction: {indicator.record.direction}."
        hint = "Поставьте op: ge для роста, le для снижения, или поправьте direction."
        yield at(target, "IND020", message, hint, "op")
    reason = method_is_useless(indicator.record) if method != "none" and not denied else ""
    if reason:
        message = f"Способ «{method}» ничего не вычислит: {reason}."
        yield at(indicator, "IND019", message, "Добавьте недостающее или поставьте method: none.", "method")


def target_is_wrong(catalogue: Catalogue, indicator: Entry, target: Entry) -> Iterator[Finding]:
    """A target of no year, of an impossible size, or beyond the time of its document."""
    if not _YEAR.fullmatch(target.key):
        message = f"Ключ цели «{target.key}» – не год."
        yield at(target, "IND003", message, 'Напишите год четырьмя цифрами в кавычках: "2024".', on_key=True)
        return
    reason = impossible(indicator.record.measure, target.record.value)
    if reason:
        message = f"Цель {target.record.value:g} на {target.key} год невозможна: {reason}."
        yield at(target, "IND004", message, "Исправьте число или поле measure показателя.", "value")
    document = document_of(catalogue, target)
    if document is None:
        return
    first, last = document.record.start.year, (document.record.end or date.max).year
    if not first <= int(target.key) <= last:
        message = f"Цель на {target.key} год, а документ действует с {first} по {last} год."
        yield at(target, "IND015", message, "Проверьте год цели и период документа.", on_key=True)


def target_years_are_out_of_order(dated: list[Entry]) -> Iterator[Finding]:
    """A year after a later one."""
    for before, target in zip(dated, dated[1:], strict=False):
        if target.key < before.key:
            message = f"Цель на {target.key} год стоит после цели на {before.key} год."
            yield at(target, "IND005", message, "Запишите годы по возрастанию.", on_key=True)


def targets_go_the_wrong_way(indicator: Entry, dated: list[Entry]) -> Iterator[Finding]:
    """A target that falls where more is better, or grows where less is better."""
    sign = {"up": 1, "down": -1}.get(indicator.record.direction, 0)
    ordered = sorted(dated, key=lambda target: target.key)
    for before, target in zip(ordered, ordered[1:], strict=False):
        old, new = before.record.value, target.record.value
        if (new - old) * sign < 0:
            yield at(
                target,
                "IND006",
                f"Цель меняется с {old:g} на {new:g}, хотя direction: {indicator.record.direction}.",
                "Проверьте числа и направление показателя.",
                "value",
            )
