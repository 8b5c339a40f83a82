"""How the rows of a plan are put together («группы плана»): by body, by expected result, by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.changes import answering
from generator.derive.periods import Window
from generator.derive.status import RowState
from generator.site.context import Context
from generator.site.links import Link, label
from generator.site.text import counted, first_upper, shortened
from generator.site.views.counts import ACTIVITIES
from generator.site.views.planline import PlanLine, holder_key, occurrence_line, plan_lines

HEADING = 140
_MONTHS = (
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь",
    "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
)  # fmt: skip
_WHOLE = ("scope", "year")
#: Groups of the rows without a date: kind of the period, anchor, title and what it means.
_UNDATED = (
    (
        "external_schedule", "schedule", "По отдельному графику",
        "Даты задаёт график, которого в документе нет. Такие строки не просрочены.",
    ),
    (
        "triggered", "triggered", "После события",
        "Срок отсчитывается от события, его дата в документе не названа. Такие строки не просрочены.",
    ),
    (
        "as_needed", "as-needed", "По мере необходимости",
        "Документ не называет ни дат, ни того, сколько раз. Такие строки не просрочены.",
    ),
    ("", "undated", "Срок не понят", "Что значит напечатанный срок, должен решить редактор."),
)  # fmt: skip


class Slot(NamedTuple):
    """Where a window stands in the calendar of a plan: a month, or after the months of a year, as 13."""

    year: int
    month: int
    anchor: str
    title: str


class PlanGroup(NamedTuple):
    """Rows that stand together. ``number`` counts activities; ``link`` leads to what the group is about.

    ``above`` is the heading over several groups, the same for all of them, "" where there is none.
    """

    anchor: str
    title: str
    full: str
    link: Link | None
    note: str
    number: str
    lines: tuple[PlanLine, ...]
    above: str = ""
    above_anchor: str = ""


def by_body(context: Context, roadmap: Entry) -> Iterator[PlanGroup]:
    """Yield a group for every body and post that the plan names, then what names nobody."""
    holders: dict[str, Entry] = {}
    lines: dict[str, list[PlanLine]] = defaultdict(list)
    for state, line in _rows(context, roadmap):
        source = answering(context.catalogue, state.row, context.as_of)
        found = {holder_key(h): h for h in context.catalogue.targets(source, "responsible")}
        holders |= found
        for key in found or {"": None}:
            lines[key].append(line)
    for key, holder in sorted(holders.items(), key=lambda one: (label(one[1]), one[0])):
        name = getattr(holder.record, "name", "")
        group = _group(f"b-{key}", label(holder), lines[key], context.link(holder))
        yield group._replace(note=name if name != group.title else "")
    if lines[""]:
        yield _group("nobody", "Исполнитель не назван", lines[""])


def by_result(context: Context, roadmap: Entry) -> Iterator[PlanGroup]:
    """Yield a group for every expected result that the plan names, then what names none.

    A plan that names no result at all is grouped by what would prove its rows.
    """
    lines: dict[str, list[PlanLine]] = defaultdict(list)
    for state, line in _rows(context, roadmap):
        for key in [r.key for r in context.catalogue.targets(state.row.parent, "results")] or [""]:
            lines[key].append(line)
    if set(lines) == {""}:
        yield from _by_proof(context, roadmap)
        return
    for result in context.catalogue.of_document(roadmap.document, "expected_result"):
        if found := lines.get(result.key):
            code = f"{result.record.code}. " if result.record.code else ""
            yield _group(f"r-{result.key}", f"{code}{result.record.text}", found, context.link(result))
    if lines[""]:
        note = "План не говорит, на какой ожидаемый результат концепции работают эти мероприятия."
        yield _group("none", "Результат концепции не назван", lines[""])._replace(note=note)


def _by_proof(context: Context, roadmap: Entry) -> Iterator[PlanGroup]:
    """Yield a group for every kind of document or event that would prove a row, then what names none."""
    kinds: dict[str, Entry] = {}
    lines: dict[str, list[PlanLine]] = defaultdict(list)
    for state, line in _rows(context, roadmap):
        claims = context.catalogue.children(state.row, "result_claim")
        found = {kind.id: kind for c in claims for kind in context.catalogue.targets(c, "artefact")}
        kinds |= found
        for key in found or {"": None}:
            lines[key].append(line)
    for key, kind in sorted(kinds.items(), key=lambda one: (one[1].record.name, one[0])):
        yield _group(f"p-{key}", first_upper(kind.record.name), lines[key])
    if lines[""]:
        yield _group("none", "Результат не назван", lines[""])


def by_month(context: Context, roadmap: Entry) -> Iterator[PlanGroup]:
    """Yield the months in which something is due, whole years and stages after them, then undated rows."""
    slots: dict[Slot, list[PlanLine]] = defaultdict(list)
    undated: dict[str, list[PlanLine]] = defaultdict(list)
    for state, line in _rows(context, roadmap):
        for occurrence in state.occurrences:
            if occurrence.window:
                slots[_slot(occurrence.window)].append(occurrence_line(line, occurrence))
            else:
                undated[state.understood.kind if state.understood else ""].append(line)
    yield from _months(slots)
    yield from _undated(undated)


def _months(slots: Mapping[Slot, list[PlanLine]]) -> Iterator[PlanGroup]:
    for slot, found in sorted(slots.items(), key=lambda one: one[0]):
        lines = sorted(found, key=lambda line: line.order)
        note = "Месяц не назван: опоздать можно только после последнего дня." if slot.month > 12 else ""
        group = _group(slot.anchor, slot.title, lines)
        yield group._replace(note=note, above=f"{slot.year} год", above_anchor=f"y{slot.year}")


def _undated(undated: Mapping[str, list[PlanLine]]) -> Iterator[PlanGroup]:
    known = {kind for kind, *_ in _UNDATED}
    for kind, anchor, title, note in _UNDATED:
        found = [line for k, lines in undated.items() if (k if k in known else "") == kind for line in lines]
        if found:
            yield _group(anchor, title, found)._replace(note=note, above="Без даты", above_anchor="no-date")


def _slot(window: Window) -> Slot:
    """Return the month in which a window ends, or the year or stage that it is the whole of."""
    year, month = window.end.year, window.end.month
    if window.precision not in _WHOLE:
        return Slot(year, month, f"m{year}-{month:02}", f"{_MONTHS[month - 1]} {year} года")
    title = f"Весь {year} год" if window.label == f"{year} год" else first_upper(window.label)
    return Slot(year, 13, f"w{window.start:%Y%m%d}-{window.end:%Y%m%d}", title)


def _rows(context: Context, roadmap: Entry) -> Iterator[tuple[RowState, PlanLine]]:
    for activity in context.catalogue.children(roadmap, "activity"):
        yield from zip(context.states(activity), plan_lines(context, activity), strict=True)


def _group(anchor: str, title: str, lines: Iterable[PlanLine], link: Link | None = None) -> PlanGroup:
    found = tuple(lines)
    heading = shortened(title, HEADING)
    number = counted(len({line.record for line in found}), *ACTIVITIES)
    return PlanGroup(anchor, heading, "" if heading == title else title, link, "", number, found)
