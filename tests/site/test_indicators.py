"""Pages of indicators: clauses of targets, achievement with its numbers, honest totals and comparisons."""

from __future__ import annotations

from datetime import date

import pytest

from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.views import indicator_topics, indicators
from generator.site.views.indicator import held_datasets, indicator_plan
from tests.checks.builders import CONCEPT, INDICATORS, VALUES, catalogue, document, indicator, targets, value
from tests.checks.builders import indicators as passports
from tests.site.conftest import ROOT

DAY = date(2024, 6, 1)
PAYLOAD = '"><script>alert(1)</script>'


@pytest.fixture(scope="module")
def real() -> Context:
    return Context(load(open_project(ROOT)).catalogue, date(2026, 11, 21))


def project(numbers: dict[int, float], **changes) -> Context:
    """Return a project with one indicator k1 and its observed numbers."""
    values = {f"v{year}": value(year=year, value=number) for year, number in numbers.items()}
    return Context(catalogue({INDICATORS: passports(**changes), VALUES: {"values": values}}), DAY)


def page(context: Context, id: str = "russia-2021.k1"):
    """Return the plan of one indicator."""
    return indicator_plan(context, context.catalogue.get("indicator", id))


def html(plan) -> str:
    return str(Fragments(ROOT / "site_overrides/pages").render(plan))


def test_every_target_of_the_real_documents_shows_its_clause(real):
    places = {
        (plan.path, line.year): line.place
        for entry in real.catalogue.of("indicator")
        if entry.record.targets
        for plan in [page(real, entry.id)]
        for line in plan.view.figures.years
        if line.target
    }

    assert len(places) == 12
    assert all(place and place.path.startswith("concepts/chelyabinsk-2023/#") for place in places.values())


def test_targets_without_a_value_are_drawn_and_the_gaps_named(real):
    chart = page(real, "chelyabinsk-2023.i1").view.chart

    assert [(tick.label, tick.note) for tick in chart.drawing.years] == [
        ("2023", "нет данных"), ("2024", "нет данных"), ("2025", "нет данных"), ("2026", ""),
    ]  # fmt: skip
    assert chart.words == (
        "По горизонтали годы с 2023 по 2026, по вертикали проценты. Цели: 2023 – 10, 2024 – 25, 2025 – 50, "
        "2026 – 75. Факта нет. Без числа: 2023 – нет данных, 2024 – нет данных, 2025 – нет данных."
    )


def test_nothing_to_draw_says_why(real):
    assert page(real, "ugra-2021.k1.1").view.no_chart == (
        "График не построен: нет ни целей по годам, ни опубликованных значений"
    )


def test_an_indicator_in_words_has_a_scale_instead_of_a_chart():
    context = Context(
        catalogue(
            {
                INDICATORS: passports(measure="presence", unit=None, denominator=None, direction="none"),
                VALUES: {
                    "values": {
                        "a": value(year=2021, quality="partly"),
                        "b": value(year=2022, missing="no_data"),
                        "c": value(year=2023, quality="present"),
                    }
                },
            }
        ),
        DAY,
    )

    view = page(context).view

    assert view.chart is None
    assert [(step.text, step.years, step.now) for step in view.figures.scale] == [
        ("есть", "2023", True), ("частично", "2021", False), ("нет", "", False),
        ("нет данных", "2022", False),
    ]  # fmt: skip


def test_achievement_is_shown_with_its_numbers():
    context = project({2022: 18.0, 2023: 30.0}, method="share_of_target", targets=targets(y2022=25, y2023=24))

    achieved = page(context).view.figures.achieved

    assert [(one.year, one.ratio, one.state, one.formula) for one in achieved.years] == [
        ("2022", "0,72", "Ниже цели года", "18 ÷ 25 = 0,72"),
        ("2023", "1,25", "Цель достигнута", "30 ÷ 24 = 1,25"),
    ]
    assert achieved.trend == "2022–2023: 18 → 30, рост на 12 п. п."
    assert "18 ÷ 25 = 0,72" in html(page(context))


def test_a_year_that_is_not_over_is_no_gap():
    context = project({2022: 18.0}, targets=targets(y2022=20, y2023=25, y2024=30))

    plan = page(context)

    assert [line.value for line in plan.view.figures.years] == [
        "18\u00a0% (подтверждён)", "нет данных", "год ещё не закончился",
    ]  # fmt: skip
    assert [tick.note for tick in plan.view.chart.drawing.years] == ["", "нет данных", ""]


