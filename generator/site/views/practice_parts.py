"""What a card tells piece by piece («части карточки»): results, reviews, adoptions, other statuses."""

from __future__ import annotations

from typing import NamedTuple

from generator.catalogue import Entry
from generator.model.practice import DESIGNS
from generator.model.review import ADVICE, CRITERIA, INTERESTS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import day, decimal, partial_day


class Outcome(NamedTuple):
    """One result in words with its source."""

    claim: str
    measured: str
    source: Link


class ReviewView(NamedTuple):
    """One expert review."""

    role: str
    day: str
    interests: str
    advice: str
    text: str
    scores: tuple[tuple[str, int], ...]


class AdoptionView(NamedTuple):
    """Who took the practice over."""

    who: Link
    place: str
    since: str
    adapted: str
    outcome: str
    source: Link


def outcome_view(one) -> Outcome:
    """Return a result in words with its source."""
    number = f"{decimal(one.value)} {one.unit or ''}".strip() if one.value is not None else ""
    people = f"участников {one.participants}" if one.participants is not None else ""
    told = (number, people, DESIGNS[one.design], one.period or "")
    return Outcome(one.claim, ", ".join(part for part in told if part), publication_link(one.source))


def publication_link(one) -> Link:
    """Return the link to a publication, with its date as the note."""
    return Link(one.title, one.url or "", partial_day(one.date) if one.date else "")


def status_text(one) -> str:
    """Return what another bank or contest said of a practice."""
    dated = f", {partial_day(one.date)}" if one.date else ""
    return f"{one.bank}: {one.status}{dated}"


def adoption_view(context: Context, entry: Entry) -> AdoptionView:
    """Return who took a practice over and what came of it."""
    record = entry.record
    body = context.catalogue.target(entry, "body")
    territory = context.catalogue.target(entry, "territory")
    return AdoptionView(
        context.link(body) if body else Link(record.organisation or "", ""),
        territory.record.short_name if territory else "",
        partial_day(record.since),
        record.adapted or "",
        record.outcome or "",
        publication_link(record.source),
    )


def review_view(one) -> ReviewView:
    """Return an expert review in words."""
    interests = INTERESTS[one.interests] + (f": {one.interests_note}" if one.interests_note else "")
    scores = tuple((label, getattr(one.scores, name)) for name, label in CRITERIA.items())
    return ReviewView(one.role, day(one.date), interests, ADVICE[one.advice], one.text or "", scores)
