"""What a test of drafts looks at: a short line for each activity, decision and heading."""

from __future__ import annotations

from generator.draft.order import Order, explained, read_order


def order(data: bytes, file: str = "prikaz.docx", tables: tuple[int, ...] = (), **columns: str) -> Order:
    """Read an order; ``columns`` are headings that a person has explained."""
    return read_order(data, file, frozenset(tables), explained(columns))


def deeds(found: Order) -> list[tuple[str, str, list[str]]]:
    """Return number, name and periods of every activity."""
    return [(d.number, d.name, [one.text("period") for one in d.slices]) for d in found.read.deeds]


def heads(found: Order) -> list[tuple[str, str]]:
    """Return number and name of stages, then of sections."""
    return [(h.number, h.name) for h in (*found.read.stages, *found.read.sections)]


def asked(found: Order) -> list[str]:
    """Return what the reading left to a person."""
    return [f"{one.spot.name}: {one.said}" for one in found.read.asked]
