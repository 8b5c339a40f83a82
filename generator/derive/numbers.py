"""How to cite an activity by number («полный номер») when its plan counts from one in every section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from generator.catalogue import Catalogue, Entry


def activity_numbers(catalogue: Catalogue, roadmap: Entry) -> dict[str, str]:
    """Return the shortest telling number of every activity by its id.

    The printed number, where the plan has it once; else with the section before it («3.2/4»), and
    with the year of the stage where sections repeat too («2023/3.2/4»).
    """
    activities = catalogue.children(roadmap, "activity")
    ways: tuple[Callable[[Catalogue, Entry], str], ...] = (_printed, _in_section, _in_year)
    given = [{a.id: way(catalogue, a) for a in activities} for way in ways]
    counts = [Counter(numbers.values()) for numbers in given]
    return {
        a.id: next((given[i][a.id] for i in range(2) if counts[i][given[i][a.id]] == 1), given[2][a.id])
        for a in activities
    }


def _printed(_catalogue: Catalogue, activity: Entry) -> str:
    return activity.record.number.rstrip(".")


def _in_section(catalogue: Catalogue, activity: Entry) -> str:
    section, seen = catalogue.target(activity, "section"), set()
    while section is not None and not section.record.number and section.id not in seen:
        seen.add(section.id)  # sections inside each other are a finding, not a reason to go round
        section = catalogue.target(section, "parent")
    number = _printed(catalogue, activity)
    return f"{section.record.number.rstrip('.')}/{number}" if section and section.record.number else number


def _in_year(catalogue: Catalogue, activity: Entry) -> str:
    stage = catalogue.target(activity, "stage")
    number = _in_section(catalogue, activity)
    return f"{stage.record.start.year}/{number}" if stage else number
