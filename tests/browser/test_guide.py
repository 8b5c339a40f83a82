"""The tasks of the guide that are done in a form, step by step; its pictures are those of today."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.cache import ParseCache
from generator.checks import run_checks
from generator.diff import Side, compare_sides
from generator.diff.forms import as_text
from generator.edit.fmt import canonical
from generator.load import Loaded, load
from generator.project import open_project
from generator.versions import engine_version
from tests.conftest import DAY
from tools.shots.pictures import difference, path_of
from tools.shots.recipes import WALKS, take_pictures
from tools.shots.serving import served
from tools.shots.training import ROOT, drafted, training_data, write_forms

pytestmark = pytest.mark.browser
PICTURES = ["forms", "files", "report", "evidence", "term", "period"]


class Visit(NamedTuple):
    """What one visit of the forms gave: pictures by name, the changed file by the name of the walk."""

    pictures: dict[str, bytes]
    left: dict[str, bytes]


@pytest.fixture(scope="module")
def visit_of_forms(browser, tmp_path_factory) -> Visit:
    folder = tmp_path_factory.mktemp("forms")
    write_forms(folder)
    if not (folder / "admin/forms.js").is_file():
        assert not os.environ.get("CI"), "CI lacks the forms: tools/forms.sh installs them"
        pytest.skip("tools/forms.sh has not installed the forms")
    with served(folder) as address:
        return Visit(*take_pictures(browser, address, training_data() | drafted()))


def test_every_picture_has_its_recipe(visit_of_forms):
    assert sorted(visit_of_forms.pictures) == sorted(PICTURES)
    assert sorted(path.stem for path in path_of("forms").parent.iterdir()) == sorted(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_the_form_is_today(visit_of_forms, name):
    found = difference(path_of(name).read_bytes(), visit_of_forms.pictures[name])

    assert found == "", f"{name}.png {found}; обновите снимки: make shots"


@pytest.mark.parametrize("name", WALKS)
def test_a_task_in_the_form_gives_a_sound_record_and_the_promised_sentence(visit_of_forms, name, tmp_path):
    file, text = WALKS[name][1], visit_of_forms.left[name]
    before = training_data()
    after = before | {file: text}
    page = (ROOT / "content" / "guide" / f"{name}.md").read_text(encoding="utf-8")

    loaded, found = judged(after, tmp_path)
    sides = (
        Side("было", judged(before, tmp_path)[0].catalogue, before),
        Side("стало", loaded.catalogue, after),
    )
    told = [line.strip() for line in as_text(compare_sides(*sides)).splitlines()]

    assert found == []
    assert canonical(text, file).data == text
    assert f"```{{ .text .spoken }}\n{told[-1]}\n```" in page


def judged(files: dict[str, bytes], cache: Path) -> tuple[Loaded, list]:
    """Return the records of these files and what the rules say of them."""
    loaded = load(open_project(ROOT), ParseCache(cache, engine_version()), files)
    return loaded, [*loaded.findings, *run_checks(loaded.catalogue, DAY)]
