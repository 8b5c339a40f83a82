"""Examples below the help of commands («примеры»): what people type most often, to be copied."""

from __future__ import annotations

import argparse

_EXAMPLES = {
    "check": ("atlas check", "atlas check --base", "atlas check --report sarif=build/check.sarif"),
    "build": ("atlas build", "atlas build --out папка --verify"),
    "new": ("atlas new", "atlas new practice --territory ugra --name shkola-nastavnika"),
    "fmt": ("atlas fmt", "atlas fmt data/ugra/terms/2021.yml", "atlas fmt --check"),
    "diff": ("atlas diff HEAD", "atlas diff main HEAD --format markdown", "atlas diff прежняя-папка"),
    "revise": (
        'atlas revise ugra-2021.5 --period "Октябрь 2022 г." --date 2022-03-01 --reason "Нет площадки."',
    ),
    "draft": ("atlas draft roadmap приказ.docx --document ugra-2025",),
    "verify": ("atlas verify build/site", "atlas verify build/site --rebuild"),
    "links": ("atlas links", "atlas links --external"),
    "release": ("atlas release", 'atlas release --title "Итоги за полугодие" --date 2026-12-31'),
    "demo": ("atlas demo --records 300 --out проба",),
}


def shown_below(name: str) -> str:
    """Return the examples of a command as they stand below its help, "" where there are none."""
    return "\n  ".join(("примеры:", *_EXAMPLES[name])) if name in _EXAMPLES else ""


def add_examples(commands: argparse._SubParsersAction) -> None:
    """Put the examples below the help of every command that has none of its own."""
    for name, command in commands.choices.items():
        command.epilog = command.epilog or shown_below(name) or None


def every_example() -> tuple[str, ...]:
    """Return all examples as they are typed."""
    return tuple(line for lines in _EXAMPLES.values() for line in lines)
