"""What a published folder or an unpacked package holds («опубликованное»), read without our writers."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.opendata.verify import DESCRIPTOR, SUMS, verify

_INDEX = "versions.json"
Step = Callable[[str], None]


class Inspected(NamedTuple):
    """What was read and what is wrong with it, one Russian sentence each."""

    tables: int
    rows: int
    versions: int
    problems: list[str]


def data_folder(place: Path) -> Path | None:
    """Return the folder with the descriptor: that of a site, of its data or of an unpacked archive."""
    return next((one for one in (place, place / "data") if (one / DESCRIPTOR).is_file()), None)


def inspect(folder: Path, step: Step) -> Inspected:
    """Read everything that the descriptor, the list of sums and the list of versions name."""
    step("Читаю описание пакета")
    problems: list[str] = []
    resources = _resources(folder)
    if resources is None:
        return Inspected(0, 0, 0, [f"Файл {DESCRIPTOR} не читается."])
    rows = 0
    for number, resource in enumerate(resources, 1):
        step(f"Сверяю таблицы: {number} из {len(resources)}")
        count, faults = _table(folder, resource)
        rows += count
        problems += faults
    step("Сверяю неизменные версии и архивы")
    versions, faults = _versions(folder)
    problems += [*faults, *_archives(folder)]
    if not problems:
        step("Проверяю пакет независимой библиотекой")
        problems = verify(folder, sums=(folder / SUMS).is_file())
    return Inspected(len(resources), rows, versions, problems)


def _resources(folder: Path) -> list[dict[str, Any]] | None:
    content = _json(folder / DESCRIPTOR)
    found = content.get("resources") if isinstance(content, dict) else None
    sound = isinstance(found, list) and all(isinstance(r, dict) and _inside(r.get("path")) for r in found)
    return found if sound else None


def _inside(path: Any) -> bool:
    """Tell whether a path stays in its folder: a package of a stranger is read too."""
    return isinstance(path, str) and not path.startswith(("/", "\\")) and ".." not in path.split("/")


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None


def _table(folder: Path, resource: dict[str, Any]) -> tuple[int, list[str]]:
    """Return the number of rows of a table and what is wrong with its files."""
    path, file = resource["path"], folder / resource["path"]
    if not file.is_file():
        return 0, [f"Файла {path} нет."]
    content = file.read_bytes()
    problems = []
    if len(content) != resource.get("bytes"):
        problems.append(f"Размер файла {path} – {len(content)} Б, в описании {resource.get('bytes')}.")
    if f"sha256:{_sum(content)}" != resource.get("hash"):
        problems.append(f"Контрольная сумма файла {path} не та, что в описании.")
    rows = _csv_rows(content)
    if rows is None:
        return 0, [*problems, f"Файл {path} не читается как CSV в UTF-8."]
    for other, count in _beside(file):
        if count != rows:
            problems.append(f"В {path} строк {rows}, а в {other} их {count}.")
    return rows, problems


def _csv_rows(content: bytes) -> int | None:
    """Return the number of records after the header, None when the text cannot be read."""
    try:
        records = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None
    return max(len(records) - 1, 0)


def _beside(table: Path) -> Iterator[tuple[str, int]]:
    """Yield the records of the same dataset in JSON, where there are such files."""
    whole, lines = table.with_suffix(".json"), table.with_suffix(".jsonl")
    if whole.is_file():
        content = _json(whole)
        yield whole.name, len(content) if isinstance(content, list) else 0
    if lines.is_file():
        yield lines.name, lines.read_bytes().count(b"\n")


def _versions(folder: Path) -> tuple[int, list[str]]:
    """Return the number of versions that lie here and what is wrong with them."""
    if not (folder / _INDEX).is_file():
        return 0, []
    known = _json(folder / _INDEX)
    if not isinstance(known, dict):
        return 0, [f"Файл {_INDEX} не читается."]
    count, problems = 0, []
    for name, steps in sorted(known.items()):
        for one in steps:
            place = folder / name / f"v{one['version']}"
            if place.is_dir():
                count += 1
                problems += _version(place, name, one)
    return count, problems


def _version(place: Path, name: str, one: dict[str, Any]) -> Iterator[str]:
    for ending, key in (("csv", "csv"), ("schema.json", "schema")):
        file = place / f"{name}.{ending}"
        if not file.is_file():
            yield f"В версии {one['version']} набора «{name}» нет файла {file.name}."
        elif _sum(file.read_bytes()) != one[key]:
            yield f"Файл {file.name} версии {one['version']} изменён: сумма не та, что записал выпуск."
        elif key == "csv" and _csv_rows(file.read_bytes()) != one["rows"]:
            yield f"В файле {file.name} версии {one['version']} не {one['rows']} строк."


def _archives(folder: Path) -> Iterator[str]:
    """Yield what is wrong with archives beside the descriptor: they hold the same files."""
    for file in sorted(folder.glob("*.zip")):
        try:
            with zipfile.ZipFile(file) as archive:
                for name in archive.namelist():
                    outer = folder / name
                    if not _inside(name) or not outer.is_file() or outer.read_bytes() != archive.read(name):
                        yield f"Файл {name} в архиве {file.name} не тот, что рядом с архивом."
        except (zipfile.BadZipFile, OSError):
            yield f"Архив {file.name} не читается."


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
