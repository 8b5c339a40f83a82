"""Days in words: the year never parts from its «г.», two days say once what they share."""

from __future__ import annotations

from datetime import date

import pytest

from generator.derive.days import day, days


def test_a_day_keeps_its_year_together():
    assert day(date(2024, 2, 8)) == "8 февраля 2024\u00a0г."


def test_no_day_is_no_text():
    assert day(None) == ""


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2023, 5, 25), date(2023, 5, 25), "25 мая 2023\u00a0г."),
        (date(2023, 5, 25), date(2023, 5, 31), "25 – 31 мая 2023\u00a0г."),
        (date(2023, 5, 25), date(2023, 6, 1), "25 мая – 1 июня 2023\u00a0г."),
        (date(2023, 12, 25), date(2024, 1, 9), "25 декабря 2023\u00a0г. – 9 января 2024\u00a0г."),
    ],
)
def test_two_days_share_month_and_year(start, end, text):
    assert days(start, end) == text
