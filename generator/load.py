"""From files to a catalogue and the findings of reading («загрузка»)."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.cache import MISSING, ParseCache
from generator.catalogue import Catalogue, Entry, build_catalogue
from generator.explain import explain
from generator.findings import Finding, Path
from generator.layout import misplaced
from generator.model.kinds import DOCUMENT_KINDS, Kind, kind_of
from generator.model.structure import element_kinds, elements_of
from generator.project import Project, data_files
from generator.yamlio import locator, parse


@dataclass(slots=True)
class Loaded:
    """What reading gave: the catalogue, the findings so far, the paths of all data files."""

    catalogue: Catalogue
    findings: list[Finding]
    files: list[str] = field(default_factory=list)


def load(project: Project, cache: ParseCache | None = None) -> Loaded:
    """Read every file below ``data``; a file with errors gives findings and no entries."""
    findings: list[Finding] = []
    entries: list[Entry] = []
    lost: set[str] = set()
    files = data_files(project)
    known = frozenset(files)
    gc.disable()  # a million short-lived containers: collecting them costs a quarter of the time
    try:
        for file in files:
            found = kind_of(file)
            if found is None:
                findings.append(misplaced(file, known))
                continue
            kind, slugs = found
            record = _read(project, file, kind, cache, findings)
            if record is None:
                lost |= _declared(kind)
            else:
                entries.extend(_entries(record, file, kind, slugs))
    finally:
        gc.enable()
    if cache is not None:
        cache.save()
    findings.extend(_doubles(entries))
    return Loaded(build_catalogue(entries, lost), locate_all(project, findings), files)


def _read(project: Project, file: str, kind: Kind, cache: ParseCache | None, findings: list[Finding]) -> Any:
    data = (project.root / file).read_bytes()
    tree = cache.get(data) if cache is not None else MISSING
    if tree is MISSING:
        parsed = parse(data, file)
        if parsed.findings:
            findings.extend(parsed.findings)
            return None
        tree = parsed.value
        if cache is not None:
            cache.put(data, tree)
    try:
        return kind.model.model_validate(tree)
    except ValidationError as error:
        findings.extend(explain(error, kind.model, file))
        return None


def locate_all(project: Project, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with line and column; each file is read once."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    found = []
    for file, members in by_file.items():
        look = locator(_bytes(project, file))
        for finding in members:
            line, column = (
                (finding.line, finding.column) if finding.line else look(finding.path, finding.on_key)
            )
            found.append(replace(finding, line=line, column=column))
    return found


def _bytes(project: Project, file: str) -> bytes:
    try:
        return (project.root / file).read_bytes()
    except OSError:
        return b""


def _declared(kind: Kind) -> set[str]:
    own = {kind.name} if kind.own_id else set()
    return own | element_kinds(kind.model)


def _entries(record: BaseModel, file: str, kind: Kind, slugs: dict[str, str]) -> Iterator[Entry]:
    territory, name = slugs.get("territory", ""), slugs.get("name", "")
    document = f"{territory}-{name}" if kind.name in DOCUMENT_KINDS else ""
    ids = {"territory": territory, "name": name, "document": document, "path": f"{territory}.{name}"}
    root = Entry(kind.name, ids.get(kind.own_id or "", file), record, file, (), territory, document)
    yield root
    yield from _elements(
        record, file, (), territory, document, root if kind.own_id else None, document or territory
    )


def _elements(
    record: BaseModel, file: str, path: Path, territory: str, document: str, parent: Entry | None, scope: str
) -> Iterator[Entry]:
    for name, kind in elements_of(type(record)):
        for key, element in getattr(record, name).items():
            id = f"{scope}.{key}" if scope else key
            entry = Entry(kind, id, element, file, (*path, name, key), territory, document, parent)
            yield entry
            yield from _elements(element, file, entry.path, territory, document, entry, id)


def _doubles(entries: list[Entry]) -> Iterator[Finding]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        other = first.setdefault((entry.kind, entry.id), entry)
        if other is not entry:
            yield Finding(
                "LAY003",
                entry.file,
                f"Номер записи «{entry.id}» уже занят в файле {other.file}.",
                "Дайте записи другой ключ: он не должен повторяться.",
                entry.path,
                on_key=True,
            )
