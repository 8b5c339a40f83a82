"""``export``: what it refuses to leave out, and the command that it tells to type."""

from __future__ import annotations

from tests.cli.conftest import atlas
from tests.edit.plan import DOCUMENT, VALUES, planned_in
from tests.edit.tables import project_in


def test_a_command_to_copy_keeps_a_name_with_a_space_together(tmp_path, capsys):
    root = project_in(tmp_path / "atlas")
    file = root.parent / "мои значения.xlsx"

    atlas("export", "template", "programmes", file, "--project", root)

    told = f'Загрузить обратно: atlas import programmes "{file}" --project {root}'
    assert told in capsys.readouterr().out.splitlines()


def test_records_that_cannot_be_read_are_not_left_out_in_silence(tmp_path, capsys):
    root = planned_in(tmp_path / "atlas")
    (root / VALUES).write_text("values:\n\tk1: x\n", encoding="utf-8")

    code = atlas("export", "values", tmp_path / "t.xlsx", "--document", DOCUMENT, "--project", root)

    assert (code, (tmp_path / "t.xlsx").exists()) == (2, False)
    assert f"записи из файлов с ошибкой: {VALUES}. Что исправить" in capsys.readouterr().err


def test_an_impossible_year_is_refused(capsys):
    code = atlas("export", "values", "--year", "20255")

    assert code == 2
    assert "--year: «20255» – не год; напишите число от 1900 до 2100" in capsys.readouterr().err
