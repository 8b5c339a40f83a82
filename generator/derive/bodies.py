"""Who acts in whose name («состав»): groups with their members, bodies with their parts and posts."""

from __future__ import annotations

from generator.catalogue import Catalogue, Entry

#: What belongs to a body: kind of the entry that belongs, and its field that says so.
BELONGS = (("body", "member_of"), ("body", "parent"), ("role", "body"))


def composition(catalogue: Catalogue, holder: Entry) -> tuple[Entry, ...]:
    """Return a body or post, then everything that belongs to it at any depth, each once.

    To a group belong its members, to a body its departments, posts and teams.
    """
    found = {id(holder): holder}
    queue = [holder]
    for entry in queue:
        for kind, field in BELONGS:
            for part in catalogue.sources(entry, kind, field):
                if id(part) not in found:
                    found[id(part)] = part
                    queue.append(part)
    return tuple(found.values())


def groups(catalogue: Catalogue, entry: Entry) -> tuple[Entry, ...]:
    """Return every group that a body or post belongs to, by itself or with the body it is a part of.

    The entry itself is among them only when groups lead in a circle.
    """
    found: dict[int, Entry] = {}
    queue = [entry]
    for step in queue:
        for kind, field in BELONGS:
            for holder in catalogue.targets(step, field) if step.kind == kind else ():
                if id(holder) not in found:
                    found[id(holder)] = holder
                    queue.append(holder)
    return tuple(one for one in found.values() if one.record.kind == "class")
