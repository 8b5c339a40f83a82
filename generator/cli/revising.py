"""The command ``revise``: a change of the plan with its day, reason and act; the first plan stays."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from generator.cache import ParseCache
from generator.catalogue import Catalogue, Entry
from generator.checks import run_checks
from generator.cli.choices import iso_day
from generator.cli.today import as_of
from generator.codes import is_error
from generator.derive.changes import Change, changes
from generator.derive.periods import Scope, Understood, understand
from generator.derive.status import scope_of
from generator.draft.executors import Executors, Known
from generator.draft.periods import read_period
from generator.edit.insert import NoRoom, inserted
from generator.findings import Finding
from generator.load import Loaded, load, read_data
from generator.project import Project, ProjectError, open_project
from generator.versions import engine_version
from generator.write import write_file

_ORDER = ("date", "reason", "act", "period", "name", "responsible")


def add_revise(commands) -> None:
    """Declare the command."""
    text = "изменить план: перенести срок, сменить название или исполнителей"
    command = commands.add_parser("revise", help=text, description=f"{text[0].upper()}{text[1:]}.")
    command.set_defaults(run=revise)
    command.add_argument("activity", metavar="МЕРОПРИЯТИЕ", help="номер мероприятия, например ugra-2021.5")
    command.add_argument("--row", default="", metavar="СТРОКА", help="ключ строки, если строк несколько")
    command.add_argument("--period", default="", metavar="СРОК", help="новый срок, как в акте")
    command.add_argument(
        "--start", type=iso_day, metavar="ДАТА", help="первый день срока, если атлас его не понял"
    )
    command.add_argument(
        "--end", type=iso_day, metavar="ДАТА", help="последний день срока, если атлас его не понял"
    )
    command.add_argument("--wording", default="", metavar="НАЗВАНИЕ", help="новое название мероприятия")
    command.add_argument(
        "--who", action="append", default=[], metavar="КТО", help="новый исполнитель: ключ или название"
    )
    command.add_argument(
        "--who-raw", default="", metavar="ТЕКСТ", help="исполнители, как напечатано в акте; без имён"
    )
    command.add_argument(
        "--reason", required=True, metavar="ПРИЧИНА", help="почему изменён план, одно предложение"
    )
    command.add_argument("--act", default="", metavar="АКТ", help="ключ акта, которым изменён план")
    command.add_argument("--date", type=iso_day, metavar="ДАТА", help="день изменения; без него – дата акта")
    command.add_argument("--dry-run", action="store_true", help="показать запись и ничего не менять")
    command.add_argument(
        "--project", type=Path, default=Path("."), metavar="ПАПКА", help="проект (текущая папка)"
    )
    command.add_argument(
        "--as-of", type=iso_day, metavar="ДАТА", help="на какой день проверять записи, ГГГГ-ММ-ДД"
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """The row to be changed, with the time it lies in and what was changed before."""

    catalogue: Catalogue
    row: Entry
    scope: Scope
    before: tuple[Change, ...]


def revise(options: argparse.Namespace) -> int:
    """Write a revision into the file of the roadmap; 1 when the rules of the atlas refuse it."""
    project = open_project(options.project)
    contents = read_data(project)
    cache = ParseCache(project.cache / "parsed", engine_version())
    loaded = load(project, cache, contents)
    place = _place(loaded.catalogue, options.activity, options.row, loaded)
    file, key = place.row.file, _free_key(place.row)
    value = _revision(options, place)
    try:
        data = inserted(contents[file], place.row.path, "revisions", key, value, file)
    except NoRoom:
        raise ProjectError(
            f"Строка в {file} записана в скобках. Выполните atlas fmt {file} и повторите."
        ) from None
    after = load(project, cache, contents | {file: data})
    new = _errors_brought(project, options, loaded, after)
    if new:
        _refuse(new)
        return 1
    if not options.dry_run:
        write_file(project.root / file, data)
    _tell(
        after.catalogue.get("activity_row", place.row.id),
        place.scope,
        key,
        _added(contents[file], data),
        options,
    )
    return 0


def _place(catalogue: Catalogue, id: str, row: str, loaded: Loaded) -> _Place:
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
    return _Place(
        catalogue, found, scope, changes(found, understand(found.record.period, scope), scope, date.max)
    )


def _free_key(row: Entry) -> str:
    return next(f"r{n}" for n in range(1, 10_000) if f"r{n}" not in row.record.revisions)


def _revision(options: argparse.Namespace, place: _Place) -> dict[str, Any]:
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


def _act(key: str, place: _Place) -> str:
    if place.catalogue.get("act", key) is None:
        near = get_close_matches(key, list(place.catalogue.ids("act")), 3, 0.5)
        hint = f"Похожие: {', '.join(near)}. " if near else ""
        raise ProjectError(f"Акта «{key}» нет. {hint}Новый акт: atlas new act --name {key}.")
    return key


def _day(options: argparse.Namespace, place: _Place) -> date:
    """Return the day of the change: given, else that of the act."""
    if options.date:
        return options.date
    act = place.catalogue.get("act", options.act) if options.act else None
    if act is None or getattr(act.record, "date", None) is None:
        raise ProjectError("Когда изменён план? Напишите --date ГГГГ-ММ-ДД или --act с датированным актом.")
    return act.record.date


def _period(options: argparse.Namespace, place: _Place) -> dict[str, Any]:
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


def _wording(name: str, place: _Place) -> str:
    last = next(
        (c.revision.name for c in reversed(place.before) if c.revision.name), place.row.parent.record.name
    )
    if name.lower() == last.lower():
        raise ProjectError(f"Название и так «{last}»: менять нечего.")
    return name


def _responsible(options: argparse.Namespace, place: _Place) -> dict[str, Any]:
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
    near = f"Похожие: {'; '.join(known.near)}." if known.near else "Добавьте его в bodies.yml."
    raise ProjectError(f"Исполнителя «{known.text}» нет. {near}")


def _errors_brought(
    project: Project, options: argparse.Namespace, before: Loaded, after: Loaded
) -> list[Finding]:
    day = as_of(project, options.as_of)
    found = [f for f in (*after.findings, *run_checks(after.catalogue, day)) if is_error(f.code)]
    if not found:
        return []
    known = {(f.code, f.file, f.message) for f in (*before.findings, *run_checks(before.catalogue, day))}
    return [f for f in found if (f.code, f.file, f.message) not in known]


def _refuse(findings: list[Finding]) -> None:
    for one in findings:
        print(f"ошибка {one.code}  {one.message}\n  Что сделать: {one.hint}")
    print("\nНичего не записано.")


def _added(old: bytes, new: bytes) -> tuple[int, list[str]]:
    """Return the first new line (from 1) and the new lines: all others are as they were."""
    before, after = old.decode().splitlines(), new.decode().splitlines()
    first = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    return first + 1, after[first : first + len(after) - len(before)]


def _tell(
    row: Entry, scope: Scope, key: str, added: tuple[int, list[str]], options: argparse.Namespace
) -> None:
    line, lines = added
    word = "Было бы записано" if options.dry_run else "Записано"
    print(f"{word} в {row.file}, со строки {line}:\n")
    print("\n".join(lines))
    first = understand(row.record.period, scope)
    change = next(one for one in changes(row, first, scope, date.max) if one.key == key)
    print("".join(f"\n{sentence}" for sentence in _meaning(row, first, change)))
    if not options.dry_run:
        print("Дальше: atlas check, затем git diff и сохранение.")


def _meaning(row: Entry, first: Understood | None, change: Change) -> Iterator[str]:
    """Yield what becomes of the period."""
    new = change.understood
    if new is None:
        return
    yield f"Первый план: «{row.record.period.raw}». Теперь: «{change.revision.period.raw}» ({new.text})."
    if change.slip_days:
        word = "позже" if change.slip_days > 0 else "раньше"
        yield f"Сдвиг к первому плану: {abs(change.slip_days)} дн. {word}."
    if first is not None and len(first.windows) > len(new.windows) > 0:
        yield f"Раньше сроков было {len(first.windows)}, теперь {len(new.windows)}: так ли это в акте?"
