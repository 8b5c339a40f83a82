"""The command ``verify``: published open data against their own sums and, if asked, against the records."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli.choices import add_project
from generator.cli.progress import Progress
from generator.project import ProjectError, open_project

_SHOWN = 50


def add_verify(commands) -> None:
    """Declare the command."""
    text = "сверить опубликованные данные: суммы, размеры, число строк, описание"
    about = "Папка – сайт, его папка data или распакованный архив данных. Проект нужен только с --rebuild."
    command = commands.add_parser("verify", help=text, description=f"{text[0].upper()}{text[1:]}. {about}")
    command.add_argument("place", type=Path, metavar="ПАПКА", help="что сверить")
    command.add_argument(
        "--rebuild", action="store_true", help="собрать данные из записей заново и сравнить побайтно"
    )
    add_project(command)
    command.set_defaults(run=verify_published)


def verify_published(options: argparse.Namespace) -> int:
    """Say what was read and what is wrong; 1 when something is."""
    from generator.opendata.published import data_folder, inspect  # not wanted by the other commands

    folder = data_folder(options.place)
    if folder is None:
        raise ProjectError(f"В папке {options.place} нет данных атласа: файл datapackage.json не найден.")
    progress = Progress()
    found = inspect(folder, progress.step)
    problems = list(found.problems)
    if options.rebuild and not problems:
        problems = _rebuilt(folder, options.project, progress)
    progress.done()
    print(
        f"Таблиц: {found.tables}, строк: {found.rows}, неизменных версий: {found.versions}, "
        f"секунд: {progress.seconds:.1f}."
    )
    for line in problems[:_SHOWN]:
        print(line)
    if len(problems) > _SHOWN:
        print(f"… и ещё {len(problems) - _SHOWN}.")
    print(_verdict(len(problems), options.rebuild))
    return int(bool(problems))


def _verdict(count: int, rebuild: bool) -> str:
    if count:
        return f"Расхождений: {count}. Данные не такие, какими их опубликовали."
    return "Расхождений нет." + (" Сборка из записей даёт те же байты." if rebuild else "")


def _rebuilt(folder: Path, root: Path, progress: Progress) -> list[str]:
    """Build the data anew on the day and for the address of the descriptor; return what differs."""
    from generator.build import build

    said = json.loads((folder / "datapackage.json").read_bytes())
    day, address = date.fromisoformat(said["created"][:10]), said.get("homepage", "")
    with TemporaryDirectory(prefix="atlas-verify-") as temporary:
        out = Path(temporary) / "site"
        built = build(open_project(root), day, out, address, progress.step, pdf=False)
        if built.failed:
            raise ProjectError("Записи с ошибками, собрать данные нельзя. Покажет команда atlas check.")
        progress.step("Сравниваю побайтно")
        return list(_differences(folder, out / "data"))


def _differences(published: Path, fresh: Path):
    """Yield how two folders of data differ; earlier versions may only be in the published one, and an
    unpacked archive holds less than a site."""
    ours, theirs = _files(published), _files(fresh)
    whole = "SHA256SUMS" in ours
    for path in sorted(ours | theirs):
        if path not in theirs:
            if "/v" not in path:
                yield f"Файла {path} сборка не даёт."
        elif path not in ours:
            if whole:
                yield f"Файл {path} сборка даёт, а в папке его нет."
        elif (published / path).read_bytes() != (fresh / path).read_bytes():
            yield f"Файл {path} отличается от того, что даёт сборка."


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".html")
    return {path.relative_to(folder).as_posix() for path in found}
