"""The command ``diff``: what changed between two revisions or folders."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cache import cache_in
from generator.catalogue import build_catalogue
from generator.cli.choices import add_project
from generator.cli.progress import Progress
from generator.cli.releasing import release_commit
from generator.cli.revisions import revision_files
from generator.diff import Side, compare_sides
from generator.diff.forms import as_json, as_text
from generator.diff.markdown import as_markdown
from generator.findings import in_order
from generator.load import Loaded, load, read_data
from generator.project import Project, open_project
from generator.write import write_file

FORMS = {"json": as_json, "markdown": as_markdown, "text": as_text}
_WORKING = "рабочая папка"


@dataclass(frozen=True, slots=True)
class _Source:
    """The bytes of one side; ``project`` is None where they lie in git only."""

    name: str
    files: Mapping[str, bytes]
    project: Project | None = None


def add_diff(commands) -> None:
    """Declare the command: its report has other forms than that of findings."""
    text = "показать, что изменилось в записях"
    command = commands.add_parser("diff", help=text, description=f"{text[0].upper()}{text[1:]}.")
    command.set_defaults(run=diff)
    command.add_argument(
        "base", metavar="БЫЛО", help="версия git, например main или HEAD~1, или папка другого проекта"
    )
    command.add_argument(
        "head", metavar="СТАЛО", nargs="?", help="версия или папка; без неё – текущее состояние проекта"
    )
    add_project(command)
    command.add_argument("--format", choices=sorted(FORMS), default="text", help="вид отчёта")


def diff(options: argparse.Namespace) -> int:
    """Print what changed; 1 when errors in the data kept a file from being compared."""
    progress = Progress()
    progress.step("Читаю и сравниваю записи")
    base, head = (_source(name, options.project) for name in (options.base, options.head))
    found = compare_sides(*_sides(base, head))
    progress.done()
    print(FORMS[options.format](found))
    return int(bool(found.unread))


def _source(name: str | None, root: Path) -> _Source:
    """Read the bytes of a side: the working tree, a folder that is a project, else a revision."""
    if name is None:
        return _folder(_WORKING, root)
    if name and (Path(name) / "data").is_dir():
        return _folder(name, Path(name))
    commit = release_commit(root, name)
    told, files = revision_files(root, commit or name)
    return _Source(f"выпуск {name} ({commit[:7]})" if commit else told, files)


def base_files(root: Path, name: str) -> Mapping[str, bytes]:
    """Return the bytes of a revision, a release or a folder, as ``diff`` knows them."""
    return _source(name, root).files


def _folder(name: str, root: Path) -> _Source:
    project = open_project(root)
    return _Source(name, read_data(project), project)


def _sides(base: _Source, head: _Source) -> tuple[Side, Side]:
    """Load both sides; what the base has in common with the head is taken from there."""
    new = _loaded(head)
    same = {file for file, data in base.files.items() if head.files.get(file) == data}
    other = {file: data for file, data in base.files.items() if file not in same}
    old = written(other)
    entries = [*old.catalogue.entries, *(e for e in new.catalogue.entries if e.file in same)]
    catalogue = build_catalogue(sorted(entries, key=lambda entry: entry.file))
    return (
        Side(base.name, catalogue, base.files, tuple(in_order(old.findings))),
        Side(head.name, new.catalogue, head.files, tuple(in_order(new.findings))),
    )


def _loaded(source: _Source) -> Loaded:
    if source.project is None:
        return written(source.files)
    return load(source.project, cache_in(source.project.cache), source.files)


def written(files: Mapping[str, bytes]) -> Loaded:
    """Load files that lie nowhere: written below a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="atlas-diff-") as folder:
        root = Path(folder)
        (root / "data").mkdir()
        for path, data in files.items():
            write_file(root / path, data)
        return load(open_project(root), contents=files)
