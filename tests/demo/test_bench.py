"""The bench measures what it says and puts its numbers beside the budgets."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "tools" / "bench"


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    names = ("measure", "projects", "atlas", "peers", "table")
    yield {name: importlib.import_module(name) for name in names}
    for name in names:
        sys.modules.pop(name, None)


def case(bench, name, wall, cpu=None, output=None):
    return bench["atlas"].Case(name, bench["measure"].Run(wall, cpu or wall, 100.0), output)


def test_run_counts_processor_and_memory_of_children(bench, tmp_path):
    child = "x = bytearray(90_000_000); sum(i * i for i in range(2_000_000))"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"

    found = bench["measure"].run([sys.executable, "-c", parent], tmp_path, tmp_path / "log")

    assert 0.05 < found.cpu < 10
    assert found.peak > 90  # a fork of a large test process counts too, so there is no upper bound


def test_failed_command_is_no_measure(bench, tmp_path):
    with pytest.raises(bench["measure"].BenchError, match="no such record"):
        bench["measure"].run(
            [sys.executable, "-c", "raise SystemExit('no such record')"], tmp_path, tmp_path / "log"
        )


def test_output_counts_files_and_visible_characters(bench, tmp_path):
    (tmp_path / "index.html").write_text("<script>var x;</script><h1 class='a'>Да</h1>\n<p>нет</p>")
    (tmp_path / "a.css").write_text("p {}")

    found = bench["measure"].output(tmp_path)

    assert (found.files, found.pages, found.visible) == (2, 1, 6)


def test_edit_changes_one_text(bench, tmp_path):
    file = tmp_path / "practice.yml"

    bench["projects"].edit(file, "title: Да\nsummary: >-\n  Учителя спорят.\nnote: Нет\n", "Правка 1")

    assert file.read_text() == "title: Да\nsummary: >-\n  Правка 1 – Учителя спорят.\nnote: Нет\n"


def test_ratio_over_its_budget_is_named(bench):
    walls = {"check": 1, "pages": 3, "cold": 20, "same": 2, "edit": 5}
    cases = tuple(case(bench, name, wall) for name, wall in walls.items())
    peers = {"Material": case(bench, "cold", 50, 40), "Hugo": case(bench, "cold", 4, 6)}

    found = bench["table"].report([bench["table"].Result("10000", cases, {"Записываю": [3.0, 4.0]}, peers)])

    assert "| атлас: одна правка | 5.00 | 3 – превышен | 5.00 | 100 | | | | |\n" in found
    assert "| Записываю | 3.00 | 4.00 |\n" in found
    assert "| вся работа к Material, время | 0.400 | 0.3 – превышен |\n" in found
    assert "| страницы к Material, процессор | 0.075 | 0.15 |\n" in found
    assert "| страницы к Hugo, время | 0.750 | 1.3 |\n" in found
