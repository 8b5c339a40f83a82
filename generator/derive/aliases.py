"""Former names of records («прежние адреса»): where each of them leads now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.model.alias import ADDRESSED


class Moved(NamedTuple):
    """A record known before as ``kind`` / ``id``; ``by`` is the alias that says so."""

    kind: str
    id: str
    entry: Entry
    by: Entry


def living(catalogue: Catalogue, name: str) -> Entry | None:
    """Return the record of a name «kind/id», None when there is none."""
    kind, _, id = name.partition("/")
    return catalogue.get(kind, id)


def steps(catalogue: Catalogue, alias: Entry) -> tuple[str, ...]:
    """Return the names an alias leads through: its own, then each one named after it.

    The last one is a living record, a name nobody knows, or the one where the chain begins to repeat.
    """
    names = [alias.id]
    step: Entry | None = alias
    while step is not None:
        names.append(step.record.now)
        if names[-1] in names[:-1] or living(catalogue, names[-1]):
            break
        step = catalogue.get("alias", names[-1])
    return tuple(names)


def moved(catalogue: Catalogue) -> tuple[Moved, ...]:
    """Return every former name, sorted; what a living record is called now is never a former name.

    The alias of a document or of a territory covers what lies inside, unless a record has its own.
    """
    found: dict[tuple[str, str], Moved] = {}
    for alias in catalogue.of("alias"):
        target = living(catalogue, steps(catalogue, alias)[-1])
        for one in _named(catalogue, alias, target) if target else ():
            own = f"{one.kind}/{one.id}" == alias.id
            if own or (one.kind, one.id) not in found:
                found[one.kind, one.id] = one
    return tuple(found[key] for key in sorted(found) if catalogue.get(*key) is None)


def _named(catalogue: Catalogue, alias: Entry, target: Entry) -> Iterator[Moved]:
    kind, _, old = alias.id.partition("/")
    yield Moved(kind, old, target, alias)
    if kind != target.kind or kind not in ("document", "territory"):
        return
    for each in ADDRESSED:
        for entry in catalogue.of(each):
            if getattr(entry, kind) == target.id and entry is not target and entry.id.startswith(target.id):
                yield Moved(each, old + entry.id.removeprefix(target.id), entry, alias)
