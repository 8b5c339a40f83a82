"""The editor's guide, followed to the letter: its commands, its tables, the answers that it promises."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from generator.codes import register
from generator.model.forms import field_forms, part_models
from generator.site.forms.place import editable
from tests.copies import copy_caches, copy_project
from tools.shots.pictures import difference, path_of, shrunk

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "content" / "guide"
ATLAS = [sys.executable, "-m", "generator"]
MAKE = {"check": ["check"]}
#: Built or served elsewhere in these tests: the forms are tried in a browser by tests/browser/test_guide.py.
LEFT_OUT = ("make site", "make serve", "rm -r data/uchebnaya")
_PART = re.compile(
    r"^```\{ \.(?P<kind>\w+) \.spoken \}\n(?P<text>.*?)^```|^(?P<table>(?:\|[^\n]*\n)+)",
    re.DOTALL | re.MULTILINE,
)
_IMAGE = re.compile(r'!\[(.*?)\]\((shots/\w+\.png)\)\{ width="(\d+)" height="(\d+)" loading="lazy" \}')
_SHEET = re.compile(r"\| Столбец листа «(.*?)» \|")


def page(name: str) -> str:
    return (GUIDE / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory, real_build, made) -> Path:
    """A project under git with the training territory in it, as the start page of the guide says."""
    project = copy_project(tmp_path_factory.mktemp("guide") / "atlas")
    copy_caches(made, project / ".cache")
    git(project, "init", "-q")
    follow(project, "index.md")
    git(project, "add", "data")
    git(project, "commit", "-q", "-m", "учебная область")
    return project


@pytest.fixture
def project(prepared, tmp_path) -> Path:
    """A copy for one task: what it writes is not there for the next."""
    return shutil.copytree(prepared, tmp_path / "atlas")


def git(project: Path, *words: str) -> None:
    who = ("-c", "user.name=editor", "-c", "user.email=editor@example.org")
    subprocess.run(["git", *who, *words], cwd=project, check=True, capture_output=True)


def run(project: Path, command: str) -> str:
    """Run a command of the guide with the programs of this checkout; it must succeed."""
    words = shlex.split(command)
    if words[0] == "make":
        words = [*ATLAS, *MAKE[words[1]]]
    elif words[0] == ".venv/bin/atlas":
        words = [*ATLAS, *words[1:]]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600"}  # 22 November 2026
    done = subprocess.run(words, cwd=project, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def follow(project: Path, name: str) -> None:
    """Do what a page says, part by part: commands, then the answers they must give, tables to fill in."""
    printed: list[str] = []
    for part in _PART.finditer(page(name)):
        if part["table"]:
            fill(project, part["table"])
        elif part["kind"] == "bash":
            commands = [line for line in part["text"].splitlines() if line not in LEFT_OUT]
            answers = [run(project, command) for command in commands]
            printed = [line.strip() for answer in answers for line in answer.splitlines()]
        elif part["kind"] == "text":
            promised = [line.strip() for line in part["text"].splitlines()]
            assert [line for line in promised if line not in printed] == [], (name, printed)


def fill(project: Path, table: str) -> None:
    """Write a table of the guide into the first free row of its sheet; other tables are for reading."""
    lines = table.splitlines()
    sheet = _SHEET.match(lines[0])
    if not sheet:
        return
    given = dict(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines[2:])
    book = openpyxl.load_workbook(project / "practices.xlsx")
    columns = {cell.value: cell.column for cell in book[sheet[1]][1]}
    for title, text in given.items():
        book[sheet[1]].cell(3, columns[title]).value = text
    book.save(project / "practices.xlsx")


@pytest.mark.parametrize("name", ["practice.md", "deadline.md"])
def test_a_task_works_from_its_page_alone(project, name):
    follow(project, name)

    assert run(project, "make check").splitlines()[0] == "Замечаний нет."
    assert run(project, ".venv/bin/atlas fmt --check") == ""


def test_the_order_in_word_becomes_the_draft_that_the_page_shows(project):
    (command,) = [line for line in page("order.md").splitlines() if line.startswith(".venv/bin/atlas draft")]
    (promised,) = re.findall(r"\.spoken \}\n(В черновике.*?)```", page("order.md"), re.DOTALL)

    printed = [line.strip() for line in run(project, command).splitlines()]

    assert [line for line in promised.splitlines() if line not in printed] == []
    assert (project / "drafts/uchebnaya-2026.md").is_file()


def test_every_family_of_codes_is_explained():
    prefixes = {code[:3] for code in register()}

    assert {p for p in prefixes if f"| {p} |" not in page("codes.md")} == set()


@pytest.mark.parametrize("name", ["report.md", "term.md", "order.md"])
def test_fields_are_called_as_in_the_form(name):
    tables = re.findall(r"^\| Поле \|.*\n\|---.*\n((?:\|.*\n)+)", page(name), re.MULTILINE)
    named = {row.strip("|").split("|")[0].strip() for table in tables for row in table.splitlines()}
    models = [model for kind in editable() for model in part_models(kind.model)]
    titles = {form.title for model in models for form in field_forms(model)} | {"Ключ"}

    assert named
    assert named - titles == set()


@pytest.mark.parametrize("path", sorted(GUIDE.glob("*.md")), ids=lambda path: path.stem)
def test_pictures_have_their_size_and_say_what_they_show(path):
    found = _IMAGE.findall(path.read_text(encoding="utf-8"))

    assert len(found) == path.read_text(encoding="utf-8").count("![")
    for words, file, width, height in found:
        assert len(words) > 30, file
        assert Image.open(GUIDE / file).size == (int(width), int(height)), f"{file}: обновите width и height"
        assert (GUIDE / file).stat().st_size <= 60_000


def test_a_changed_word_or_look_of_a_form_is_noticed():
    kept = path_of("term").read_bytes()
    words = Image.open(path_of("term")).text["Description"]
    other = io.BytesIO()
    Image.new("RGB", Image.open(path_of("term")).size, "white").save(other, "PNG")

    assert difference(kept, shrunk(kept, words)) == ""
    assert difference(kept, shrunk(kept, words.replace("Термин\n", "Слово\n"))) == (
        "слова были: «Термин»; стали: «Слово»"
    )
    assert difference(kept, shrunk(other.getvalue(), words)).startswith("отличается ")
