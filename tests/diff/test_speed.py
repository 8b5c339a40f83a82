"""The budget of ``atlas diff``: one edit among 10,000 records, less than reading all files twice.

The plain C loader is the measure, in the same run: absolute times depend on the machine.
"""

from __future__ import annotations

import os

import yaml

from tests.cli.conftest import atlas
from tests.demo.projects import files

#: Of the files, one in so many is read by the plain loader.
SAMPLE = 8
#: The cost of the command in readings of all files.
BUDGET = 1.8


def spent() -> float:
    """Return the seconds of the processor so far, those of other processes of ours included."""
    return sum(os.times()[:4])


def test_one_edit_among_10_000_records(tmp_path, capsys):
    old, new = tmp_path / "old", tmp_path / "new"
    for path, data in files(10_000).items():
        for folder in (old, new):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (old / path).write_bytes(data)
        os.link(old / path, new / path)
    edited = max(new.glob("data/*/territory.yml"))
    text = edited.read_text(encoding="utf-8")
    edited.unlink()
    edited.write_text(text.replace("\nname: ", "\nname: Новая ", 1), encoding="utf-8")

    start = spent()
    code = atlas("diff", old, new)
    seconds = spent() - start
    start = spent()
    for path in sorted(old.glob("data/**/*.yml"))[::SAMPLE]:
        yaml.load(path.read_bytes(), yaml.CSafeLoader)
    plain = SAMPLE * (spent() - start)

    assert code == 0
    assert "Изменено: 1.\n" in capsys.readouterr().out
    assert seconds / plain < BUDGET, (seconds, plain)
