"""``new`` and ``fmt`` as people use them who do not remember what to type."""

from __future__ import annotations

from tests.cli.conftest import atlas


def test_new_without_a_kind_lists_the_kinds(project, capsys):
    code = atlas("new", "--project", project)

    said = capsys.readouterr().err
    assert code == 2
    assert "Назовите вид записи: atlas new ВИД. Есть такие:\n" in said
    assert "  practice       Практика\n" in said


def test_new_advises_no_name_where_the_file_has_none(project, capsys):
    code = atlas("new", "territory", "--territory", "region", "--project", project)

    assert code == 2
    assert "Файл data/region/territory.yml уже есть. Правьте его.\n" in capsys.readouterr().err


def test_fmt_takes_a_file_as_findings_name_it_and_no_folder(project, capsys, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    codes = [
        atlas("fmt", name, "--project", project) for name in ("data/region/territory.yml", "data/region")
    ]

    assert codes == [0, 2]
    assert "data/region – папка: назовите файлы" in capsys.readouterr().err
