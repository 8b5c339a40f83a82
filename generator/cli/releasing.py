"""The command ``release``: writes down what changed since the last release, once and for good."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.catalogue import Entry
from generator.checks.personal import ROLES, personal_data
from generator.cli.choices import add_project, iso_day
from generator.cli.commits import commits, first_with, is_part, require_history, unsaved
from generator.cli.numbering import told_otherwise, version_tree
from generator.cli.progress import Progress
from generator.cli.states import Walk
from generator.cli.today import as_of
from generator.derive.days import days
from generator.derive.history import ACTIONS, releases, tally
from generator.diff.recorded import WITHHELD, Source, edit_tree
from generator.edit.fmt import canonical
from generator.load import load
from generator.model.release import FOLDER, Edit, Release
from generator.project import Project, ProjectError, open_project
from generator.write import write_file

_SHOWN = 5


def add_release(commands) -> None:
    """Declare the command."""
    text = "записать выпуск: что изменилось в записях с прежнего"
    command = commands.add_parser(
        "release", help=text, description=f"{text[0].upper()}{text[1:]}. Нужна вся история git."
    )
    command.set_defaults(run=release)
    add_project(command)
    command.add_argument(
        "--date", type=iso_day, metavar="ДАТА", help="день выпуска, ГГГГ-ММ-ДД; без него – последней правки"
    )
    command.add_argument("--title", default="", metavar="ТЕКСТ", help="заголовок выпуска, до 90 знаков")
    command.add_argument(
        "--since",
        default="",
        metavar="ПРАВКА",
        help="после какой правки начать; без неё – от прежнего выпуска",
    )


def release(options: argparse.Namespace) -> int:
    """Write the next release of the project and say what it holds; 0 too when nothing changed."""
    project = open_project(options.project)
    require_history(project.root)
    _refuse_unsaved(project)
    progress = Progress()
    progress.step("Читаю историю записей")
    last = _last(project)
    since = options.since or (_base(project, last) if last else "")
    found = commits(project.root, since)
    walk = Walk(project)
    edits = list(_edits(walk, found, since, first=last is None and not since))
    progress.step("Сравниваю наборы данных")
    wanted = bool(edits) or (last is not None and told_otherwise(project, last))
    progress.done()
    for line in walk.notes:
        print(line)
    if not wanted:
        print(f"Записи не менялись{f' после выпуска {last.id}' if last else ''}: выпускать нечего.")
        return 0
    made = _release(project, options, last, found[-1].commit if found else since, edits)
    print(_said(*made))
    return 0


def release_commit(root: Path, tag: str) -> str:
    """Return the commit that a recorded release describes, "" when there is no such release."""
    path = root / FOLDER / f"{tag}.yml"
    if not path.is_file():
        return ""
    entry = load(open_project(root), contents={f"{FOLDER}/{tag}.yml": path.read_bytes()}).catalogue.get(
        "release", tag
    )
    return entry.record.commit if entry else ""


def _refuse_unsaved(project: Project) -> None:
    files = unsaved(project.root)
    if files:
        more = f" и ещё {len(files) - _SHOWN}" if len(files) > _SHOWN else ""
        raise ProjectError(
            f"Есть несохранённые правки записей: {', '.join(files[:_SHOWN])}{more}. "
            "Сохраните их (git commit) или отмените и повторите."
        )


def _last(project: Project) -> Entry | None:
    """Return the newest recorded release; raise ProjectError when a release cannot be read."""
    names = sorted((project.root / FOLDER).glob("*.yml"))
    contents = {f"{FOLDER}/{path.name}": path.read_bytes() for path in names}
    loaded = load(project, contents=contents)
    if loaded.findings:
        raise ProjectError(
            f"Прежний выпуск с ошибкой: {loaded.findings[0].file}. Покажет команда atlas check."
        )
    return next(reversed(releases(loaded.catalogue)), None)


def _base(project: Project, last: Entry) -> str:
    """Return the state the last release described; where commits were rewritten since, the commit that
    brought its file."""
    if is_part(project.root, last.record.commit):
        return last.record.commit
    found = first_with(project.root, last.file)
    if not found:
        raise ProjectError(
            f"Правки {last.record.commit[:7]}, на которой закончен выпуск {last.id}, в истории нет. "
            "Назовите правку, с которой продолжить: atlas release --since ПРАВКА."
        )
    return found


def _edits(walk: Walk, found: list[Source], since: str, first: bool) -> Iterator[dict[str, Any]]:
    """Yield what every commit did; the first release takes all of them as one."""
    if not found:
        return
    walk.refuse_errors(found[-1].commit)
    if since:
        walk.start(since)
    for source in [_together(found)] if first else found:
        edit = edit_tree(walk.step(source.commit), source, _clean)
        if edit is not None:
            yield edit


def _together(found: list[Source]) -> Source:
    dates = sorted(source.date for source in found)
    reason = f"Записи введены правками хранилища ({days(dates[0], dates[-1])}), всего правок: {len(found)}"
    return Source(found[-1].commit, dates[-1], reason)


def _clean(text: str, field: str) -> str:
    """Return a text, nothing of it where it seems to name a person: a release stays public for good."""
    return WITHHELD if any(personal_data(text, role=field in ROLES)) else text


def _release(
    project: Project,
    options: argparse.Namespace,
    last: Entry | None,
    commit: str,
    edits: list[dict[str, Any]],
) -> tuple[str, Release]:
    """Write the file of a release; return its path and what it says."""
    newest = max((edit["date"] for edit in edits), default="")
    day = options.date or (date.fromisoformat(newest) if newest else as_of(project, None))
    _refuse_day(day, newest, last)
    counted = [one.model_dump(mode="json", exclude_defaults=True) for one in tally(map(_edit, edits))]
    tree = {
        "title": options.title or _title(last, day),
        "date": day.isoformat(),
        **({"previous": last.id} if last else {}),
        "commit": commit,
        "tally": counted,
        "edits": edits,
    }
    path = _free_path(project, day)
    if not project.is_demo:
        tree |= version_tree(project, path, tree, day)
    done = canonical(json.dumps(tree, ensure_ascii=False).encode(), path)
    if done.data is None:
        raise ProjectError(f"Выпуск не записан: {done.findings[0].message}")
    write_file(project.root / path, done.data)
    return path, Release.model_validate(tree)


def _edit(tree: dict[str, Any]) -> Edit:
    return Edit.model_validate(tree)


def _refuse_day(day: date, newest: str, last: Entry | None) -> None:
    if day.isoformat() < newest:
        raise ProjectError(
            f"Последняя правка сделана {newest}, выпуск не может быть раньше: --date {newest}."
        )
    if last and day < last.record.date:
        raise ProjectError(
            f"Прежний выпуск {last.id} позже {day}. Назовите день не раньше: --date {last.record.date}."
        )


def _title(last: Entry | None, day: date) -> str:
    if last is None:
        return "Первая публикация"
    return f"Изменения с {last.record.date:%d.%m.%Y} по {day:%d.%m.%Y}"


def _free_path(project: Project, day: date) -> str:
    tag = f"{day:%Y.%m.%d}"
    names = (tag, *(f"{tag}.{number}" for number in range(2, 100)))
    free = (f"{FOLDER}/{name}.yml" for name in names)
    return next(path for path in free if not (project.root / path).exists())


def _said(path: str, made: Release) -> str:
    counts = {action: sum(getattr(one, action) for one in made.tally) for action in ACTIONS}
    told = ", ".join(f"{word}: {counts[action]}" for action, word in ACTIONS.items())
    number = f", версия данных {made.version}" if made.version else ""
    return f"Записан выпуск {path} ({told}{number}). Сохраните его: git add {path}, затем git commit."
