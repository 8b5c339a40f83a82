"""Options that several commands share, and what an option may hold («значения»)."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from generator.cli.reports import Wanted
from generator.report import FORMATS


def add_project(command: argparse.ArgumentParser) -> None:
    """Let a person name the project, by default the folder they are in."""
    command.add_argument(
        "--project", type=Path, default=Path("."), metavar="ПАПКА", help="проект (текущая папка)"
    )


def iso_day(text: str) -> date:
    """Return the day written as ГГГГ-ММ-ДД; ArgumentTypeError in Russian for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» – не дата; напишите, например, 2026-01-31") from None


def port(text: str) -> int:
    """Return the number of a port; ArgumentTypeError in Russian for what no port can be."""
    return _within(text, 0, 65535, "порт", "8000")


def year(text: str) -> int:
    """Return a year that records may hold; ArgumentTypeError in Russian for anything else."""
    return _within(text, 1900, 2100, "год", "2025")


def _within(text: str, least: int, most: int, what: str, sample: str) -> int:
    if text.isdecimal() and least <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"«{text}» – не {what}; напишите число от {least} до {most}, например {sample}"
    )


def report_file(text: str) -> Wanted:
    """Return a report written as ФОРМА=ФАЙЛ; ArgumentTypeError in Russian for anything else."""
    form, _, file = text.partition("=")
    if form not in FORMATS or not file:
        known = ", ".join(sorted(FORMATS))
        raise argparse.ArgumentTypeError(
            f"«{text}» – не отчёт; напишите вид и файл, например sarif=out.sarif (виды: {known})"
        )
    return Wanted(form, Path(file))
