"""What a person asks to change in a plan («изменение плана»): the row, and the fields of its revision."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from generator.catalogue import Catalogue, Entry
from generator.codes import is_error
from generator.derive.changes import Change, changes
from generator.derive.periods import Scope, understand
from generator.derive.status import scope_of
from generator.draft.executors import Executors, Known
from generator.draft.periods import read_period
from generator.load import Loaded
from generator.project import ProjectError

_ORDER = ("date", "reason", "act", "period", "name", "responsible")


@dataclass(frozen=True, slots=True)
class Place:
    """The row to be changed, with the time it lies in and what was changed before."""

    catalogue: Catalogue
    row: Entry
    scope: Scope
    before: tuple[Change, ...]


def found_place(loaded: Loaded, id: str, row: str) -> Place:
    """Return the row ``row`` of an activity, the only one for ""; raise ProjectError where there is none."""
    catalogue = loaded.catalogue
    activity = catalogue.get("activity", id)
    if activity is None:
        broken = sorted({f.file for f in loaded.findings if is_error(f.code) and "/roadmaps/" in f.file})
        near = get_close_matches(id, list(catalogue.ids("activity")), 3, 0.5)
        hint = f" Похожие: {', '.join(near)}." if near else " Номер стоит в адресе его страницы: ugra-2021.5."
        hint = f" В файле {broken[0]} ошибка: выполните atlas check." if broken else hint
        raise ProjectError(f"Мероприятия «{id}» нет.{hint}")
    rows = {entry.key: entry for entry in catalogue.children(activity, "activity_row")}
    if row not in rows and (row or len(rows) > 1):
        shown = "; ".join(f"--row {key} («{entry.record.period.raw}»)" for key, entry in rows.items())
        raise ProjectError(f"У мероприятия «{id}» несколько строк. Назовите одну: {shown}.")
    found = rows[row] if row else next(iter(rows.values()))
    scope = scope_of(catalogue, found)
    return Place(
        catalogue, found, scope, changes(found, understand(found.record.period, scope), scope, date.max)
    )


def free_key(row: Entry) -> str:
    """Return the first key that no revision of a row has."""
    return next(f"r{n}" for n in range(1, 10_000) if f"r{n}" not in row.record.revisions)


def revision_fields(options: argparse.Namespace, place: Place) -> dict[str, Any]:
    """Return the fields of the new revision; raise ProjectError for what changes nothing."""
    found: dict[str, Any] = {"reason": " ".join(options.reason.split())}
    if options.act:
        found["act"] = _act(options.act, place)
    found["date"] = _day(options, place).isoformat()
    if options.period:
        found["period"] = _period(options, place)
    elif options.start or options.end:
        raise ProjectError("Дни без срока: напишите и --period, как срок назван в акте.")
    if options.wording:
        found["name"] = _wording(" ".join(options.wording.split()), place)
    if options.who or options.who_raw:
        found["responsible"] = _responsible(options, place)
    if not found.keys() & {"period", "name", "responsible"}:
        raise ProjectError("Что изменить? Напишите --period, --wording или --who.")
    if not found["reason"]:
        raise ProjectError('Причина пуста. Напишите её одним предложением: --reason "Сменилась площадка."')
    return {name: found[name] for name in _ORDER if name in found}


def _act(key: str, place: Place) -> str:
    if place.catalogue.get("act", key) is None:
        near = get_close_matches(key, list(place.catalogue.ids("act")), 3, 0.5)
        hint = f"Похожие: {', '.join(near)}. " if near else ""
        raise ProjectError(f"Акта «{key}» нет. {hint}Новый акт: atlas new act --name {key}.")
    return key


def _day(options: argparse.Namespace, place: Place) -> date:
    """Return the day of the change: given, else that of the act."""
    if options.date:
        return options.date
    act = place.catalogue.get("act", options.act) if options.act else None
    if act is None or getattr(act.record, "date", None) is None:
        raise ProjectError("Когда изменён план? Напишите --date ГГГГ-ММ-ДД или --act с датированным актом.")
    return act.record.date


def _period(options: argparse.Namespace, place: Place) -> dict[str, Any]:
    raw = " ".join(options.period.split())
    last = next(
        (c.revision.period for c in reversed(place.before) if c.revision.period), place.row.record.period
    )
    if raw.lower() == last.raw.lower():
        raise ProjectError(f"Срок и так «{last.raw}»: менять нечего.")
    if options.start or options.end:
        if not (options.start and options.end):
            raise ProjectError("Назовите оба дня: --start ГГГГ-ММ-ДД --end ГГГГ-ММ-ДД.")
        if options.end < options.start:
            raise ProjectError(f"Начало {options.start} позже конца {options.end}: поменяйте даты местами.")
        window = {"start": options.start.isoformat(), "end": options.end.isoformat()}
        return {"raw": raw, "kind": "range", "windows": [window]}
    found = read_period(raw, place.scope)
    if found.doubt:
        days = "--start ГГГГ-ММ-ДД --end ГГГГ-ММ-ДД"
        raise ProjectError(f"Срок «{raw}» не понят: {found.doubt}. Назовите год или дни: {days}.")
    return found.period


def _wording(name: str, place: Place) -> str:
    last = next(
        (c.revision.name for c in reversed(place.before) if c.revision.name), place.row.parent.record.name
    )
    if name.lower() == last.lower():
        raise ProjectError(f"Название и так «{last}»: менять нечего.")
    return name


def _responsible(options: argparse.Namespace, place: Place) -> dict[str, Any]:
    if not options.who:
        raise ProjectError("Назовите исполнителей ключами: --who iro --who cnppm; --who-raw их не заменяет.")
    known = Executors(place.catalogue, place.row.territory)
    who = [_body(known.named(text)) for text in options.who]
    changed = [c.revision.responsible for c in place.before if c.revision.responsible]
    last = changed[-1] if changed else place.row.record.responsible
    raw = " ".join(options.who_raw.split())
    same = [(one.body, one.role) for one in last.who] == [(one.get("body"), one.get("role")) for one in who]
    if same and raw in ("", last.raw):
        raise ProjectError("Исполнители и так эти: менять нечего.")
    return ({"raw": raw} if raw else {}) | {"who": who}


def _body(known: Known) -> dict[str, str]:
    if known.key:
        return {known.field: known.key}
    if known.several:
        raise ProjectError(
            f"Исполнителей «{known.text}» несколько. Назовите ключ: {', '.join(known.several)}."
        )
    missing = "Добавьте орган или должность, без имён людей, в bodies.yml."
    near = f"Похожие: {'; '.join(known.near)}." if known.near else missing
    raise ProjectError(f"Исполнителя «{known.text}» нет. {near}")
