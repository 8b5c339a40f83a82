"""``atlas diff``: revisions, folders, forms, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import atlas

TERRITORY = "data/region/territory.yml"
PLAIN = "name: Край\nshort_name: Край\nlevel: country\n"
ISOLATED = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", "-C", str(folder), *who, *arguments],
        check=True, capture_output=True, text=True, env={**os.environ, **ISOLATED},
    )  # fmt: skip
    return done.stdout.strip()


def write(folder: Path, text: str, path: str = TERRITORY) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def commit(folder: Path, text: str) -> None:
    write(folder, text)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "record")


@pytest.fixture
def repository(tmp_path) -> Path:
    """A project whose only territory was committed as «Край», then as «Область»."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    commit(folder, PLAIN)
    commit(folder, PLAIN.replace("name: Край", "name: Область"))
    return folder


def renamed(old: str, new: str) -> str:
    return f"  Территория «Область»: название «{old}» → «{new}»; короткое название «{old}» → «{new}»\n"


def test_a_revision_beside_the_working_tree(repository, capsys):
    write(repository, PLAIN.replace("Край", "Округ"))

    code = atlas("diff", "HEAD", "--project", repository)

    assert code == 0
    assert capsys.readouterr().out == (
        f"Было: HEAD ({git(repository, 'rev-parse', '--short=7', 'HEAD')}). Стало: рабочая папка.\n"
        "Изменено: 1.\n"
        "\n"
        "Округ\n"
        "  Территория «Округ»: название «Область» → «Округ»; короткое название «Область» → «Округ»\n"
    )


def test_two_revisions(repository, capsys):
    write(repository, "name: [\n")

    code = atlas("diff", "HEAD~1", "HEAD", "--project", repository)

    assert code == 0
    assert renamed("Край", "Область") in capsys.readouterr().out


def test_two_folders_need_no_git(tmp_path, capsys):
    write(tmp_path / "a", PLAIN)
    write(tmp_path / "b", PLAIN.replace("Край", "Область"))

    code = atlas("diff", tmp_path / "a", tmp_path / "b")

    assert code == 0
    assert renamed("Край", "Область") in capsys.readouterr().out


def test_a_project_in_a_folder_of_a_repository(tmp_path, capsys):
    git(tmp_path, "init", "-q")
    write(tmp_path, "не запись", "data/outside.yml")
    (tmp_path / "atlas").mkdir()
    commit(tmp_path / "atlas", PLAIN)

    code = atlas("diff", "HEAD", "--project", tmp_path / "atlas")

    assert code == 0
    assert "Записи не изменились." in capsys.readouterr().out


def test_a_revision_without_records(tmp_path, capsys):
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-qm", "empty", "--allow-empty")
    write(tmp_path, PLAIN)

    code = atlas("diff", "HEAD", "--project", tmp_path)

    assert code == 0
    assert "Территория «Край»: добавлена запись" in capsys.readouterr().out


def test_hidden_files_and_links_are_no_records(repository, capsys):
    write(repository, "x", "data/.keep")
    (repository / "data" / "link.yml").symlink_to("/etc/passwd")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "more")
    (repository / "data" / "link.yml").unlink()

    code = atlas("diff", "HEAD", "--project", repository)

    assert (code, "Записи не изменились." in capsys.readouterr().out) == (0, True)


def test_a_diff_of_a_project_leaves_its_files_alone(repository):
    before = git(repository, "status", "--porcelain", "--ignored")

    atlas("diff", "HEAD~1", "HEAD", "--project", repository)

    assert git(repository, "status", "--porcelain", "--ignored") == before


def test_json_holds_the_values(repository, capsys):
    code = atlas("diff", "HEAD~1", "HEAD", "--format", "json", "--project", repository)

    found = json.loads(capsys.readouterr().out)
    (change,) = found["changes"]
    assert code == 0
    assert found["counts"] == {"added": 0, "removed": 0, "changed": 1, "renamed": 0, "moved": 0}
    assert (change["action"], change["kind"], change["id"], change["file"]) == (
        "changed", "territory", "region", TERRITORY,
    )  # fmt: skip
    assert change["fields"][0] == {
        "path": ["name"], "title": "Название", "action": "changed", "old": "Край", "new": "Область",
    }  # fmt: skip


def test_markdown_is_for_a_comment(repository, capsys):
    code = atlas("diff", "HEAD~1", "HEAD", "--format", "markdown", "--project", repository)

    assert code == 0
    assert "- **Территория «Область»:** название «Край» → «Область»" in capsys.readouterr().out


def test_an_error_in_the_data_gives_1_and_the_place(repository, capsys):
    write(repository, PLAIN.replace("country", "oblast"))

    code = atlas("diff", "HEAD", "--project", repository)

    out = capsys.readouterr().out
    assert code == 1
    assert f"{TERRITORY}, стало, строка 3: Поле «Уровень»: значения «oblast» нет в списке." in out


def test_broken_yaml_in_history_gives_1_and_no_traceback(repository, capsys):
    commit(repository, "name: [\n")
    write(repository, PLAIN)

    code = atlas("diff", "HEAD", "--project", repository)

    assert code == 1
    assert f"{TERRITORY}, было, строка " in capsys.readouterr().out


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "HEAD~9", "", "main:data"])
def test_an_unknown_revision_gives_2_and_a_hint(repository, name, capsys):
    code = atlas("diff", "--project", repository, "--", name)

    assert code == 2
    assert f"«{name}». Список версий: git log --oneline" in capsys.readouterr().err


def test_a_cut_history_is_explained(repository, tmp_path, capsys):
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", str(shallow))

    code = atlas("diff", "HEAD~1", "--project", shallow)

    assert code == 2
    assert "выполните git fetch --unshallow" in capsys.readouterr().err


def test_a_project_without_git_is_explained(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, PLAIN)

    code = atlas("diff", "HEAD", "--project", tmp_path)

    assert code == 2
    assert "нет истории git" in capsys.readouterr().err


def test_a_missing_project_is_explained(tmp_path, capsys):
    assert atlas("diff", "HEAD", "--project", tmp_path / "no") == 2
    assert "atlas diff --project ПАПКА" in capsys.readouterr().err


def test_a_tree_that_leads_outside_is_refused(repository, capsys):
    """git itself never writes such a tree; a hostile fork may."""
    blob = git(repository, "hash-object", "-w", TERRITORY)
    tree = bytes.fromhex(blob)
    for mode, name in (("100644", "evil.yml"), ("40000", ".."), ("40000", "data")):
        entry = f"{mode} {name}".encode() + b"\0" + tree
        done = subprocess.run(
            ["git", "-C", str(repository), "hash-object", "-t", "tree", "-w", "--stdin", "--literally"],
            input=entry, capture_output=True, check=True,
        )  # fmt: skip
        tree = bytes.fromhex(done.stdout.decode().strip())
    made = git(repository, "commit-tree", tree.hex(), "-m", "evil")

    code = atlas("diff", made, "--project", repository)

    assert code == 2
    assert "ведёт за пределы папки" in capsys.readouterr().err
