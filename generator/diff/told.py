"""What a new or lost entry says («что записано»), where its name alone would not tell a reviewer."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Entry
from generator.diff.excerpt import shortened
from generator.diff.labels import Labels
from generator.diff.names import lower_first
from generator.model.forms import field_forms

#: The fields told, by kind, in this order; a field that holds nothing is left out.
FACTS: dict[str, tuple[str, ...]] = {
    "execution": ("activity", "point", "row", "occurrence", "status", "date"),
    "practice": ("summary", "body"),
    "revision": ("period", "name", "responsible", "date", "reason", "act"),
    "target": ("op", "value"),
    "term": ("definition",),
    "value": ("indicator", "year", "value", "quality", "missing"),
}
_QUOTED = frozenset(
    {
        "activity",
        "point",
        "indicator",
        "name",
        "responsible",
        "reason",
        "act",
        "definition",
        "summary",
        "body",
    }
)


def told(entry: Entry, labels: Labels) -> tuple[str, ...]:
    """Return «статус выполнено», «срок «Октябрь» → «Ноябрь»» and so on; () for other kinds."""
    return tuple(_facts(entry, labels))


def _facts(entry: Entry, labels: Labels) -> Iterator[str]:
    forms = {form.name: form for form in field_forms(type(entry.record))}
    for name in FACTS.get(entry.kind, ()):
        form, value = forms.get(name), getattr(entry.record, name, None)
        if form is None or value is None:
            continue
        if entry.kind == "revision" and name == "period":
            yield f"срок «{_planned(entry)}» → «{shortened(value.raw)}»"
            continue
        text = shortened(labels.value(entry, (name,), form.value, value, form))
        yield f"{lower_first(form.title)} {f'«{text}»' if name in _QUOTED else text}"


def _planned(revision: Entry) -> str:
    """Return the period before a revision: of the latest earlier one that moved it, else the first plan."""
    row = revision.parent.record
    earlier = [r for r in row.revisions.values() if r.period and r.date < revision.record.date]
    last = max(earlier, key=lambda r: r.date, default=row)
    return shortened(last.period.raw)
