"""A small catalogue gives exactly these tables."""

from datetime import date

import pytest

from generator.opendata.snapshot import Snapshot
from generator.opendata.tables import DATASETS
from tests.opendata.sample import loaded, sample, tables_of

AS_OF = date(2022, 9, 1)


def tables(root, files=None, as_of=AS_OF):
    return {name: text for name, (_, text) in tables_of(loaded(root, files or sample()), as_of).items()}


def lines(table):
    return table.splitlines()[1:]


def test_territories_keep_leading_zeros(tmp_path):
    assert tables(tmp_path)["territories"] == (
        "id,name,short_name,level,parent,oktmo,iso,summary,note\n"
        "land,Страна,Страна,country,,,,,\n"
        "north,Северный край,Север,region,land,03000000,RU-NOR,,\n"
    )


def test_terms_keep_awkward_text(tmp_path):
    assert tables(tmp_path)["terms"] == (
        "id,territory,document,order,label,definition,notion,differs,inherited_from,clause,clause_id,"
        "lines_from,lines_to,note\n"
        "north-2021.mentor,north,north-2021,1,Наставничество,Помощь опытного педагога.,mentoring,,law,ii.2,"
        "north-2021.ii.2,11,11,\n"
        'north-2021.coach,north,north-2021,2,Тьютор,"Он сказал: «да», ""нет"";\nвторая строка, =1+1",'
        "mentoring,,,ii.10,north-2021.ii.10,,,\n"
    )


def test_inventory_shows_what_is_expected_and_what_is_there(tmp_path):
    assert tables(tmp_path)["inventory"] == (
        "id,territory,document,order,key,title,kind,dataset,things,filter,expected,present,sourced,note\n"
        "north-2021.terms,north,north-2021,1,terms,Термины,term,terms,entries,,2,2,2,\n"
        "north-2021.undefined,north,north-2021,2,undefined,Сокращения без расшифровки,abbreviation,"
        "abbreviations,entries,clause=ii; defined=false,3,1,1,Третье сокращение есть только на рисунке.\n"
        "north-2021.periods,north,north-2021,3,periods,Сроки,activity_row,activity_rows,periods,,1,3,3,\n"
    )


def test_numbers_of_documents_are_text(tmp_path):
    (row,) = lines(tables(tmp_path)["documents"])

    assert row.startswith(
        "north-2021,north,concept,Концепция развития,Концепция края,О чём документ.,Приказ,"
    )
    assert ",0277071467,,2021-02-09," in row
    assert row.endswith(f",{'0' * 63}1,,false,Нет рисунка.,")


def test_clauses_hold_declared_ones_and_items_that_facts_name(tmp_path):
    shown = [line.split(",")[4:7] for line in lines(tables(tmp_path)["clauses"])]

    assert shown == [
        ["i", "", "heading"],
        ["i.1", "north-2021.i", "item"],
        ["i.2", "north-2021.i", "item"],
        ["i.3", "north-2021.i", "item"],
        ["ii", "", "heading"],
        ["ii.1", "north-2021.ii", "item"],
        ["ii.2", "north-2021.ii", "item"],
        ["ii.3", "north-2021.ii", "item"],
        ["ii.10", "north-2021.ii", "item"],
        ["ii.note", "north-2021.ii", "prose"],
        ["plan", "", "annex"],
        ["plan.1", "north-2021.plan", "item"],
        ["plan.1.1", "north-2021.plan", "item"],
        ["plan.7", "north-2021.plan", "item"],
        ["plan.9", "north-2021.plan", "item"],
    ]


def test_a_list_becomes_a_table_of_its_own_and_repetitions_count_once(tmp_path):
    assert lines(tables(tmp_path)["point_addressees"]) == [
        "north-2021.1/north.ministry,north,north-2021,north-2021.1,1,north.ministry,i.1,north-2021.i.1",
        "north-2021.1/north.institute,north,north-2021,north-2021.1,2,north.institute,i.1,north-2021.i.1",
    ]


def test_a_citation_tells_when_the_act_is_younger(tmp_path):
    shown = lines(tables(tmp_path)["citations"])

    assert shown[0].startswith("north-2021.law,north,north-2021,1,law,legal_basis,2021-07-02,,true,")
    assert shown[1].startswith("north-2021.old,north,north-2021,2,old-law,mention,,,,")


