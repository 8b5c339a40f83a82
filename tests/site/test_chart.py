"""The chart: whole pixels, a start at nought, gaps that are named, shapes that differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.chart import STEP, TOP, Dot, Plotted, draw_chart

YEARS = st.integers(2015, 2030)
NUMBERS = st.floats(0, 1e6)


def drawn(targets=(), values=(), **rest):
    aims = tuple(Dot(year, value, "ge") for year, value in targets)
    facts = tuple(Dot(year, value, "confirmed") for year, value in values)
    return draw_chart(Plotted("проценты", aims, facts, **rest))


def test_shares_start_at_nought_and_end_at_a_hundred():
    chart = drawn([(2023, 40.0), (2024, 95.0)], percent=True)

    assert [tick.label for tick in chart.grid] == ["0", "25", "50", "75", "100"]
    assert (chart.grid[0].at, chart.grid[-1].at) == (chart.bottom, chart.top)


@pytest.mark.parametrize(
    ("highest", "labels"),
    [
        (7.0, ["0", "2", "4", "6", "8"]),
        (0.4, ["0", "0,1", "0,2", "0,3", "0,4"]),
        (1234.0, ["0", "500", "1000", "1500"]),
    ],
)
def test_the_grid_counts_in_steps_of_people(highest, labels):
    assert [tick.label for tick in drawn([(2023, highest)]).grid] == labels


def test_things_are_not_counted_in_halves():
    assert [tick.label for tick in drawn([(2023, 2.0)], whole=True).grid] == ["0", "1", "2"]


def test_a_year_without_a_number_breaks_the_line_and_is_named():
    chart = drawn(values=[(2020, 1.0), (2021, 2.0), (2023, 3.0)], gaps=((2022, "нет данных"),))

    assert chart.lines == ("M69 161L139 103",)
    assert [(tick.label, tick.note) for tick in chart.years] == [
        ("2020", ""), ("2021", ""), ("2022", "нет данных"), ("2023", ""),
    ]  # fmt: skip
    assert chart.gaps == (chart.years[2].at - STEP // 2,)


def test_targets_are_steps_over_their_years_with_the_shape_of_their_condition():
    chart = draw_chart(Plotted("чел.", (Dot(2021, 10.0, "ge"), Dot(2022, 20.0, "le")), ()))

    assert chart.steps == ("M34 132V132H104V44H174",)
    assert [mark.path for mark in chart.targets] == ["M0 -8L8 7H-8Z", "M0 8L8 -7H-8Z"]


def test_the_numbers_of_one_year_stand_apart():
    (aim,), (fact,) = (lambda c: (c.targets, c.values))(drawn([(2023, 20.0)], [(2023, 30.0)]))

    assert fact.label_y < fact.y < aim.y < aim.label_y


def test_a_number_near_the_axis_is_told_at_its_side():
    chart = drawn([(2023, 40.0)], [(2023, 0.0)])

    assert (chart.values[0].anchor, chart.values[0].label) == ("start", "0")


def test_a_threshold_is_a_line_in_words():
    chart = drawn([(2023, 40.0)], threshold=((60.0, "порог: больше 60\u00a0%"),))

    assert chart.threshold[0].label == "порог: больше 60\u00a0%"
    assert chart.top <= chart.threshold[0].at < chart.targets[0].y


@given(
    st.dictionaries(YEARS, NUMBERS, min_size=1, max_size=6),
    st.dictionaries(YEARS, NUMBERS, max_size=6),
    st.booleans(),
)
def test_everything_lies_inside_the_drawing(targets, values, whole):
    chart = drawn(sorted(targets.items()), sorted(values.items()), whole=whole)

    marks = (*chart.targets, *chart.values)
    assert all(TOP <= mark.y <= chart.bottom for mark in marks)
    assert all(chart.left <= mark.x <= chart.right for mark in marks)
    assert all(0 <= mark.label_y <= chart.height for mark in marks)


def test_the_same_data_give_the_same_drawing():
    one, two = drawn([(2021, 1 / 3)], [(2021, 0.1 + 0.2)]), drawn([(2021, 1 / 3)], [(2021, 0.1 + 0.2)])

    assert one == two
