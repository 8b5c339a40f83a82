"""A diff for the terminal and for machines («виды отчёта»)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pydantic import BaseModel

from generator.diff.change import Change, FieldChange
from generator.diff.outline import groups, summary, unread_line
from generator.diff.sides import Diff
from generator.diff.wording import describe, sentence


def as_text(diff: Diff) -> str:
    """Return the changes for the terminal, the counts first."""
    return "\n".join(_lines(diff))


def _lines(diff: Diff) -> Iterator[str]:
    yield f"Было: {diff.old}. Стало: {diff.new}."
    yield summary(diff)
    territory = None
    for group in groups(diff):
        if group.territory != territory:
            territory = group.territory
            yield f"\n{territory}"
        if group.document:
            yield f"  {group.document} [{group.id}]"
        indent = "    " if group.document else "  "
        yield from (f"{indent}{sentence(row.change, row.inner)}" for row in group.rows)
    yield from _listed("Изменилось только оформление:", diff.formatting)
    yield from _listed("Не удалось сравнить:", [unread_line(one) for one in diff.unread])


def _listed(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"\n{heading}"
        yield from (f"  {line}" for line in lines)


def as_json(diff: Diff) -> str:
    """Return the changes with their old and new values as JSON."""
    found = {
        "old": diff.old,
        "new": diff.new,
        "counts": diff.counts,
        "changes": [_change(change) for change in diff.changes],
        "formatting": diff.formatting,
        "unread": [
            {"file": one.file, "side": one.side, "line": one.line, "message": one.message}
            for one in diff.unread
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _change(change: Change) -> dict[str, Any]:
    return {
        "action": change.action,
        "kind": change.kind,
        "id": change.id,
        "old_id": change.old_id,
        "label": change.label,
        "title": change.title,
        "territory": change.territory,
        "document": change.document,
        "file": change.file,
        "old_file": change.old_file,
        "sentence": describe(change),
        "fields": [_field(field) for field in change.fields],
    }


def _field(field: FieldChange) -> dict[str, Any]:
    return {
        "path": field.path,
        "title": field.title,
        "action": field.action,
        "old": _plain(field.old),
        "new": _plain(field.new),
    }


def _plain(value: Any) -> Any:
    """Return a value of the model as JSON knows it; fields of a part that are as usual are left out."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
