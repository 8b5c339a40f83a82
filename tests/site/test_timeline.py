"""The timeline: columns by the length of the plan, signs of undated rows, slips, the day of the data."""

from __future__ import annotations

from datetime import date

import pytest

from generator.site.timeline import EDGE, HEAD, LINE, NARROW, draw_timeline, scale_of
from tests.checks.builders import row
from tests.site.plans import context_of, moved, page

PLAN = "roadmaps/russia-2021/"


def timeline(*rows: dict, as_of: date = date(2022, 5, 15), **changes):
    activities = {str(n): {"number": str(n), "rows": {"1": one}} for n, one in enumerate(rows, 1)}
    return page(context_of(activities, as_of, **changes), PLAN).view.timeline


@pytest.mark.parametrize(
    ("end", "step"),
    [
        (date(2021, 12, 31), 1),
        (date(2022, 3, 31), 1),
        (date(2022, 4, 30), 3),
        (date(2026, 6, 30), 3),
        (date(2026, 7, 31), 6),
        (date(2035, 12, 31), 6),
    ],
)
def test_columns_are_months_quarters_or_half_years(end, step):
    scale = scale_of(date(2021, 1, 1), end)

    assert scale.step == step
    assert scale.width <= 800


def test_columns_are_named_below_their_years():
    drawn = draw_timeline([], date(2021, 11, 1), date(2022, 12, 31), date(2022, 1, 1), "")

    shown = [(tick.year, tick.label) for tick in drawn.ticks]

    assert shown[:4] == [("2021", "ноя"), ("", "дек"), ("2022", "янв"), ("", "фев")]
    assert shown[-1] == ("", "")


def test_a_plan_may_begin_inside_a_quarter():
    drawn = draw_timeline([], date(2021, 2, 9), date(2023, 12, 31), date(2022, 1, 1), "")

    assert [(t.year, t.label) for t in drawn.ticks][:3] == [("2021", "I"), ("", "II"), ("", "III")]
    assert drawn.ticks[1].x - drawn.ticks[0].x == 40


def test_every_row_has_its_line_with_a_bar_for_every_time():
    drawn = timeline(row("Ежегодно"), row("Июнь 2022 г."))

    assert [line.y for line in drawn.lines] == [HEAD, HEAD + LINE]
    assert [[bar.kind for bar in line.bars] for line in drawn.lines] == [["hatch"] * 3, ["bar"]]
    assert [bar.status for bar in drawn.lines[0].bars] == ["expired", "running", "ahead"]
    assert drawn.lines[1].bars[0].title == "2. Форум наставников: июнь 2022, предстоит"
    assert drawn.hatched


def test_a_month_keeps_room_for_its_sign():
    drawn = timeline(row("Декабрь 2023 г."), start="2011-01-01", end="2023-12-31")

    (bar,) = drawn.lines[0].bars

    assert bar.width == NARROW
    assert bar.x + bar.width <= drawn.width - EDGE


@pytest.mark.parametrize(
    ("raw", "kind", "words"),
    [
        ("По отдельному графику", "external_schedule", "по отдельному графику"),
        ("В течение 7 дней после диагностики", "triggered", "после события"),
        ("По мере необходимости", "as_needed", "по мере необходимости"),
    ],
)
def test_a_row_without_a_date_has_a_sign_and_words_of_its_own(raw, kind, words):
    drawn = timeline(row(raw))

    (line,) = drawn.lines

    assert (line.bars, line.mark.kind, line.mark.words) == ((), kind, words)
    assert [key for key, _ in drawn.marks] == [kind]


def test_the_day_of_the_data_is_marked_inside_the_plan_only():
    inside, after = timeline(row("Ежегодно")), timeline(row("Ежегодно"), as_of=date(2024, 1, 1))

    assert (inside.today, inside.today_label) == (EDGE + 329, "15 мая 2022\u00a0г.")
    assert after.today is None


def test_a_moved_period_stands_below_the_first_one_with_its_slip():
    drawn = timeline(row("Июнь 2022 г.", revisions=moved("2022-08-04")))

    old, new = drawn.lines[0].bars

    assert (old.kind, old.title) == ("old", "1. Срок до изменения плана: июнь 2022")
    assert (new.kind, new.slip, new.y - old.y) == ("bar", "+35 дн.", 8)
    assert drawn.moved


def test_a_period_moved_back_counts_down():
    drawn = timeline(row("Июнь 2022 г.", revisions=moved("2022-06-10")))

    assert drawn.lines[0].bars[-1].slip == "−20 дн."


def test_a_change_of_tomorrow_is_not_drawn_today():
    drawn = timeline(row("Июнь 2022 г.", revisions=moved("2022-08-04", on="2022-05-16")))

    assert [bar.kind for bar in drawn.lines[0].bars] == ["bar"]
    assert not drawn.moved
