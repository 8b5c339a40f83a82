"""Tables of every origin become the same records; what is wrong is said at its cell."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from tests.edit.tables import PROGRAMME, csv_of, project_in, read, said, xlsx_of

YAML = """title: Клуб наставников
kind: advanced
summary: Учат вести.
hours: 72
mode: full_time
provider: region.iro
source_url: https://example.ru/klub
source_date: "2026"
"""


@pytest.fixture
def root(tmp_path):
    return project_in(tmp_path)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_csv_of_any_spreadsheet_gives_the_same_file(root, delimiter, code):
    data = csv_of(PROGRAMME, delimiter=delimiter).encode(code)

    table = read(root, data, "list.csv")

    assert said(table) == []
    assert [(r.file, r.data.decode()) for r in table.records] == [("data/region/programmes/klub.yml", YAML)]


def test_russian_titles_bind_as_well_as_keys(root):
    head = ["Ключ", "Название *", "ВИД", "О чём", "Объём, ч", "Форма", "Кто проводит", "Источник",
            "Дата источника"]  # fmt: skip
    data = xlsx_of({"Лист1": [head, list(PROGRAMME.values())]})

    table = read(root, data)

    assert [r.data.decode() for r in table.records] == [YAML]


def test_a_row_of_keys_binds_wherever_sorting_has_moved_it(root):
    keys = ["@id", *list(PROGRAMME)[1:]]
    data = xlsx_of({"Список": [["Как угодно"] * 9, list(PROGRAMME.values()), keys]})

    table = read(root, data)

    assert [r.data.decode() for r in table.records] == [YAML]


def test_numbers_days_and_words_are_understood_as_people_write_them(root):
    row = {
        **PROGRAMME, "hours": 72.0, "source_date": date(2026, 3, 1), "reviewed_on": "31.12.2025",
        "valid_until": 46022, "cost.free": "нет", "cost.amount": "3 500,50", "features": "online; стажировка",
        "deficits": "Методические; Предметные [subject]", "code": 15, "subjects": " physics ",
    }  # fmt: skip
    data = xlsx_of({"Программы ДПП": [list(row), list(row.values())]})

    table = read(root, data)

    assert said(table) == []
    text = table.records[0].data.decode()
    for line in (
        "hours: 72\n", "source_date: 2026-03-01\n", "reviewed_on: 2025-12-31\n", "valid_until: 2025-12-31\n",
        "cost:\n  free: false\n  amount: 3500.5\n", "features:\n  - online\n  - internship\n",
        "deficits:\n  - methodical\n  - subject\n", 'code: "15"\n', "subjects:\n  - physics\n",
    ):  # fmt: skip
        assert line in text


def test_inner_sheets_go_into_their_record_in_the_order_of_their_numbers(root):
    runs = [
        ["К какой записи", "Ключ", "Начало", "Конец"],
        ["Клуб наставников", "may", "01.05.2026", "2026-05-20"],
    ]
    modules = [["@record", "@order", "title", "hours"], ["klub", 2, "Второй", 36], ["klub", 1, "Первый", 36]]
    outcomes = [["@record", "@order", "@value"], ["region.klub", 1, "Ведёт  группу"]]
    data = xlsx_of({
        "Программы ДПП": [list(PROGRAMME), list(PROGRAMME.values())], "Потоки": runs, "Модули": modules,
        "Результаты обучения": outcomes,
    })  # fmt: skip

    table = read(root, data)

    assert said(table) == []
    text = table.records[0].data.decode()
    assert "modules:\n  - title: Первый\n    hours: 36\n  - title: Второй\n    hours: 36\n" in text
    assert "runs:\n  may:\n    start: 2026-05-01\n    end: 2026-05-20\n" in text
    assert "outcomes:\n  - Ведёт группу\n" in text


def test_a_list_may_stand_in_one_cell_line_by_line(root):
    row = {**PROGRAMME, "outcomes": "Ведёт группу\nСтавит цели; с запятой"}

    table = read(root, xlsx_of({"Программы ДПП": [list(row), list(row.values())]}))

    assert "outcomes:\n  - Ведёт группу\n  - Ставит цели; с запятой\n" in table.records[0].data.decode()


def test_a_key_is_made_of_the_title_and_is_said_to_be(root):
    row = {**PROGRAMME, "id": ""}

    table = read(root, csv_of(row).encode(), "list.csv")

    assert [(r.id, r.proposed) for r in table.records] == [("region.klub-nastavnikov", True)]


def test_a_proposed_key_never_takes_over_another_record(tmp_path):
    other = YAML.replace("title: Клуб наставников", "title: Клуб  Наставников другой")
    root = project_in(tmp_path, {"data/region/programmes/klub-nastavnikov.yml": other})

    table = read(root, csv_of({**PROGRAMME, "id": ""}).encode(), "list.csv")

    assert said(table) == [
        "list.csv B2 TAB008 Ключ «klub-nastavnikov» составлен по названию, но его уже носит другая запись. | "
        "Впишите в столбец «Ключ» другой ключ, латиницей."
    ]


def test_columns_that_are_not_there_leave_their_fields_and_comments_alone(tmp_path):
    old = "# Список института\n" + YAML + "# проверить осенью\nreviewed_on: 2025-01-01\n"
    root = project_in(tmp_path, {"data/region/programmes/klub.yml": old})

    same = read(root, csv_of(PROGRAMME).encode(), "list.csv")
    other = read(root, csv_of({**PROGRAMME, "hours": "36"}).encode(), "list.csv")

    assert same.records[0].data.decode() == old
    text = other.records[0].data.decode()
    assert "# Список института" in text and "# проверить осенью\nreviewed_on: 2025-01-01\n" in text
    assert "hours: 36\n" in text


def test_macros_are_refused_even_under_another_name(root):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("xl/vbaProject.bin", b"x")

    named, hidden = read(root, b"", "list.xlsm"), read(root, data.getvalue(), "list.xlsx")

    assert [one.findings[0].code for one in (named, hidden)] == ["TAB002", "TAB002"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04junk", b"<html></html>", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_workbook_is_a_finding(root, data):
    table = read(root, data)

    assert [f.code for f in table.findings] == ["TAB001"]


def test_a_sheet_that_nobody_knows_is_named(root):
    sheets = {
        "Программы ДПП": [list(PROGRAMME), list(PROGRAMME.values())],
        "Поток": [["а"]],
        "Черновик": [["а"]],
    }

    table = read(root, xlsx_of(sheets))

    assert (
        said(table)[0] == "table.xlsx Поток TAB004 Лист «Поток» атласу не известен. | Возможно, это «Потоки»."
    )
    assert table.findings[1].file == "table.xlsx Черновик"
