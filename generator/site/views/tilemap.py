"""The tile map of all regions («плиточная карта») and the same as two lists."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.tiles import Tiles
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import counted
from generator.site.views.records import DOCUMENTS

#: The side of a tile with the gap after it, and the tile itself, in units of the drawing.
STEP, SIDE = 40, 36
#: The last column of the western sheet: on a phone the eastern one stands below it.
WEST = 11
SHEETS = ("Запад страны", "Восток страны")


class Tile(NamedTuple):
    """One region: ``state`` is full (documents of its own), some (only of its municipalities) or none.

    ``path`` is "" where there is no page; ``said`` is the full name with what the atlas has.
    """

    x: int
    y: int
    label: str
    state: str
    path: str
    said: str


class Sheet(NamedTuple):
    """A part of the map with its size."""

    title: str
    width: int
    height: int
    tiles: tuple[Tile, ...]


class MapView(NamedTuple):
    """The map; ``covered`` and ``missing`` say the same in words, ``off`` are territories without a tile.

    ``act`` leads to the act that names all regions, None when the records do not say.
    """

    sheets: tuple[Sheet, ...]
    covered: tuple[Link, ...]
    missing: tuple[str, ...]
    off: tuple[Link, ...]
    act: Link | None


def tile_map(context: Context) -> MapView | None:
    """Return the map of all regions, None in a project that has no list of them."""
    catalogue = context.catalogue
    regions = list(catalogue.of("region"))
    if not regions:
        return None
    held, off = _held(context)
    counts = Counter(document.territory for document in catalogue.of("document"))
    tiles = {region.id: _tile(context, region, held[region.id], counts) for region in regions}
    columns = [(region.record.column > WEST, tiles[region.id]) for region in regions]
    listed = sorted(regions, key=lambda region: region.record.name.lower())
    return MapView(
        tuple(_sheet(title, [t for east, t in columns if east == side]) for side, title in enumerate(SHEETS)),
        tuple(_line(context, t, counts[t.id]) for r in listed for t in held[r.id] if counts[t.id]),
        tuple(region.record.name for region in listed if tiles[region.id].state == "none"),
        tuple(context.link(territory) for territory in off),
        _act(context),
    )


def _held(context: Context) -> tuple[dict[str, list[Entry]], list[Entry]]:
    """Return the territories of each region, the region itself first, and those that have no region."""
    tiles, held, off = Tiles(context.catalogue), defaultdict(list), []
    for territory in context.catalogue.of("territory"):
        region = tiles.region(territory)
        if region:
            held[region.id].append(territory)
        elif territory.record.level != "country":
            off.append(territory)
    for members in held.values():
        members.sort(key=lambda t: (t.record.level != "region", t.record.name.lower()))
    return held, off


def _tile(context: Context, region: Entry, members: Sequence[Entry], counts: Counter[str]) -> Tile:
    record = region.record
    own = next((t for t in members if t.record.level == "region"), None)
    inner = [t for t in members if t is not own and counts[t.id]]
    number = counts[own.id] if own else 0
    state = "full" if number else "some" if inner else "none"
    target = own or (inner[0] if inner else None)
    return Tile(
        x=(record.column - 1 - (WEST if record.column > WEST else 0)) * STEP,
        y=(record.row - 1) * STEP,
        label=record.short,
        state=state,
        path=context.link(target).path if target and state != "none" else "",
        said=f"{record.name}: {_said(number, inner)}",
    )


def _said(number: int, inner: list[Entry]) -> str:
    places = ", ".join(t.record.short_name for t in inner)
    if number:
        return counted(number, *DOCUMENTS) + (f", есть и документы муниципалитета: {places}" if inner else "")
    return f"есть документы муниципалитета: {places}" if inner else "документов пока нет"


def _sheet(title: str, tiles: list[Tile]) -> Sheet:
    gap = STEP - SIDE
    width = max((t.x for t in tiles), default=0) + STEP - gap
    return Sheet(title, width, max((t.y for t in tiles), default=0) + STEP - gap, tuple(tiles))


def _line(context: Context, territory: Entry, number: int) -> Link:
    said = counted(number, *DOCUMENTS)
    around = context.catalogue.target(territory, "parent")
    place = around.record.short_name if around and around.record.level == "region" else ""
    return context.link(territory, f"{place}, {said}" if place else said)


def _act(context: Context) -> Link | None:
    for entry in context.catalogue.of("regions"):
        act = context.catalogue.target(entry, "act")
        if act:
            return context.link(act, entry.record.clause or "")
    return None
