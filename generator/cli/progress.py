"""What a person sees while work goes on: a line on a terminal, silence in CI («ход работы»)."""

from __future__ import annotations

import sys
import time


class Progress:
    """Shows the current step on a terminal and measures the whole run."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._shown = sys.stderr.isatty()

    @property
    def seconds(self) -> float:
        """Return the seconds since the start."""
        return time.perf_counter() - self._start

    def step(self, text: str) -> None:
        """Show what goes on now."""
        if self._shown:
            print(f"\r\033[K{text} … {self.seconds:.1f} с", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        """Clear the line of progress."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
