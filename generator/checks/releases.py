"""Releases («выпуски»): written once, one after another, never edited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.derive.history import ACTIONS, known_kinds, releases, tag_day, tally
from generator.derive.versions import (
    FIRST,
    bumped,
    last_versions,
    numbered,
    package_bump,
    versioned,
)
from generator.findings import Finding, Path
from generator.model.release import Tally

_RESTORE = "Верните файл выпуска из истории git: выпуски не правят, новое пишут в следующий."


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    ordered = releases(catalogue)
    for entry in ordered:
        yield from tally_disagrees(entry)
        yield from day_disagrees(entry)
        yield from kind_is_unknown(entry)
    for before, entry in pairwise([None, *ordered]):
        yield from chain_is_broken(before, entry)
    numbers = versioned(catalogue)
    for position, entry in enumerate(numbers):
        yield from version_contradicts_changes(numbers[:position], entry)


def tally_disagrees(entry: Entry) -> Iterator[Finding]:
    """The counts of a release are not those of its lists: somebody edited one of them."""
    counted, given = _counts(tally(entry.record.edits)), _counts(entry.record.tally)
    if len(given) != len(entry.record.tally):
        message = f"В счёте выпуска {entry.id} одна территория и вид записаны дважды."
        yield at(entry, "REL001", message, _RESTORE, "tally")
        return
    for key in sorted(counted.keys() | given.keys()):
        if counted.get(key) != given.get(key):
            territory, kind = key
            where = f"{kind}, территория {territory}" if territory else f"{kind}, общие записи"
            message = (
                f"Счёт выпуска {entry.id} не сходится с его перечнем ({where}): в счёте "
                f"{_said(given.get(key))}, в перечне {_said(counted.get(key))}."
            )
            yield at(entry, "REL001", message, _RESTORE, "tally")


def day_disagrees(entry: Entry) -> Iterator[Finding]:
    """The day of a release is not that of its tag, or an edit is later than the release."""
    day = entry.record.date
    if day.isoformat() != tag_day(entry.id):
        message = f"Выпуск назван {entry.id}, а его дата {day}."
        yield at(entry, "REL002", message, f"Напишите date: {tag_day(entry.id)}.", "date")
    for number, edit in enumerate(entry.record.edits):
        if edit.date > day:
            message = f"Правка сделана {edit.date}, позже выпуска от {day}."
            yield at(entry, "REL002", message, _RESTORE, "edits", number, "date")


def kind_is_unknown(entry: Entry) -> Iterator[Finding]:
    """A release lists records of a kind that the atlas does not have."""
    for path, kind in _kinds(entry):
        if kind not in known_kinds():
            near = get_close_matches(kind, known_kinds(), 1)
            hint = f"Вероятно, это «{near[0]}»; верните файл из истории git." if near else _RESTORE
            yield at(entry, "REL003", f"Вида записи «{kind}» в атласе нет.", hint, *path)


def chain_is_broken(before: Entry | None, entry: Entry) -> Iterator[Finding]:
    """A release does not go on from the one before it: two were written side by side, or one is gone."""
    previous = entry.record.previous
    if (previous or "") != (before.id if before else ""):
        goes_on = f"продолжает {previous}" if previous else "не продолжает никакого"
        stands = f"перед ним {before.id}" if before else "прежних выпусков нет"
        message = f"Выпуск {entry.id} {goes_on}, а {stands}: выпуски идут цепочкой."
        hint = "Удалите лишний выпуск и запишите его заново: atlas release."
        yield at(entry, "REL004", message, hint, *(("previous",) if previous else ()))


def version_contradicts_changes(earlier: list[Entry], entry: Entry) -> Iterator[Finding]:
    """A version is not the one that follows from what changed: other bytes would get a known number."""
    given = entry.record.versions
    expected = numbered(last_versions(earlier), given)
    for number, (one, right) in enumerate(zip(given, expected, strict=True)):
        if one.version != right.version:
            message = (
                f"Набору «{one.dataset}» записана версия {one.version}, а по изменениям она {right.version}."
            )
            yield at(entry, "REL005", message, _RESTORE, "versions", number, "version")
    package = earlier[-1].record.version if earlier else None
    right = bumped(package, package_bump(last_versions(earlier[-1:]), given)) if package else FIRST
    if entry.record.version != right:
        message = f"Пакету записана версия {entry.record.version}, а по изменениям наборов она {right}."
        yield at(entry, "REL005", message, _RESTORE, "version")


def _counts(rows: tuple[Tally, ...]) -> dict[tuple[str, str], tuple[int, ...]]:
    return {(row.territory or "", row.kind): tuple(getattr(row, a) for a in ACTIONS) for row in rows}


def _said(counts: tuple[int, ...] | None) -> str:
    pairs = zip(ACTIONS.values(), counts or (0, 0, 0), strict=True)
    return ", ".join(f"{word} {count}" for word, count in pairs)


def _kinds(entry: Entry) -> Iterator[tuple[Path, str]]:
    for number, edit in enumerate(entry.record.edits):
        for name in ACTIONS:
            for position, one in enumerate(getattr(edit, name)):
                yield ("edits", number, name, position, "kind"), one.kind
