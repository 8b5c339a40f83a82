"""Activities by status («состояние плана»): numbers that add up."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.derive.status import status_counts
from generator.site.context import Context
from generator.site.views.row import Badge, badge

ACTIVITIES = ("мероприятие", "мероприятия", "мероприятий")


class Count(NamedTuple):
    """How many activities have a status."""

    badge: Badge
    number: int


class Sum(NamedTuple):
    """A count by status with the address that shows what it counts, "" where nothing does."""

    count: Count
    path: str


def sums(counts: tuple[Count, ...], anchor: str) -> tuple[Sum, ...]:
    """Return counts that lead to the list at ``anchor`` of the same page with the filter set."""
    return tuple(Sum(count, f"?status={count.badge.code}#{anchor}" if anchor else "") for count in counts)


def status_totals(context: Context, activities: tuple[Entry, ...]) -> tuple[Count, ...]:
    """Count activities by status; the numbers add up to the number of activities."""
    counts = status_counts(context.status(activity) for activity in activities)
    return tuple(Count(badge(status), number) for status, number in counts.items())
