"""The guide: its examples in Python run as they stand, against the site on this computer."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def examples(site) -> dict[str, list[str]]:
    """The examples of the page by their language."""
    page = (site / "api/index.html").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for language, code in re.findall(r'<code class="language-(\w+)">(.*?)</code>', page, re.DOTALL):
        found.setdefault(language, []).append(html.unescape(code))
    return found


def run(code: str, address: str, folder: Path) -> str:
    program = folder / "example.py"
    program.write_text(code.replace("https://example.org/", address), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(program)], capture_output=True, text=True, timeout=120, check=True
    )
    return done.stdout


def test_the_guide_speaks_of_every_language(examples):
    assert {language: len(codes) for language, codes in examples.items()} == {
        "python": 3, "r": 1, "powerquery": 1, "shell": 1,
    }  # fmt: skip


def test_plain_python_reads_every_activity(examples, address, tmp_path, real_build):
    activities = list(real_build[0].loaded.catalogue.of("activity"))

    said = run(examples["python"][0], address, tmp_path)

    assert said == f"{len(activities)} {activities[0].id} {activities[0].record.name}\n"


def test_plain_python_reads_records_that_stand_together(examples, address, tmp_path, real_build):
    catalogue = real_build[0].loaded.catalogue
    first = next(iter(catalogue.of("term")))

    said = run(examples["python"][1], address, tmp_path)

    count = len(catalogue.of_document(first.document, "term"))
    assert said == f"{count} {first.id} {first.record.label[0].upper()}{first.record.label[1:]}\n"


def test_pandas_makes_a_table(examples, address, tmp_path, real_build):
    first = next(iter(real_build[0].loaded.catalogue.of("activity")))

    said = run(examples["python"][2], address, tmp_path).splitlines()

    assert said[0].split() == ["id", "title"]
    assert said[1].split()[1] == first.id


def test_other_examples_ask_for_a_file_that_is_there(examples, site):
    for language in ("r", "powerquery", "shell"):
        (code,) = examples[language]
        (asked,) = re.findall(r"https://example\.org/([\w./-]+)", code)
        assert (site / asked).is_file(), language
