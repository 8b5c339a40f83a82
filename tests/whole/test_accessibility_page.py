"""The page of accessibility promises only what is checked."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "content/about/accessibility.md").read_text(encoding="utf-8")
LETTERS = list("абвгдежзиклмн")


def defined() -> set[str]:
    """Return the names of all test functions."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests").rglob("test_*.py"))
    return {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def rows() -> list[list[str]]:
    """Return the cells of the rows about the letters of the act."""
    lines = (line for line in PAGE.splitlines() if re.match(r"\| [а-н] \|", line))
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]


def test_every_check_named_on_the_page_exists():
    named = set(re.findall(r"`(test_\w+)`", PAGE))

    assert len(named) > 20
    assert named - defined() == set()


def test_every_letter_has_its_row_and_at_least_one_check():
    found = rows()

    assert [row[0] for row in found] == LETTERS
    assert [row[0] for row in found if "`test_" not in row[2]] == []
    assert all(len(row) == 5 and all(row) for row in found)


def test_the_page_calls_its_reading_a_reading():
    assert "по нашему прочтению" in PAGE
    assert "не цитата" in PAGE
