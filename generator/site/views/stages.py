"""A plan by stages and sections («этапы и разделы»), as the document arranges it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue import Entry
from generator.site.context import Context
from generator.site.text import day, first_upper, shortened
from generator.site.views.planline import PlanLine, plan_lines, section_chain

#: Longest heading; a longer title is cut there and stands in full below.
HEADING = 140


class Titled(NamedTuple):
    """A heading; ``full`` is its whole text where it had to be cut, "" elsewhere."""

    text: str
    full: str


class Group(NamedTuple):
    """The rows of one section inside one part; ``anchors`` are sections first met here."""

    anchors: tuple[str, ...]
    title: Titled | None
    label: str
    lines: tuple[PlanLine, ...]


class Part(NamedTuple):
    """The groups of one outermost section inside one stage; ``title`` None where there is no section."""

    title: Titled | None
    groups: tuple[Group, ...]


class StageView(NamedTuple):
    """One stage with its parts.

    ``title`` is "" in a plan without stages, ``period`` where the title says it.
    """

    anchor: str
    title: str
    period: str
    parts: tuple[Part, ...]


def stages_of(context: Context, roadmap: Entry, activities: tuple[Entry, ...]) -> Iterator[StageView]:
    stages = context.catalogue.children(roadmap, "stage")
    """Yield the stages of a plan, then what stands outside all of them."""
    new = {section.id for section in context.catalogue.children(roadmap, "section")}
    for stage in stages or (None,):
        mine = [a for a in activities if stage is None or context.catalogue.target(a, "stage") is stage]
        yield _stage(context, stage, mine, new)
    outside = [a for a in activities if stages and context.catalogue.target(a, "stage") is None]
    if outside:
        yield _stage(context, None, outside, new)._replace(title="Без этапа")


def _stage(context: Context, stage: Entry | None, activities: list[Entry], new: set[str]) -> StageView:
    title, period = stage_title(stage) if stage else ("", "")
    anchor = f"stage-{stage.key}" if stage else "stage-none"
    return StageView(anchor, title, period, tuple(_parts(context, activities, new, title)))


def stage_title(stage: Entry) -> tuple[str, str]:
    """Return the title of a stage and its period, "" for a stage that is a year and is called so."""
    record = stage.record
    if record.name.strip() == str(record.start.year) == str(record.end.year):
        return f"{record.name.strip()} год", ""
    number = f"{record.number} этап: " if record.number else ""
    period = f"{day(record.start)} – {day(record.end)}"
    whole = (record.start.month, record.start.day, record.end.month, record.end.day) == (1, 1, 12, 31)
    said = whole and record.start.year == record.end.year and str(record.start.year) in record.name
    return shortened(first_upper(f"{number}{record.name}"), HEADING), "" if said else period


def _parts(context: Context, activities: list[Entry], new: set[str], stage: str) -> Iterator[Part]:
    """Yield the activities by outermost section; ``new`` loses every section that is met."""
    by_first: dict[int, list[Group]] = defaultdict(list)
    first: dict[int, Entry | None] = {}
    for chain, members in _by_section(context, activities):
        outer = chain[0] if chain else None
        first[id(outer)] = outer
        anchors = tuple(f"section-{section.key}" for section in chain if section.id in new)
        new.difference_update(section.id for section in chain)
        inner = first_upper(" → ".join(map(section_title, chain[1:])))
        name = shortened(inner or section_title(outer), 90) if outer else "Мероприятия"
        lines = tuple(line for activity in members for line in plan_lines(context, activity))
        name = f"{stage}: {name}" if stage else name
        group = Group(anchors, _titled(inner) if inner else None, name, lines)
        by_first[id(outer)].append(group)
    for key, groups in by_first.items():
        outer = first[key]
        yield Part(_titled(section_title(outer)) if outer else None, tuple(groups))


def _by_section(context: Context, activities: list[Entry]) -> Iterator[tuple[list[Entry], list[Entry]]]:
    """Yield (chain of sections, activities) in the order in which the plan first names the sections."""
    members: dict[int, list[Entry]] = defaultdict(list)
    sections: dict[int, Entry | None] = {}
    for activity in activities:
        section = context.catalogue.target(activity, "section")
        sections[id(section)] = section
        members[id(section)].append(activity)
    for key, found in members.items():
        yield section_chain(context, sections[key]), found


def _titled(text: str) -> Titled:
    heading = shortened(text, HEADING)
    return Titled(heading, "" if heading == text else text)


def section_title(section: Entry) -> str:
    """Return the number and the name of a section."""
    number = f"{section.record.number.rstrip('.')}. " if section.record.number else ""
    return f"{number}{section.record.name}"
