"""The command line ``atlas``: the only place with arguments, clock, environment, printing, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from generator.cli.arguments import parser
from generator.project import ProjectError

#: Exit codes: everything is fine, the data have errors, wrong use or environment.
FINE, ERRORS, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except ProjectError as error:
        print(f"atlas: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("atlas: остановлено", file=sys.stderr)
        return USAGE
