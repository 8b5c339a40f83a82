"""Workbooks: made of the models, the same bytes every time, read back without a change."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.demo import demo_files
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import TABLES, outline
from generator.edit.sheets.table import read_table, stored
from generator.edit.sheets.workbook import workbook
from generator.load import load, read_data
from generator.project import open_project
from generator.write import write_tree
from tests.edit.tables import PROGRAMME, csv_of, project_in, read, said

ROOT = Path(__file__).resolve().parents[2]
SAVED = Path(__file__).parent / "saved"


def round_trip(root: Path, name: str, territory: str) -> tuple[int, list[str]]:
    """Return how many records came back, and the findings or files that are not what they were."""
    contents = read_data(open_project(root))
    catalogue = load(open_project(root), None, contents).catalogue
    whole = outline(name)
    data = workbook(whole, Names(catalogue, territory), stored(contents, whole, territory))
    table = read_table(data, "table.xlsx", whole, catalogue, contents, territory)
    return len(table.records), said(table) + [r.file for r in table.records if contents[r.file] != r.data]


@pytest.mark.parametrize("territory", ["ugra", "chelyabinsk", ""])
def test_practices_of_the_atlas_come_back_byte_for_byte(territory):
    count, changed = round_trip(ROOT, "practices", territory)

    assert count == len(list((ROOT / "data").glob(f"{territory or '*'}/practices/*.yml")))
    assert changed == []


@pytest.mark.parametrize("name", TABLES)
def test_records_of_the_demonstration_come_back_byte_for_byte(tmp_path, name):
    write_tree(tmp_path / "demo", dict(demo_files(300, 1)))

    count, changed = round_trip(tmp_path / "demo", name, "")

    assert count > 0
    assert changed == []


@pytest.mark.parametrize("name", TABLES)
def test_the_same_input_gives_the_same_bytes(tmp_path, name):
    names = Names(load(open_project(project_in(tmp_path))).catalogue)

    one, other = (workbook(outline(name), names) for _ in range(2))

    assert one == other


def test_a_template_has_titles_hidden_keys_lists_and_comments(tmp_path):
    catalogue = load(open_project(project_in(tmp_path))).catalogue
    book = load_workbook(io.BytesIO(workbook(outline("programmes"), Names(catalogue, "region"))))
    sheet = book["Программы ДПП"]
    columns = {cell.value: cell.column_letter for cell in sheet[2]}
    lists = {str(one.sqref).partition("3:")[0]: one.formula1 for one in sheet.data_validations.dataValidation}

    assert sheet[f"{columns['hours']}1"].value == "Объём, ч *"
    assert sheet[f"{columns['hours']}1"].comment.text == "Число академических часов.\nОбязательно."
    assert sheet.row_dimensions[2].hidden
    assert (sheet.freeze_panes, sheet.auto_filter.ref.partition(":")[0]) == ("C3", "A1")
    assert book["Списки"].sheet_state == "hidden"
    offered = lists[columns["provider"]].removeprefix("Списки!").replace("$", "")
    assert [cell.value for row in book["Списки"][offered] for cell in row] == ["ИРО [region.iro]"]
    assert sheet.column_dimensions[columns["code"]].width >= 12


def test_no_name_of_a_closed_list_breaks_the_cell_that_joins_several():
    joined = [
        label
        for name in TABLES
        for sheet in outline(name).sheets
        for column in sheet.columns
        if column.many and column.field
        for label in column.field.labels.values()
        if ";" in label or "\n" in label
    ]

    assert joined == []


def test_titles_and_keys_of_a_sheet_are_different():
    for name in TABLES:
        for sheet in outline(name).sheets:
            titles = [column.title.lower() for column in sheet.all]
            assert sorted(set(titles)) == sorted(titles)


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path):
    root = project_in(tmp_path)
    row = csv_of({**PROGRAMME, "note": "+7 часов практики"}).encode()
    (root / "data/region/programmes").mkdir()
    (root / "data/region/programmes/klub.yml").write_bytes(read(root, row, "list.csv").records[0].data)

    assert round_trip(root, "programmes", "region") == (1, [])


@pytest.mark.parametrize("file", ["calc.xlsx", "calc.csv"])
def test_tables_saved_by_another_program_are_read(tmp_path, file):
    table = read(project_in(tmp_path), (SAVED / file).read_bytes(), file)

    assert said(table) == []
    text = table.records[0].data.decode()
    assert "hours: 72\n" in text and "reviewed_on: 2026-03-01\n" in text and "  amount: 3500.5\n" in text
    assert ("runs:\n  may:\n    start: 2026-05-01\n" in text) is (file == "calc.xlsx")
