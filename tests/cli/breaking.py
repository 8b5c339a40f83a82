"""Commands in a copy of this process where the disk fails, or the process is killed, at a chosen moment."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

#: How the system refuses, by the name of a trial; «kill» ends the process like a loss of power.
REFUSALS = {"full": errno.ENOSPC, "forbidden": errno.EACCES, "read only": errno.EROFS}
#: Where trouble strikes: when bytes go out (half of them do), when the new file takes its place.
MOMENTS = ("write", "replace")


@dataclass(frozen=True, slots=True)
class Ended:
    """How the process ended: its exit code, minus the signal that killed it, and what it printed."""

    code: int
    said: str


class _Disk:
    """Stands for the module ``os`` in the modules that write; call ``number`` of ``moment`` goes wrong."""

    def __init__(self, trouble: str, moment: str, number: int):
        self._trouble, self._moment, self._left = trouble, moment, number

    def __getattr__(self, name: str):
        return getattr(os, name)

    def write(self, handle: int, data: memoryview) -> int:
        half = data[: len(data) // 2]
        return self._tried("write", lambda: os.write(handle, data), lambda: os.write(handle, half))

    def replace(self, old: str, new: str) -> None:
        self._tried("replace", lambda: os.replace(old, new), lambda: None)

    def _tried(self, moment: str, whole: Callable[[], int | None], half: Callable[[], int | None]):
        self._left -= moment == self._moment
        if moment != self._moment or self._left:
            return whole()
        half()
        if self._trouble == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(REFUSALS[self._trouble], os.strerror(REFUSALS[self._trouble]))


def atlas_in_trouble(arguments: list[str], trouble: str, moment: str, number: int, log: Path) -> Ended:
    """Run the command line with trouble at call ``number`` of ``moment``; without so many all goes well."""
    child = os.fork()
    if not child:
        _run(arguments, _Disk(trouble, moment, number), log)
    _, status = os.waitpid(child, 0)
    return Ended(os.waitstatus_to_exitcode(status), log.read_text(encoding="utf-8"))


def _run(arguments: list[str], disk: _Disk, log: Path) -> None:
    """Be the copy: never return, whatever happens."""
    code = 99
    try:
        import generator.together
        import generator.write
        from generator.cli import main

        handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, 1)
        os.dup2(handle, 2)
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w"), encoding="utf-8")
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), encoding="utf-8")
        generator.write.os = generator.together.os = disk
        code = main(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as error:
        code = error.code
    finally:
        os._exit(code)


def contents(root: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a folder that is not hidden."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(root).parts)
    }
