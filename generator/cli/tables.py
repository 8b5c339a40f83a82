"""The commands ``import`` and ``export``: records as spreadsheets, one engine for every kind."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cache import ParseCache
from generator.cli.intake import check_territory, take_table
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import TABLES, outline
from generator.edit.sheets.table import stored
from generator.load import load, read_data
from generator.project import ProjectError, open_project
from generator.versions import engine_version
from generator.write import write_file


def add_tables(commands, shared) -> None:
    """Declare both commands, with a word for every kind of table."""
    text = "загрузить записи из таблицы .xlsx или .csv"
    taking = commands.add_parser("import", help=text, description=f"{text[0].upper()}{text[1:]}.")
    kinds = taking.add_subparsers(title="что загрузить", metavar="ЧТО", required=True, prog="atlas import")
    for name in TABLES:
        command = _kind(kinds, name, [shared])
        command.add_argument("file", type=Path, metavar="ФАЙЛ", help="таблица .xlsx или .csv")
        command.add_argument(
            "--apply", action="store_true", help="записать; без этого команда только покажет, что изменится"
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
            command = _kind(place, name, [_project()])
            command.add_argument("file", type=Path, metavar="ФАЙЛ", help="куда записать, имя на .xlsx")
            command.set_defaults(run=export, table=name, filled=filled)


def _kind(commands, name: str, parents) -> argparse.ArgumentParser:
    title = outline(name).main.title
    command = commands.add_parser(name, help=title, description=f"{title}.", parents=parents)
    command.add_argument("--territory", default="", metavar="КЛЮЧ", help="ключ территории, например ugra")
    return command


def _project() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(add_help=False)
    found.add_argument(
        "--project", type=Path, default=Path("."), metavar="ПАПКА", help="проект (текущая папка)"
    )
    return found


def export(options: argparse.Namespace) -> int:
    """Write a workbook with the records of a territory, or an empty one."""
    from generator.edit.sheets.workbook import workbook  # writing a workbook is not wanted by other commands

    project = open_project(options.project)
    if options.file.suffix.lower() != ".xlsx":
        raise ProjectError(f"Имя файла «{options.file.name}» должно кончаться на .xlsx.")
    check_territory(project, options.territory)
    whole, contents = outline(options.table), read_data(project)
    catalogue = load(project, ParseCache(project.cache / "parsed", engine_version()), contents).catalogue
    records = stored(contents, whole, options.territory) if options.filled else []
    write_file(options.file, workbook(whole, Names(catalogue, options.territory), records))
    held = f"записей {len(records)}" if options.filled else "пустая заготовка"
    print(f"Готово: {options.file}, {held}.")
    print(f"Загрузить обратно: atlas import {options.table} {options.file}")
    return 0
