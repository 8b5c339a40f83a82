"""Where the card of a practice stands («состояние карточки»): its last decision, its review, its age."""

from __future__ import annotations

from datetime import date

from generator.model.practice import Practice

#: What the review of a practice has come to, apart from the evidence level.
REVIEW_STATUSES = {
    "not_reviewed": "не проверялась",
    "in_review": "на экспертизе",
    "approved": "одобрена",
    "returned": "возвращена на доработку",
    "declined": "отклонена",
}
#: From each state, the states that may follow; "" is the beginning.
NEXT: dict[str, tuple[str, ...]] = {
    "": ("draft", "submitted"),
    "draft": ("submitted", "withdrawn"),
    "submitted": ("format_check", "withdrawn"),
    "format_check": ("expertise", "returned", "declined", "withdrawn"),
    "expertise": ("approved", "returned", "declined", "withdrawn"),
    "returned": ("submitted", "withdrawn"),
    "declined": ("submitted", "archived"),
    "approved": ("published", "withdrawn"),
    "published": ("review_due", "archived", "withdrawn"),
    "review_due": ("expertise", "archived", "withdrawn"),
    "archived": ("submitted",),
    "withdrawn": (),
}
#: A review older than this many months is marked.
REVIEW_MONTHS = 24
_REVIEWED = {"expertise": "in_review", "approved": "approved", "returned": "returned", "declined": "declined"}


def state(record: Practice) -> str:
    """Return the state of the last decision, "" for a card that never went the way."""
    return record.lifecycle[-1].state if record.lifecycle else ""


def review_status(record: Practice) -> str:
    """Return a key of ``REVIEW_STATUSES``: the last decision that speaks of a review."""
    spoken = [_REVIEWED[d.state] for d in record.lifecycle if d.state in _REVIEWED]
    return spoken[-1] if spoken else "not_reviewed"


def reviewed_on(record: Practice) -> date | None:
    """Return the day of the last approval, None when there was none."""
    days = [decision.date for decision in record.lifecycle if decision.state == "approved"]
    return days[-1] if days else None


def months_between(start: date, end: date) -> int:
    """Return the number of whole months from ``start`` to ``end``."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def review_is_stale(record: Practice, as_of: date) -> bool:
    """Tell whether the last approval is older than ``REVIEW_MONTHS``."""
    last = reviewed_on(record)
    return last is not None and months_between(last, as_of) >= REVIEW_MONTHS
