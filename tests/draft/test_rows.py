"""Rows of a plan: what pages have torn is joined, stages and sections are told from activities."""

from __future__ import annotations

from tests.draft.orders import HEAD, word, workbook
from tests.draft.reading import asked, deeds, heads, order


def test_a_row_torn_by_a_page_is_one_activity():
    data = word(
        [
            HEAD,
            ("1.", "Организация форума", "В течение", "Институт развития", "Приказ"),
            HEAD,
            ("", "наставников края", "года", "образования", ""),
            ("2.", "Съезд", "Май", "ИРО", ""),
        ]
    )

    found = order(data)

    assert deeds(found) == [
        ("1", "Организация форума наставников края", ["В течение года"]),
        ("2", "Съезд", ["Май"]),
    ]
    assert found.read.deeds[0].slices[0].texts["executors"] == "Институт развития\nобразования"


def test_a_second_period_of_its_own_is_a_second_row():
    data = word([HEAD, ("1", "Презентация", "Август", "ИРО", ""), ("", "", "Сентябрь", "ИРО", "")])

    assert deeds(order(data)) == [("1", "Презентация", ["Август", "Сентябрь"])]


def test_the_end_of_a_span_of_months_is_no_second_row():
    data = word([HEAD, ("1", "Конкурс", "Октябрь –", "ИРО", ""), ("", "", "декабрь", "", "")])

    assert deeds(order(data)) == [("1", "Конкурс", ["Октябрь – декабрь"])]


def test_stages_and_sections_stand_across_the_table():
    data = word(
        [
            HEAD,
            ("I этап – организационный (2024 год)",),
            ("Обеспечение развития",),
            ("1", "Форум", "Май", "ИРО", ""),
            ("II этап – формирующий (2025-2026 годы)",),
            ("Обеспечение развития",),
            ("2", "Съезд", "Ежеквартально", "ИРО", ""),
        ]
    )

    found = order(data)

    assert [(s.number, s.name, s.years) for s in found.read.stages] == [
        ("I", "организационный", (2024, 2024)),
        ("II", "формирующий", (2025, 2026)),
    ]
    assert [deed.stage for deed in found.read.deeds] == [0, 1]
    assert found.years == (2024, 2026)


def test_the_number_of_a_stage_may_follow_its_word():
    data = word([HEAD, ("Этап 2. Внедрение (2025 год)",), ("1", "Форум", "Май", "ИРО", "")])

    (stage,) = order(data).read.stages

    assert (stage.number, stage.name, stage.years) == ("2", "Внедрение", (2025, 2025))


def test_a_heading_torn_by_a_page_goes_on():
    data = word(
        [
            HEAD,
            ("1. Стажировки (в том числе на базе площадок,",),
            HEAD,
            ("созданных в крае)",),
            ("1.1", "Форум", "Май", "ИРО", ""),
        ]
    )

    assert heads(order(data)) == [("1", "Стажировки (в том числе на базе площадок, созданных в крае)")]


def test_a_row_of_column_numbers_is_no_activity():
    data = word([HEAD, ("1", "2", "3", "4", "5"), ("1", "Форум", "Май", "ИРО", "")])

    assert deeds(order(data)) == [("1", "Форум", ["Май"])]


def test_a_row_that_may_be_another_activity_is_asked_about():
    data = word([HEAD, ("1", "Форум наставников.", "Май", "ИРО", ""), ("", "Съезд молодых", "", "ИРО", "")])

    assert asked(order(data)) == [
        "таблица 1, строка 3: Строка без номера принята за продолжение мероприятия 1: «Съезд молодых»."
    ]


def test_a_workbook_has_joined_cells_too():
    rows = [
        ("План работы",),
        HEAD,
        ("Наставничество",),
        (1, "Форум", "Май", "ИРО"),
        (None, None, "Июнь", "ИРО"),
    ]
    data = workbook(rows, merged=["A1:E1", "A3:E3", "A4:A5", "B4:B5"])

    found = order(data, "plan.xlsx")

    assert heads(found) == [("", "Наставничество")]
    assert deeds(found) == [("1", "Форум", ["Май", "Июнь"])]
    assert found.read.deeds[0].slices[1].spot.name == "лист «План», строка 5"


def test_numbers_may_stand_before_the_names():
    data = word(
        [("Мероприятие", "Срок", "Исполнитель"), ("1.1. Форум", "Май", "ИРО"), ("1.2. Съезд", "Июнь", "ИРО")]
    )

    assert deeds(order(data)) == [("1.1", "Форум", ["Май"]), ("1.2", "Съезд", ["Июнь"])]


def test_a_section_may_be_called_by_a_word():
    data = word([HEAD, ("Раздел 1. Форумы",), ("1", "Форум", "Май", "ИРО", ""), ("Направление II: смотры",)])

    assert heads(order(data)) == [("1", "Форумы"), ("II", "смотры")]
