"""``atlas release``: what a release holds, and everything that can stand in its way."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.cli.commits import Message, message
from generator.load import load
from generator.model.release import Release
from generator.project import open_project
from tests.cli.conftest import atlas
from tests.diff.test_command import PLAIN, TERRITORY, git, write

DATED = {"GIT_COMMITTER_DATE": "2026-01-10T12:00:00+00:00", "GIT_AUTHOR_DATE": "2026-01-10T12:00:00+00:00"}


def commit(folder: Path, subject: str, day: str = "2026-01-10") -> str:
    git(folder, "add", "-A")
    git(folder, "-c", f"user.name={subject}", "commit", "-qm", subject, "--date", f"{day}T12:00:00+00:00")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path, monkeypatch) -> Path:
    """A project with one territory, committed once on 10 January 2026 by a clock that stands still."""
    for name, value in DATED.items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    write(folder, PLAIN)
    commit(folder, "[region] record: territory")
    return folder


def recorded(folder: Path) -> dict[str, Release]:
    found = load(open_project(folder))
    assert found.findings == []
    return {entry.id: entry.record for entry in found.catalogue.of("release")}


def released(folder: Path) -> str:
    """Record a release and commit it."""
    assert atlas("release", "--project", folder) == 0
    return commit(folder, "release")


def test_the_first_release_lists_what_there_is(repository, capsys):
    code = atlas("release", "--project", repository)

    (made,) = recorded(repository).values()
    assert code == 0
    assert (made.title, made.date.isoformat(), made.previous) == ("Первая публикация", "2026-01-10", None)
    assert made.edits[0].reason == "Записи введены правками хранилища (10 января 2026 г.), всего правок: 1"
    assert made.edits[0].added[0].ids == ("region",)
    assert capsys.readouterr().out == (
        "Записан выпуск data/releases/2026.01.10.yml "
        "(добавлено: 1, изменено: 0, удалено: 0, версия данных 1.0.0). "
        "Сохраните его: git add data/releases/2026.01.10.yml, затем git commit.\n"
    )


def test_the_next_release_tells_every_commit_with_its_reason(repository):
    released(repository)
    write(repository, PLAIN.replace("name: Край", "name: Область"))
    first = commit(repository, "[region] new name (#7)")
    write(repository, "bodies: {}\n", "data/region/bodies.yml")
    commit(repository, "empty list")

    code = atlas("release", "--date", "2026-02-01", "--title", "Новое имя", "--project", repository)

    made = recorded(repository)["2026.02.01"]
    (edit,) = made.edits
    assert code == 0
    assert (made.title, made.previous) == ("Новое имя", "2026.01.10")
    assert (edit.commit, edit.reason, edit.request) == (first, "[region] new name", "#7")
    assert [(f.path, f.old, f.new) for f in edit.changed[0].fields] == [
        ("name", "Край", "Область"), ("short_name", "Край", "Область"),
    ]  # fmt: skip
    assert [row.model_dump() for row in made.tally] == [
        {"territory": "region", "kind": "territory", "added": 0, "changed": 1, "removed": 0}
    ]


def test_nothing_changed_is_said_and_is_no_error(repository, capsys):
    released(repository)
    capsys.readouterr()

    code = atlas("release", "--project", repository)

    assert code == 0
    assert capsys.readouterr().out == "Записи не менялись после выпуска 2026.01.10: выпускать нечего.\n"


def versions(made: Release) -> dict[str, str]:
    return {one.dataset: one.version for one in made.versions}


def test_a_release_numbers_every_dataset_by_what_changed(repository):
    released(repository)
    write(repository, PLAIN.replace("Край", "Область"))
    commit(repository, "[region] new name")
    released(repository)

    found = recorded(repository)
    first, second = found["2026.01.10"], found["2026.01.10.2"]
    assert (first.version, set(versions(first).values())) == ("1.0.0", {"1.0.0"})
    assert second.version == "1.1.0"
    assert {n: v for n, v in versions(second).items() if v != "1.0.0"} == {
        "territories": "1.0.1", "changes": "1.1.0", "releases": "1.1.0",
    }  # fmt: skip


def test_datasets_in_a_new_form_are_released_without_an_edit_of_a_record(repository, capsys):
    released(repository)
    path = repository / "data/releases/2026.01.10.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("      - short_name string required\n", "", 1), encoding="utf-8")
    commit(repository, "a release of a program that had no short names")
    capsys.readouterr()

    code = atlas("release", "--date", "2026-02-01", "--project", repository)

    made = recorded(repository)["2026.02.01"]
    assert code == 0
    assert (made.edits, made.tally, made.version) == ((), (), "2.0.0")
    assert versions(made)["territories"] == "2.0.0"


def test_a_second_release_of_a_day_is_numbered(repository):
    released(repository)
    write(repository, PLAIN.replace("Край", "Область"))
    commit(repository, "[region] new name")
    released(repository)

    assert list(recorded(repository)) == ["2026.01.10.2", "2026.01.10"]


def test_a_broken_state_between_is_told_with_the_commit_that_mends_it(repository):
    released(repository)
    write(repository, "name: [\n")
    commit(repository, "broken")
    write(repository, PLAIN.replace("Край", "Область"))
    mended = commit(repository, "mended")

    atlas("release", "--project", repository)

    (edit,) = recorded(repository)["2026.01.10.2"].edits
    assert (edit.commit, edit.reason, len(edit.changed)) == (mended, "mended", 1)


def test_a_rewritten_history_goes_on_from_the_commit_of_the_release(repository):
    released(repository)
    git(repository, "checkout", "-q", "--orphan", "rewritten")
    commit(repository, "all in one")
    write(repository, PLAIN.replace("Край", "Область"))
    commit(repository, "later")

    code = atlas("release", "--project", repository)

    made = recorded(repository)["2026.01.10.2"]
    assert code == 0
    assert [edit.reason for edit in made.edits] == ["later"]


def test_names_of_people_do_not_get_into_a_release(repository):
    released(repository)
    write(repository, f"{PLAIN}note: Заметил Петров Иван Сергеевич.\n")
    commit(repository, "note by petrov@example.org, thanks @petrov")
    write(repository, f"{PLAIN}note: Заметил методист.\n")
    commit(repository, "role instead of a name")

    atlas("release", "--project", repository)

    text = (repository / "data/releases/2026.01.10.2.yml").read_text(encoding="utf-8")
    assert "note by (обезличено), thanks (обезличено)" in text
    assert "new: (обезличено)\n" in text and "old: (обезличено)\n" in text
    assert "etrov" not in text and "Петров" not in text and "a@example.org" not in text


@pytest.mark.parametrize(
    ("subject", "body", "expected"),
    [
        ("Merge pull request #5 from petrov/dates", "\nСроки плана\n", Message("Сроки плана", "#5")),
        ("Merge branch 'x' into 'main'", "Сроки\n\nSee merge request a/b!8\n", Message("Сроки", "!8")),
        ("Merge branch 'petrov' into main", "", Message("Слияние ветки", "")),
        ("Сроки плана (#12)", "", Message("Сроки плана", "#12")),
        ("", "", Message("Без пояснения", "")),
    ],
)
def test_a_commit_says_why_without_saying_who(subject, body, expected):
    assert message(subject, body) == expected


def refused(capsys, *arguments) -> str:
    assert atlas("release", *arguments) == 2
    return capsys.readouterr().err


def test_a_folder_without_git_is_explained(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, PLAIN)

    assert "нет истории git" in refused(capsys, "--project", tmp_path)


def test_a_cut_history_is_explained(repository, tmp_path, capsys):
    commit_two = repository / "README.md"
    commit_two.write_text("x", encoding="utf-8")
    commit(repository, "readme")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", str(tmp_path / "shallow"))

    assert "Выполните git fetch --unshallow" in refused(capsys, "--project", tmp_path / "shallow")


def test_a_repository_without_a_commit_is_explained(tmp_path, capsys):
    git(tmp_path, "init", "-q")
    write(tmp_path, PLAIN)

    assert "нет ни одной правки" in refused(capsys, "--project", tmp_path)


def test_unsaved_records_are_named(repository, capsys):
    write(repository, PLAIN.replace("Край", "Область"))

    assert f"Есть несохранённые правки записей: {TERRITORY}." in refused(capsys, "--project", repository)


def test_records_with_errors_are_not_released(repository, capsys):
    write(repository, "name: [\n")
    commit(repository, "broken")

    assert f"В записях есть ошибки: {TERRITORY}." in refused(capsys, "--project", repository)


def test_a_day_before_the_last_edit_is_refused(repository, capsys):
    found = refused(capsys, "--date", "2025-12-31", "--project", repository)

    assert "Последняя правка сделана 2026-01-10" in found


def test_a_day_before_the_last_release_is_refused(repository, capsys):
    atlas("release", "--date", "2026-03-01", "--project", repository)
    commit(repository, "release")
    write(repository, PLAIN.replace("Край", "Область"))
    commit(repository, "later")

    assert "Прежний выпуск 2026.03.01 позже 2026-01-10" in refused(capsys, "--project", repository)


def test_an_unknown_start_is_refused(repository, capsys):
    assert "git не смог" in refused(capsys, "--since", "nowhere", "--project", repository)


def test_diff_knows_a_release_by_its_tag(repository, capsys):
    released(repository)
    write(repository, PLAIN.replace("Край", "Область"))
    capsys.readouterr()

    code = atlas("diff", "2026.01.10", "--project", repository)

    assert (code, "название «Край» → «Область»" in capsys.readouterr().out) == (0, True)


def test_a_release_is_not_written_by_hand(repository, capsys):
    code = atlas("new", "release", "--name", "x", "--project", repository)

    assert code == 2
    assert "составляет команда atlas release" in capsys.readouterr().err


def test_git_is_needed_only_here(repository):
    released(repository)
    subprocess.run(["rm", "-rf", str(repository / ".git")], check=True)

    assert list(recorded(repository)) == ["2026.01.10"]


def test_a_diff_calls_a_release_by_its_name(repository, capsys):
    released(repository)
    file = next((repository / "data/releases").glob("*.yml"))
    capsys.readouterr()

    code = atlas("diff", file.stem, "--project", repository)

    assert code == 0
    assert capsys.readouterr().out.startswith(f"Было: выпуск {file.stem} (")
