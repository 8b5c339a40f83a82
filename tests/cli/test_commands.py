"""``new``, ``fmt``, ``schemas``, ``demo``, ``build``: what they write, what they refuse."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from generator.cli.arguments import parser
from generator.cli.examples import every_example
from tests.cli.conftest import TERRITORY, atlas

ROOT = Path(__file__).resolve().parents[2]
DAY = ("--as-of", "2026-01-01")


def test_new_writes_a_template_and_never_over_a_file(project, capsys):
    first = atlas("new", "practice", "--territory", "region", "--name", "klub", "--project", project)
    text = (project / "data/region/practices/klub.yml").read_text(encoding="utf-8")
    second = atlas("new", "practice", "--territory", "region", "--name", "klub", "--project", project)

    assert (first, second) == (0, 2)
    assert "title:" in text and "#" in text
    assert "уже есть" in capsys.readouterr().err


def test_new_asks_for_the_territory_first(project, capsys):
    early = atlas("new", "bodies", "--territory", "zzz", "--project", project)
    said = capsys.readouterr().err
    place = ("--territory", "zzz", "--project", project)
    made = [atlas("new", kind, *place) for kind in ("territory", "bodies")]

    assert (early, made) == (2, [0, 0])
    assert "Территории «zzz» нет; сначала: atlas new territory --territory zzz" in said


def test_new_knows_a_kind_by_its_folder_too(project):
    code = atlas("new", "concepts", "--territory", "region", "--name", "2025", "--project", project)

    assert code == 0
    assert "kind: " in (project / "data/region/concepts/2025.yml").read_text(encoding="utf-8")


def test_fmt_changes_only_without_check(project, capsys):
    file = project / "data" / "region" / "territory.yml"
    file.write_text(TERRITORY.replace("name: Край\n", 'name: "Край"\n', 1), encoding="utf-8")

    checked = atlas("fmt", "--check", "--project", project)
    kept = file.read_text(encoding="utf-8")
    done = atlas("fmt", "--project", project)

    assert (checked, done) == (1, 0)
    assert kept.startswith('name: "Край"')
    assert file.read_text(encoding="utf-8") == TERRITORY
    assert "territory.yml: приведён к единому виду" in capsys.readouterr().out


def test_fmt_of_a_broken_file_leaves_it_and_gives_1(project):
    file = project / "data" / "region" / "territory.yml"
    file.write_text("name: [\n", encoding="utf-8")

    code = atlas("fmt", "--project", project)

    assert code == 1
    assert file.read_text(encoding="utf-8") == "name: [\n"


def test_committed_schemas_are_those_of_the_models():
    assert atlas("schemas", "--check", "--project", ROOT) == 0


def test_build_refuses_a_folder_of_somebody_else(project, tmp_path, capsys):
    other = tmp_path / "photos"
    other.mkdir()
    (other / "cat.jpg").write_bytes(b"x")

    code = atlas("build", "--project", project, "--out", other, *DAY)

    assert code == 2
    assert "создана не атласом" in capsys.readouterr().err
    assert [p.name for p in other.iterdir()] == ["cat.jpg"]


def test_build_with_errors_writes_nothing(project, capsys):
    (project / "data" / "region" / "territory.yml").write_text("name: Край\n", encoding="utf-8")

    code = atlas("build", "--project", project, *DAY)

    captured = capsys.readouterr()
    assert code == 1
    assert "Сайт не собран" in captured.err
    assert not (project / "build").exists()


def test_build_says_what_came_out_and_where_to_look(project, capsys):
    code = atlas("build", "--verify", "--project", project, *DAY)

    out = capsys.readouterr().out
    assert code == 0
    assert "Пакет данных: проверен, ошибок нет" in out
    assert f"Сайт: {project / 'build' / 'site'}" in out
    assert (project / "build/site/territories/region/index.html").is_file()


def test_demo_is_marked_on_every_page_and_gives_no_packages(tmp_path, capsys):
    made = atlas("demo", "--records", "60", "--seed", "3", "--out", tmp_path / "demo")
    built = atlas("build", "--project", tmp_path / "demo", "--out", tmp_path / "site", *DAY)

    # what tells of the atlas itself shows no records
    prose = {"about", "decisions", "guide"}
    pages = [p for p in (tmp_path / "site").rglob("index.html") if not prose & set(p.parts)]
    unmarked = [p for p in pages if "Демонстрационные данные" not in p.read_text(encoding="utf-8")]
    assert (made, built) == (0, 0)
    assert unmarked == []
    assert not (tmp_path / "site/data/datapackage.json").exists()
    assert not list((tmp_path / "site").rglob("*.csv"))


def test_every_command_stands_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (commands,) = (set(action.choices) for action in parser()._actions if action.choices)

    assert {"check", "draft", "links"} <= commands
    told = {name for name in commands if re.search(rf"\b(make|atlas) {name}\b|· `{name}`", readme)}
    assert told == commands


@pytest.mark.parametrize("line", every_example())
def test_an_example_of_the_help_is_understood(line):
    name, *words = shlex.split(line)

    options = parser().parse_args(words)

    assert (name, callable(options.run)) == ("atlas", True)


def test_commands_end_their_help_with_what_to_type(capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["revise", "--help"])

    assert 'примеры:\n  atlas revise ugra-2021.5 --period "Октябрь 2022 г."' in capsys.readouterr().out
