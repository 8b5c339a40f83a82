"""What an option may hold («значения»)."""

from __future__ import annotations

import argparse
from datetime import date


def iso_day(text: str) -> date:
    """Return the day written as ГГГГ-ММ-ДД; ArgumentTypeError in Russian for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» — не дата; напишите, например, 2026-01-31") from None
