"""Each gate rejects exactly the broken packages that it can see through, and none that is sound."""

import hashlib
import json
from pathlib import Path

import pytest

from generator.opendata.build import checksums
from generator.opendata.frictionlessgate import frictionless_problems
from generator.opendata.sqlitegate import base_problems, sqlite_problems
from generator.opendata.strict import description_problems, file_problems, sum_problems
from tests.opendata.mutants import BASES, LIBRARY, MUTANTS, SQLITE, STRICT, Files, few, package
from tests.opendata.sample import written


def description(folder: Path) -> dict:
    return json.loads((folder / "datapackage.json").read_bytes())


def strict(folder: Path) -> list[str]:
    content = description(folder)
    return description_problems(content) or [
        *sum_problems(folder, content, "datapackage.json"),
        *file_problems(folder, content),
    ]


GATES = {
    STRICT: strict,
    LIBRARY: lambda folder: list(frictionless_problems(folder / "datapackage.json")),
    SQLITE: lambda folder: sqlite_problems(folder, description(folder)),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Files:
    return few(package(tmp_path_factory.mktemp("sound")))


def publish(root: Path, files: Files) -> Path:
    """Write a package; its list of checksums is right, so that only the fault is left."""
    sums = {
        path.removeprefix("data/"): hashlib.sha256(data).hexdigest()
        for path, data in files.items()
        if not path.endswith("SHA256SUMS")
    }
    return written(root, {**files, "data/SHA256SUMS": checksums(sums)})


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_accepts_the_sound_package(tmp_path, sound, gate):
    folder = publish(tmp_path, sound)

    assert GATES[gate](folder) == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_broken_package_is_rejected_by_the_gates_that_can_see_it(tmp_path, sound, mutant):
    files = dict(sound)
    mutant.change(files)
    folder = publish(tmp_path, files)

    found = {name: gate(folder) for name, gate in GATES.items()}

    assert {name for name, problems in found.items() if problems} == mutant.gates, found


def test_the_base_is_accepted_beside_the_tables_it_was_made_of(tmp_path, sound):
    folder = publish(tmp_path, sound)

    assert base_problems(folder, description(folder)) == []


@pytest.mark.parametrize("mutant", BASES, ids=lambda mutant: mutant.name)
def test_a_base_that_differs_from_the_tables_is_rejected(tmp_path, sound, mutant):
    files = dict(sound)
    mutant.change(files)
    folder = publish(tmp_path, files)

    assert base_problems(folder, description(folder)) != []
    assert {name for name, gate in GATES.items() if gate(folder)} == set()


def test_every_fault_has_a_name_of_its_own():
    names = [mutant.name for mutant in (*MUTANTS, *BASES)]

    assert len(set(names)) == len(names)
