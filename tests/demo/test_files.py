"""The demonstration project: repeatable, of the size asked for, unmistakably invented."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from hashlib import sha256

import pytest

from generator.cli.today import as_of
from generator.demo import MARKER, demo_files
from generator.model.kinds import KINDS, kind_of
from generator.project import open_project
from tests.demo.projects import files

_DIGEST = """
from hashlib import sha256
from generator.demo import demo_files
print(sha256(b"".join(p.encode() + d for p, d in demo_files(50, 1))).hexdigest())
"""


def digest(records: int, seed: int) -> str:
    return sha256(b"".join(path.encode() + data for path, data in demo_files(records, seed))).hexdigest()


def digest_elsewhere(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "LC_ALL": "C", "TZ": "Asia/Kamchatka"}
    answer = subprocess.run(
        [sys.executable, "-c", _DIGEST], env=environment, capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()


def test_same_numbers_give_same_bytes():
    assert digest(50, 1) == digest(50, 1)


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_bytes_do_not_depend_on_the_machine(hash_seed):
    assert digest_elsewhere(hash_seed) == digest(50, 1)


def test_other_seed_gives_other_texts():
    path = "data/demo-001/practices/practice-0001.yml"

    assert files(50, 1)[path] != files(50, 2)[path]


def test_no_path_twice():
    paths = [path for path, _ in demo_files(300, 1)]

    assert len(paths) == len(set(paths))


def test_marker_lies_at_the_root():
    assert files(50)[MARKER].decode().startswith("Демонстрационные данные")


def test_marker_names_the_day_that_a_build_without_one_takes(tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "data").mkdir()
    (tmp_path / MARKER).write_bytes(files(50)[MARKER])

    assert as_of(open_project(tmp_path), None) == date(2025, 12, 31)


def test_every_file_says_that_it_is_invented():
    silent = [path for path, data in files(300).items() if "Демонстрационные данные" not in data.decode()]

    assert silent == []


def test_territory_is_numbered_and_says_that_it_does_not_exist():
    text = files(300)["data/demo-001/territory.yml"].decode()

    assert "name: Демонстрационная область № 1\n" in text
    assert "Демонстрационные данные: такой территории нет." in " ".join(text.split())


def test_folders_and_acts_are_unmistakably_demo():
    names = {path.split("/")[1] for path in files(300) if path.startswith("data/")}
    acts = {path.split("/")[2] for path in files(300) if path.startswith("data/acts/")}

    assert {n for n in names if not n.startswith("demo-")} == {"acts", "topics.yml", "vocab"}
    assert {a for a in acts if not a.startswith("demo-act-")} == set()


def test_addresses_lie_on_reserved_domains():
    text = "".join(data.decode() for data in files(300).values())
    hosts = set(re.findall(r"https?://([^/\"\s]+)", text))

    assert {h for h in hosts if not h.endswith(".example") and h != "example.org"} == set()


def test_every_kind_of_file_that_describes_documents_and_practices_occurs():
    found = {kind_of(path)[0].name for path in files(300) if path != MARKER}

    assert {kind.name for kind in KINDS} - found == {
        "waivers", "inventory", "release", "regions", "aliases"
    }  # fmt: skip


def test_practice_has_the_length_of_a_real_one():
    sizes = sorted(len(data) for path, data in files(1000).items() if "/practices/" in path)

    assert sizes[0] > 1500
    assert 2500 < sizes[len(sizes) // 2] < 4200
    assert sizes[-1] < 5600
