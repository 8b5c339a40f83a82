"""The budget of ``atlas diff``: one edit among 10,000 records in 6 seconds of the processor."""

from __future__ import annotations

import os

from tests.cli.conftest import atlas
from tests.demo.projects import files

BUDGET = 6.0


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

    start = sum(os.times()[:4])
    code = atlas("diff", old, new)
    seconds = sum(os.times()[:4]) - start

    assert code == 0
    assert "Изменено: 1.\n" in capsys.readouterr().out
    assert seconds < BUDGET
