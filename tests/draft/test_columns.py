"""Columns are known by their headings, plans by their columns; what is not known is said."""

from __future__ import annotations

import pytest

from generator.draft.columns import role_of
from tests.draft.orders import HEAD, word, workbook
from tests.draft.reading import asked, deeds, order

ROW = ("1", "Форум", "Май", "ИРО", "")


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("№ п/ п", "number"), ("№", "number"), ("Номер", "number"), ("№ мероприятия", "number"),
        ("Наименование мероприятия", "name"), ("Этапы/направления/ мероприятия", "name"),
        ("Содержание деятельности", "name"), ("Срок реализации мероприятия", "period"), ("Сроки", "period"),
        ("Дата проведения", "period"), ("Срок начала", "start"), ("Срок окончания", "end"),
        ("Срок (начало – окончание)", "period"), ("Ответственный исполнитель / соисполнители", "executors"),
        ("Соисполнители", "co_executors"), ("Ожидаемый результат", "results"), ("Вид документа", "results"),
        ("Результаты Концепции, которые обеспечиваются мероприятием", "links"), ("Бюджет", ""),
    ],
)  # fmt: skip
def test_a_heading_tells_its_column(heading, role):
    assert role_of(heading, {}) == role


def test_columns_may_stand_in_any_order():
    data = word([("Ответственный", "Срок", "№", "Мероприятие"), ("ИРО", "Май", "1", "Форум")])

    found = order(data)

    assert deeds(found) == [("1", "Форум", ["Май"])]
    assert found.read.deeds[0].slices[0].texts["executors"] == "ИРО"


def test_a_heading_of_two_rows_divides_its_columns():
    rows = [
        ("№", "Мероприятие", "Срок", None, "Ответственный"),
        (None, None, "начало", "окончание", None),
        ("1", "Форум", "01.05.2024", "31.05.2024", "ИРО"),
    ]
    data = workbook(rows, merged=["A1:A2", "B1:B2", "C1:D1", "E1:E2"])

    found = order(data, "plan.xlsx")

    assert found.read.deeds[0].slices[0].text("start", "end") == "01.05.2024 31.05.2024"


def test_a_table_that_is_no_plan_is_skipped_with_its_reason():
    data = word(
        [("№", "Показатель", "2024"), ("1", "Доля", "10")], [HEAD, ROW], [("Согласовано", "Визы"), ("а", "б")]
    )

    found = order(data)

    assert found.used == ["таблица 2"]
    assert found.skipped == [
        "таблица 1: не похожа на план: нет столбцов со сроком и исполнителем",
        "таблица 3: не похожа на план: нет столбцов со сроком и исполнителем",
    ]


def test_a_table_without_a_heading_right_after_the_plan_continues_it():
    data = word([HEAD, ROW], [("2", "Съезд", "Июнь", "ИРО", "")])

    found = order(data)

    assert [deed[0] for deed in deeds(found)] == ["1", "2"]
    assert asked(found) == ["таблица 2: Таблица без заголовка принята за продолжение плана."]


def test_two_plans_are_both_taken_and_said():
    data = word(
        [HEAD, ROW], [HEAD, ("1", "Съезд", "Июнь", "ИРО", "")], captions=["Первый план", "Второй план"]
    )

    found = order(data)
    chosen = order(data, tables=(2,))

    assert asked(found)[0] == (
        ": Планов в файле несколько: таблица 1 («Первый план»), таблица 2 («Второй план»); взяты все."
    )
    assert deeds(chosen) == [("1", "Съезд", ["Июнь"])]
    assert chosen.skipped == ["таблица 1 («Первый план»): не выбрана: --table"]


def test_a_column_without_which_there_is_no_plan_is_asked_for():
    data = word([("№", "Мероприятие", "К сему дню", "Ответственный"), ("1", "Форум", "Май", "ИРО")])

    (found,) = order(data).findings
    told = order(data, срок="К сему дню")

    assert (found.code, found.message) == (
        "DRF003",
        "Не узнан столбец «срок», в таблице есть: «№», «Мероприятие», «К сему дню», «Ответственный».",
    )
    assert deeds(told) == [("1", "Форум", ["Май"])]


def test_an_unknown_column_is_named_and_left_out():
    data = word([(*HEAD, "Бюджет"), (*ROW, "100 рублей")])

    assert asked(order(data)) == ["таблица 1: Столбец «Бюджет» не узнан и не перенесён."]