def test_targets_and_values_never_turn_unknown_into_zero(tmp_path):
    made = tables(tmp_path)

    assert [line.split(",")[4:8] for line in lines(made["targets"])] == [
        ["north-2021.k1", "2022", "10", "eq"],
        ["north-2021.k1", "2023", "12.5", "ge"],
    ]
    assert [line.split(",")[3:10] for line in lines(made["values"])] == [
        ["north-2021.k1", "2022", "10", "", "", "1", "10"],
        ["north-2021.k1", "2023", "", "", "not_published", "", ""],
    ]


def test_a_source_outside_the_atlas_has_no_document(tmp_path):
    made = lines(tables(tmp_path)["values"])

    assert made[0].endswith(",2022-03,north-2021,plan.7,north-2021.plan.7,")
    assert made[1].endswith(",2022-03,,,,")


def test_occurrences_have_one_row_each(tmp_path):
    shown = [line.split(",") for line in lines(tables(tmp_path)["occurrences"])]

    assert [",".join((row[0], *row[5:13])) for row in shown] == [
        "north-2021.1.1.1,1,2022-10-01,2022-10-31,month,октябрь 2022,ahead,,2022-09-01",
        "north-2021.2.1.1,1,2022-01-01,2022-01-31,month,январь 2022,late,5,2022-09-01",
        "north-2021.2.1.2,2,2023-01-01,2023-01-31,month,январь 2023,ahead,,2022-09-01",
        "north-2021.2.2.1,1,,,,,undated,,2022-09-01",
    ]


def test_the_day_decides_the_status(tmp_path):
    later = tables(tmp_path, as_of=date(2024, 1, 1))

    assert [line.split(",")[10] for line in lines(later["occurrences"])] == [
        "expired",
        "late",
        "expired",
        "undated",
    ]


def test_a_revision_moves_the_current_period_and_keeps_the_baseline(tmp_path):
    moved, multi, needed = (line.split(",") for line in lines(tables(tmp_path)["activity_rows"]))

    assert moved[5:8] == ["Август", "fixed", "2022-08"]
    assert moved[14:20] == ["2022-08-01", "2022-08-31", "2022-10-01", "2022-10-31", "октябрь 2022", "61"]


def test_before_a_revision_the_baseline_is_current(tmp_path):
    early = lines(tables(tmp_path, as_of=date(2022, 6, 30))["activity_rows"])[0].split(",")

    assert early[14:20] == ["2022-08-01", "2022-08-31", "2022-08-01", "2022-08-31", "август 2022", ""]


def test_a_period_nobody_understood_stays_empty(tmp_path):
    files = sample()
    files["data/north/roadmaps/2021.yml"]["activities"]["1"]["rows"]["1"] = {
        **files["data/north/roadmaps/2021.yml"]["activities"]["1"]["rows"]["1"],
        "period": {"raw": "когда-нибудь"},
        "revisions": {},
    }

    row = lines(tables(tmp_path, files)["activity_rows"])[0].split(",")

    assert row[5:20] == ["когда-нибудь", *[""] * 14]


def test_activities_count_what_is_confirmed(tmp_path):
    header, *rows = tables(tmp_path)["activities"].splitlines()

    assert header.split(",")[11:15] == ["status", "row_count", "occurrence_count", "done_count"]
    assert [row.split(",")[11:15] for row in rows] == [["ahead", "1", "1", "0"], ["partly", "2", "3", "1"]]


def test_records_of_any_dataset_are_found_through_the_register(tmp_path):
    made = tables(tmp_path)

    assert lines(made["elements"]) == [
        "activity/north-2021.1,activities,north-2021.1,north-2021.plan.1",
        "indicator/north-2021.k1,indicators,north-2021.k1,north-2021.i.2",
        "document/north-2021,documents,north-2021,",
    ]
    assert lines(made["discrepancy_elements"]) == [
        "north-2021.d01/indicator/north-2021.k1,north-2021.d01,indicator/north-2021.k1",
        "north-2021.d01/document/north-2021,north-2021.d01,document/north-2021",
    ]


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.name)
def test_the_sample_fills_every_table_and_breaks_no_rule(tmp_path, dataset):
    rows = list(dataset.rows(Snapshot(loaded(tmp_path, sample()), AS_OF)))

    assert rows
    for place, column in enumerate(dataset.columns):
        cells = [row[place] for row in rows]
        assert not column.required or None not in cells, column.name
        assert not column.labels or set(cells) <= {None, *dict(column.labels)}, column.name
        assert "" not in cells, column.name
