"""Periods: read where there is one way to read them, kept as printed and asked about where not."""

from __future__ import annotations

from datetime import date

import pytest

from generator.derive.periods import Scope, understand
from generator.draft.periods import read_period
from generator.model.period import Period

YEAR = Scope(date(2024, 1, 1), date(2024, 12, 31))
YEARS = Scope(date(2024, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    "raw", ["Июнь", "I квартал", "Ежеквартально", "Октябрь – декабрь", "По мере необходимости"]
)
def test_what_the_atlas_understands_stays_as_printed(raw):
    assert read_period(raw, YEAR).period == {"raw": raw}


@pytest.mark.parametrize(
    ("raw", "kind", "windows"),
    [
        ("31.12.2024", "fixed", ["2024-12-31/2024-12-31"]),
        ("15 марта 2024 года", "fixed", ["2024-03-15/2024-03-15"]),
        ("с 01.03.2024 по 15.04.2024", "range", ["2024-03-01/2024-04-15"]),
        ("март – май 2024 г.", "range", ["2024-03-01/2024-05-31"]),
        ("декабрь 2024 г. – февраль 2025 г.", "range", ["2024-12-01/2025-02-28"]),
        ("II квартал 2025 года", "range", ["2025-04-01/2025-06-30"]),
        ("I квартал 2025 – II квартал 2026", "range", ["2025-01-01/2026-06-30"]),
        ("1 полугодие 2025 г.", "range", ["2025-01-01/2025-06-30"]),
        ("2024-2026 гг.", "continuous", ["2024-01-01/2026-12-31"]),
        ("В течение 2025 года", "continuous", ["2025-01-01/2025-12-31"]),
        ("10.03.2024, 10.03.2025", "multi", ["2024-03-10/2024-03-10", "2025-03-10/2025-03-10"]),
    ],
)
def test_a_form_that_names_its_year_gets_its_days(raw, kind, windows):
    found = read_period(raw, YEARS)

    assert found.doubt == ""
    assert found.period["kind"] == kind
    assert [f"{one['start']}/{one['end']}" for one in found.period["windows"]] == windows
    assert understand(Period.model_validate(found.period), YEARS) is not None


def test_a_form_without_a_year_takes_the_only_one():
    assert read_period("март, ноябрь", YEAR).period == {
        "raw": "март, ноябрь",
        "kind": "multi",
        "windows": [
            {"start": "2024-03-01", "end": "2024-03-31"},
            {"start": "2024-11-01", "end": "2024-11-30"},
        ],
    }


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ("Июнь", "год не назван, а лет в плане несколько"),
        ("В течение года", "лет в плане несколько, какой год имеется в виду, не сказано"),
        ("к лету", "такая запись атласу незнакома"),
        ("31.02.2024", "такая запись атласу незнакома"),
        ("декабрь – март", "год не назван, а лет в плане несколько"),
    ],
)
def test_a_doubtful_form_stays_as_printed(raw, doubt):
    assert read_period(raw, YEARS)[:2] == ({"raw": raw}, doubt)


def test_a_last_day_alone_is_asked_about_with_what_to_type():
    found = read_period("до 1 июня 2024 г.", YEARS)

    assert found == (
        {"raw": "до 1 июня 2024 г."},
        "начало не названо",
        "kind: range и windows: [{start: 2024-01-01, end: 2024-06-01}]",
    )
