"""Commands and their options («команды»)."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from generator.cli import checking, editing, making, serving
from generator.report import FORMATS


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Russian headings in the help."""

    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "Как вызывать: ")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; each command sets ``run``."""
    top = argparse.ArgumentParser(
        prog="atlas",
        description="Атлас профессионального развития педагогов: проверка записей, сайт, открытые данные.",
        formatter_class=_Formatter,
    )
    commands = top.add_subparsers(title="команды", metavar="КОМАНДА", required=True)
    shared = _shared()
    _command(commands, shared, "check", "проверить записи", checking.check)
    build = _command(commands, shared, "build", "проверить, собрать сайт и пакеты данных", making.build)
    _site_options(build)
    build.add_argument(
        "--verify", action="store_true", help="в конце проверить пакет независимой библиотекой"
    )
    serve = _command(commands, shared, "serve", "показать сайт и пересобирать его при правке", serving.serve)
    _site_options(serve)
    serve.add_argument(
        "--port", type=int, default=8000, metavar="ПОРТ", help="порт на этом компьютере (8000)"
    )
    new = _command(commands, shared, "new", "создать заготовку записи", editing.new)
    new.add_argument("kind", metavar="ВИД", help="вид записи; без верного вида команда покажет список")
    new.add_argument("--territory", default="", metavar="КЛЮЧ", help="ключ территории, например ugra")
    new.add_argument("--name", default="", metavar="ИМЯ", help="имя файла без .yml, например 2021")
    fmt = _command(commands, shared, "fmt", "привести записи к единому виду", editing.fmt)
    fmt.add_argument(
        "--check", action="store_true", help="ничего не менять, только сказать, что не в порядке"
    )
    fmt.add_argument("files", nargs="*", metavar="ФАЙЛ", help="файлы; без них — все записи")
    schemas = _command(commands, shared, "schemas", "обновить схемы в папке schemas", editing.schemas)
    schemas.add_argument("--check", action="store_true", help="ничего не менять, только сравнить")
    demo = _command(commands, shared, "demo", "создать вымышленный проект любого размера", making.demo)
    demo.add_argument("--records", type=int, default=300, metavar="N", help="сколько записей (300)")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help="зерно случайности (1)")
    demo.add_argument("--out", type=Path, required=True, metavar="ПАПКА", help="куда записать проект")
    return top


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--project", type=Path, default=Path("."), metavar="ПАПКА", help="проект (текущая папка)"
    )
    shared.add_argument(
        "--as-of", type=_day, metavar="ДАТА", help="на какой день считать состояние, ГГГГ-ММ-ДД"
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
        formatter_class=_Formatter,
    )
    command.set_defaults(run=run)
    return command


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» — не дата; напишите, например, 2026-01-31") from None
