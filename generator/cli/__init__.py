"""The command line ``atlas``: the only place with arguments, clock, environment, printing, exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from generator.cli.arguments import parser
from generator.cli.refusals import flushed, told
from generator.project import ProjectError

#: Exit codes: everything is fine, the data have errors, wrong use or environment.
FINE, ERRORS, USAGE = 0, 1, 2


def run() -> NoReturn:
    """Run the command of this process and leave at once: taking the records apart is wasted time."""
    code = main()
    os._exit(code if flushed() else USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_args(arguments)
    gc.disable()  # records live as long as the command; walking them for garbage takes a third of its time
    try:
        return options.run(options)
    except ProjectError as error:
        print(f"atlas: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:  # the reader of our output, such as head, has seen enough
        sys.stdout = None
        return FINE
    except KeyboardInterrupt:
        print("atlas: остановлено", file=sys.stderr)
        return USAGE
    except Exception as error:  # noqa: BLE001 - nobody who edits records may see a traceback
        print(f"atlas: {told(error)}", file=sys.stderr)
        return USAGE
