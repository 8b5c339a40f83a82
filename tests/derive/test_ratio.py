"""The arithmetic of achievement: literal numbers, and for any numbers no exception and no invented 0."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.ratio import between, compound_rate, share_of_target

NUMBERS = st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(-100, 100).map(float))
YEARS = st.lists(st.integers(1990, 2100), min_size=3, max_size=3, unique=True).map(sorted)


@pytest.mark.parametrize(
    ("value", "target", "direction", "ratio", "formula"),
    [
        (18.0, 25.0, "up", 0.72, "18 ÷ 25 = 0,72"),
        (30.0, 25.0, "up", 1.2, "30 ÷ 25 = 1,2"),
        (0.0, 25.0, "up", 0.0, "0 ÷ 25 = 0"),
        (40.0, 20.0, "down", 0.5, "20 ÷ 40 = 0,5"),
        (10.0, 20.0, "down", 2.0, "20 ÷ 10 = 2"),
    ],
)
def test_share_of_target(value, target, direction, ratio, formula):
    found = share_of_target(value, target, direction)

    assert (found.value, found.formula, found.reason) == (ratio, formula, "")


@pytest.mark.parametrize(
    ("value", "target", "direction", "reason"),
    [
        (5.0, 0.0, "up", "цель равна нулю, долю от неё не вычислить; значение 5 цели отвечает"),
        (5.0, 0.0, "down", "цель равна нулю, долю от неё не вычислить; значение 5 цели не отвечает"),
        (0.0, 0.0, "down", "цель равна нулю, долю от неё не вычислить; значение 0 цели отвечает"),
        (0.0, 5.0, "down", "значение равно нулю, делить на него нельзя; цели оно отвечает"),
        (-1.0, 5.0, "up", "числа меньше нуля не дают доли"),
        (1.0, -5.0, "down", "числа меньше нуля не дают доли"),
        (1e-300, 1e300, "up", "числа слишком далеки друг от друга"),
        (1e300, 1e-300, "up", "числа слишком далеки друг от друга"),
    ],
)
def test_share_of_target_is_undefined_with_its_reason(value, target, direction, reason):
    found = share_of_target(value, target, direction)

    assert (found.value, found.formula, found.reason) == (None, "", reason)


def test_straight_path_between_two_targets():
    assert between(2024, (2023, 10.0), (2027, 50.0)) == (20.0, "10 + 40 × 1/4 = 20")
    assert between(2024, (2023, 50.0), (2025, 10.0)) == (30.0, "50 − 40 × 1/2 = 30")


def test_compound_rate_sets_the_observed_rate_against_the_required_one():
    found = compound_rate((2020, 100.0), (2022, 121.0), (2022, 144.0))

    assert found.value == pytest.approx(0.5)
    assert found.formula == (
        "темп в год: (121 ÷ 100)^(1/2) − 1 = 10\u00a0%; нужный: (144 ÷ 100)^(1/2) − 1 = 20\u00a0%; "
        "отношение: 0,5"
    )


@pytest.mark.parametrize(
    ("base", "last", "target", "reason"),
    [
        (0.0, 5.0, 10.0, "исходное значение за 2020 год равно нулю, темп от нуля не вычислить"),
        (5.0, 5.0, 0.0, "цель равна нулю, темп к нулю не вычислить"),
        (5.0, -5.0, 10.0, "темп не вычисляют для чисел меньше нуля"),
        (10.0, 12.0, 10.0, "исходное значение уже равно цели, нужный темп – ноль"),
        (1e-300, 1e300, 10.0, "числа слишком далеки друг от друга"),
    ],
)
def test_compound_rate_is_undefined_with_its_reason(base, last, target, reason):
    found = compound_rate((2020, base), (2021, last), (2022, target))

    assert (found.value, found.reason) == (None, reason)


@given(NUMBERS, NUMBERS, st.sampled_from(["up", "down"]))
def test_a_share_of_any_numbers_is_a_number_or_a_reason(value, target, direction):
    found = share_of_target(value, target, direction)

    assert (found.value is None) == bool(found.reason) != bool(found.formula)
    assert found.value is None or isfinite(found.value)
    assert found.value != 0 or (value == 0 and direction == "up")


@given(NUMBERS, NUMBERS, NUMBERS, YEARS)
def test_a_rate_of_any_numbers_is_a_number_or_a_reason(base, last, target, years):
    found = compound_rate((years[0], base), (years[1], last), (years[2], target))

    assert (found.value is None) == bool(found.reason) != bool(found.formula)
    assert found.value is None or isfinite(found.value)


@given(st.floats(0.01, 1e6), st.floats(0.01, 1e6))
def test_less_is_better_mirrors_more_is_better(value, target):
    up, down = share_of_target(value, target, "up"), share_of_target(target, value, "down")

    assert up.value == down.value


@given(NUMBERS, NUMBERS, YEARS)
def test_the_path_stays_between_its_ends(low, high, years):
    found, _ = between(years[1], (years[0], low), (years[2], high))

    assert min(low, high) <= found <= max(low, high)
