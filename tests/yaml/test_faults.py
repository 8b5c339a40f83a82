"""Every code of the loader has a broken file with the exact lines an editor gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.codes.yaml import CODES
from generator.yamlio import parse

FAULTS = Path(__file__).parents[1] / "faults"
FOLDERS = sorted(FAULTS.glob("YML*"))
# Their fault is in the bytes, an example on a page can only tell about it.
BYTES_ONLY = {"YML001", "YML004", "YML005"}
EXAMPLES = [code for code in CODES if code.code not in BYTES_ONLY]


def record(folder: Path) -> bytes:
    """Return the broken bytes; ``repeat.txt`` says how often, so that no large file is kept."""
    repeat = folder / "repeat.txt"
    times = int(repeat.read_text()) if repeat.exists() else 1
    return (folder / "record.yml").read_bytes() * times


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_report_is_exactly_the_expected_one(folder):
    expected = (folder / "expected.txt").read_text(encoding="utf-8")

    found = parse(record(folder), "record.yml").findings

    assert "".join(f"{f.line}:{f.column} {f.code} {f.message} | {f.hint}\n" for f in found) == expected


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_folder_shows_its_code_only(folder):
    lines = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()

    assert {line.split(" ")[1] for line in lines} == {folder.name}


def test_folders_and_codes_are_the_same():
    assert [folder.name for folder in FOLDERS] == [code.code for code in CODES]


def test_codes_are_numbered_without_gaps():
    assert [code.code for code in CODES] == [f"YML{number:03}" for number in range(1, len(CODES) + 1)]


@pytest.mark.parametrize("code", EXAMPLES, ids=lambda code: code.code)
def test_the_wrong_example_gives_the_code(code):
    assert {finding.code for finding in parse(code.wrong.encode(), "f.yml").findings} == {code.code}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_the_right_example_is_accepted(code):
    assert parse(code.right.encode(), "f.yml").findings == ()
