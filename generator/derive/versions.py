"""The next version of a dataset and of the package («версии данных»).

Source: the recipe «Data Package Version», https://datapackage.org/recipes/data-package-version/. MAJOR when
a program that read the data before may fail, MINOR when there is more to read, PATCH for corrections.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.derive.history import releases
from generator.derive.shapes import Shape, read_shape
from generator.model.version import DatasetVersion

FIRST = "1.0.0"
PATCH, MINOR, MAJOR = 1, 2, 3
_DIGITS = 4


class Reason(NamedTuple):
    """One difference: how far it moves the version, and what it is, in Russian without a full stop."""

    bump: int
    text: str


def bump_of(reasons: Iterable[Reason]) -> int:
    """Return the farthest move, 0 for none."""
    return max((reason.bump for reason in reasons), default=0)


def bumped(version: str, bump: int) -> str:
    """Return the version moved on by PATCH, MINOR or MAJOR; 0 leaves it."""
    major, minor, patch = map(int, version.split("."))
    return {
        0: version,
        PATCH: f"{major}.{minor}.{patch + 1}",
        MINOR: f"{major}.{minor + 1}.0",
        MAJOR: f"{major + 1}.0.0",
    }[bump]


def numbered(before: Mapping[str, DatasetVersion], now: Iterable[DatasetVersion]) -> list[DatasetVersion]:
    """Return the datasets of ``now`` with the versions they must have after ``before``; those they carry
    are not looked at."""
    listed = list(now)
    held = referenced(listed)
    return [
        one.model_copy(update={"version": next_version(before.get(one.dataset), one, one.dataset in held)})
        for one in listed
    ]


def next_version(old: DatasetVersion | None, new: DatasetVersion, held: bool) -> str:
    """Return the version of a dataset after ``old``; ``held`` tells that other datasets refer to its rows."""
    return FIRST if old is None else bumped(old.version, bump_of(differences(old, new, held)))


def package_bump(before: Mapping[str, DatasetVersion], now: Iterable[DatasetVersion]) -> int:
    """Return how far the package moves: as far as the dataset that moves farthest."""
    listed = list(now)
    held, names = referenced(listed), {one.dataset for one in listed}
    moves = [MAJOR for name in before if name not in names]
    for one in listed:
        old = before.get(one.dataset)
        moves.append(MINOR if old is None else bump_of(differences(old, one, one.dataset in held)))
    return max(moves, default=0)


def differences(old: DatasetVersion, new: DatasetVersion, held: bool = False) -> list[Reason]:
    """Return what differs, what moves the version farthest first; nothing when the bytes are the same."""
    found = [*_columns(old, new), *_rows(old, new, held)]
    if old.schema_sum != new.schema_sum and not found:
        found.append(Reason(PATCH, "уточнено описание граф"))
    if old.csv != new.csv and not found:
        found.append(Reason(PATCH, "исправлены сведения в прежних строках"))
    return sorted(found, key=lambda reason: -reason.bump)


def referenced(datasets: Iterable[DatasetVersion]) -> set[str]:
    """Return the names of the datasets whose rows others refer to."""
    return {read_shape(line).dataset for one in datasets for line in one.columns} - {""}


def last_versions(ordered: Iterable[Entry]) -> dict[str, DatasetVersion]:
    """Return the last known version of every dataset over releases in their order, gone ones included:
    a dataset that comes back goes on from it."""
    return {one.dataset: one for entry in ordered for one in entry.record.versions}


def versioned(catalogue: Catalogue) -> list[Entry]:
    """Return the releases that carry versions, the oldest first."""
    return [entry for entry in releases(catalogue) if entry.record.versions]


def _columns(old: DatasetVersion, new: DatasetVersion) -> Iterator[Reason]:
    before = {shape.name: shape for shape in map(read_shape, old.columns)}
    after = {shape.name: shape for shape in map(read_shape, new.columns)}
    for name in before:
        if name not in after:
            yield Reason(MAJOR, f"удалена или переименована графа «{name}»")
    for name in after:
        if name not in before:
            yield Reason(MAJOR, f"добавлена графа «{name}»")
    common = [name for name in before if name in after]
    if common != [name for name in after if name in before]:
        yield Reason(MAJOR, "изменён порядок граф")
    for name in common:
        for reason in _rules(before[name], after[name]):
            yield reason._replace(text=f"графа «{name}»: {reason.text}")


def _rules(old: Shape, new: Shape) -> Iterator[Reason]:
    if old.type != new.type:
        yield Reason(MAJOR, f"вид значений был {old.type}, стал {new.type}")
    for name, word in (("required", "обязательна"), ("unique", "не повторяется")):
        if getattr(old, name) != getattr(new, name):
            yield _stricter(getattr(new, name), f"теперь {word}", f"больше не всегда {word}")
    if old.minimum != new.minimum:
        strict = new.minimum is not None and (old.minimum is None or new.minimum > old.minimum)
        yield _stricter(strict, "наименьшее значение выше", "наименьшее значение ниже")
    if old.values != new.values:
        lost = bool(new.values) and (not old.values or not set(old.values) <= set(new.values))
        if set(old.values) != set(new.values):
            yield _stricter(lost, "список значений сужен", "список значений расширен")
    if old.pattern != new.pattern:
        # whether one pattern allows all that another allowed cannot be told: the safe answer
        yield _stricter(bool(new.pattern), "правило записи изменено", "правило записи снято")
    if old.dataset != new.dataset:
        yield _stricter(not old.dataset, "стала ссылкой", "ссылка ведёт в другой набор или снята")


def _stricter(strict: bool, tightened: str, loosened: str) -> Reason:
    return Reason(MAJOR, tightened) if strict else Reason(MINOR, loosened)


def _rows(old: DatasetVersion, new: DatasetVersion, held: bool) -> Iterator[Reason]:
    before, after = _keys(old), _keys(new)
    added, removed = (after - before).total(), (before - after).total()
    if removed:
        # a row that others refer to may be referred to from outside as well
        yield Reason(MAJOR if held else MINOR, f"удалены строки: {removed}")
    if added:
        yield Reason(MINOR, f"добавлены строки: {added}")


def _keys(one: DatasetVersion) -> Counter[str]:
    """Return the prints of the keys of the rows: counted, so that two rows with one print stay two."""
    return Counter(one.keys[start : start + _DIGITS] for start in range(0, len(one.keys), _DIGITS))
