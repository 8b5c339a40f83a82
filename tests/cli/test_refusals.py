"""What cannot be done is said in Russian with code 2: broken prose, places that cannot be written."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from generator.project import ProjectError
from generator.site.frames import FrameError, build_frames
from generator.write import write_file
from tests.cli.conftest import atlas

ROOT = Path(__file__).resolve().parents[2]
DAY = ("--as-of", "2026-01-01")


@pytest.fixture
def prose(project) -> Path:
    """Return a project with its own prose and theme."""
    shutil.copy(ROOT / "mkdocs.yml", project)
    for folder in ("content", "site_overrides"):
        shutil.copytree(ROOT / folder, project / folder)
    return project


def test_a_broken_link_of_the_prose_is_named(prose, capsys):
    page = prose / "content" / "about" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[x](nope.md)\n", encoding="utf-8")

    code = atlas("build", "--project", prose, *DAY)

    said = capsys.readouterr().err
    assert code == 2
    assert "content/about/index.md: ссылка «nope.md» никуда не ведёт" in said
    assert "WARNING" not in said


def test_a_page_of_the_menu_that_is_gone_is_named(prose, capsys):
    (prose / "content" / "about" / "accessibility.md").unlink()

    code = atlas("build", "--project", prose, *DAY)

    assert code == 2
    assert "content/about/accessibility.md: файла нет" in capsys.readouterr().err


def test_prose_that_is_not_there_is_named(prose, capsys):
    shutil.rmtree(prose / "content")

    code = atlas("build", "--project", prose, *DAY)

    assert code == 2
    assert f"Нет папки {prose / 'content'}" in capsys.readouterr().err
    assert issubclass(FrameError, ProjectError)


def test_a_file_in_place_of_the_folder_of_the_site(project, capsys):
    (project / "site").write_text("x", encoding="utf-8")

    code = atlas("build", "--project", project, "--out", project / "site", *DAY)

    assert code == 2
    assert f"Не удалось записать {project / 'site'}: это файл, а не папка." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["data/out", "content", "generator", "schemas/x", "site_overrides", "tests"])
def test_the_site_is_never_built_among_the_sources(project, capsys, name):
    code = atlas("build", "--project", project, "--out", project / name, *DAY)

    assert code == 2
    assert "лежат исходные файлы проекта" in capsys.readouterr().err
    assert not (project / "data" / "out").exists()


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "нет прав или файл открыт в другой программе"),
        (errno.EROFS, "папка только для чтения"),
        (errno.ENOSPC, "нет места на диске"),
        (errno.EIO, "запись не удалась"),
    ],
)
def test_the_reason_of_a_refusal_is_russian(tmp_path, monkeypatch, number, reason):
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("generator.write.os.replace", refuse)

    with pytest.raises(ProjectError, match=f"{tmp_path / 'x'}: {reason}"):
        write_file(tmp_path / "x", b"1")


def test_frames_are_drawn_without_a_place_to_keep_them(tmp_path):
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")

    frames = build_frames(ROOT, tmp_path / "cache", "")

    assert "about/index.html" in frames.prose


def test_what_a_link_leads_to_is_never_shown(project, capsys):
    (project / "secret").write_text("password: 12345\n", encoding="utf-8")
    (project / "data" / "region" / "bodies.yml").symlink_to(project / "secret")
    (project / "data" / "other").symlink_to(project)

    code = atlas("check", "--project", project, *DAY)
    checked = capsys.readouterr()
    fixed = atlas("fmt", "--project", project)

    assert (code, fixed) == (1, 0)
    assert checked.out.count("LAY008 (Ссылка на файл вместо файла)") == 2
    assert "password" not in checked.out + checked.err
    assert (project / "data" / "region" / "bodies.yml").is_symlink()
