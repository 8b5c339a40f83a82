"""Several files as one change («вместе»): all of them new, or all as they were."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from generator.write import WriteError, drop_staged, reason, remove_file, replace_file, stage_file

_NAMED = 10


def write_together(root: Path, files: Mapping[str, bytes | None]) -> list[str]:
    """Make the files below ``root`` hold these bytes, None for no file; return those that changed.

    All new contents are on the disk before the first file is replaced, so a full disk changes nothing.
    When the system refuses later, what was replaced is put back. Raises WriteError, which says either
    that nothing has changed or which files are new and which are not.
    """
    wanted = different(root, files)
    before = {file: _held(root / file) for file in wanted}
    staged: dict[str, str] = {}
    done: list[str] = []
    try:
        for file, data in wanted.items():
            if data is not None:
                staged[file], _ = stage_file(f"{root}/{file}", data, lasting=True)
        for file in wanted:
            done.append(file)
            _put(root, file, staged.get(file))
            staged.pop(file, None)
    except BaseException as error:
        for temporary in staged.values():
            drop_staged(temporary)
        left = _put_back(root, done, before)  # it may be the last of them that was refused: then it is old
        if isinstance(error, WriteError):
            raise WriteError(f"{error} {_outcome(left, wanted)}") from error
        raise
    return done


def different(root: Path, files: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
    """Return the files below ``root`` that do not hold these bytes yet, None for no file."""
    return {file: data for file, data in files.items() if data != _held(root / file)}


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WriteError(f"Не удалось прочитать {path}: {reason(error, 'чтение не удалось')}.") from error


def _put(root: Path, file: str, temporary: str | None) -> None:
    path = f"{root}/{file}"
    if temporary is None:
        remove_file(path)
        return
    try:
        os.replace(temporary, path)
    except OSError as error:
        raise WriteError(f"Не удалось записать {path}: {reason(error, 'запись не удалась')}.") from error


def _put_back(root: Path, done: list[str], before: Mapping[str, bytes | None]) -> list[str]:
    """Give the replaced files their former bytes; return those for which that fails too."""
    left = []
    for file in done:
        data = before[file]
        try:
            if _held(root / file) == data:
                continue
            if data is None:
                remove_file(root / file)
                _remove_empty_folder(root / file)
            else:
                replace_file(f"{root}/{file}", data)
        except WriteError:
            left.append(file)
    return left


def _remove_empty_folder(path: Path) -> None:
    with suppress(OSError):
        path.parent.rmdir()


def _outcome(left: list[str], wanted: Iterable[str]) -> str:
    if not left:
        return "Ничего не изменено: все файлы остались прежними."
    others = [file for file in wanted if file not in left]
    return (
        f"Записаны и остались новыми: {_listed(left)}. Не записаны, прежние: {_listed(others)}. "
        "Устраните причину и повторите команду: она допишет остальное."
    )


def _listed(files: list[str]) -> str:
    more = f" и ещё {len(files) - _NAMED}" if len(files) > _NAMED else ""
    return f"{', '.join(files[:_NAMED])}{more}" if files else "нет"
