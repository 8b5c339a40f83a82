"""The commits that a release describes («правки»): what touched the records, without names of people."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.cli.revisions import ask, git
from generator.diff.recorded import WITHHELD, Source
from generator.model.release import FOLDER
from generator.project import ProjectError

#: What a release is about: the records, not the releases themselves.
_PATHS = ("--", "data", f":(exclude){FOLDER}")
_MERGED = re.compile(r"Merge pull request (#\d+) from ")
_MERGE_REQUEST = re.compile(r"See merge request \S*?(![0-9]+)")
_SQUASHED = re.compile(r"(.+?)\s+\(([#!]\d+)\)")
_PEOPLE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@[A-Za-z][\w-]*")
_NO_REASON = "Слияние ветки"


class Message(NamedTuple):
    """What a commit says: why it was made, and the request it came with, "" for none."""

    reason: str
    request: str


def require_history(root: Path) -> None:
    """Raise ProjectError unless ``root`` lies in a repository with its whole history."""
    if ask(root, "rev-parse", "--git-dir") is None:
        raise ProjectError(
            f"В папке {root} нет истории git: выпуск составляют по правкам хранилища. "
            "Откройте копию, полученную командой git clone."
        )
    if ask(root, "rev-parse", "--is-shallow-repository") == b"true\n":
        raise ProjectError(
            "История хранилища обрезана (shallow clone), правки не видны. Выполните git fetch --unshallow."
        )
    if ask(root, "rev-parse", "--verify", "--quiet", "HEAD") is None:
        raise ProjectError("В хранилище нет ни одной правки. Сначала сохраните записи: git commit.")


def unsaved(root: Path) -> list[str]:
    """Return the files of records that differ from the last commit, sorted."""
    said = git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", *_PATHS)
    return sorted(line[3:] for line in said.decode("utf-8", "replace").split("\0") if line)


def commits(root: Path, since: str = "") -> list[Source]:
    """Return the commits of the main line that touch records, the oldest first, after ``since`` if given."""
    chosen = f"{since}..HEAD" if since else "HEAD"
    form = "--format=%H%x00%cs%x00%s%x00%b%x1e"
    said = git(root, "log", "--first-parent", "--reverse", form, chosen, *_PATHS).decode("utf-8", "replace")
    return [_source(record.strip("\n")) for record in said.split("\x1e") if record.strip()]


def is_part(root: Path, commit: str) -> bool:
    """Tell whether a commit belongs to the history of the present state."""
    return ask(root, "merge-base", "--is-ancestor", commit, "HEAD") is not None


def first_with(root: Path, file: str) -> str:
    """Return the commit that added a file, "" when there is none."""
    said = ask(root, "log", "-1", "--diff-filter=A", "--format=%H", "--", file)
    return (said or b"").decode().strip()


def message(subject: str, body: str) -> Message:
    """Return reason and request of a commit; names of branches, people and their addresses are left out."""
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    if found := _MERGED.match(subject):
        return Message(_nameless(lines[0] if lines else _NO_REASON), found[1])
    if found := _MERGE_REQUEST.search(body):
        title = next((line for line in lines if not _MERGE_REQUEST.search(line)), _NO_REASON)
        return Message(_nameless(title), found[1])
    if subject.startswith("Merge "):
        return Message(_NO_REASON, "")
    if found := _SQUASHED.fullmatch(subject):
        return Message(_nameless(found[1]), found[2])
    return Message(_nameless(subject or "Без пояснения"), "")


def _nameless(text: str) -> str:
    return _PEOPLE.sub(WITHHELD, text)


def _source(record: str) -> Source:
    commit, day, subject, body = record.split("\0")
    return Source(commit, date.fromisoformat(day), *message(subject, body))
