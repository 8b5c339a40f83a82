"""From files to a catalogue and the findings of reading («загрузка»)."""

from __future__ import annotations

import errno
import gc
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.background import shared
from generator.cache import ParseCache, encoded
from generator.catalogue import Catalogue, Entry, build_catalogue
from generator.explain import explain
from generator.findings import Finding, Path
from generator.layout import linked, meant, misplaced
from generator.model.kinds import DOCUMENT_KINDS, Kind, kind_of
from generator.model.structure import element_kinds, elements_of
from generator.project import Project, data_files
from generator.yamlio import locator, parse

#: The value of a file as JSON, or the findings of its syntax.
Parsed = bytes | tuple[Finding, ...]

#: What stands for the content of a link: no file of records can be read as this.
LINK = b"\0link"


@dataclass(slots=True)
class Loaded:
    """What reading gave: the catalogue, the findings so far, the paths of all data files."""

    catalogue: Catalogue
    findings: list[Finding]
    files: list[str] = field(default_factory=list)


def load(
    project: Project, cache: ParseCache | None = None, contents: Mapping[str, bytes] | None = None
) -> Loaded:
    """Turn every file below ``data`` into entries; a file with errors gives findings and no entries.

    ``contents`` are the files as ``read_data`` gives them; without them they are read now.
    """
    contents = read_data(project) if contents is None else contents
    with _without_collector():
        return _load(project, contents, cache)


def read_data(project: Project) -> dict[str, bytes]:
    """Return the bytes of every data file by its path, sorted; a file that is gone by now is left out.

    A link is never followed, it may lead out of the project: its content is ``LINK``.
    """
    found = {}
    for file in data_files(project):
        try:
            with open(f"{project.root}/{file}", "rb", opener=_not_through_links) as handle:
                found[file] = handle.read()
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno != errno.ELOOP:
                raise
            found[file] = LINK
    return found


def _not_through_links(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW)


def _load(project: Project, contents: Mapping[str, bytes], cache: ParseCache | None) -> Loaded:
    findings: list[Finding] = []
    entries: list[Entry] = []
    lost: set[str] = set()
    known, kinds = frozenset(contents), {file: kind_of(file) for file in contents}
    links = {file for file, data in contents.items() if data == LINK}
    parsed = _parsed({f: data for f, data in contents.items() if kinds[f] and f not in links}, cache)
    for file, found in kinds.items():
        if file in links:
            findings.append(linked(file))
            lost |= _declared(found[0]) if found else set()
            continue
        if found is None:
            findings.append(misplaced(file, known))
            if better := kind_of(meant(file, known)):
                lost |= _declared(better[0])
            continue
        kind, slugs = found
        record = _record(parsed[file], file, kind, findings)
        if record is None:
            lost |= _declared(kind)
        else:
            entries.extend(_entries(record, file, kind, slugs))
    findings.extend(_doubles(entries))
    return Loaded(build_catalogue(entries, lost), locate_all(project, findings), list(contents))


def _parsed(contents: Mapping[str, bytes], cache: ParseCache | None) -> dict[str, Parsed]:
    """Return what every file says; what the cache does not know is parsed on two cores."""
    lines = {file: cache.line(data) if cache else None for file, data in contents.items()}
    missing = [(file, contents[file]) for file, line in lines.items() if line is None]
    for (file, data), outcome in zip(missing, shared(_parse, missing), strict=True):
        lines[file] = outcome
        if cache and isinstance(outcome, bytes):
            cache.put(data, outcome)
    if cache:
        cache.save()
    return lines


def _parse(item: tuple[str, bytes]) -> Parsed:
    file, data = item
    parsed = parse(data, file)
    return parsed.findings or encoded(parsed.value)


def _record(parsed: Parsed, file: str, kind: Kind, findings: list[Finding]) -> Any:
    if not isinstance(parsed, bytes):
        findings.extend(parsed)
        return None
    try:
        return kind.model.model_validate(json.loads(parsed))
    except ValidationError as error:
        findings.extend(explain(error, kind.model, file))
        return None


@contextmanager
def _without_collector() -> Iterator[None]:
    """Leave a million short-lived containers alone: looking for cycles costs a quarter of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


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
    scope = root.id if kind.own_id == "path" else document or territory
    yield from _elements(record, file, (), territory, document, root if kind.own_id else None, scope)


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
