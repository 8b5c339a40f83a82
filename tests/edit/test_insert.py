"""A piece put into a file: every byte that was there stays where it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.fmt import canonical
from generator.edit.insert import NoRoom, inserted
from generator.yamlio import parse

ROOT = Path(__file__).parents[2]
FILE = "data/x/roadmaps/2021.yml"
ENTRY = {"date": "2022-03-01", "reason": "Сменилась площадка."}
REAL = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("data/*/roadmaps/*.yml"))


def put(text: str, *path: str) -> str:
    return inserted(text.encode(), path, "revisions", "r1", ENTRY, FILE).decode()


def test_a_piece_goes_below_the_last_line_of_its_mapping():
    text = "a:\n  b: 1\n  c: >-\n    слово\n\n# о том, что ниже\nd: 2\n"

    assert put(text, "a") == (
        "a:\n  b: 1\n  c: >-\n    слово\n"
        "  revisions:\n    r1:\n      date: 2022-03-01\n      reason: Сменилась площадка.\n"
        "\n# о том, что ниже\nd: 2\n"
    )


def test_a_piece_joins_what_is_there_and_keeps_comments():
    text = "a:\n    revisions:\n        r0: {date: 2021-01-01} # первое\n    # после\n"

    assert put(text, "a") == (
        "a:\n    revisions:\n        r0: {date: 2021-01-01} # первое\n"
        "        r1:\n          date: 2022-03-01\n          reason: Сменилась площадка.\n"
        "    # после\n"
    )


def test_windows_line_ends_a_mark_and_a_missing_last_end_are_kept():
    text = "\ufeffa:\r\n  b: 1"

    assert put(text, "a") == (
        "\ufeffa:\r\n  b: 1\r\n  revisions:\r\n    r1:\r\n      date: 2022-03-01\r\n"
        "      reason: Сменилась площадка.\r\n"
    )


@pytest.mark.parametrize("text", ["a: {b: 1}\n", "a:\n  revisions: {}\n", "a:\n  revisions:\n"])
def test_braces_have_no_room(text):
    with pytest.raises(NoRoom):
        put(text, "a")


@pytest.mark.parametrize("file", REAL)
def test_real_plans_keep_every_byte_and_stay_canonical(file):
    data = (ROOT / file).read_bytes()
    value = parse(data, file).value
    ways = [
        ("activities", key, "rows", row) for key, one in value["activities"].items() for row in one["rows"]
    ]

    for way in (ways[0], ways[len(ways) // 2], ways[-1]):
        done = inserted(data, way, "revisions", "r1", ENTRY, file)

        lines, old = done.splitlines(keepends=True), data.splitlines(keepends=True)
        first = next(n for n, line in enumerate(lines) if n == len(old) or line != old[n])
        assert lines[:first] + lines[first + 4 :] == old
        assert canonical(done, file).data == done
        row = parse(done, file).value["activities"][way[1]]["rows"][way[3]]
        assert row["revisions"] == {"r1": ENTRY}
