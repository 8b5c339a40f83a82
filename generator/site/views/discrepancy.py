"""Discrepancies («расхождения»): the list with its selections as plain pages, and one page each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.discrepancy import DISCREPANCY_KINDS, RESOLUTIONS
from generator.site.context import Context, Download
from generator.site.links import KIND_LABELS, Link
from generator.site.plan import Plan, SearchText
from generator.site.text import day, first_upper, shortened
from generator.site.views.records import document_name
from generator.site.views.values import ValueGroup, ValueLine, values_plan

TITLE = "Расхождения в документах"
LEAD = (
    "Опечатки, повторы, противоречия и пропуски в самих документах. Атлас показывает их как есть и ничего "
    "не исправляет молча."
)


class DiscrepancyView(NamedTuple):
    """One discrepancy, in the list and on its page.

    ``keys`` are what selections go by: its documents, its kind, its state.
    """

    link: Link
    number: str
    kind: str
    fact: str
    hypothesis: str
    resolution: str
    document: Link | None
    origin: str
    places: tuple[Link, ...]
    elements: tuple[Link, ...]
    keys: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    as_of: str


class Choice(NamedTuple):
    """One value of a selection with its page and the number of discrepancies that have it."""

    value: str
    text: str
    number: int
    path: str
    current: bool


class Selection(NamedTuple):
    """One property to select by: its name in the address, its label and its values."""

    name: str
    label: str
    choices: tuple[Choice, ...]


class ListView(NamedTuple):
    """The whole list or the part that one value selects."""

    lead: str
    rows: tuple[DiscrepancyView, ...]
    total: int
    states: tuple[tuple[str, int], ...]
    selections: tuple[Selection, ...]
    chosen: str
    downloads: tuple[Download, ...]
    as_of: str


def discrepancy_plan(context: Context, entry: Entry) -> Plan:
    """Return the page of a discrepancy."""
    view, territory = _discrepancy(context, entry), context.territory_of(entry)
    place = territory.record.short_name if territory else ""
    return Plan(
        path=f"discrepancies/{entry.id}/",
        section="discrepancies",
        template="discrepancy.html",
        title=f"{view.number}: {entry.record.title}",
        description=shortened(entry.record.fact, 300),
        view=view,
        breadcrumbs=(Link("Расхождения", "discrepancies/"), Link(view.number, "")),
        source=entry.file,
        search=SearchText("Расхождение", place, f"{entry.record.fact} {view.number}"),
    )


def discrepancies_plans(context: Context) -> Iterator[Plan]:
    """Yield the list of all discrepancies and a page for each document, kind and state."""
    rows = tuple(_discrepancy(context, entry) for entry in context.catalogue.of("discrepancy"))
    selections = _selections(context, rows)
    yield _list(context, rows, rows, selections, None)
    for at, selection in enumerate(selections):
        for choice in selection.choices:
            chosen = tuple(row for row in rows if choice.value in row.keys[at])
            yield _list(context, rows, chosen, selections, choice)
        if at:
            yield _values(selection)


def _values(selection: Selection) -> Plan:
    """Return the page of the folder of a selection: its values."""
    values = tuple(ValueLine(Link(one.text, one.path), one.number) for one in selection.choices)
    return values_plan(
        f"discrepancies/{selection.name}/", "discrepancies", f"Расхождения: {selection.label.lower()}",
        Link("Расхождения", "discrepancies/"), (ValueGroup(Link(selection.label, ""), values),),
    )  # fmt: skip


def _list(
    context: Context,
    rows: tuple[DiscrepancyView, ...],
    shown: tuple[DiscrepancyView, ...],
    selections: tuple[Selection, ...],
    choice: Choice | None,
) -> Plan:
    title = f"Расхождения: {choice.text}" if choice else TITLE
    states = Counter(row.resolution for row in shown)
    view = ListView(
        LEAD,
        shown,
        len(rows),
        tuple((first_upper(word), states[first_upper(word)]) for word in RESOLUTIONS.values()),
        tuple(_marked(selection, choice) for selection in selections),
        choice.text if choice else "",
        context.downloads("discrepancies", document=choice.value if choice else ""),
        day(context.as_of),
    )
    above = (Link("Расхождения", "discrepancies/"),) if choice else ()
    return Plan(
        choice.path if choice else "discrepancies/",
        "discrepancies", "discrepancies.html", title,
        "Где документы расходятся сами с собой или с другими: показано как есть, ничего не исправлено молча.",
        view, (*above, Link(choice.text if choice else "Расхождения", "")),
    )  # fmt: skip


def _selections(context: Context, rows: tuple[DiscrepancyView, ...]) -> tuple[Selection, ...]:
    """Return the selections; only values that some discrepancy has are there."""
    names = {d.id: document_name(context, d) for d in context.catalogue.of("document")}
    given = (
        ("document", "Документ", "", names),
        ("kind", "Вид", "kind/", {key: first_upper(word) for key, word in DISCREPANCY_KINDS.items()}),
        ("state", "Состояние", "state/", {key: first_upper(word) for key, word in RESOLUTIONS.items()}),
    )
    return tuple(
        Selection(name, title, tuple(_choices(_counted(rows, at), folder, words)))
        for at, (name, title, folder, words) in enumerate(given)
    )


def _counted(rows: tuple[DiscrepancyView, ...], at: int) -> Counter[str]:
    return Counter(key for row in rows for key in row.keys[at])


def _choices(counts: Counter[str], folder: str, words: dict[str, str]) -> Iterator[Choice]:
    for key, word in words.items():
        if counts[key]:
            yield Choice(key, word, counts[key], f"discrepancies/{folder}{key}/", False)


def _marked(selection: Selection, chosen: Choice | None) -> Selection:
    marked = (choice._replace(current=choice is chosen) for choice in selection.choices)
    return selection._replace(choices=tuple(marked))


def _discrepancy(context: Context, entry: Entry) -> DiscrepancyView:
    record, catalogue = entry.record, context.catalogue
    document = context.document_of(entry)
    holders = [catalogue.get("document", place.document or entry.document) for place in record.places]
    touched = {d.id: document_name(context, d) for d in (document, *holders) if d}
    elements = tuple(
        context.link(e, first_upper(KIND_LABELS.get(e.kind, "")))
        for e in catalogue.targets(entry, "elements")
    )
    return DiscrepancyView(
        link=context.link(entry),
        number=record.number,
        kind=first_upper(DISCREPANCY_KINDS[record.kind]),
        fact=record.fact,
        hypothesis=record.hypothesis or "",
        resolution=first_upper(RESOLUTIONS[record.resolution]),
        document=context.link(document) if document else None,
        origin="; ".join(touched.values()),
        places=tuple(
            context.place(holder, place.clause)
            for holder, place in zip(holders, record.places, strict=True)
            if holder
        ),
        elements=elements,
        keys=(tuple(touched), (record.kind,), (record.resolution,)),
        as_of=day(context.as_of),
    )
