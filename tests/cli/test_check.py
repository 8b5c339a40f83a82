"""``atlas check``: exit codes, forms of the report, the day."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.cli.conftest import atlas

DAY = ("--as-of", "2026-01-01")


def break_level(project):
    file = project / "data" / "region" / "territory.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("country\n", "oblast\n"), encoding="utf-8")


def test_sound_records_give_0(project, capsys):
    code = atlas("check", "--project", project, *DAY)

    assert code == 0
    assert "Замечаний нет." in capsys.readouterr().out


def test_an_error_gives_1_and_shows_the_place(project, capsys):
    break_level(project)

    code = atlas("check", "--project", project, *DAY)

    out = capsys.readouterr().out
    assert code == 1
    assert "data/region/territory.yml:3:8  ошибка SCH004" in out
    assert "      3 | level: oblast" in out
    assert "Что сделать:" in out


def test_json_is_for_machines(project, capsys):
    break_level(project)

    atlas("check", "--project", project, "--format", "json", *DAY)

    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["code"], finding["severity"], finding["line"], finding["place"]) == (
        "SCH004",
        "error",
        3,
        "level",
    )


def test_annotations_escape_what_the_forge_would_read(project, capsys):
    break_level(project)

    atlas("check", "--project", project, "--format", "github", *DAY)

    out = capsys.readouterr().out
    assert out.startswith("::error file=data/region/territory.yml,line=3,col=8,title=SCH004 Значения")
    assert out.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "не указано: КОМАНДА"),
        (("chek",), "команды «chek» нет"),
        (("check", "--as-of", "31.12.2025"), "«31.12.2025» – не дата"),
        (("check", "--bogus"), "непонятные слова: --bogus"),
        (("check", "--project", "/nowhere/at/all"), "нет папки data"),
        (("new", "recipe"), "Вида записи «recipe» нет"),
    ],
)
def test_wrong_use_gives_2_and_says_what_to_do(arguments, words, capsys):
    code = atlas(*arguments)

    assert code == 2
    assert words in capsys.readouterr().err


def test_the_day_is_that_of_the_last_change_of_the_data(project, capsys, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    run = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*run, "init", "-q"], check=True)
    subprocess.run([*run, "add", "."], check=True)

    before = atlas("check", "--project", project)
    subprocess.run([*run, "commit", "-qm", "record"], check=True)
    after = atlas("check", "--project", project)

    assert (before, after) == (2, 0)
    assert "Данные ещё не сохранены в git" in capsys.readouterr().err


def test_the_environment_may_name_the_day(project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")

    assert atlas("check", "--project", project) == 0


def test_a_day_that_is_no_number_is_explained(project, monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "вчера")

    assert atlas("check", "--project", project) == 2
    assert "не число секунд" in capsys.readouterr().err


def test_a_cut_history_is_refused_with_a_hint(project, tmp_path_factory, capsys, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    run = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*run, "init", "-q"], check=True)
    for number in range(2):
        (project / "data" / "region" / "territory.yml").open("a", encoding="utf-8").write(f"# {number}\n")
        subprocess.run([*run, "add", "."], check=True)
        subprocess.run([*run, "commit", "-qm", "record"], check=True)
    shallow = tmp_path_factory.mktemp("shallow") / "copy"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{project}", str(shallow)], check=True)

    assert atlas("check", "--project", shallow) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err
