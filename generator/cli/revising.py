"""The command ``revise``: a change of the plan with its day, reason and act; the first plan stays."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date

from generator.cache import cache_in
from generator.catalogue import Entry
from generator.cli.amendment import found_place, free_key, revision_fields
from generator.cli.checking import only_errors
from generator.cli.choices import add_project, iso_day
from generator.cli.edition import brought
from generator.cli.today import as_of
from generator.derive.changes import Change, changes
from generator.derive.periods import Scope, Understood, understand
from generator.edit.insert import NoRoom, inserted
from generator.findings import Finding
from generator.load import load, read_data
from generator.project import ProjectError, open_project
from generator.write import write_file


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
    add_project(command)
    command.add_argument(
        "--as-of", type=iso_day, metavar="ДАТА", help="на какой день проверять записи, ГГГГ-ММ-ДД"
    )


def revise(options: argparse.Namespace) -> int:
    """Write a revision into the file of the roadmap; 1 when the rules of the atlas refuse it."""
    project = open_project(options.project)
    contents = read_data(project)
    cache = cache_in(project.cache)
    loaded = load(project, cache, contents)
    place = found_place(loaded, options.activity, options.row)
    file, key = place.row.file, free_key(place.row)
    value = revision_fields(options, place)
    try:
        data = inserted(contents[file], place.row.path, "revisions", key, value, file)
    except NoRoom:
        raise ProjectError(
            f"Строка в {file} записана в скобках. Выполните atlas fmt {file} и повторите."
        ) from None
    after = load(project, cache, contents | {file: data})
    new = only_errors(brought(loaded, after, as_of(project, options.as_of)))
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
