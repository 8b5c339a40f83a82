"""The one place that writes results: whole files, only when changed, stale ones removed («запись»)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.project import ProjectError

#: Marks a folder as ours: only such a folder is ever cleaned.
MARK = ".atlas"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


_REASONS = {
    errno.EACCES: "нет прав или файл открыт в другой программе",
    errno.EPERM: "нет прав или файл открыт в другой программе",
    errno.ENOSPC: "нет места на диске",
    errno.EDQUOT: "нет места на диске",
    errno.EFBIG: "нет места на диске",
    errno.EMFILE: "открыто слишком много файлов",
    errno.ENFILE: "открыто слишком много файлов",
    errno.ENOENT: "такого файла или папки нет",
    errno.ENAMETOOLONG: "слишком длинное имя",
    errno.EROFS: "папка только для чтения",
    errno.ENOTDIR: "это файл, а не папка",
    errno.EEXIST: "это файл, а не папка",
    errno.EISDIR: "это папка, а не файл",
}


class WriteError(ProjectError):
    """The system refused to write; the message names the file and the reason."""


def reason(error: OSError, unknown: str) -> str:
    """Return why the system refused, in Russian; ``unknown`` for what we have no words for."""
    return _REASONS.get(error.errno, unknown)


def refusal(error: OSError, path: str | Path) -> WriteError:
    """Return what to say to a person when the system refuses to write ``path``."""
    return WriteError(f"Не удалось записать {path}: {reason(error, 'запись не удалась')}.")


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, left as they were, removed."""

    written: int
    same: int
    removed: int


class State(NamedTuple):
    """What tells that nobody touched a file: its size in bytes, its time of change in nanoseconds."""

    size: int
    time: int


class Found(NamedTuple):
    """What a folder holds: the state of every file by its path below the folder, and its folders."""

    files: dict[str, State]
    folders: list[str]


def write_tree(root: Path, files: Mapping[str, bytes]) -> Written:
    """Make ``root`` hold exactly ``files``.

    A file is replaced in one step; unchanged files are not touched. Raises ProjectError when the
    folder holds something that is not ours.
    """
    claim(root)
    written = sum(write_file(f"{root}/{path}", data) for path, data in files.items())
    return Written(written, len(files) - written, remove_stale(root, look(root), files))


def claim(root: Path) -> None:
    """Mark ``root`` as ours; refuse a folder with foreign content or one that cannot be written."""
    try:
        _claim(root)
    except OSError as error:
        raise refusal(error, root) from error


def _claim(root: Path) -> None:
    mark = root / MARK
    if mark.exists():
        return
    if root.is_dir() and any(root.iterdir()):
        raise ProjectError(
            f"Папка {root} не пуста и создана не атласом. Укажите другую: --out ПАПКА, или очистите её сами."
        )
    root.mkdir(parents=True, exist_ok=True)
    mark.write_bytes(b"")


def write_file(path: str | Path, data: bytes) -> bool:
    """Write one file in one step unless it already holds ``data``; tell whether it was written."""
    path = str(path)
    if _holds(path, data):
        return False
    replace_file(path, data)
    return True


def replace_file(path: str, data: bytes) -> State:
    """Write one file in one step, whatever it holds; return its state."""
    temporary, written = stage_file(path, data)
    try:
        os.replace(temporary, path)
    except BaseException as error:
        drop_staged(temporary)
        raise _told(error, path) from error
    return written


def stage_file(path: str, data: bytes, lasting: bool = False) -> tuple[str, State]:
    """Write the data beside ``path``, under a hidden name; return that name and the state of the file.

    With ``lasting`` it is on the disk before the function returns: the power may go off afterwards.
    """
    folder = os.path.dirname(path)
    temporary = staged_name(path)
    try:
        return temporary, _write(_created(temporary, folder), data, lasting)
    except BaseException as error:
        drop_staged(temporary)
        raise _told(error, path) from error


def staged_name(path: str) -> str:
    """Return the hidden name under which a file is made before it takes its place."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.{os.getpid()}.tmp")


def place_file(path: str, make: Callable[[str], None]) -> State:
    """Let ``make`` write a file at the name it is given, then put it at ``path``, whatever that holds.

    For files that need not be in memory as a whole; return the state of the file.
    """
    temporary = staged_name(path)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        make(temporary)
        os.replace(temporary, path)
    except BaseException as error:
        drop_staged(temporary)
        raise _told(error, path) from error
    return state(path)


def drop_staged(temporary: str) -> None:
    """Remove a file that will not be put in place."""
    with suppress(OSError):
        os.unlink(temporary)


def _told(error: BaseException, path: str) -> BaseException:
    return refusal(error, path) if isinstance(error, OSError) else error


def remove_file(path: str | Path) -> None:
    """Remove one file; one that is gone already is fine."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise refusal(error, path) from error


def look(root: Path) -> Found:
    """Return what ``root`` holds, nothing when it is not there; links are not followed."""
    found = Found({}, [])
    start = len(str(root)) + 1
    waiting = [str(root)] if root.is_dir() else []
    for folder in waiting:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    found.folders.append(entry.path[start:])
                else:
                    status = entry.stat(follow_symlinks=False)
                    found.files[entry.path[start:]] = State(status.st_size, status.st_mtime_ns)
    return found


def state(path: str) -> State:
    """Return the state of one file."""
    status = os.stat(path)
    return State(status.st_size, status.st_mtime_ns)


def remove_stale(root: Path, found: Found, wanted: Collection[str]) -> int:
    """Remove the files that are not wanted and the folders left empty; return how many files."""
    stale = [path for path in found.files if path not in wanted and path != MARK]
    for path in stale:
        remove_file(f"{root}/{path}")
    needed = _folders(wanted)
    for folder in sorted(found.folders, reverse=True):
        if folder not in needed:
            with suppress(OSError):  # somebody has put something there just now: the next run sees it
                os.rmdir(f"{root}/{folder}")
    return len(stale)


def _folders(paths: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _holds(path: str, data: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(data):
            return False
        with open(path, "rb") as handle:
            return handle.read() == data
    except OSError:
        return False


def _created(path: str, folder: str) -> int:
    """Open a new file, in a new folder if need be; of all ways this is the one that costs least."""
    try:
        return os.open(path, _NEW, 0o666)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
        return os.open(path, _NEW, 0o666)


def _write(handle: int, data: bytes, lasting: bool) -> State:
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if lasting:
            os.fsync(handle)
        status = os.fstat(handle)
    finally:
        os.close(handle)
    return State(status.st_size, status.st_mtime_ns)
