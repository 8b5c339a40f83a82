"""No half-written file: a command that is killed or refused leaves every file as it was, or new."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.refusals import told
from tests.cli.breaking import MOMENTS, REFUSALS, atlas_in_trouble, contents
from tests.cli.conftest import atlas
from tests.edit.tables import PROGRAMME, csv_of, project_in

DAY = ["--as-of", "2026-06-01"]
#: More calls than any command here makes: the trial without trouble.
NEVER = 10_000
TERMS = {f"data/region/practices/p{n}.yml": f"title:   Клуб {n}\n" for n in range(3)}


def to_new(root: Path) -> list[str]:
    return ["new", "practice", "--territory", "region", "--name", "klub"]


def to_fmt(root: Path) -> list[str]:
    project_in(root, TERMS)
    return ["fmt"]


def to_import(root: Path) -> list[str]:
    project_in(root, {})
    rows = [{**PROGRAMME, "id": name, "title": f"Клуб {name}"} for name in ("one", "two", "three")]
    table = root / "list.csv"
    table.write_text(csv_of(rows[0]), encoding="utf-8")
    words = ["import", "programmes", str(table), "--territory", "region", "--apply", *DAY]
    assert atlas(*words, "--project", root) == 0
    table.write_text(csv_of(*({**row, "hours": "36"} for row in rows)), encoding="utf-8")
    return words


def to_export(root: Path) -> list[str]:
    (root / "out.xlsx").write_bytes(b"before")
    return ["export", "template", "programmes", str(root / "out.xlsx"), "--overwrite"]


def to_release(root: Path) -> list[str]:
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "records"]):
        subprocess.run([*git, *words], check=True)
    (root / "DEMO").write_text("2026-06-01\n", encoding="utf-8")
    return ["release", "--date", "2100-01-01"]


def to_schemas(root: Path) -> list[str]:
    (root / "schemas").mkdir()
    for name in ("act.schema.json", "old.schema.json"):
        (root / "schemas" / name).write_text("{}", encoding="utf-8")
    return ["schemas"]


def to_demo(root: Path) -> list[str]:
    return ["demo", "--records", "10", "--out", str(root / "demo")]


COMMANDS: dict[str, Callable[[Path], list[str]]] = {
    "new": to_new, "fmt": to_fmt, "import": to_import, "export": to_export, "release": to_release,
    "schemas": to_schemas, "demo": to_demo,
}  # fmt: skip
#: Commands whose files belong together: a refusal changes none of them.
TOGETHER = ("fmt", "import", "schemas")


@pytest.fixture(scope="module", params=COMMANDS)
def scene(request, tmp_path_factory):
    """A command, where it works, what stands there before it and after it."""
    tmp_path = tmp_path_factory.mktemp(request.param)
    root = project_in(tmp_path / "atlas")
    arguments = COMMANDS[request.param](root)
    if request.param != "demo":
        arguments += ["--project", str(root)]
    before = contents(root)
    shutil.copytree(root, tmp_path / "whole", symlinks=True)
    ended = atlas_in_trouble(arguments, "kill", "write", NEVER, tmp_path / "log")
    after = contents(root)
    assert ended.code == 0, ended.said
    assert after != before

    def again() -> Path:
        shutil.rmtree(root)
        shutil.copytree(tmp_path / "whole", root, symlinks=True)
        return root

    return request.param, arguments, before, after, again, tmp_path / "log"


def mixed(found: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Return the files that are neither old nor new."""
    files = {*found, *before, *after}
    return [file for file in files if found.get(file) not in (before.get(file), after.get(file))]


