"""What a person reads when a command stops for another reason than the records («отказы»)."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from pathlib import Path

from generator.write import reason

#: Set by those who develop: errors of the program are shown as Python shows them.
DEBUG = "ATLAS_DEBUG"


def told(error: Exception) -> str:
    """Return one Russian sentence about an exception that no command expects, and what to do."""
    if isinstance(error, ChildProcessError):
        return "часть работы прервана системой; чаще всего не хватило памяти. Повторите команду."
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{reason(error, 'файл или папка недоступны')}. Устраните причину и повторите команду."
    if isinstance(error, MemoryError):
        return "не хватило памяти. Закройте другие программы и повторите команду."
    if type(error).__module__ == "sqlite3" and "full" in str(error):
        return f"нет места на диске во временной папке {tempfile.gettempdir()}. Освободите место и повторите."
    if os.environ.get(DEBUG):
        raise error
    return f"ошибка в самой программе, ваши записи ни при чём. {_kept(error)}"


def _kept(error: Exception) -> str:
    """Keep the traceback for those who can read it; return where it is."""
    text = "".join(traceback.format_exception(error))
    try:
        handle, name = tempfile.mkstemp(prefix="atlas-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        return f"Сообщите разработчикам: {type(error).__name__}."
    return f"Отправьте разработчикам файл {Path(name)}."


def flushed() -> bool:
    """Tell whether all output has gone out; a full disk behind a redirection is said in Russian."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:
            continue
        except OSError as error:
            sys.stderr.write(f"atlas: не удалось вывести отчёт: {reason(error, 'вывод закрыт')}.\n")
            return False
    return True
