"""Every fault of a table has a folder with the table and the exact report about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edit.tables import project_in, read, said

FAULTS = sorted((Path(__file__).parents[1] / "faults").glob("TAB*"))


@pytest.mark.parametrize("folder", FAULTS, ids=lambda folder: folder.name)
def test_the_report_is_exactly_the_expected_one(folder, tmp_path):
    records = (folder / "records").rglob("*.yml")  # what the project holds before the table comes
    more = {f"data/{one.relative_to(folder / 'records')}": one.read_text(encoding="utf-8") for one in records}
    root = project_in(tmp_path, more)
    file = next(folder.glob("table.*"))

    table = read(root, file.read_bytes(), file.name)

    assert table.records == ()
    assert "".join(f"{line}\n" for line in said(table)) == (folder / "expected.txt").read_text(
        encoding="utf-8"
    )
