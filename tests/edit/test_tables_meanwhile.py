"""Somebody else edits the records while a table is filled in: nobody's work is set back."""

from __future__ import annotations

import pytest

from tests.edit.office import add_row, columns_of, edited
from tests.edit.plan import REPORT, REPORTED, REPORTS, VALUES, give, planned_in, take
from tests.edit.tables import said

SHEET = "Отметки о выполнении"
LATER = REPORTED.replace("summary: Прошёл форум.", "summary: Прошёл краевой форум.")


@pytest.fixture
def root(tmp_path):
    return planned_in(tmp_path)


def texts(table) -> dict[str, str]:
    assert said(table) == []
    return {record.file: record.data.decode() for record in table.records}


def set_cell(book, key: str, value: str) -> None:
    book[SHEET].cell(3, columns_of(book[SHEET])[key]).value = value


def test_a_record_that_moved_on_stays_when_its_row_is_untouched(root):
    data = edited(give(root, "activities"), lambda book: add_row(book, SHEET, REPORT))
    (root / REPORTS).write_text(LATER, encoding="utf-8")

    table = take(root, data, "activities", "t.xlsx")

    assert texts(table)[REPORTS].startswith(LATER)
    assert table.newer == ((REPORTS, ("executions", "forum")),)
    assert [(item.path[-1], item.state) for item in table.items if item.file == REPORTS] == [
        ("forum", "same"), ("1-2023-10-14", "added"),
    ]  # fmt: skip


def test_a_proof_that_came_meanwhile_is_no_shorter_list(root):
    data = give(root, "activities")
    more = "      - kind: news\n        title: Новость\n        url: https://example.ru/n\n    entered_by"
    later = REPORTED.replace("    entered_by", more)
    (root / REPORTS).write_text(later, encoding="utf-8")

    assert texts(take(root, data, "activities", "t.xlsx"))[REPORTS] == later


def test_a_record_that_is_gone_meanwhile_does_not_come_back(root):
    data = give(root, "values")
    (root / VALUES).write_text("values: {}\n", encoding="utf-8")

    assert texts(take(root, data, "values", "t.xlsx")) == {VALUES: "values: {}\n"}


def test_two_edits_of_one_record_are_shown_to_a_person(root):
    data = edited(give(root, "activities"), lambda book: set_cell(book, "summary", "Форум прошёл весной."))
    (root / REPORTS).write_text(LATER, encoding="utf-8")

    assert said(take(root, data, "activities", "t.xlsx")) == [
        "t.xlsx Отметки о выполнении!A3 TAB012 Запись «forum» изменили и в таблице, и в атласе после "
        "выгрузки таблицы. | Выгрузите таблицу заново и повторите правку в этой строке."
    ]


def test_the_same_edit_on_both_sides_is_none(root):
    data = edited(give(root, "activities"), lambda book: set_cell(book, "summary", "Прошёл краевой форум."))
    (root / REPORTS).write_text(LATER, encoding="utf-8")

    assert texts(take(root, data, "activities", "t.xlsx"))[REPORTS] == LATER


def test_what_came_meanwhile_is_not_taken_for_a_removed_row(root):
    data = give(root, "activities")
    later = REPORTED + REPORTED[REPORTED.index("  forum:") :].replace("forum:", "other:", 1)
    (root / REPORTS).write_text(later, encoding="utf-8")

    table = take(root, data, "activities", "t.xlsx", remove=True)

    assert texts(table)[REPORTS] == later