def test_what_the_passport_lacks_is_said(real):
    facts = {fact.name: fact.text for fact in page(real, "krasnoyarsk-2021.i1").view.facts}

    assert facts["Критерий"] == "в документе не назван"
    assert facts["Формула"] == "в документе не приведена"
    assert facts["Периодичность"] == "в документе не названа"
    assert facts["Кто ведёт"] == "в документе не назван"
    assert facts["Порог"] == "в документе не назван"


def test_activities_are_joined_by_a_result_or_by_a_topic(real):
    view = page(real, "chelyabinsk-2023.i1").view

    assert len(view.activities) + len(view.more_activities) == 15
    assert view.activities[0].why == "Через ожидаемый результат документа: Р1"
    assert view.more == "Ещё 9 мероприятий"


def test_the_list_counts_targets_and_values_honestly(real):
    assert indicators.totals(real, real.catalogue.of("indicator")) == (
        "Всего 52 показателя",
        "Цели по годам заданы у 3 из 52",
        "Значений не опубликовано ни по одному",
    )


def test_choices_of_the_list_count_its_rows(real):
    (plan,) = indicators.indicators_plans(real)

    counted = {one.name: sum(choice.number for choice in one.choices) for one in plan.view.selections}

    assert len(plan.view.lines) == 52
    assert {name: counted[name] for name in ("territory", "document", "measure", "level", "targets")} == {
        "territory": 52, "document": 52, "measure": 52, "level": 52, "targets": 52,
    }  # fmt: skip


def test_too_many_indicators_get_a_page_for_each_territory(real, monkeypatch):
    monkeypatch.setattr(indicators, "PAGE_SIZE", 30)

    made = {plan.path: plan.view for plan in indicators.indicators_plans(real)}

    assert sorted(made) == [
        "indicators/", "indicators/in/chelyabinsk/", "indicators/in/krasnogvardeysky/",
        "indicators/in/krasnoyarsk/", "indicators/in/ugra/",
    ]  # fmt: skip
    assert made["indicators/"].lines == ()
    assert sum(len(view.lines) for view in made.values()) == 52


def test_indicators_of_one_topic_say_whether_they_compare(real):
    (plan,) = indicator_topics.by_topic_plans(real)

    verdicts = {topic.anchor: topic.verdict for topic in plan.view.topics}

    assert verdicts["t01"] == (
        "Прямо не сравнимы: измеряются по-разному (доля и наличие); разный уровень (образовательная "
        "организация и регион)"
    )
    assert verdicts["t02"] == "Показатели есть только в одном документе, сравнивать не с чем"


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "Сравнимы 1 пара из 1: вид, единица и целое те же"),
        ({"unit": "%"}, "Сравнимы 1 пара из 1: вид, единица и целое те же"),
        ({"denominator": None}, "Прямо не сравнимы: доли взяты от разного целого или оно не названо"),
        ({"measure": "count", "unit": "человек"},
         "Прямо не сравнимы: измеряются по-разному (доля и количество)"),
        ({"level": "school"}, "Прямо не сравнимы: разный уровень (образовательная организация и регион)"),
    ],
)  # fmt: skip
def test_two_indicators_compare_or_not(changes, verdict):
    known = catalogue(
        {
            CONCEPT: document(),
            INDICATORS: passports(),
            "concepts/2022.yml": document(date="2022-02-09", number="105"),
            "indicators/2022.yml": {"indicators": {"k1": indicator(**changes)}},
        }
    )

    assert indicator_topics.verdict(list(known.of("indicator"))) == verdict


def test_only_datasets_with_a_row_are_offered(real):
    offered = {id: tuple(held_datasets(real, real.catalogue.get("indicator", id)))
               for id in ("chelyabinsk-2023.i1", "ugra-2021.k3.1", "ugra-2021.k1.1")}  # fmt: skip

    assert offered == {
        "chelyabinsk-2023.i1": ("indicators", "targets"),
        "ugra-2021.k3.1": ("indicators", "comparisons", "comparison_values"),
        "ugra-2021.k1.1": ("indicators",),
    }


def test_texts_of_a_record_stay_text_in_the_drawing_and_the_filters():
    context = project({2022: 18.0}, title=PAYLOAD, unit=f"% {PAYLOAD}", name=PAYLOAD)

    text = html(page(context)) + html(next(iter(indicators.indicators_plans(context))))

    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
