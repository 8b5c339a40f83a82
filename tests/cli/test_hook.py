"""The hook before a commit: records are put into form and checked as they will be committed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.edit.tables import project_in

ROOT = Path(__file__).resolve().parents[2]
HOOK = ROOT / ".githooks" / "pre-commit"
TERRITORY = "data/region/territory.yml"
PLAIN = "name: Край\nshort_name: Край\nlevel: region\nparent: russia\n"


class Clone:
    """A clone with the hook turned on."""

    def __init__(self, root: Path):
        self.root = root
        # as outside of any hook: this test may run from one
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        named = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words]
        return subprocess.run(
            named, cwd=self.root, env=self._environment, capture_output=True, encoding="utf-8", check=False
        )

    def write(self, text: str, file: str = TERRITORY) -> None:
        (self.root / file).write_text(text, encoding="utf-8")

    def saved(self, file: str = TERRITORY) -> str:
        return self.git("show", f"HEAD:{file}").stdout


@pytest.fixture(scope="module")
def first(tmp_path_factory) -> Path:
    """A clone with one commit, made once."""
    made = Clone(project_in(tmp_path_factory.mktemp("first") / "atlas"))
    program = made.root / ".venv" / "bin" / "atlas"
    program.parent.mkdir(parents=True)
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m generator "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    (made.root / ".gitignore").write_text("/.venv/\n/.cache/\n", encoding="utf-8")
    subprocess.run([program, "fmt", "--project", made.root], check=True, capture_output=True)
    (made.root / ".githooks").mkdir()
    shutil.copy(HOOK, made.root / ".githooks")
    made.git("init", "-q")
    made.git("add", ".")
    made.git("commit", "-qm", "first", "--no-verify")
    made.git("config", "core.hooksPath", ".githooks")
    return made.root


@pytest.fixture
def clone(first, tmp_path) -> Clone:
    shutil.copytree(first, tmp_path / "atlas", symlinks=True)
    made = Clone(tmp_path / "atlas")
    made.git("status")  # the index learns the times of the copied files
    return made


def test_an_unformatted_record_is_put_into_form_and_saved(clone):
    clone.write("level:   region\nname:   Край Света\nshort_name: Край\nparent: russia\n")
    clone.git("add", ".")

    done = clone.git("commit", "-m", "name")

    assert done.returncode == 0, done.stderr
    assert f"{TERRITORY}: приведён к единому виду." in done.stderr
    assert clone.saved() == PLAIN.replace("name: Край\n", "name: Край Света\n", 1)
    assert clone.git("status", "--short").stdout == ""


def test_a_commit_of_nothing_but_spacing_is_not_made(clone):
    clone.write(PLAIN.replace("name: ", "name:    ", 1))
    clone.git("add", ".")

    done = clone.git("commit", "-m", "nothing")

    assert done.returncode == 1
    assert "Сохранять нечего: отличалось только оформление" in done.stderr
    assert (clone.root / TERRITORY).read_text(encoding="utf-8") == PLAIN


def test_commit_of_all_changes_is_put_into_form_too(clone):
    clone.write(PLAIN.replace("name: Край\n", "name:   Край Света\n", 1))

    done = clone.git("commit", "-am", "name")

    assert done.returncode == 0, done.stderr
    assert "name: Край Света\n" in clone.saved()
    assert clone.git("status", "--short").stdout == ""


def test_a_mistake_is_explained_and_nothing_is_saved(clone):
    clone.write(PLAIN.replace("level: region", "level: oblast"))
    clone.git("add", ".")

    done = clone.git("commit", "-m", "level")

    assert done.returncode == 1
    assert f"{TERRITORY}:3:8  ошибка SCH004" in done.stderr
    assert "Не сохранено: исправьте ошибки, выполните git add и повторите git commit." in done.stderr
    assert clone.saved() == PLAIN


def test_what_is_checked_is_what_would_be_saved(clone):
    clone.write(PLAIN.replace("level: region", "level: oblast"))
    clone.git("add", ".")
    clone.write(PLAIN)

    done = clone.git("commit", "-m", "level")

    assert done.returncode == 1
    assert "ошибка SCH004" in done.stderr
    assert (clone.root / TERRITORY).read_text(encoding="utf-8") == PLAIN


@pytest.mark.parametrize("words", [("commit", "-m", "name"), ("commit", "-m", "name", "--", TERRITORY)])
def test_a_record_that_cannot_be_put_into_form_is_refused(clone, words):
    clone.write(PLAIN.replace("name: Край\n", "name:   Край Света\n", 1))
    clone.git("add", ".")
    if "--" not in words:
        clone.write(PLAIN + "# ещё не готово\n")

    done = clone.git(*words)

    assert done.returncode == 1
    assert f"{TERRITORY}: не в едином виде, выполните atlas fmt" in done.stderr
    assert "Не сохранено: выполните .venv/bin/atlas fmt, затем git add и git commit." in done.stderr
    assert clone.saved() == PLAIN


def test_a_record_that_is_gone_is_missed(clone):
    clone.git("rm", "-q", TERRITORY)

    done = clone.git("commit", "-m", "gone")

    assert done.returncode == 1
    assert "HIE002" in done.stderr


def test_a_commit_without_records_is_left_alone(clone):
    clone.write("broken: [", "notes.yml")
    clone.git("add", ".")

    done = clone.git("commit", "-m", "notes")

    assert (done.returncode, done.stderr) == (0, "")


def test_without_the_program_the_commit_goes_on_with_a_word(clone):
    shutil.rmtree(clone.root / ".venv")
    clone.write(PLAIN.replace("region", "oblast"))
    clone.git("add", ".")

    done = clone.git("commit", "-m", "level")

    assert done.returncode == 0
    assert "Записи не проверены: нет папки .venv." in done.stderr


def test_the_hook_is_a_clean_script():
    done = subprocess.run(
        [Path(sys.executable).parent / "shellcheck", HOOK], capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stdout) == (0, "")
