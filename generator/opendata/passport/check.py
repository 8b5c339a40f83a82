"""Checks the passports of any publisher («проверка паспорта»): a folder or one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.findings import Finding, in_order
from generator.opendata.passport.metarules import meta_findings, values
from generator.opendata.passport.reading import Read, finding, kind_of, read
from generator.opendata.passport.rules import right_name
from generator.opendata.passport.stamps import version
from generator.opendata.passport.tablerules import header_findings, list_findings, structure_findings
from generator.project import ProjectError

_FORMS = ("csv", "xml", "json")


class Judged(NamedTuple):
    """What was found; ``root`` is the folder that the files of findings are relative to.

    ``passports`` is the number of datasets whose passports were read.
    """

    findings: list[Finding]
    root: Path
    passports: int


def check_passports(path: Path) -> Judged:
    """Judge a folder with ``list`` or ``meta`` files and all they name, or one file alone.

    Raises ProjectError when there is nothing to judge. Nothing outside the folder is read, nothing is
    fetched: a full address is followed only where the same file lies in the folder.
    """
    if not path.exists():
        raise ProjectError(f"{path} не найден. Укажите папку с list.csv или файл паспорта.")
    walk = _Walk(path if path.is_dir() else path.parent)
    found = [*walk.folder()] if path.is_dir() else [*walk.file(path)]
    placeholders = [one for one in in_order(found) if one.code == "PAS012"]
    # one publisher that is not set is one remark, not one for each of its datasets
    kept = [one for one in found if one not in placeholders] + placeholders[:1]
    return Judged(in_order(dict.fromkeys(kept)), walk.root, walk.passports)


class _Walk:
    """Goes through one tree; every file is read once."""

    def __init__(self, root: Path):
        self.root = root.resolve()
        self._folders: set[Path] = set()
        self._read: dict[Path, Read] = {}

    @property
    def passports(self) -> int:
        """Return how many datasets were judged; forms of one passport lie in one folder."""
        return len(self._folders)

    def folder(self) -> Iterator[Finding]:
        """Judge the registers of the folder with all they name, else the passports that lie in it."""
        lists = _of_kind(self.root, "list")
        metas = _of_kind(self.root, "meta")
        if lists or metas:
            for file in (*lists, *metas):
                yield from self.file(file, follow=True)
            return
        inner = [file for folder in sorted(self.root.iterdir()) for file in _of_kind(folder, "meta")]
        if not inner:
            raise ProjectError(f"В папке {self.root} нет ни list.csv, ни meta.csv: проверять нечего.")
        message = "В папке есть паспорта наборов, но нет реестра list.csv."
        yield finding("PAS001", "list.csv", 1, message, "Добавьте list.csv со строкой на каждый набор.")
        for file in inner:
            yield from self._meta(file)

    def file(self, path: Path, follow: bool = False) -> Iterator[Finding]:
        """Judge one file by its name."""
        kind = kind_of(path)
        if kind == "list":
            yield from self._list(path.resolve(), follow)
        elif kind == "meta":
            yield from self._meta(path.resolve(), follow)
        elif kind == "structure":
            yield from self._structure(path.resolve())
        else:
            raise ProjectError(f"{path.name} – не паспорт: имя файла начинается с list, meta или structure.")

    def _list(self, path: Path, follow: bool) -> Iterator[Finding]:
        name, found = self._name(path), read(path, self._name(path), "list")
        yield from found.findings
        if not found.whole:
            return
        yield from list_findings(name, found)
        for line in found.lines if follow else ():
            identifier, _, value, _ = (*line.cells, "", "", "", "")[:4]
            if not value or "standard" in identifier:
                continue
            target = self._target(path, value, f"{identifier}/{value.rsplit('/', 1)[-1]}")
            if target is None:
                yield from self._dead(name, line.line, value)
            elif target.is_file():
                yield from self._meta(target, True, identifier)

    def _meta(self, path: Path, follow: bool = True, identifier: str = "") -> Iterator[Finding]:
        name, found = self._name(path), read(path, self._name(path), "meta")
        self._folders.add(path.parent)
        yield from found.findings
        if not found.whole:
            return
        yield from meta_findings(name, found)
        said = values(found).get("identifier")
        if identifier and said and said.cells[1] != identifier:
            message = f"В паспорте номер «{said.cells[1]}», а в реестре «{identifier}»."
            yield finding("PAS010", name, said.line, message, "Номер набора должен быть один и тот же.")
        if follow:
            yield from self._versions(path, name, found)

    def _versions(self, path: Path, name: str, found: Read) -> Iterator[Finding]:
        targets: dict[str, Path] = {}
        for line in found.lines:
            told = version(right_name(line.cells[0]) or line.cells[0])
            value = (*line.cells, "")[1]
            if told is None or not value:
                continue
            target = self._target(path, value, value.rsplit("/", 1)[-1])
            if target is None:
                yield from self._dead(name, line.line, value)
            elif target.is_file() and target.suffix.lower() == ".csv":
                targets["-".join(told.stamps) if told.data else told.structure] = target
        yield from self._described(found, targets)

    def _described(self, found: Read, targets: dict[str, Path]) -> Iterator[Finding]:
        """Judge the structures and the heads of the data they describe."""
        for line in found.lines:
            told = version(right_name(line.cells[0]) or line.cells[0])
            if told and not told.data and told.structure in targets:
                yield from self._structure(targets[told.structure])
        for line in found.lines:
            told = version(right_name(line.cells[0]) or line.cells[0])
            data = targets.get("-".join(told.stamps)) if told and told.data else None
            structure = self._read.get(targets.get(told.structure)) if data else None
            if data and structure and structure.whole:
                yield from header_findings(self._name(data), data, structure)

    def _structure(self, path: Path) -> Iterator[Finding]:
        if path in self._read:
            return
        name = self._name(path)
        found = self._read[path] = read(path, name, "structure")
        yield from found.findings
        if found.whole:
            yield from structure_findings(name, found)

    def _target(self, path: Path, value: str, beside: str) -> Path | None:
        """Return the file a reference means, None for one that leads nowhere.

        A full address means the file of the same place or name in the folder, where there is one.
        """
        parts = urlsplit(value)
        if not parts.scheme and not parts.netloc:
            target = (path.parent / unquote(parts.path)).resolve()
            return target if target.is_relative_to(self.root) and target.is_file() else None
        below = unquote(parts.path).rpartition("/opendata/")[2]
        for start, inner in ((self.root, below), (path.parent, beside)):
            target = (start / inner.lstrip("/")).resolve()
            if target.is_relative_to(self.root) and target.is_file():
                return target
        return self.root

    def _dead(self, name: str, line: int, value: str) -> Iterator[Finding]:
        message = f"Ссылка «{value}» никуда не ведёт: такого файла рядом нет."
        yield finding("PAS016", name, line, message, "Положите файл на место или исправьте адрес.")

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name


def _of_kind(folder: Path, kind: str) -> Iterable[Path]:
    """Return the files «list.csv», «list.xml» … of a folder, those that are there."""
    files = (folder / f"{kind}.{form}" for form in _FORMS) if folder.is_dir() else ()
    return [file for file in files if file.is_file() and file.resolve().is_relative_to(folder.resolve())]
