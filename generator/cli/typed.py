"""Commands that a person is told to type («что набрать»): they work when they are copied as they stand."""

from __future__ import annotations

import re
import shlex
from pathlib import Path


def typed(word: object) -> str:
    """Return a word of a command, in quotes where a shell would take it apart; double ones do for Windows."""
    text = str(word)
    if re.fullmatch(r"[\w@%+=:,./~-]+", text):
        return text
    return shlex.quote(text) if re.search(r'["$`\\!]', text) else f'"{text}"'


def typed_project(project: Path) -> str:
    """Return the option that names the project again, "" for the current folder."""
    return "" if project == Path(".") else f" --project {typed(project)}"
