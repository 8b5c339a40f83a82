"""A row of a roadmap as a line of a table («строка таблицы плана») with the marks it is selected by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.changes import Change, answering, current
from generator.derive.periods import Window
from generator.derive.status import Occurrence, RowState
from generator.model.period import PERIOD_KINDS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import first_upper, shortened
from generator.site.views.row import Badge, badge, people, period_text, row_badge, slip_text

UNDATED = "undated"
NONE = "none"


class PlanMarks(NamedTuple):
    """What a script selects a line by: keys with spaces between them, and words that are not shown."""

    body: str
    year: str
    stage: str
    section: str
    result: str
    topic: str
    status: str
    kind: str
    evidence: str
    words: str


class PlanLine(NamedTuple):
    """One row; ``order`` sorts the column of periods, "" where there is no date.

    ``record`` is the activity: a list counts activities, not rows. ``part`` tells the rows of one activity
    apart. ``moved`` tells of a change of the period. ``whole`` is the state of the activity where it differs
    from that of the row. ``period_also`` and ``state_also`` are further columns of the file, with «|»
    between them.
    """

    record: str
    number: str
    link: Link
    part: str
    raw: str
    meaning: str
    moved: str
    order: str
    who: tuple[Link, ...]
    badge: Badge
    whole: str
    period_also: str
    state_also: str
    marks: PlanMarks


#: Whether a row has a published proof, by the mark of the filter.
EVIDENCE = {"yes": "есть", "indirect": "только косвенное", "no": "нет"}


def plan_lines(context: Context, activity: Entry) -> Iterator[PlanLine]:
    """Yield the lines of an activity, one for each of its rows."""
    states = context.states(activity)
    for number, state in enumerate(states, 1):
        yield _line(context, activity, state, _part(state, number, len(states)))


def occurrence_line(line: PlanLine, occurrence: Occurrence) -> PlanLine:
    """Return a line that shows one of the times its row is due, with the state of that time."""
    window = occurrence.window
    if window is None:
        return line
    return line._replace(
        meaning=first_upper(window.label),
        order=period_order((window,)),
        badge=badge(occurrence.status, occurrence.late_days),
        whole="",
    )


def section_chain(context: Context, section: Entry | None) -> list[Entry]:
    """Return a section with those around it, the outermost first."""
    chain: list[Entry] = []
    while section is not None and section not in chain:
        chain.insert(0, section)
        section = context.catalogue.target(section, "parent")
    return chain


def _line(context: Context, activity: Entry, state: RowState, part: str) -> PlanLine:
    windows = state.understood.windows if state.understood else ()
    own, whole = row_badge(state), badge(context.status(activity))
    meaning = period_text(state)
    first = state.row.record.period.raw
    change = current(state.changes)
    printed = change.revision.period.raw if change else first
    marks = _marks(context, activity, state)
    source = answering(context.catalogue, state.row, context.as_of)
    return PlanLine(
        record=activity.id,
        number=context.number(activity),
        link=context.link(activity),
        part=part,
        raw=printed,
        moved=_moved(change, first) if change else "",
        meaning="" if meaning.lower() == printed.lower() else meaning,
        order=period_order(windows),
        who=tuple(dict.fromkeys(person.link for person in people(context, source))),
        badge=own,
        whole="" if own.code == whole.code else whole.text,
        period_also=_columns(meaning, *_ends(windows), _kind(state)),
        state_also=_columns(EVIDENCE[marks.evidence], *_places(context, activity, state)),
        marks=marks,
    )


def _moved(change: Change, first: str) -> str:
    return f"{first_upper(slip_text(change.slip_days) or 'срок изменён')}, сначала: {first}"


def _part(state: RowState, number: int, total: int) -> str:
    """Return «строка 1 из 2: что должно получиться», "" for the only row of an activity."""
    if total == 1:
        return ""
    claims = "; ".join(claim.text for claim in state.row.record.results.values())
    return f"Строка {number} из {total}" + (f": {shortened(claims, 140)}" if claims else "")


def period_order(windows: Iterable[Window]) -> str:
    """Return what sorts a period by its last day, then by its first; "" without a date."""
    found = tuple(windows)
    return f"{found[-1].end} {found[0].start}" if found else ""


def _ends(windows: tuple[Window, ...]) -> tuple[str, str]:
    return (windows[0].start.isoformat(), windows[-1].end.isoformat()) if windows else ("", "")


def _kind(state: RowState) -> str:
    return PERIOD_KINDS[state.understood.kind] if state.understood else "не понят"


def _columns(*values: str) -> str:
    """Join values for the script that splits them at «|»."""
    return "|".join(value.replace("|", "/") for value in values)


def _places(context: Context, activity: Entry, state: RowState) -> Iterator[str]:
    catalogue = context.catalogue
    stage = catalogue.target(activity, "stage")
    yield stage.record.name if stage else ""
    yield " → ".join(s.record.name for s in section_chain(context, catalogue.target(activity, "section")))
    yield "; ".join(link.title for link in context.links(catalogue.targets(activity, "results")))
    yield "; ".join(claim.text for claim in state.row.record.results.values())
    yield "; ".join(placed.topic.record.name for placed in context.crosswalk.of(activity))


def _marks(context: Context, activity: Entry, state: RowState) -> PlanMarks:
    catalogue = context.catalogue
    holders = catalogue.targets(answering(catalogue, state.row, context.as_of), "responsible")
    chain = section_chain(context, catalogue.target(activity, "section"))
    stage = catalogue.target(activity, "stage")
    words = [alias.text for entry in holders for alias in getattr(entry.record, "aliases", ())]
    return PlanMarks(
        body=_keys(map(holder_key, holders)),
        year=_keys(_years(state)) or UNDATED,
        stage=stage.key if stage else NONE,
        section=_keys(section.key for section in chain),
        result=_keys(result.key for result in catalogue.targets(activity, "results")) or NONE,
        topic=_keys(placed.topic.id for placed in context.crosswalk.of(activity)) or NONE,
        status=context.status(activity),
        kind=state.understood.kind if state.understood else NONE,
        evidence=_evidence(state),
        words=" ".join(dict.fromkeys((*words, activity.record.name))),
    )


def holder_key(holder: Entry) -> str:
    """Return the key of a body or post in the address; the two may share an id."""
    return holder.id if holder.kind == "body" else f"{holder.kind}.{holder.id}"


def _keys(keys: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(keys))


def _years(state: RowState) -> Iterator[str]:
    for occurrence in state.occurrences:
        if window := occurrence.window:
            yield from map(str, range(window.start.year, window.end.year + 1))


def _evidence(state: RowState) -> str:
    statuses = {e.record.status for o in state.occurrences for e in o.executions}
    if not statuses:
        return "no"
    return "indirect" if statuses == {"supporting"} else "yes"
