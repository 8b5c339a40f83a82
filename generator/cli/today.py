"""The day of a build («на дату»): given, or that of the last change of the data, never the clock."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, date, datetime

from generator.project import Project, ProjectError

_HINT = "Укажите день сами: --as-of ГГГГ-ММ-ДД, или задайте SOURCE_DATE_EPOCH."


def as_of(project: Project, given: date | None) -> date:
    """Return ``given``, else SOURCE_DATE_EPOCH, the day of a demonstration, the last commit of ``data``.

    Raises ProjectError when none of them tells, or when the history is cut off (shallow clone).
    """
    if given is not None:
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        return _from_epoch(epoch)
    if project.is_demo:
        return _of_demo(project)
    return _last_commit(project)


def _of_demo(project: Project) -> date:
    found = re.search(
        r"\d{4}-\d{2}-\d{2}", (project.root / "DEMO").read_text(encoding="utf-8", errors="replace")
    )
    if found is None:
        raise ProjectError(f"В файле DEMO нет дня, на который выдуманы записи. {_HINT}")
    return date.fromisoformat(found[0])


def _from_epoch(epoch: str) -> date:
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ProjectError(f"SOURCE_DATE_EPOCH=«{epoch}» — не число секунд. {_HINT}") from None


def _last_commit(project: Project) -> date:
    if _git(project, "rev-parse", "--is-shallow-repository") == "true":
        raise ProjectError(
            "История хранилища обрезана (shallow clone), день последней правки данных неизвестен. "
            f"Выполните git fetch --unshallow. {_HINT}"
        )
    day = _git(project, "log", "-1", "--format=%cs", "--", "data")
    if not day:
        raise ProjectError(f"Данные ещё не сохранены в git, день последней правки неизвестен. {_HINT}")
    return date.fromisoformat(day)


def _git(project: Project, *arguments: str) -> str:
    """Return what git says, "" when there is no git or no repository."""
    try:
        done = subprocess.run(
            ["git", "-C", str(project.root), *arguments], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
