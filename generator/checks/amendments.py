"""Plans edited in silence («правка плана без записи»): what was once published is changed by a revision.

The rules compare with an earlier state of the same records, so they are asked for by ``check --base`` and
are no family of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.derive.periods import Understood, understand
from generator.derive.status import scope_of
from generator.findings import Finding
from generator.model.roadmap import Responsible, Revision
from generator.notation import quoted

_NOT_WORD = re.compile(r"[\W_]+")
_LONGEST = 70


def check_amendments(base: Catalogue, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what the plans of ``catalogue`` say otherwise than those of ``base`` without a revision.

    Rows and activities are known by their ids; what came or went is not judged.
    """
    for activity in catalogue.of("activity"):
        before = base.get("activity", activity.id)
        if before is not None:
            yield from wording_is_edited(activity, before)
    for row in catalogue.of("activity_row"):
        before = base.get("activity_row", row.id)
        if before is not None:
            yield from period_is_edited(catalogue, base, row, before)
            yield from executors_are_edited(catalogue, row, before)
            yield from revision_is_rewritten(row, before)


def period_is_edited(catalogue: Catalogue, base: Catalogue, row: Entry, before: Entry) -> Iterator[Finding]:
    """The first period of a row is another one now; a better reading of the same words is none."""
    old, new = before.record.period, row.record.period
    if _same(old.raw, new.raw):
        return
    readings = understand(old, scope_of(base, before)), understand(new, scope_of(catalogue, row))
    if all(readings) and _meaning(readings[0]) == _meaning(readings[1]):
        return
    said = f"«{_cut(old.raw)}» на «{_cut(new.raw)}»"
    message = f"Срок мероприятия {_number(row)} изменён с {said} без записи об этом."
    hint = _hint(row, old.raw, "--period", new.raw, f"period: {{raw: {quoted(new.raw)}}}")
    yield at(row, "PER018", message, hint, "period", "raw")


def wording_is_edited(activity: Entry, before: Entry) -> Iterator[Finding]:
    """The official name of an activity is another one now; a longer or shorter cut of it is none."""
    old, new = before.record.name, activity.record.name
    if _same(old, new) or _is_cut(old, new) or _is_cut(new, old):
        return
    row = next(iter(activity.record.rows))
    number = activity.record.number
    message = f"Название мероприятия {number} изменено с «{_cut(old)}» на «{_cut(new)}» без записи об этом."
    hint = _restored(old, _command(activity.id, row, "--wording", new), f"name: {quoted(new)}")
    yield at(activity, "PER019", message, hint, "name")


def executors_are_edited(catalogue: Catalogue, row: Entry, before: Entry) -> Iterator[Finding]:
    """The column of executors is another one now; a better reading of the same words is none."""
    old, new = before.record.responsible, row.record.responsible
    if old.raw and new.raw:
        if _same(old.raw, new.raw):
            return
    elif old.raw or new.raw or _keys(old) == _keys(new):
        return
    said = [_cut(one.raw or ", ".join(_keys(one))) for one in (old, new)]
    message = (
        f"Исполнители мероприятия {_number(row)} изменены с «{said[0]}» на «{said[1]}» без записи об этом."
    )
    who = ", ".join(f"{{{'body' if one.body else 'role'}: {one.body or one.role}}}" for one in new.who)
    keys = " ".join(f"--who {key}" for key in _keys(new))
    keys += f" --who-raw {_shell(new.raw)}" if new.raw else ""
    entry = f"responsible: {{{f'raw: {quoted(new.raw)}, ' if new.raw else ''}who: [{who}]}}"
    hint = _restored(old.raw or ", ".join(_keys(old)), f"atlas revise {_address(row)} {keys}", entry)
    yield at(row, "PER019", message, hint, "responsible")


def revision_is_rewritten(row: Entry, before: Entry) -> Iterator[Finding]:
    """A change of the plan that was on record is gone or says something else now."""
    for key, old in before.record.revisions.items():
        new = row.record.revisions.get(key)
        if new is None:
            message = f"Запись «{key}» об изменении плана от {old.date} удалена."
            hint = "Верните её: история плана остаётся; отмену изменения запишите новой записью."
            yield at(row, "PER020", message, hint, *(("revisions",) if row.record.revisions else ()))
        elif _told(old) != _told(new):
            field = next(name for name, value in _told(new).items() if _told(old)[name] != value)
            message = f"Запись «{key}» об изменении плана переписана: другое поле {field}."
            hint = "Верните прежнее значение и добавьте новую запись с её датой и причиной."
            yield at(row, "PER020", message, hint, "revisions", key, field)


def _told(revision: Revision) -> dict[str, Any]:
    """Return what a revision changes; its reason may be put better."""
    period, responsible = revision.period, revision.responsible
    return {
        "date": revision.date,
        "act": revision.act,
        "period": period and _words(period.raw),
        "name": revision.name and _words(revision.name),
        "responsible": responsible and (_words(responsible.raw or ""), _keys(responsible)),
    }


def _hint(row: Entry, old: str, option: str, new: str, entry: str) -> str:
    """Say how to go back; where a revision already holds the new value only the first one is to mend."""
    for key, revision in row.record.revisions.items():
        if revision.period is not None and _same(revision.period.raw, new):
            return f"Верните «{_cut(old)}»: новый срок уже записан в revisions, ключ {key}."
    return _restored(old, _command(row.parent.id, row.key, option, new), entry)


def _restored(old: str, command: str, entry: str) -> str:
    """Say what to type: a command, or the revision to paste."""
    told = f'{command} --date ГГГГ-ММ-ДД --reason "Почему."'
    added = f"revisions: {{r1: {{date: ГГГГ-ММ-ДД, reason: Почему., {entry}}}}}"
    return f"Верните «{_cut(old)}» и выполните {told}; или добавьте в строку {added}"


def _command(activity: str, row: str, option: str, value: str) -> str:
    place = "" if row == "1" else f" --row {row}"
    return f"atlas revise {activity}{place} {option} {_shell(value)}"


def _address(row: Entry) -> str:
    return row.parent.id if row.key == "1" else f"{row.parent.id} --row {row.key}"


def _shell(text: str) -> str:
    """Return a text as one word of a command line."""
    return '"' + re.sub(r'(["\\$`])', r"\\\1", text) + '"'


def _number(row: Entry) -> str:
    number = row.parent.record.number
    return number if len(row.parent.record.rows) == 1 else f"{number}, строка {row.key},"


def _meaning(found: Understood) -> tuple[Any, ...]:
    return found.kind, tuple((window.start, window.end) for window in found.windows)


def _keys(responsible: Responsible) -> list[str]:
    return [one.body or one.role or "" for one in responsible.who]


def _same(old: str, new: str) -> bool:
    return _words(old) == _words(new)


def _words(text: str) -> str:
    """Return a text without what is no other wording: case, quotes, dashes, spaces."""
    return _NOT_WORD.sub(" ", text.lower().replace("ё", "е")).strip()


def _is_cut(short: str, long: str) -> bool:
    return short.endswith("…") and _words(long).startswith(_words(short))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
