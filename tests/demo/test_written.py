"""Trees written as YAML are read back as they were."""

from __future__ import annotations

import pytest

from generator.demo.written import as_yaml
from generator.yamlio import parse

LONG = "Учителя разбирают записи своих уроков: сначала вдвоём, потом вместе с методистом, " * 3


@pytest.mark.parametrize(
    "value",
    ["12", "072", "true", "no", "", " x", "x ", "а: б", "# нет", "- да", "«Ёлка»", 'это "да"', LONG.strip()],
)
def test_text_survives(value):
    assert parse(as_yaml({"name": value}), "x.yml").value == {"name": value}


def test_tree_is_written_as_an_editor_would():
    tree = {
        "note": None,
        "level": 3,
        "complete": True,
        "lines": [4, 5],
        "steps": ["Собрать", "12"],
        "mentions": [{"document": "demo-001-2022", "clause": "ii"}],
        "targets": {"2024": {"value": 1.5}},
        "empty": [],
    }

    text = as_yaml(tree).decode()

    assert text == (
        "level: 3\ncomplete: true\nlines: [4, 5]\nsteps:\n  - Собрать\n  - \"12\"\n"
        "mentions:\n  - document: demo-001-2022\n    clause: ii\n"
        'targets:\n  "2024":\n    value: 1.5\n'
    )


def test_long_text_is_folded_at_words():
    lines = as_yaml({"summary": LONG.strip()}).decode().splitlines()

    assert lines[0] == "summary: >-"
    assert max(map(len, lines)) <= 100
