"""What a table would change, in words («предпросмотр»), and what to do next."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.cli.typed import typed, typed_project
from generator.diff import Change, Diff
from generator.diff.outline import Row, groups
from generator.diff.wording import sentence
from generator.edit.sheets.intake import Kept
from generator.edit.sheets.outline import outline
from generator.edit.sheets.table import Item, Record, Table

_SIGNS = {"added": "+", "removed": "-"}
#: So many keys are named of items that stay without a row.
_NAMED = 3


def told_lines(
    options: argparse.Namespace, table: Table, before: Mapping[str, bytes], diff: Diff
) -> Iterator[str]:
    """Yield what the table changes, then what to do next."""
    counts = Counter(item.state for item in table.items)
    said = f"добавится {counts['added']}, изменится {counts['changed']}, без изменений {counts['same']}"
    yield f"Таблица {options.file.name}: {said}."
    written = {one.file: one for one in table.records if before.get(one.file) != one.data}
    if outline(options.table).by_document:
        yield from _inner_changes(written, before, diff, table.items)
    else:
        yield from _changes(written, before, diff)
    yield from (f"  ~ {file}: изменится только оформление" for file in diff.formatting if file in written)
    if table.blank:
        yield f"  Незаполненных строк пропущено: {table.blank}."
    if table.newer:
        named = _named([str(way[-1]) if way else file for file, way in table.newer])
        yield f"  В атласе новее, чем в таблице, и не тронуто ею: {len(table.newer)} ({named})."
    yield from map(_kept_line, table.kept)
    yield _next_step(options, bool(written))


def _changes(written: Mapping[str, Record], before: Mapping[str, bytes], diff: Diff) -> Iterator[str]:
    """Yield the lines of a table whose rows are files: the new ones, then what changes in the old ones."""
    for file, record in written.items():
        if file not in before:
            proposed = ", ключ составлен по названию" if record.proposed else ""
            yield f"  + {record.id}: «{record.title}» ({file}{proposed})"
    old = written.keys() & before.keys()
    yield from (_line(row.change, row.inner) for row in _rows(diff) if row.change.file in old)


def _inner_changes(
    written: Mapping[str, Record], before: Mapping[str, bytes], diff: Diff, items: Iterable[Item]
) -> Iterator[str]:
    """Yield the lines of a table whose rows are elements inside files, new files by what they hold."""
    proposed = {(item.file, item.path[-1]): item.spot for item in items if item.proposed}
    for file in sorted(written.keys() - before.keys()):
        yield f"  + новый файл {file}"
    new = [Row(one, {}) for one in diff.changes if one.file not in before and one.inside[1] == one.file]
    for row in [row for row in _rows(diff) if row.change.file in before] + new:
        if row.change.file in written:
            yield _line(row.change, row.inner)
            if spot := proposed.get((row.change.file, row.change.key)):
                yield f"      ключ составлен автоматически, ячейка {spot.name}"


def _rows(diff: Diff) -> Iterator[Row]:
    return (row for group in groups(diff) for row in group.rows)


def _line(change: Change, inner: Mapping[str, int]) -> str:
    return f"  {_SIGNS.get(change.action, '~')} {sentence(change, inner)}"


def _kept_line(kept: Kept) -> str:
    words = f"без строки осталось записей: {len(kept.keys)} ({_named(kept.keys)})"
    return f"  Лист «{kept.sheet.title}»: {words}; они не меняются, убрать их: --remove."


def _named(keys: Sequence[str]) -> str:
    return ", ".join(keys[:_NAMED]) + (" …" if len(keys) > _NAMED else "")


def _next_step(options: argparse.Namespace, changes: bool) -> str:
    if not changes:
        return "Записывать нечего."
    if options.apply:
        return "Записано. Дальше: atlas check, затем atlas build; правки покажет atlas diff HEAD."
    given = (("territory", options.territory), ("document", options.document))
    place = "".join(f" --{name} {key}" for name, key in given if key)
    place += f"{typed_project(options.project)}{' --remove' if options.remove else ''}"
    command = f"atlas import {options.table} {typed(options.file)}{place}"
    return f"Пока ничего не записано. Записать: {command} --apply"
