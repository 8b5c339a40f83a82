"""``atlas verify``: what it says and its exit codes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import TERRITORY, atlas

ROOT = Path(__file__).resolve().parents[2]
CSV = "data/territories/latest/territories.csv"


@pytest.fixture(scope="module")
def first(tmp_path_factory) -> Path:
    """A project of one territory, built once with the prose and the theme of the atlas."""
    root = tmp_path_factory.mktemp("first")
    (root / "data" / "region").mkdir(parents=True)
    (root / "data" / "region" / "territory.yml").write_text(TERRITORY, encoding="utf-8")
    assert atlas("build", "--project", root, "--out", root / "build" / "site", "--as-of", "2026-01-01") == 0
    return root


@pytest.fixture
def project(first, tmp_path) -> Path:
    """A copy that a test may change."""
    return shutil.copytree(first, tmp_path / "atlas")


@pytest.fixture
def built(project) -> Path:
    return project / "build" / "site"


def test_a_sound_site_gives_0(built, capsys):
    capsys.readouterr()

    code = atlas("verify", built)

    said = capsys.readouterr().out
    assert code == 0
    assert said.startswith("Таблиц: 80, строк: 1, неизменных версий: 0, секунд: ")
    assert said.endswith("Расхождений нет.\n")


def test_a_changed_byte_gives_1(built, capsys):
    (built / CSV).write_bytes((built / CSV).read_bytes().replace("Край".encode(), "Крым".encode()))
    capsys.readouterr()

    code = atlas("verify", built / "data")

    said = capsys.readouterr().out
    assert code == 1
    assert "Контрольная сумма файла territories/latest/territories.csv не та, что в описании.\n" in said
    assert said.endswith("Расхождений: 2. Данные не такие, какими их опубликовали.\n")


def test_a_folder_without_data_gives_2(tmp_path, capsys):
    assert atlas("verify", tmp_path) == 2
    assert "нет данных атласа: файл datapackage.json не найден" in capsys.readouterr().err


def test_a_rebuild_tells_what_the_records_do_not_give(built, project, capsys):
    capsys.readouterr()

    same = atlas("verify", built, "--rebuild", "--project", project)
    first = capsys.readouterr().out
    (project / "data/region/territory.yml").write_text(TERRITORY.replace("Край", "Область"), encoding="utf-8")
    other = atlas("verify", built, "--rebuild", "--project", project)
    second = capsys.readouterr().out

    assert (same, other) == (0, 1)
    assert first.endswith("Расхождений нет. Сборка из записей даёт те же байты.\n")
    assert "Файл territories/latest/territories.csv отличается от того, что даёт сборка.\n" in second
