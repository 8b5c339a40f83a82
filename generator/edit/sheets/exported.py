"""What a workbook was made of («выгрузка»): records that others changed meanwhile are not set back by it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from generator.edit.sheets.binding import EXPORTED
from generator.edit.sheets.cells import tidy
from generator.edit.sheets.faults import Fault
from generator.edit.sheets.grids import Grid
from generator.edit.sheets.places import at, put
from generator.edit.sheets.rows import Stored
from generator.edit.sheets.sheet import Outline
from generator.findings import Path

MOVED_ON = "TAB012"
_LETTERS = 16


def signs(whole: Outline, records: Iterable[Stored]) -> Iterator[tuple[str, str, str]]:
    """Yield the file, the way and the sign of every record, or of every outermost element of a document."""
    for record in records:
        file = record.kind.pattern.format(territory=record.territory, name=record.name)
        if not whole.by_document:
            yield file, "", sign(record.value)
            continue
        for sheet in whole.sheets:
            if sheet.kind is record.kind and len(sheet.path) == 1:
                for key, item in (record.value.get(sheet.path[0]) or {}).items():
                    yield file, f"{sheet.path[0]}/{key}", sign(item)


def sign(value: Any) -> str:
    """Return a sign that is the same for values that say the same; "" for none."""
    if value is None:
        return ""
    text = json.dumps(_plain(value), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_LETTERS]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if one not in (None, [], {})}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return float(value) if type(value) is int else tidy(value) if isinstance(value, str) else value


class Exported:
    """The signs of a workbook, one in each row of a hidden sheet; none where the atlas did not write it."""

    def __init__(self, grids: Iterable[Grid]):
        rows = (row for grid in grids if grid.name == EXPORTED for row in grid.rows)
        self._signs: dict[str, dict[Path, str]] = {}
        for row in rows:
            texts = {cell.column: str(cell.value) for cell in row}
            self._signs.setdefault(texts.get(1, ""), {})[_way(texts.get(2, ""))] = texts.get(3, "")

    def has_moved_on(self, file: str, way: Path, now: Any) -> bool:
        """Tell whether an item is ``now`` other than the workbook was made of."""
        known = self._signs.get(file, {}).get(way)
        return known is not None and known != sign(now)

    def is_news(self, file: str, way: Path) -> bool:
        """Tell whether an item came after the workbook was made."""
        return bool(self._signs) and way not in self._signs.get(file, {})

    def settled(
        self, file: str, value: dict[str, Any], old: dict[str, Any] | None, rows: Mapping[Path, Any]
    ) -> Iterator[tuple[Path, bool]]:
        """Give the items that moved on and are untouched in the table their value of now, in place.

        ``value`` is what the table says of a file, ``old`` what the file says, ``rows`` the ways that have
        a row. Yields the way of each item that moved on, and whether it was changed in the table too.
        """
        for way, known in self._signs.get(file, {}).items():
            if way not in rows:
                continue
            now, new = at(old, way), sign(at(value, way))
            if sign(now) in (known, new):
                continue
            if new == known and way:
                put(value, way, deepcopy(now))
            elif new == known:
                value.clear()
                value.update(deepcopy(now or {}))
            yield way, new != known


def moved_on(name: str) -> Fault:
    """Return what to say of an item that was changed on both sides."""
    message = f"Запись «{name}» изменили и в таблице, и в атласе после выгрузки таблицы."
    return Fault(MOVED_ON, message, "Выгрузите таблицу заново и повторите правку в этой строке.")


def _way(text: str) -> Path:
    field, _, key = text.partition("/")
    return (field, key) if text else ()
