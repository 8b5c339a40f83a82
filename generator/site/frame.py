"""A frame («рама»): a page of the theme cut once at its tokens, ready to be filled."""

from __future__ import annotations

import re
from dataclasses import dataclass

BASE = "⟦base⟧"
# ⟦name⟧ is a slot; ⟦name:⟧ … ⟦:name⟧ is a region that disappears when its slot has no value.
_TOKEN = re.compile(r"⟦([a-z-]+):⟧(.*?)⟦:\1⟧|⟦([a-z-]+)⟧", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one value: ``pieces`` are joined by the value, ``rest`` follows in any case."""

    name: str
    pieces: tuple[str, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A page without its content.

    ``base`` leads from the page to the site root and ends with a slash; ``site_url`` is '' or
    ends with a slash; ``tab_path`` is the path of the lit tab (None: no tab is lit).
    """

    section: str
    base: str
    site_url: str
    tab_path: str | None
    head: str
    slots: tuple[Slot, ...]


def cut(text: str) -> tuple[str, tuple[Slot, ...]]:
    """Return the text before the first token and the slots in order.

    A region must hold nothing but tokens of its own name: anything else is a fault of the theme
    and raises ValueError.
    """
    found = list(_TOKEN.finditer(text))
    if not found:
        return text, ()
    ends = [match.start() for match in found[1:]] + [len(text)]
    slots = tuple(_slot(match, text[match.end() : end]) for match, end in zip(found, ends, strict=True))
    return text[: found[0].start()], slots


def _slot(match: re.Match[str], rest: str) -> Slot:
    region, inner, name = match.groups()
    if region is None:
        return Slot(name, ("", ""), rest)
    pieces = tuple(inner.split(f"⟦{region}⟧"))
    if len(pieces) == 1 or any("⟦" in piece for piece in pieces):
        raise ValueError(f"region {region!r} of the theme must hold its own slot and no other")
    return Slot(region, pieces, rest)
