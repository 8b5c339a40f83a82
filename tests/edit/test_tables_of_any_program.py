"""What spreadsheets do to a file on its way: it is read all the same, or the cell is named."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.edit.office import add_row, columns_of, edited
from tests.edit.plan import (
    DOCUMENT,
    MEASURED,
    REPORT,
    REPORTED,
    REPORTS,
    VALUE,
    VALUES,
    give,
    planned_in,
    take,
)
from tests.edit.tables import csv_of, said, xlsx_of

SHEET = "Отметки о выполнении"


@pytest.fixture
def root(tmp_path):
    return planned_in(tmp_path)


def values(table) -> str:
    assert said(table) == []
    return table.records[0].data.decode()


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
@pytest.mark.parametrize("code", ["utf-8", "cp1251", "utf-16"])
def test_a_list_of_any_program_gives_the_same_record(root, delimiter, code):
    row = {**VALUE, "value": '"12,5"', "published_on": "31.12.2025", "note": '"Из отчёта; без школ"'}

    table = take(root, csv_of(row, delimiter=delimiter).encode(code), "values", document=DOCUMENT)

    assert values(table) == MEASURED + (
        "  k1-2024:\n    note: Из отчёта; без школ\n    indicator: k1\n    year: 2024\n    value: 12.5\n"
        "    source:\n      title: Отчёт\n      url: https://example.ru/otchet\n    status: confirmed\n"
        "    published_on: 2025-12-31\n"
    ).replace("  k1-2024", "\n  k1-2024")


def test_stray_spaces_and_empty_rows_and_columns_do_not_matter(root):
    plain = csv_of({**VALUE, "value": "1200,5"}, delimiter=";")
    lines = [f"{line};;;" for line in plain.splitlines()]
    spaced = lines[1].replace("1200,5", "\u00a01\u00a0200,5 ").replace("Отчёт", " Отчёт\u00a0")
    data = "\n".join([lines[0], ";;;;;;;;", spaced, ";;;;;;;;", " ; ; ;", ""])

    table = take(root, data.encode(), "values", document=DOCUMENT)

    assert values(table) == values(take(root, plain.encode(), "values", document=DOCUMENT))


def test_columns_may_move_go_or_be_renamed_as_long_as_their_keys_stay(root):
    def change(book):
        sheet = book[SHEET]
        columns = columns_of(sheet)
        sheet.cell(1, columns["status"]).value = "Чем кончилось"
        sheet.move_range(f"{sheet.cell(1, columns['note']).coordinate}:Q9", cols=3)
        for key in ("point", "occurrence", "row"):
            sheet.delete_cols(columns_of(sheet)[key])
        book[SHEET].title = "Отчёты 2023"

    data = edited(give(root, "activities"), change)

    table = take(root, data, "activities", "t.xlsx")

    assert said(table) == []
    assert {item.state for item in table.items} == {"same"}


def test_hidden_and_sorted_rows_are_read(root):
    def change(book):
        add_row(book, SHEET, REPORT)
        sheet = book[SHEET]
        first, second = ([cell.value for cell in sheet[row]] for row in (3, 4))
        for number, pair in enumerate(zip(second, first, strict=True), 1):
            sheet.cell(3, number).value, sheet.cell(4, number).value = pair
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[2].hidden = False

    table = take(root, edited(give(root, "activities"), change), "activities", "t.xlsx")

    found = next(record.data.decode() for record in table.records if record.file == REPORTS)
    assert found.startswith(REPORTED) and '"1-2023-10-14":' in found


def test_merged_cells_are_named(root):
    def change(book):
        add_row(book, SHEET, REPORT)
        book[SHEET].merge_cells("G3:G4")

    table = take(root, edited(give(root, "activities"), change), "activities", "t.xlsx")

    assert f"t.xlsx {SHEET}!G3 TAB011 Ячейки до G4 объединены" in said(table)[0]


def test_merged_titles_above_the_rows_are_no_fault(root):
    def change(book):
        book[SHEET].merge_cells("A1:B1")

    assert said(take(root, edited(give(root, "activities"), change), "activities", "t.xlsx")) == []


def test_a_column_that_stands_twice_is_named(root):
    data = xlsx_of({"Значения": [["indicator", "year", "Год"], ["k1", 2024, 2025]]})

    assert said(take(root, data, "values", "t.xlsx", document=DOCUMENT))[0] == (
        "t.xlsx Значения!C1 TAB008 Столбец «Год» стоит в таблице дважды. | Оставьте один из столбцов."
    )


def test_a_number_that_a_program_made_of_a_key_is_refused(root):
    data = xlsx_of({"Значения": [["indicator", "year", "value"], [1.5, "2024 г.", 1]]})

    found = said(take(root, data, "values", "t.xlsx", document=DOCUMENT))

    assert any("!A2 TAB006 Столбец «Показатель»: «1.5» – нужен ключ" in line for line in found)
    assert any("!B2 TAB006 Столбец «Год»: «2024 г.» – это не число" in line for line in found)


@pytest.mark.parametrize(
    ("file", "data", "why"),
    [
        ("t.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "это таблица старого вида .xls"),
        ("t.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "он защищён паролем"),
        ("t.xls", b"<html><table></table></html>", "файлы .xls атлас не читает"),
        ("t.ods", "content.xml", "это таблица .ods"),
        ("t.xlsx", b"", "это не файл .xlsx или он повреждён"),
    ],
)
def test_a_file_of_another_kind_is_named_by_what_it_is(root, file, data, why):
    if isinstance(data, str):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as made:
            made.writestr(data, "")
        data = packed.getvalue()

    table = take(root, data, "values", file)

    assert [f.message for f in table.findings] == [f"Таблицу не удалось прочитать: {why}."]


def test_a_workbook_with_a_wrong_ending_is_read(root):
    table = take(root, give(root, "values"), "values", "t.xls")

    assert (said(table), table.records[0].file, table.records[0].data.decode()) == ([], VALUES, MEASURED)


def test_a_workbook_of_another_table_with_prepared_rows_is_named(root):
    prepared = give(root, "values", given=2025)

    table = take(root, prepared, "practices", "t.xlsx")

    assert said(table) == [
        "t.xlsx TAB001 Это другая таблица: «Значения показателей». | Загрузите её так: atlas import "
        "values ФАЙЛ."
    ]


def test_a_workbook_without_rows_and_one_of_another_table_are_told_apart(root):
    (root / VALUES).unlink()

    empty = take(root, give(root, "values"), "values", "t.xlsx")
    other = take(root, give(root, "activities"), "values", "t.xlsx")

    assert said(empty) == [
        "t.xlsx TAB001 В таблице нет ни одной заполненной строки; их ждут листы: «Значения». | Заполните "
        "строку под заголовками, сохраните файл и повторите."
    ]
    assert said(other) == [
        "t.xlsx TAB001 Это другая таблица: «Мероприятия и их выполнение». | Загрузите её так: atlas import "
        "activities ФАЙЛ."
    ]
