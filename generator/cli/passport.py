"""The command ``passport``: passports of open data of any publisher, ours or not."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.checking import only_errors, show
from generator.report import FORMATS


def add_passport(commands) -> None:
    """Declare the command with its only word, ``check``."""
    text = "паспорта открытых данных по методическим рекомендациям 3.0"
    top = commands.add_parser("passport", help=text, description=f"{text[0].upper()}{text[1:]}.")
    words = top.add_subparsers(title="что сделать", metavar="ЧТО", required=True, prog="atlas passport")
    text = "проверить паспорта любого издателя, проект для этого не нужен"
    check = words.add_parser("check", help=text, description=f"{text[0].upper()}{text[1:]}.")
    check.add_argument(
        "place", type=Path, metavar="ПАПКА-ИЛИ-ФАЙЛ", help="папка с list.csv или meta.csv либо один файл"
    )
    check.add_argument("--format", choices=sorted(FORMATS), default="text", help="вид отчёта о замечаниях")
    check.set_defaults(run=check_passport)


def check_passport(options: argparse.Namespace) -> int:
    """Check the passports and print the findings; 1 when one of them is an error."""
    from generator.opendata.passport.check import check_passports  # not wanted by the other commands

    judged = check_passports(options.place)
    show(judged.findings, options.format, judged.root)
    if options.format == "text":
        print(f"Паспортов: {judged.passports}.")
    return int(bool(only_errors(judged.findings)))
