"""Where the card of a practice stands."""

from datetime import date

import pytest

from generator.derive.lifecycle import (
    NEXT,
    months_between,
    review_is_stale,
    review_status,
    reviewed_on,
    state,
)
from generator.model.practice import Practice
from generator.model.review import STATES
from tests.checks.builders import practice


def card(*decisions):
    way = [{"state": s, "date": day, "role": "методист"} for s, day in decisions]
    return Practice.model_validate(practice(lifecycle=way))


def test_a_card_without_decisions_was_not_reviewed():
    record = card()

    assert (state(record), review_status(record), reviewed_on(record)) == ("", "not_reviewed", None)


def test_the_review_stays_approved_after_publication():
    record = card(("expertise", "2024-01-10"), ("approved", "2024-02-10"), ("published", "2024-03-10"))

    assert (state(record), review_status(record), reviewed_on(record)) == (
        "published",
        "approved",
        date(2024, 2, 10),
    )


@pytest.mark.parametrize(
    ("day", "stale"), [(date(2026, 2, 9), False), (date(2026, 2, 10), True), (date(2027, 1, 1), True)]
)
def test_a_review_is_stale_after_24_months(day, stale):
    record = card(("approved", "2024-02-10"), ("published", "2024-03-10"))

    assert review_is_stale(record, day) is stale


def test_months_count_whole():
    ends = (date(2025, 2, 28), date(2025, 3, 31))

    assert [months_between(date(2025, 1, 31), end) for end in ends] == [0, 2]


def test_every_state_has_a_way_on_and_every_way_leads_to_a_state():
    assert set(NEXT) == {"", *STATES}
    assert {after for following in NEXT.values() for after in following} == set(STATES)
