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
        raise argparse.ArgumentTypeError(f"«{text}» — не дата; напишите, например, 2026-01-31") from None


def report_file(text: str) -> Wanted:
    """Return a report written as ФОРМА=ФАЙЛ; ArgumentTypeError in Russian for anything else."""
    form, _, file = text.partition("=")
    if form not in FORMATS or not file:
        known = ", ".join(sorted(FORMATS))
        raise argparse.ArgumentTypeError(
            f"«{text}» – не отчёт; напишите вид и файл, например sarif=out.sarif (виды: {known})"
        )
    return Wanted(form, Path(file))
