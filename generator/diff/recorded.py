"""A diff as an edit of a release («запись правки»): short plain values, no name of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from generator.diff.change import Change, FieldChange
from generator.diff.excerpt import excerpts, shortened
from generator.diff.labels import one_line
from generator.diff.names import ITEMS, file_titles, lower_first, upper_first
from generator.diff.sides import Diff

#: What stands where a text could name a person.
WITHHELD = "(обезличено)"
#: Letters of a text of a release, as its model allows.
LONGEST = 400
#: Kinds that a release leaves out: exceptions from rules are not published, releases do not list releases.
SILENT = frozenset({"waiver", "waivers", "release"})

Clean = Callable[[str, str], str]


class Source(NamedTuple):
    """One commit: its full hash, its day, why it was made and the request it came with, "" for none."""

    commit: str
    date: date
    reason: str
    request: str = ""


def edit_tree(diff: Diff, source: Source, clean: Clean) -> dict[str, Any] | None:
    """Return an edit of a release as plain data, None when no published record differs.

    ``clean`` takes a text and the name of its field and returns the text without personal data.
    """
    shown = [change for change in diff.changes if change.kind not in SILENT]
    lists = {
        "added": list(_added(shown)),
        "changed": [_changed(one, clean) for one in shown if one.action not in ("added", "removed")],
        "removed": [_named(one, clean) for one in shown if one.action == "removed" and _is_record(one)],
    }
    if not any(lists.values()):
        return None
    head = {
        "commit": source.commit,
        "date": source.date.isoformat(),
        "reason": _told(source.reason, "reason", clean),
        "request": _told(source.request, "request", clean),
    }
    return _present(head | lists)


def _is_record(change: Change) -> bool:
    """Tell whether a change is about a record: a file that only holds records comes and goes with them."""
    return change.kind not in file_titles()


def _added(changes: Iterable[Change]) -> Iterator[dict[str, Any]]:
    found = sorted((c.file, c.kind, n, c.id) for n, c in enumerate(changes) if c.action == "added")
    for (file, kind), rows in groupby(found, lambda row: row[:2]):
        if kind not in file_titles():
            yield {"file": file, "kind": kind, "ids": [id for *_, id in rows]}


def _named(change: Change, clean: Clean) -> dict[str, Any]:
    title = f" «{shortened(change.title)}»" if change.title else ""
    inside = "/".join(change.inside) if change.inside[0] and change.inside[0] not in file_titles() else None
    return _present(
        {
            "file": change.file,
            "kind": change.kind,
            "id": change.id,
            "name": _told(upper_first(change.label) + title, "name", clean),
            "inside": inside,
        }
    )


def _changed(change: Change, clean: Clean) -> dict[str, Any]:
    fields = [_altered(field, clean) for field in change.fields]
    moved = {"old_id": change.old_id, "old_file": change.old_file, "fields": fields}
    return _named(change, clean) | _present(moved)


def _altered(field: FieldChange, clean: Clean) -> dict[str, Any]:
    item = ITEMS[field.path[-2]] if isinstance(field.path[-1], int) else None
    name = item.noun if item else lower_first(field.title)
    last = next(part for part in reversed(field.path) if isinstance(part, str))
    # whole texts are judged: half a name would pass
    texts = [clean(one_line(text), last) for text in (field.old_text, field.new_text)]
    values = zip(("old", "new"), excerpts(*texts), strict=True) if field.action != "reordered" else ()
    return _present(
        {
            "field": _told(f"{field.place}, {name}" if field.place else name, "field", clean),
            "path": ".".join(str(part) for part in field.path),
        }
        | {key: shortened(value, LONGEST) for key, value in values}
    )


def _told(text: str, field: str, clean: Clean) -> str:
    return shortened(clean(one_line(text), field), LONGEST)


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
