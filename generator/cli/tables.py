"""The commands ``import`` and ``export``: records as spreadsheets, one engine for every kind."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cache import cache_in
from generator.cli.choices import add_project, year
from generator.cli.intake import check_document, check_territory, take_table
from generator.cli.progress import Progress
from generator.cli.typed import typed, typed_project
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import TABLES, outline
from generator.edit.sheets.rows import Stored, sheet_rows
from generator.edit.sheets.sheet import Outline
from generator.edit.sheets.table import stored, unread
from generator.load import load, read_data
from generator.project import ProjectError, open_project
from generator.write import write_file


def add_tables(commands, shared) -> None:
    """Declare both commands, with a word for every kind of table."""
    text = "загрузить записи из таблицы .xlsx или .csv"
    taking = commands.add_parser("import", help=text, description=f"{text[0].upper()}{text[1:]}.")
    kinds = taking.add_subparsers(title="что загрузить", metavar="ЧТО", required=True, prog="atlas import")
    for name in TABLES:
        command = _kind(kinds, name, [shared], _taking_examples(name))
        command.add_argument("file", type=Path, metavar="ФАЙЛ", help="таблица .xlsx или .csv")
        command.add_argument(
            "--apply", action="store_true", help="записать; без этого команда только покажет, что изменится"
        )
        command.add_argument(
            "--remove",
            action="store_true",
            help="убрать из записей то, чего нет в таблице; без этого оно останется",
        )
        command.set_defaults(run=take_table, table=name)
    text = "выгрузить записи или пустую заготовку в таблицу .xlsx"
    giving = commands.add_parser("export", help=text, description=f"{text[0].upper()}{text[1:]}.")
    whats = giving.add_subparsers(title="что выгрузить", metavar="ЧТО", required=True, prog="atlas export")
    text = "пустая заготовка с подсказками и списками"
    blank = whats.add_parser("template", help=text, description=f"{text[0].upper()}{text[1:]}.")
    blanks = blank.add_subparsers(
        title="чего заготовка", metavar="ЧТО", required=True, prog="atlas export template"
    )
    for place, filled in ((whats, True), (blanks, False)):
        for name in TABLES:
            command = _kind(place, name, [_project()], _giving_examples(name, filled))
            command.add_argument(
                "file", type=Path, metavar="ФАЙЛ", nargs="?", help="куда записать; имя можно не указывать"
            )
            command.add_argument(
                "--overwrite", action="store_true", help="записать поверх файла с тем же именем"
            )
            command.set_defaults(run=export, table=name, filled=filled, given=None)
            if asked := outline(name).main.asked:
                text = "заготовить строку для каждой записи документа; нужен --document"
                command.add_argument(
                    f"--{asked.key}", type=year, dest="given", metavar=asked.title.upper(), help=text
                )


def _kind(commands, name: str, parents, examples: str) -> argparse.ArgumentParser:
    whole = outline(name)
    command = commands.add_parser(
        name, help=whole.title, description=f"{whole.title}.", parents=parents, epilog=examples
    )
    command.add_argument("--territory", default="", metavar="КЛЮЧ", help="ключ территории, например ugra")
    command.set_defaults(document="")
    if whole.by_document:
        command.add_argument(
            "--document", default="", metavar="КЛЮЧ", help="ключ документа, например ugra-2021"
        )
    return command


def _giving_examples(name: str, filled: bool) -> str:
    which = "--document ugra-2021" if outline(name).by_document else "--territory ugra"
    word = name if filled else f"template {name}"
    lines = [f"atlas export {word} {which}", f"atlas export {word} таблица.xlsx {which}"]
    if asked := outline(name).main.asked:
        lines.append(f"atlas export {word} {which} --{asked.key} 2025")
    return "\n  ".join(("примеры:", *lines))


def _taking_examples(name: str) -> str:
    lines = (f"atlas import {name} таблица.xlsx", f"atlas import {name} таблица.xlsx --apply")
    by_document = outline(name).by_document
    place = "--document ugra-2021" if by_document else "--territory ugra"
    return "\n  ".join(("примеры:", *lines, f"atlas import {name} список.csv {place}"))


def _project() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(add_help=False)
    add_project(found)
    return found


def export(options: argparse.Namespace) -> int:
    """Write a workbook with the records of a territory or document, or an empty one."""
    from generator.edit.sheets.workbook import workbook  # writing a workbook is not wanted by other commands

    progress, project = Progress(), open_project(options.project)
    progress.step("Читаю записи")
    file = options.file or _file(options)
    _check_file(file, options.overwrite)
    check_territory(project, options.territory)
    if options.given is not None and not options.document:
        raise ProjectError("Чтобы заготовить строки, назовите документ: --document КЛЮЧ.")
    whole, contents = outline(options.table), read_data(project)
    catalogue = load(project, cache_in(project.cache), contents).catalogue
    check_document(catalogue, options.document)
    records = stored(contents, whole, options.territory, options.document) if options.filled else []
    if options.filled:
        _check_read(unread(contents, whole, options.territory, options.document))
    names = Names(catalogue, options.territory or _territory(options.document), options.document)
    progress.step("Составляю таблицу")
    write_file(file, workbook(whole, names, records, options.given))
    progress.done()
    print(f"Готово: {file}, {_held(whole, records, names) if options.filled else 'пустая заготовка'}.")
    project_given = typed_project(options.project)
    print(f"Загрузить обратно: atlas import {options.table} {typed(file)}{project_given}")
    return 0


def _file(options: argparse.Namespace) -> Path:
    """Return the name of a file for which none is given: «activities-ugra-2021.xlsx»."""
    parts = (options.table, "" if options.filled else "template", options.document or options.territory)
    return Path("-".join(filter(None, parts)) + ".xlsx")


def _check_file(file: Path, overwrite: bool) -> None:
    """Raise ProjectError for a file that is no workbook, or that somebody may have filled in."""
    if file.suffix.lower() != ".xlsx":
        raise ProjectError(f"Имя файла «{file.name}» должно кончаться на .xlsx.")
    if file.exists() and not overwrite:
        raise ProjectError(
            f"Файл {file} уже есть; укажите другое имя или добавьте --overwrite, тогда прежний пропадёт."
        )


def _check_read(files: list[str]) -> None:
    """Raise ProjectError for files that cannot be read: the table would look as if they held nothing."""
    if files:
        said = f"В таблицу не попали бы записи из файлов с ошибкой: {', '.join(files)}"
        raise ProjectError(f"{said}. Что исправить, скажет atlas check.")


def _territory(document: str) -> str:
    return document.rpartition("-")[0]


def _held(whole: Outline, records: list[Stored], names: Names) -> str:
    """Return how much the workbook holds, sheet by sheet."""
    if not whole.by_document:
        return f"записей {len(records)}"
    counts = {one.title: len(list(sheet_rows(whole, one, records, names))) for one in whole.sheets}
    held = ", ".join(f"{title} – {count}" for title, count in counts.items() if count)
    return f"строк: {held}" if held else "строк пока нет, таблица пустая"
