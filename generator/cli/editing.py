"""The commands ``new``, ``fmt`` and ``schemas``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from pathlib import Path

from generator.cli.checking import show
from generator.cli.intake import check_territory
from generator.edit.fmt import canonical
from generator.edit.new import new_path, template
from generator.findings import in_order
from generator.model.kinds import KINDS, Kind, kind_of
from generator.project import Project, ProjectError, data_files, open_project
from generator.together import different, write_together
from generator.write import write_file


def new(options: argparse.Namespace) -> int:
    """Write a commented template of one kind where such records live; never over a file."""
    project = open_project(options.project)
    kind = next((k for k in KINDS if options.kind and options.kind in (k.name, _folder(k))), None)
    if kind is None:
        known = "\n".join(f"  {k.name:<14} {k.title}" for k in KINDS if not k.command)
        said = f"Вида записи «{options.kind}» нет." if options.kind else "Назовите вид записи: atlas new ВИД."
        raise ProjectError(f"{said} Есть такие:\n{known}")
    if kind.command:
        raise ProjectError(f"Запись «{kind.title}» составляет команда {kind.command}, вручную её не пишут.")
    path = new_path(kind, options.territory, options.name)
    if "{territory}" in kind.pattern and kind.name != "territory":
        check_territory(project, options.territory)
    if (project.root / path).exists():
        other = " или выберите другое имя: --name ИМЯ" if "{name}" in kind.pattern else ""
        raise ProjectError(f"Файл {path} уже есть. Правьте его{other}.")
    write_file(project.root / path, template(kind, path).encode())
    print(f"Создан {path}: заполните поля, затем выполните atlas check.")
    return 0


def _folder(kind: Kind) -> str:
    """Return the name of the folder where only records of this kind lie, "" when there is none."""
    folder, _, file = kind.pattern.rpartition("/")
    return folder.rpartition("/")[2] if file == "{name}.yml" else ""


def fmt(options: argparse.Namespace) -> int:
    """Put records into canonical form; with ``--check`` only name those that are not."""
    project = open_project(options.project)
    changed, findings = {}, []
    for file in _chosen(project, options.files):
        data = (project.root / file).read_bytes()
        done = canonical(data, file)
        findings.extend(done.findings)
        if done.data is not None and done.data != data:
            changed[file] = done.data
    if not options.check:
        write_together(project.root, changed)
    if findings:
        show(in_order(findings), options.format, project.root)
    word = "не в едином виде, выполните atlas fmt" if options.check else "приведён к единому виду"
    for file in changed:
        print(f"{file}: {word}")
    return int(bool(findings) or (options.check and bool(changed)))


def schemas(options: argparse.Namespace) -> int:
    """Write the generated schemas and the settings of code editors; with ``--check`` only compare."""
    from generator.dictionary import editor_files
    from generator.dictionary import schemas as generated

    project = open_project(options.project)
    files: dict[str, bytes | None] = {**generated(), **editor_files()}
    files |= dict.fromkeys(sorted(_leftovers(project, files)))
    stale = different(project.root, files)
    if not options.check:
        write_together(project.root, stale)
    for path in stale:
        print(f"{path}: {'устарел, выполните atlas schemas' if options.check else 'обновлён'}")
    return int(options.check and bool(stale))


def _leftovers(project: Project, files: Collection[str]) -> set[str]:
    present = {p.relative_to(project.root).as_posix() for p in (project.root / "schemas").glob("*")}
    return present - set(files)


def _chosen(project: Project, given: list[str]) -> list[str]:
    if not given:
        records = [file for file in data_files(project) if kind_of(file)]
        return [file for file in records if not (project.root / file).is_symlink()]
    found = []
    for name in given:
        path = Path.cwd() / name
        if not path.exists() and (project.root / name).exists():  # as findings and reports name it
            path = project.root / name
        try:
            file = path.resolve().relative_to(project.root).as_posix()
        except ValueError:
            raise ProjectError(f"Файл {name} лежит вне проекта {project.root}.") from None
        if path.is_symlink():
            raise ProjectError(f"{name} – ссылка, а не файл: положите на это место сам файл.")
        if path.is_dir():
            raise ProjectError(f"{name} – папка: назовите файлы; atlas fmt без имён берёт все записи.")
        if not path.is_file():
            raise ProjectError(f"Файла {name} нет.")
        if kind_of(file):
            found.append(file)
        else:
            print(f"{file}: не запись, пропущен", file=sys.stderr)
    return found
