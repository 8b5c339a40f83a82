"""Tables of the elements of documents: every row finds its file, nothing that has no row is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.sheets.outline import TABLES, outline
from tests.edit.office import add_row, columns_of, edited
from tests.edit.plan import (
    DOCUMENT,
    MEASURED,
    REPORT,
    REPORTED,
    REPORTS,
    ROADMAP,
    VALUE,
    VALUES,
    give,
    planned_in,
    take,
)
from tests.edit.tables import csv_of, said, xlsx_of

ROOT = Path(__file__).resolve().parents[2]
BY_DOCUMENT = [name for name in TABLES if outline(name).by_document]
DOCUMENTS = sorted(f"{file.parts[-3]}-{file.stem}" for file in (ROOT / "data").glob("*/concepts/*.yml"))
SHEET = "Отметки о выполнении"


@pytest.fixture
def root(tmp_path):
    return planned_in(tmp_path)


def written(table) -> dict[str, str]:
    assert said(table) == []
    return {record.file: record.data.decode() for record in table.records}


@pytest.mark.parametrize("name", BY_DOCUMENT)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_of_the_atlas_comes_back_byte_for_byte(document, name):
    table = take(ROOT, give(ROOT, name, document), name, "t.xlsx")

    assert [f.code for f in table.findings] == (["TAB001"] if not table.records else [])
    assert [r.file for r in table.records if (ROOT / r.file).read_bytes() != r.data] == []
    assert {item.state for item in table.items} <= {"same"}


def test_the_plan_and_its_reports_stand_in_rows_a_person_expects(root):
    rows = {}

    def look(book):
        for title in (SHEET, "Ещё подтверждения", "Мероприятия"):
            columns = columns_of(book[title])
            rows[title] = [
                {k: row[c - 1].value for k, c in columns.items()} for row in book[title].iter_rows(3)
            ]

    edited(give(root, "activities"), look)
    report, other, activity = (rows[title][0] for title in rows)

    assert report["activity"] == "Провести форум [2]"
    assert (report["status"], report["date"].day, report["evidence.1.title"]) == (
        "выполнено", 20, "Приказ о форуме",
    )  # fmt: skip
    assert (other["@executions"], other["@order"], other["title"]) == ("forum", 2, "Приказ об итогах")
    assert (activity["number"], activity["title"], activity["rows.1.period.raw"]) == (
        "1", "Провести конкурс", "Октябрь 2023 г.",
    )  # fmt: skip


def test_a_report_in_the_free_row_adds_exactly_this_record(root):
    data = edited(give(root, "activities"), lambda book: add_row(book, SHEET, REPORT))

    found = written(take(root, data, "activities", "t.xlsx"))

    assert found[REPORTS] == REPORTED + (
        '\n  "1-2023-10-14":\n'
        '    activity: "1"\n'
        "    status: complete\n"
        "    date: 2023-10-14\n"
        "    summary: Прошёл конкурс.\n"
        "    evidence:\n"
        "      - kind: order\n"
        "        title: Приказ об итогах\n"
        "        url: https://example.ru/k\n"
        "    entered_by: методист\n"
        "    entered_on: 2026-01-02\n"
    )
    assert found["data/region/roadmaps/2021.yml"] == ROADMAP


def test_a_list_of_one_sheet_is_recognised_by_its_titles(root):
    titles = {"Мероприятие": "1", "Статус": "выполнено", "Дата события": "14.10.2023"}
    titles |= {"Что произошло": "Прошёл конкурс.", "Подтверждение: вид": "приказ"}
    titles |= {"Подтверждение: название": "Приказ об итогах", "Подтверждение: адрес": "https://example.ru/k"}
    titles |= {"Кто внёс": "методист", "Когда внесено": "02.01.2026"}

    by_title = take(root, csv_of(titles).encode(), "activities", document=DOCUMENT)
    by_key = take(root, csv_of(REPORT).encode(), "activities", document=DOCUMENT)

    assert written(by_title) == written(by_key)


def test_what_has_no_row_stays_and_is_named(root):
    table = take(root, csv_of(REPORT).encode(), "activities", document=DOCUMENT)

    assert [(one.sheet.title, one.keys) for one in table.kept] == [(SHEET, ("forum",))]
    assert [(item.path[-1], item.state, item.proposed) for item in table.items] == [
        ("1-2023-10-14", "added", True)
    ]
    assert written(table)[REPORTS].startswith(REPORTED)


def test_what_has_no_row_goes_when_that_is_asked_for(root):
    table = take(root, csv_of(REPORT).encode(), "activities", document=DOCUMENT, remove=True)

    assert "forum" not in written(table)[REPORTS]
    assert table.kept == ()


def test_a_list_never_gets_shorter_by_itself(root):
    def cut(book):
        book["Ещё подтверждения"].delete_rows(3)

    data = edited(give(root, "activities"), cut)

    refused = take(root, data, "activities", "t.xlsx")
    removed = take(root, data, "activities", "t.xlsx", remove=True)

    assert said(refused) == [
        "t.xlsx Отметки о выполнении!A3 TAB010 Лист «Ещё подтверждения»: у записи строк 0, а было 1, "
        "остальное пропало бы. | Верните строки; если убрать их и нужно, добавьте к команде --remove."
    ]
    assert "Приказ о форуме" in written(removed)[REPORTS]
    assert "Приказ об итогах" not in written(removed)[REPORTS]


def test_a_list_without_a_column_that_holds_something_is_refused(root):
    def cut(book):
        sheet = book["Ещё подтверждения"]
        sheet.delete_cols(columns_of(sheet)["url"])

    table = take(root, edited(give(root, "activities"), cut), "activities", "t.xlsx")

    assert [f.message for f in table.findings] == [
        "Лист «Ещё подтверждения»: столбца «Адрес» нет, а у записи он заполнен и пропал бы."
    ]


def test_a_row_without_a_key_is_known_by_what_names_it(root):
    row = {**VALUE, "year": "2023", "value": "12,5"}

    table = take(root, csv_of(row).encode(), "values", document=DOCUMENT)

    assert written(table)[VALUES] == MEASURED.replace("value: 0", "value: 12.5")
    assert [item.state for item in table.items] == ["changed"]


def test_a_key_of_ours_never_takes_over_another_record(tmp_path):
    root = planned_in(tmp_path, {VALUES: MEASURED.replace("k1-2023:", "k1-2024:")})

    table = take(root, csv_of({**VALUE, "value": "1"}).encode(), "values", document=DOCUMENT)

    assert said(table) == [
        "t.csv A2 TAB008 Ключ «k1-2024» составлен автоматически, но его уже носит другая запись. | Впишите в "
        "столбец «Ключ» другой ключ, латиницей."
    ]


def test_no_data_is_a_reason_and_never_zero(root):
    right = take(root, csv_of({**VALUE, "missing": "Нет данных"}).encode(), "values", document=DOCUMENT)
    wrong = take(root, csv_of({**VALUE, "value": "нет данных"}).encode(), "values", document=DOCUMENT)

    assert "  k1-2024:\n    indicator: k1\n    year: 2024\n    missing: no_data\n" in written(right)[VALUES]
    assert said(wrong) == [
        "t.csv F2 TAB006 Столбец «Значение»: «нет данных» – это не число. | Очистите ячейку: для этих слов "
        "есть столбец «Почему нет»."
    ]


@pytest.mark.parametrize(
    ("row", "more", "message"),
    [
        (VALUE, {}, "Не сказано, какого документа строка."),
        ({**VALUE, "record": "region-2022"}, {}, "Столбец «Документ»: записи «region-2022» в атласе нет."),
        (
            {**VALUE, "record": "region-2021"},
            {"document": "other-2020"},
            "Строка документа «region-2021», а загружают «other-2020».",
        ),
    ],
)
def test_a_row_of_no_document_or_of_another_is_refused(root, row, more, message):
    table = take(root, csv_of(row).encode(), "values", **more)

    assert [f.message for f in table.findings] == [message]


def test_the_only_document_named_holds_for_all_rows(root):
    first = {"record": "Концепция края", **VALUE, "value": "1"}

    table = take(root, csv_of(first, {**VALUE, "year": "2025", "value": "2"}).encode(), "values")

    assert list(written(table)) == [VALUES]
    assert [item.path[-1] for item in table.items] == ["k1-2024", "k1-2025"]


def test_a_row_of_an_inner_sheet_needs_its_record(root):
    data = xlsx_of({
        "Ещё подтверждения": [["@record", "@executions", "kind", "title"], [DOCUMENT, "nobody", "order", "А"]]
    })  # fmt: skip

    table = take(root, data, "activities", "t.xlsx")

    assert said(table) == [
        "t.xlsx Ещё подтверждения!A2 TAB009 Столбец «Отметки: ключ»: такой записи «nobody» нет. | "
        "Впишите ключ с её листа."
    ]


def test_of_two_keys_the_one_that_names_nothing_is_told(tmp_path):
    heads = ["@record", "@activities", "date", "reason", "period.raw"]
    row = [DOCUMENT, "555", "2022-03-01", "Сменилась площадка.", "Октябрь 2022 г."]

    table = take(planned_in(tmp_path), xlsx_of({"Изменения плана": [heads, row]}), "activities", "t.xlsx")

    assert [f.message for f in table.findings] == ["Столбец «Мероприятия: ключ»: такой записи «555» нет."]


def test_a_plan_is_not_made_out_of_a_row(tmp_path):
    root = planned_in(tmp_path)
    (root / "data/region/roadmaps/2021.yml").unlink()
    row = {"number": "1", "name": "Форум", "title": "Форум", "section": "all", "clause": "plan"}

    table = take(root, csv_of(row).encode(), "activities", document=DOCUMENT)

    assert table.findings[0].hint == "Сначала создайте его: atlas new roadmap --territory region --name 2021."


def test_a_broken_file_is_never_replaced(tmp_path):
    root = planned_in(tmp_path, {VALUES: "values:\n  a: b: c\n"})

    table = take(root, csv_of({**VALUE, "value": "1"}).encode(), "values", document=DOCUMENT)

    assert [(f.file, f.code, f.line) for f in table.findings] == [(VALUES, "YML025", 2)]
    assert table.records == ()


def test_a_moved_period_is_a_change_of_the_plan(root):
    change = {
        "@activities": "1",
        "date": "01.09.2023",
        "reason": "Площадка занята.",
        "period.raw": "Ноябрь 2023 г.",
    }
    data = edited(give(root, "activities"), lambda book: add_row(book, "Изменения плана", change))

    found = written(take(root, data, "activities", "t.xlsx"))

    assert found["data/region/roadmaps/2021.yml"] == ROADMAP.replace(
        "            - body: iro\n\n",
        "            - body: iro\n"
        "        revisions:\n"
        "          2023-09-01:\n"
        "            date: 2023-09-01\n"
        "            reason: Площадка занята.\n"
        "            period:\n"
        "              raw: Ноябрь 2023 г.\n\n",
        1,
    )
