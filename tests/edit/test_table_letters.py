"""Letters that only look right in a cell, or in the words of a command: the hint is what to type."""

from __future__ import annotations

import pytest

from tests.cli.conftest import atlas
from tests.edit.tables import PROGRAMME, csv_of, project_in, read


@pytest.mark.parametrize(
    ("column", "typed", "hint"),
    [
        ("hours", "7З", "Наберите цифрами, без букв: 73."),
        ("hours", "7О,5", "Наберите цифрами, без букв: 70,5."),
        ("source_date", "2О26", "Наберите цифрами, без букв: 2026."),
        ("source_date", "З1.12.2025", "Наберите цифрами, без букв: 31.12.2025."),
        ("hours", "много", "Напишите одно число, без слов, например 72."),
        ("kind", "повышeние квалификации", "Возможно, это «повышение квалификации»."),
        ("provider", "irо", "Возможно, это «"),
        ("id", "klуb", "klyb"),
    ],
)
def test_a_look_alike_letter_in_a_cell_is_named(tmp_path, column, typed, hint):
    table = read(project_in(tmp_path), csv_of({**PROGRAMME, column: typed}).encode(), "list.csv")

    (found,) = table.findings
    assert hint in found.hint


@pytest.mark.parametrize(
    ("territory", "words"),
    [
        ("regiоn", "возможно, region."),
        ("regoin", "возможно, region."),
        ("камчатка", "сначала: atlas new territory --territory kamchatka"),
    ],
)
def test_a_wrong_territory_is_told_from_a_new_one(tmp_path, capsys, territory, words):
    root = project_in(tmp_path)

    code = atlas("export", "programmes", tmp_path / "out.xlsx", "--territory", territory, "--project", root)

    assert code == 2
    assert f"Территории «{territory}» нет; {words}" in capsys.readouterr().err
