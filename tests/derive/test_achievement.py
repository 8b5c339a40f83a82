"""Achievement by the method of the passport, the comparable series and its trend, on invented numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.achievement import STATES, achievement
from generator.derive.series import Point, Series, series, trend
from generator.model.indicator import Indicator, Target
from tests.checks.builders import CONCEPT, INDICATORS, VALUES, catalogue, document, indicators, targets, value


def achieved(method: str, goals: dict, numbers: dict[int, float], direction: str = "up", **changes):
    """Return the achievement that the last of the numbers shows."""
    changes = {"measure": "count", "unit": "человек", "targets": targets(**goals)} | changes
    known = catalogue(
        {
            INDICATORS: indicators(method=method, direction=direction, **changes),
            VALUES: {"values": {f"v{y}": value(year=y, value=v) for y, v in numbers.items()}},
        }
    )
    entry = known.get("indicator", "russia-2021.k1")
    found = series(known, entry)
    return achievement(entry.record, found, found.points[-1])


def test_share_of_the_target_of_the_same_year():
    found = achieved("share_of_target", {"y2023": 40}, {2023: 30})

    assert (found.state, found.ratio, found.capped, found.target_year) == ("below", 0.75, 0.75, 2023)
    assert found.formula == "30 ÷ 40 = 0,75"


def test_a_ratio_above_one_stays_raw_and_is_capped_in_summaries():
    found = achieved("share_of_target", {"y2023": 40}, {2023: 50})

    assert (found.state, found.ratio, found.capped) == ("reached", 1.25, 1.0)


def test_less_is_better():
    found = achieved("share_of_target", {"y2023": 40}, {2023: 50}, "down")

    assert (found.state, found.ratio, found.formula) == ("above", 0.8, "40 ÷ 50 = 0,8")


def test_the_path_between_two_targets():
    found = achieved("linear_path", {"y2022": 10, "y2024": 50}, {2023: 27})

    assert (found.state, found.ratio, found.expected) == ("behind", 0.9, 30.0)
    assert found.formula == "путь в 2023 году: 10 + 40 × 1/2 = 30; 27 ÷ 30 = 0,9"


def test_the_path_before_the_first_target_starts_at_the_first_number():
    found = achieved("linear_path", {"y2024": 50}, {2020: 10, 2022: 33})

    assert (found.state, found.expected, found.base, found.base_year) == ("on_path", 30.0, 10.0, 2020)
    assert found.ratio == 1.1


@pytest.mark.parametrize(
    ("last", "state"),
    [
        (144.0, "reached"), (119.0, "on_path"), (115.0, "accelerate"), (105.0, "limited"),
        (100.0, "limited"), (90.0, "worsening"),
    ],
)  # fmt: skip
def test_rates_have_the_thresholds_of_open_sdg(last, state):
    found = achieved("compound_rate", {"y2022": 144}, {2020: 100, 2021: last})

    assert found.state == state


def test_rates_where_less_is_better():
    found = achieved("compound_rate", {"y2022": 25}, {2020: 100, 2021: 50}, "down")

    assert (found.state, found.ratio) == ("on_path", 1.0)


@pytest.mark.parametrize(
    ("method", "goals", "numbers", "changes", "reason"),
    [
        ("none", {"y2023": 40}, {2023: 30}, {}, "способ вычисления не выбран"),
        ("none", {"y2023": 40}, {2023: 30}, {"method_reason": "Так."}, "Так."),
        ("none", {}, {2023: 30}, {}, "целей по годам документ не назначил"),
        ("share_of_target", {}, {2023: 30}, {}, "целей по годам документ не назначил"),
        ("share_of_target", {"y2022": 40}, {2023: 30}, {}, "на 2023 год цели нет"),
        ("share_of_target", {"y2023": 40}, {2023: 30}, {"direction": "none"},
         "не задано, рост или снижение считать успехом"),
        ("linear_path", {"y2023": 40}, {2024: 30}, {}, "последняя цель назначена на 2023 год"),
        ("linear_path", {"y2023": 40}, {2021: 30}, {},
         "это первое значение, путь к цели 2023 года от него"),
        ("compound_rate", {"y2023": 40}, {2021: 30}, {},
         "для темпа нужны два значения за разные годы, а это первое"),
        ("compound_rate", {"y2023": 40}, {2021: 30, 2024: 35}, {}, "последняя цель назначена на 2023 год"),
        ("compound_rate", {"y2023": 40}, {2021: 50, 2022: 45}, {},
         "исходное значение 50 уже не хуже цели 40, темпа к ней не нужно"),
        ("compound_rate", {"y2023": 40}, {2021: 0, 2022: 45}, {},
         "исходное значение за 2021 год равно нулю, темп от нуля не вычислить"),
    ],
)  # fmt: skip
def test_what_cannot_be_computed_says_why(method, goals, numbers, changes, reason):
    found = achieved(method, goals, numbers, **{"direction": "up", **changes})

    assert (found.state, found.ratio, found.capped, found.reason) == ("undefined", None, None, reason)


def test_a_target_against_the_direction_is_not_computed():
    goals = {"2023": {"clause": "i.1", "value": 40, "op": "le"}}

    found = achieved("share_of_target", {}, {2023: 30}, targets=goals)

    assert found.reason == "условие цели на 2023 год противоречит направлению"


@given(
    method=st.sampled_from(["share_of_target", "linear_path", "compound_rate"]),
    direction=st.sampled_from(["up", "down", "none"]),
    goals=st.dictionaries(st.integers(2020, 2026), st.floats(-1e9, 1e9), max_size=3),
    numbers=st.dictionaries(st.integers(2019, 2027), st.floats(-1e9, 1e9), min_size=1, max_size=4),
)
def test_any_numbers_give_a_state_or_a_reason(method, direction, goals, numbers):
    known, entry = invented(method, direction, goals, numbers)

    for point in known.points:
        found = achievement(entry, known, point)

        assert found.state in STATES
        assert (found.state == "undefined") == (found.ratio is None) == bool(found.reason)
        assert bool(found.formula) == (found.ratio is not None)


def invented(method, direction, goals, numbers):
    """Return series and passport without reading files: thousands of them are made."""
    record = Indicator(
        clause="i", name="Имя", title="Имя", definition="О чём.", measure="count", unit="единиц",
        direction=direction, method=method,
        targets={str(year): Target(clause="i", value=goal) for year, goal in goals.items()},
    )  # fmt: skip
    return Series(tuple(Point(y, numbers[y], None) for y in sorted(numbers)), ()), record


def test_a_number_in_another_unit_stays_apart():
    known = catalogue(
        {
            INDICATORS: indicators(measure="count", unit="человек"),
            VALUES: {
                "values": {
                    "a": value(year=2021, value=100, unit="тысяч человек"),
                    "b": value(year=2022, value=5),
                }
            },
        }
    )

    found = series(known, known.get("indicator", "russia-2021.k1"))

    assert [p.year for p in found.points] == [2022]
    assert [p.year for p in found.apart] == [2021]
    assert trend(found, "up", "человек").reason == (
        "значения измерены в разных единицах или по разным редакциям документа"
    )


def test_numbers_of_an_earlier_edition_stay_apart():
    edition = {"valid_from": "2022-05-01"}
    known = catalogue(
        {
            CONCEPT: document(editions={"second": edition}),
            INDICATORS: indicators(),
            VALUES: {
                "values": {
                    "a": value(year=2021, value=10),
                    "b": value(year=2022, value=12, edition="second"),
                    "c": value(year=2023, value=15.5, edition="second"),
                }
            },
        }
    )

    found = series(known, known.get("indicator", "russia-2021.k1"))

    assert [p.year for p in found.points] == [2022, 2023]
    assert trend(found, "up", "проценты").text == "2022–2023: 12 → 15,5, рост на 3,5 п. п."


@pytest.mark.parametrize(
    ("numbers", "direction", "verdict"),
    [
        ({2021: 10, 2022: 12}, "up", "better"),
        ({2021: 10, 2022: 12}, "down", "worse"),
        ({2021: 10, 2022: 12}, "none", "unjudged"),
        ({2021: 10, 2022: 10}, "up", "same"),
        ({2021: 10}, "up", "undefined"),
    ],
)
def test_the_trend_follows_the_direction(numbers, direction, verdict):
    known = catalogue(
        {
            INDICATORS: indicators(direction=direction),
            VALUES: {"values": {f"v{y}": value(year=y, value=v) for y, v in numbers.items()}},
        }
    )

    found = trend(series(known, known.get("indicator", "russia-2021.k1")), direction, "проценты")

    assert found.verdict == verdict
