"""Who must do what by when as one table, and numbers from elsewhere apart from targets and values."""

from __future__ import annotations

from tests.opendata.test_tables import lines, sample, tables


def test_points_and_rows_stand_in_one_table(tmp_path):
    made = {line.split(",")[0]: line.split(",")[3:] for line in lines(tables(tmp_path)["duties"])}

    assert made["point/north-2021.1/2"] == [
        "north-2021.1", "", "Сделать план.", "north.institute", "", "", "instruct", "", "в трёхмесячный срок",
        "до 9 мая 2021\xa0г.", "2021-02-09", "2021-05-09", "expired", "2022-09-01", "i.1", "north-2021.i.1",
    ]  # fmt: skip
    # the change of the plan hands the seminar over to the institute
    assert "row/north-2021.1.1/2" not in made
    assert made["row/north-2021.1.1/1"] == [
        "", "north-2021.1.1", "Семинар", "north.institute", "", "", "not_stated", "", "Август",
        "срок изменён: октябрь 2022", "2022-10-01", "2022-10-31", "ahead", "2022-09-01", "plan.1.1",
        "north-2021.plan.1.1",
    ]  # fmt: skip


def test_numbers_from_elsewhere_are_neither_targets_nor_values(tmp_path):
    made = tables(tmp_path)

    assert lines(made["comparison_values"]) == [
        "north-2021.south.year.1,north,north-2021,north-2021.south,1,2021,9",
        "north-2021.south.year.2,north,north-2021,north-2021.south,2,2022,15.5",
    ]
    assert len(lines(made["targets"])) == len(lines(tables(tmp_path / "two", without())["targets"]))


def without():
    files = sample()
    del files["data/north/comparisons/2021.yml"]
    return files
