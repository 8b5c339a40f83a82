"""Permanent addresses and the map («постоянные адреса и карта»): old links arrive, tiles have places."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.nearest import Nearest
from generator.checks.place import at
from generator.derive.aliases import living, steps
from generator.derive.tiles import Tiles
from generator.findings import Finding


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    nearest = Nearest()
    for alias in catalogue.of("alias"):
        yield from former_name_is_taken(catalogue, alias)
        yield from former_name_leads_nowhere(catalogue, alias, nearest)
    yield from tile_is_taken(catalogue)
    yield from territory_is_off_the_map(catalogue)


def former_name_is_taken(catalogue: Catalogue, alias: Entry) -> Iterator[Finding]:
    """A former name that a record has now."""
    record = living(catalogue, alias.id)
    if record is not None:
        message = f"Прежнее имя «{alias.id}» носит нынешняя запись из файла {record.file}."
        yield at(alias, "WAY001", message, "Удалите эту строку или исправьте прежний номер.", on_key=True)


def former_name_leads_nowhere(catalogue: Catalogue, alias: Entry, nearest: Nearest) -> Iterator[Finding]:
    """A former name whose chain comes back or ends at a record that does not exist."""
    names = steps(catalogue, alias)
    last = names[-1]
    if last in names[:-1]:
        shown = " → ".join(f"«{name}»" for name in names)
        hint = "Укажите в поле now запись, которая есть сейчас."
        yield at(alias, "WAY002", f"Прежние имена ведут по кругу: {shown}.", hint, "now")
    elif len(names) == 2 and living(catalogue, last) is None:
        kind, _, id = last.partition("/")
        if kind in catalogue.lost_kinds:
            return
        known = nearest.to(id, catalogue.ids(kind))
        hint = f"Напишите «{kind}/{known}»." if known else "Назовите запись, которая есть сейчас."
        yield at(alias, "WAY003", f"Записи «{last}» нет, а прежнее имя ведёт к ней.", hint, "now")


def tile_is_taken(catalogue: Catalogue) -> Iterator[Finding]:
    """Two regions on one place of the map."""
    first: dict[tuple[int, int], Entry] = {}
    for entry in catalogue.of("region"):
        record = entry.record
        other = first.setdefault((record.column, record.row), entry)
        if other is not entry:
            message = f"Столбец {record.column}, строка {record.row} уже у записи «{other.key}»."
            hint = "Выберите свободное место: исправьте column или row."
            yield at(entry, "WAY004", message, hint, "column")


def territory_is_off_the_map(catalogue: Catalogue) -> Iterator[Finding]:
    """A territory whose code leads to no tile, where the project has a map; the site tells of no code."""
    if not catalogue.ids("region"):
        return
    tiles = Tiles(catalogue)
    for territory in catalogue.of("territory"):
        code = territory.record.oktmo
        if code and tiles.region(territory) is None:
            hint = 'Сверьте код с data/vocab/regions.yml: у Югры, например, oktmo: "71800000".'
            message = f"Территории «{territory.id}» нет на карте: кода «{code}» нет среди субъектов."
            yield at(territory, "WAY005", message, hint, "oktmo")
