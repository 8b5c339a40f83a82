"""Repeats («повторы»): one fact written down twice, under two keys."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.findings import Finding

#: What makes two entries of one territory the same fact, by kind: the field to look at, then the others.
#: Kinds without a line here may repeat in a document as they are printed, or have rules of their own.
SAME = {
    "body": ("name", "parent"),
    "comparison": ("indicator", "place", "name", "kind", "source"),
    "execution": ("summary", "activity", "point", "row", "occurrence", "date"),
    "practice": ("title",),
    "programme": ("title", "provider", "hours"),
    "term": ("label",),
}
#: Acts lie in one folder for all territories; without a number two of them cannot be told to be one.
ACT = ("number", "date", "issuer")


def fact_is_written_twice(catalogue: Catalogue) -> Iterator[Finding]:
    """An entry that says of the same thing what another one says."""
    for kind, fields in SAME.items():
        yield from _repeats(catalogue.of(kind), fields)
    yield from _repeats((act for act in catalogue.of("act") if act.record.number and act.record.date), ACT)


def _repeats(entries: Iterable[Entry], fields: tuple[str, ...]) -> Iterator[Finding]:
    first: dict[Hashable, Entry] = {}
    for entry in entries:
        fact = tuple(_plain(getattr(entry.record, field)) for field in fields)
        other = first.setdefault((entry.territory, entry.document, fact), entry)
        if other is not entry:
            where = "" if other.file == entry.file else f" в файле {other.file}"
            yield at(
                entry,
                "HIE013",
                f"Запись «{entry.key}» говорит о том же, что и «{other.key}»{where}.",
                f"Удалите одну из двух; если это разное, исправьте {fields[0]}.",
                *(() if entry.path else fields[:1]),
                on_key=bool(entry.path),
            )


def _plain(value: object) -> Hashable:
    """Return what is compared: letters in any case, a source by its address."""
    if isinstance(value, str):
        return value.casefold()
    return getattr(value, "url", value)