def moments(count: int) -> list[int]:
    """Return the first calls, some in the middle and the last ones."""
    return sorted({*range(1, min(count, 4) + 1), count // 2 or 1, count})


def calls(scene, moment: str) -> int:
    """Return how often the command comes to the moment: a file each."""
    _, _, before, after, _, _ = scene
    return sum(before.get(file) != data for file, data in after.items())


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_command_leaves_old_or_new_files_and_can_be_repeated(scene, moment):
    _, arguments, before, after, again, log = scene

    for number in moments(calls(scene, moment)):
        root = again()
        ended = atlas_in_trouble(arguments, "kill", moment, number, log)
        found = contents(root)
        repeated = atlas_in_trouble(arguments, "kill", moment, NEVER, log)

        assert ended.code == -9
        assert mixed(found, before, after) == []
        if found != before or scene[0] != "new":  # the template of a record is written once
            assert (repeated.code, contents(root)) == (0, after), repeated.said


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("trouble", REFUSALS)
def test_a_refusal_is_said_in_russian_and_leaves_no_half(scene, moment, trouble):
    name, arguments, before, after, again, log = scene

    for number in moments(calls(scene, moment)):
        root = again()
        ended = atlas_in_trouble(arguments, trouble, moment, number, log)
        found = contents(root)

        assert ended.code == 2, ended.said
        assert "atlas: Не удалось записать" in ended.said
        assert "Traceback" not in ended.said
        assert mixed(found, before, after) == []
        assert [str(path) for path in root.rglob(".*.tmp")] == []
        if name in TOGETHER:
            assert found == before
            assert "Ничего не изменено: все файлы остались прежними." in ended.said


def test_what_cannot_be_put_back_is_named(tmp_path, monkeypatch, capsys):
    root = project_in(tmp_path, TERMS)
    real, count = os.replace, []

    def failing(old: str, new: str) -> None:
        count.append(new)
        if len(count) > 1:
            raise OSError(28, "full")
        real(old, new)

    monkeypatch.setattr("generator.together.os.replace", failing)
    code = atlas("fmt", "--project", root)

    said = capsys.readouterr().err
    assert code == 2
    assert "нет места на диске. Записаны и остались новыми: data/region/practices/p0.yml." in said
    assert "Не записаны, прежние: data/region/practices/p1.yml, data/region/practices/p2.yml" in said


def test_a_folder_that_is_half_new_is_said_to_be_so(tmp_path, monkeypatch, capsys):
    def failing(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("generator.write.os.replace", failing)
    code = atlas("demo", "--records", "10", "--out", tmp_path / "demo")

    assert code == 2
    assert "обновлена не полностью, каждый файл в ней целый" in capsys.readouterr().err


@pytest.mark.parametrize(("trouble", "code"), [("kill", -9), ("full", 2)])
def test_a_build_that_is_cut_off_is_finished_by_the_next_one(tmp_path, trouble, code):
    root, out, log = tmp_path / "demo", tmp_path / "site", tmp_path / "log"
    words = ["build", "--project", str(root), "--out", str(out)]
    assert atlas("demo", "--records", "10", "--out", root) == 0
    assert atlas(*words) == 0
    before = contents(out)
    territory = next(root.glob("data/*/territory.yml"))
    territory.write_text(territory.read_text(encoding="utf-8").replace("short_name: ", "short_name: Новый "))

    ended = atlas_in_trouble(words, trouble, "write", 5, log)
    found = contents(out)
    assert atlas(*words) == 0
    after = contents(out)

    assert ended.code == code
    assert trouble == "kill" or "обновлена не полностью" in ended.said
    assert mixed(found, before, after) == []
    assert found != after
    assert list(out.rglob(".*.tmp")) == []


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 128 kilobytes, where this user may have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "none", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no right to mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_really_full_changes_nothing(small_disk, capsys):
    root = project_in(small_disk / "atlas", TERMS)
    before = contents(root)
    with open(small_disk / "ballast", "wb", buffering=0) as ballast, pytest.raises(OSError, match="No space"):
        while True:
            ballast.write(bytes(4096))

    code = atlas("fmt", "--project", root)

    said = capsys.readouterr().err
    assert code == 2
    assert "нет места на диске. Ничего не изменено" in said
    assert contents(root) == before


def test_a_disk_that_is_only_for_reading_is_named(small_disk, capsys):
    root = project_in(small_disk / "atlas")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    codes = [
        atlas("fmt", "--project", root),
        atlas("new", "practice", "--territory", "region", "--name", "a", "--project", root),
        atlas("build", "--project", root, *DAY),
        atlas("demo", "--records", "10", "--out", small_disk / "demo"),
    ]

    said = capsys.readouterr().err
    assert codes == [2, 2, 2, 2]
    assert said.count("папка только для чтения") == 4
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(13, "denied", "/a/b"), "/a/b: нет прав или файл открыт в другой программе."),
        (OSError(5, "io"), "файл или папка недоступны."),
        (ChildProcessError("-9"), "часть работы прервана системой"),
        (MemoryError(), "не хватило памяти"),
    ],
)
def test_what_nobody_expects_is_said_in_russian(error, words):
    assert words in told(error)


def test_an_error_of_the_program_is_kept_for_developers(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("generator.cli.checking.check_project", lambda *_: {}["gone"])

    code = atlas("check", "--project", project_in(tmp_path / "atlas"), *DAY)

    (kept,) = tmp_path.glob("atlas-*.txt")
    said = capsys.readouterr().err
    assert code == 2
    assert said == (
        f"atlas: ошибка в самой программе, ваши записи ни при чём. Отправьте разработчикам файл {kept}.\n"
    )
    assert "KeyError: 'gone'" in kept.read_text(encoding="utf-8")


def test_a_report_that_does_not_fit_is_said_in_russian(tmp_path):
    root = project_in(tmp_path / "atlas")

    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "check", "--project", root, *DAY],
            stdout=full, stderr=subprocess.PIPE, encoding="utf-8", cwd=Path(__file__).parents[2],
        )  # fmt: skip

    assert done.returncode == 2
    assert "нет места на диске" in done.stderr
    assert "Traceback" not in done.stderr
