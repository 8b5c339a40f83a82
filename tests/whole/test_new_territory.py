"""The page «Как добавить территорию», followed to the letter: its commands, its files, its promises."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.copies import copy_caches, copy_forms, copy_project

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "content" / "about" / "new-territory.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:Файл `(?P<path>[^`]+)`:\n\n)?```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)
_ADDRESS = re.compile(r"`([a-z]+/primer[^`]*/)`")
ATLAS = [sys.executable, "-m", "generator"]
#: What the command that serves until it is stopped does first: the same site as a build, without PDFs.
SERVED = """\
import datetime, pathlib
from generator.build import build
from generator.project import open_project
out, day = pathlib.Path("build/site"), datetime.date(2026, 11, 22)
assert not build(open_project(pathlib.Path()), day, out, "", print, pdf=False).failed
"""
#: What the commands of the page run.
MAKE = {"check": [*ATLAS, "check"], "fmt": [*ATLAS, "fmt"], "serve": [sys.executable, "-c", SERVED]}


class Step(NamedTuple):
    """One block of the page: a command of the shell or a file with its text."""

    command: str
    path: str
    text: str


class Followed(NamedTuple):
    """The project after the last step and what every command printed, in order."""

    project: Path
    printed: list[tuple[str, str]]


def steps() -> list[Step]:
    """Return the commands and the files of the page in their order."""
    found = []
    for block in _BLOCK.finditer(PAGE):
        if block["kind"] == "bash":
            found += [Step(line, "", "") for line in block["text"].splitlines()]
        elif block["path"]:
            found.append(Step("", block["path"], block["text"]))
    return found


def arguments(command: str) -> list[str]:
    """Return the words of a command, with the programs of this checkout."""
    words = shlex.split(command)
    if words[0] == "make":
        return MAKE[words[1]]
    return [*ATLAS, *words[1:]] if words[0] == ".venv/bin/atlas" else words


@pytest.fixture(scope="module")
def followed(tmp_path_factory, real_build, made) -> Followed:
    """Follow the page in a copy of the project of somebody who has built it; every command must succeed."""
    project = copy_project(tmp_path_factory.mktemp("editor") / "atlas")
    copy_forms(project)
    copy_caches(made, project / ".cache")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600"}  # 22 November 2026
    printed = []
    for step in steps():
        if step.command:
            done = subprocess.run(
                arguments(step.command), cwd=project, env=environment, capture_output=True, text=True
            )
            assert done.returncode == 0, (step.command, done.stdout, done.stderr)
            printed.append((step.command, done.stdout))
        else:
            (project / step.path).resolve().write_text(step.text, encoding="utf-8")
    return Followed(project, printed)


def rows(project: Path, dataset: str) -> list[dict[str, str]]:
    """Return the rows of a dataset that belong to the new territory."""
    (path,) = (project / "build" / "site" / "data" / dataset).rglob(f"{dataset}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row.get("territory", row["id"]) == "primer"]


def page(project: Path, address: str) -> str:
    return (project / "build" / "site" / address / "index.html").read_text(encoding="utf-8")


def test_every_check_finds_nothing(followed):
    reports = [text.splitlines()[0] for command, text in followed.printed if command == "make check"]

    assert reports == ["Замечаний нет.", "Замечаний нет."]


def test_the_files_of_the_page_are_in_the_uniform_order_already(followed):
    assert [text for command, text in followed.printed if command == "make fmt"] == [""]


def test_the_checksum_is_the_one_the_command_prints(followed):
    (printed,) = [text for command, text in followed.printed if command.startswith("sha256sum")]
    text = (followed.project.parent / "prikaz-2025.txt").read_bytes()
    concept = (followed.project / "data/primer/concepts/2025.yml").read_text(encoding="utf-8")

    assert printed.split()[0] == hashlib.sha256(text).hexdigest()
    assert f"sha256: {printed.split()[0]}\n" in concept


def test_every_promised_page_is_there(followed):
    promised = sorted(set(_ADDRESS.findall(PAGE)))

    assert promised == [
        "activities/primer-2025.1/",
        "bodies/primer.institute/",
        "concepts/primer-2025/",
        "indicators/primer-2025.k1/",
        "roadmaps/primer-2025/",
        "territories/primer/",
    ]
    for address in promised:
        assert "Примерн" in page(followed.project, address), address


def test_the_pages_say_what_was_entered(followed):
    project = followed.project

    assert "Каждый учитель области может получить помощь тьютора." in page(project, "concepts/primer-2025/")
    assert '<td data-label="Цель">80\u00a0%</td>' in page(project, "indicators/primer-2025.k1/")
    assert "октябрь 2026" in page(project, "activities/primer-2025.2/")
    assert "до 1 марта 2025 года" in page(project, "bodies/primer.institute/")


def test_the_group_of_municipal_bodies_shows_the_new_duties(followed):
    group = page(followed.project, "bodies/russia.municipal-authorities/")

    assert "Муниципалитетам советуют выбрать тех, кто отвечает за эту работу." in group
    assert "Выбрать лучшего тьютора" in group


def test_the_tables_have_the_new_rows(followed):
    found = {
        name: len(rows(followed.project, name))
        for name in (
            "territories",
            "documents",
            "bodies",
            "terms",
            "indicators",
            "targets",
            "activities",
            "duties",
        )
    }

    assert found == {
        "territories": 1, "documents": 1, "bodies": 3, "terms": 1, "indicators": 1, "targets": 2,
        "activities": 3, "duties": 6,
    }  # fmt: skip


def test_the_example_of_a_message_is_what_the_check_says(followed):
    """The page shows the report about a slip in the key of a body; make the slip and compare."""
    (shown,) = re.findall(r"```text\n(data/primer/.*?)```", PAGE, re.DOTALL)
    file = followed.project / "data/primer/roadmaps/2025.yml"
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("- body: institute", "- body: institut", 1), encoding="utf-8")

    done = subprocess.run(
        [*ATLAS, "check", "--as-of", "2026-11-22"], cwd=followed.project, capture_output=True, text=True
    )
    file.write_text(sound, encoding="utf-8")

    assert done.returncode == 1
    assert done.stdout.startswith(shown + "\nОшибок: 1, предупреждений: 0.\n")
