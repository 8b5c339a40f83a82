"""Commands and their options («команды»)."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import NoReturn

from generator.cli import checking, comparing, editing, passport, releasing, tables, verifying
from generator.cli.choices import add_project, iso_day, port, report_file
from generator.cli.drafting import add_draft
from generator.cli.examples import add_examples
from generator.cli.linking import add_links
from generator.cli.revising import add_revise
from generator.report import FORMATS


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Russian headings in the help."""

    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "Как вызывать: ")

    def start_section(self, heading):
        super().start_section(_HEADINGS.get(heading, heading))


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Russian to the person at the keyboard."""

    def __init__(self, **settings):
        super().__init__(**settings, add_help=False, formatter_class=_Formatter)
        self.add_argument("-h", "--help", action="help", help="показать эту справку")

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where the help is; exit with 2."""
        self.exit(2, f"{self.prog}: {russian(message)}. Справка: {self.prog} --help\n")


_HEADINGS = {"positional arguments": "что указать", "options": "настройки"}

#: What argparse says, and how we say it; the groups stay as they are.
_SENTENCES = (
    (r"the following arguments are required: (.+)", "не указано: {}"),
    (r"unrecognized arguments: (.+)", "непонятные слова: {}"),
    (r"argument КОМАНДА: invalid choice: (.+?) \(choose from (.+)\)", "команды {} нет, есть {}"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", "{}: значения {} нет, есть {}"),
    (r"argument (.+?): expected one argument", "{}: не указано значение"),
    (r"argument (.+?): invalid \w+ value: (.+)", "{}: нужно число, а не {}"),
    (r"argument (.+?): (.+)", "{}: {}"),
)


def russian(message: str) -> str:
    """Return a complaint of argparse in Russian."""
    for pattern, sentence in _SENTENCES:
        if found := re.fullmatch(pattern, message):
            return re.sub(r"'(.*?)'", r"«\1»", sentence.format(*found.groups()))
    return "команда записана неверно"


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; each command sets ``run``."""
    top = _Parser(
        prog="atlas",
        description="Атлас профессионального развития педагогов: проверка записей, сайт, открытые данные.",
    )
    commands = top.add_subparsers(title="команды", metavar="КОМАНДА", required=True, prog="atlas")
    shared = _shared()
    _add_check(commands, shared)
    _add_site(commands, shared)
    _add_editing(commands, shared)
    comparing.add_diff(commands)
    add_revise(commands)
    releasing.add_release(commands)
    tables.add_tables(commands, shared)
    add_draft(commands, shared)
    passport.add_passport(commands)
    verifying.add_verify(commands)
    add_links(commands)
    _add_making(commands, shared)
    add_examples(commands)
    return top


def _add_check(commands, shared) -> None:
    check = _command(commands, shared, "check", "проверить записи", checking.check)
    checking.add_base(check)
    check.add_argument(
        "--report", type=report_file, action="append", default=[], metavar="ВИД=ФАЙЛ",
        help="записать отчёт ещё и в файл, например sarif=out.sarif; можно несколько раз",
    )  # fmt: skip


def _add_site(commands, shared) -> None:
    build = _command(commands, shared, "build", "проверить, собрать сайт и пакеты данных", _build)
    _site_options(build)
    build.add_argument(
        "--previous", type=Path, metavar="ПАПКА", help="прежний сайт: версии наборов оттуда останутся"
    )
    build.add_argument(
        "--verify", action="store_true", help="в конце проверить пакет независимой библиотекой"
    )
    serve = _command(commands, shared, "serve", "показать сайт и пересобирать его при правке", _serve)
    _site_options(serve)
    serve.add_argument(
        "--port", type=port, default=8000, metavar="ПОРТ", help="порт на этом компьютере (8000)"
    )


def _add_editing(commands, shared) -> None:
    new = _command(commands, shared, "new", "создать заготовку записи", editing.new)
    new.add_argument("kind", nargs="?", default="", metavar="ВИД", help="вид записи; без него – список видов")
    new.add_argument("--territory", default="", metavar="КЛЮЧ", help="ключ территории, например ugra")
    new.add_argument("--name", default="", metavar="ИМЯ", help="имя файла без .yml, например 2021")
    fmt = _command(commands, shared, "fmt", "привести записи к единому виду", editing.fmt)
    fmt.add_argument(
        "--check", action="store_true", help="ничего не менять, только сказать, что не в порядке"
    )
    fmt.add_argument("files", nargs="*", metavar="ФАЙЛ", help="файлы; без них – все записи")


def _add_making(commands, shared) -> None:
    schemas = _command(commands, shared, "schemas", "обновить схемы в папке schemas", editing.schemas)
    schemas.add_argument("--check", action="store_true", help="ничего не менять, только сравнить")
    demo = _command(commands, shared, "demo", "создать вымышленный проект любого размера", _demo)
    demo.add_argument("--records", type=int, default=300, metavar="ЧИСЛО", help="сколько записей (300)")
    demo.add_argument("--seed", type=int, default=1, metavar="ЧИСЛО", help="зерно случайности (1)")
    demo.add_argument("--out", type=Path, required=True, metavar="ПАПКА", help="куда записать проект")


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    add_project(shared)
    shared.add_argument(
        "--as-of", type=iso_day, metavar="ДАТА", help="на какой день считать состояние, ГГГГ-ММ-ДД"
    )
    shared.add_argument("--format", choices=sorted(FORMATS), default="text", help="вид отчёта о замечаниях")
    return shared


def _site_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, metavar="ПАПКА", help="куда собрать сайт (build/site)")
    command.add_argument(
        "--site-url", metavar="АДРЕС", help="адрес сайта; по умолчанию site_url из mkdocs.yml"
    )


def _command(commands, shared, name: str, text: str, run) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=text,
        description=text[0].upper() + text[1:] + ".",
        parents=[shared],
    )
    command.set_defaults(run=run)
    return command


# what makes pages takes half a second to load, and most commands make none


def _build(options: argparse.Namespace) -> int:
    from generator.cli.making import build

    return build(options)


def _demo(options: argparse.Namespace) -> int:
    from generator.cli.making import demo

    return demo(options)


def _serve(options: argparse.Namespace) -> int:
    from generator.cli.serving import serve

    return serve(options)
