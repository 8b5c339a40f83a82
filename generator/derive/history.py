"""What the releases say happened to the records («история»)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from generator.catalogue import Catalogue, Entry
from generator.model.kinds import DOCUMENT_KINDS, KINDS, kind_of
from generator.model.release import Altered, Changed, Edit, Tally
from generator.model.structure import element_kinds, element_model, elements_of

ACTIONS = {"added": "добавлено", "changed": "изменено", "removed": "удалено"}
#: Kinds of files that are records of their own: what many of them are called.
_MANY = {
    "act": "Акты",
    "document": "Документы",
    "practice": "Практики",
    "programme": "Программы",
    "release": "Выпуски",
    "roadmap": "Дорожные карты",
    "territory": "Территории",
}


class Happening(NamedTuple):
    """One thing that happened to one record.

    ``action`` is a key of ``ACTIONS``. ``name`` is what the record was called then, "" for what was added.
    ``inside`` is «kind/id» of the record around it, "" where there is none or the release does not say.
    """

    release: Entry
    edit: Edit
    action: str
    kind: str
    id: str
    file: str
    name: str = ""
    inside: str = ""
    fields: tuple[Altered, ...] = ()
    old_id: str = ""
    old_file: str = ""


def releases(catalogue: Catalogue) -> list[Entry]:
    """Return the releases, the oldest first."""
    return sorted(catalogue.of("release"), key=lambda entry: tag_order(entry.id))


def tag_order(tag: str) -> tuple[int, ...]:
    """Return what puts tags in order: year, month, day and the number within the day."""
    return tuple(int(part) for part in tag.split("."))


def tag_day(tag: str) -> str:
    """Return the day of a tag as ГГГГ-ММ-ДД."""
    return "-".join(tag.split(".")[:3])


def place_of(file: str) -> tuple[str, str]:
    """Return territory and document of a file of records, "" where it belongs to none."""
    found = kind_of(file)
    if found is None:
        return "", ""
    kind, slugs = found
    territory = slugs.get("territory", "")
    return territory, f"{territory}-{slugs['name']}" if kind.name in DOCUMENT_KINDS else ""


def happenings(release: Entry) -> Iterator[Happening]:
    """Yield all that a release lists, edit by edit: what was added, changed, removed."""
    for edit in release.record.edits:
        yield from edit_happenings(release, edit)


def edit_happenings(release: Entry, edit: Edit) -> Iterator[Happening]:
    """Yield all that one edit did."""
    for group in edit.added:
        for id in group.ids:
            yield Happening(release, edit, "added", group.kind, id, group.file)
    for one in edit.changed:
        yield _changed(release, edit, one)
    for one in edit.removed:
        yield Happening(release, edit, "removed", one.kind, one.id, one.file, one.name, one.inside or "")


def _changed(release: Entry, edit: Edit, one: Changed) -> Happening:
    return Happening(
        release, edit, "changed", one.kind, one.id, one.file, one.name, one.inside or "", one.fields,
        one.old_id or "", one.old_file or "",
    )  # fmt: skip


def tally(edits: Iterable[Edit]) -> tuple[Tally, ...]:
    """Count what the edits did by territory and kind."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for edit in edits:
        for group in edit.added:
            counts[place_of(group.file)[0], group.kind, "added"] += len(group.ids)
        for action, listed in (("changed", edit.changed), ("removed", edit.removed)):
            for one in listed:
                counts[place_of(one.file)[0], one.kind, action] += 1
    keys = sorted({key[:2] for key in counts})
    return tuple(
        Tally(territory=territory or None, kind=kind, **{a: counts[territory, kind, a] for a in ACTIONS})
        for territory, kind in keys
    )


def known_kinds() -> frozenset[str]:
    """Return the kinds that a release may name: of files and of what they hold."""
    return frozenset(kind.name for kind in KINDS).union(*(element_kinds(kind.model) for kind in KINDS))


@cache
def kind_titles() -> dict[str, str]:
    """Return what many records of a kind are called, with a capital letter."""
    found = {kind.name: _MANY.get(kind.name, kind.title) for kind in KINDS}
    for kind in KINDS:
        found |= {name: title for name, title in _elements(kind.model) if name not in found}
    return found


def _elements(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for field, kind in elements_of(model):
        yield kind, model.model_fields[field].title or kind
        yield from _elements(element_model(model, field))
