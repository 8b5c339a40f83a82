"""Where a value or a key stands in the file."""

from __future__ import annotations

import pytest

from generator.yamlio import locate, locator

RECORD = """\
# Запись
title: Школа
source:
  url: https://example.org
  клауза: "4.3"
steps:
  - title: Один
    result: да
  - [1, {ключ: два}]
  -
note: |
  Первая строка.
empty:
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (2, 1), (2, 1)),
        (("title",), (2, 8), (2, 1)),
        (("source",), (4, 3), (3, 1)),
        (("source", "клауза"), (5, 11), (5, 3)),
        (("steps",), (7, 3), (6, 1)),
        (("steps", 0), (7, 5), (7, 5)),
        (("steps", 0, "result"), (8, 13), (8, 5)),
        (("steps", 1, 0), (9, 6), (9, 6)),
        (("steps", 1, 1, "ключ"), (9, 16), (9, 10)),
        (("steps", 2), (10, 4), (10, 4)),
        (("note",), (11, 7), (11, 1)),
        (("empty",), (13, 7), (13, 1)),
        # A missing place: the key of the last one that exists, its value where there is no key.
        (("absent",), (2, 1), (2, 1)),
        (("source", "absent"), (3, 1), (3, 1)),
        (("source", "url", "x", "y"), (4, 3), (4, 3)),
        (("steps", 7), (6, 1), (6, 1)),
        (("steps", 0, "absent"), (7, 5), (7, 5)),
        (("steps", "title"), (6, 1), (6, 1)),
    ],
)
@pytest.mark.parametrize("change", [lambda text: text, lambda text: "\ufeff" + text.replace("\n", "\r\n")])
def test_a_place_is_found(path, value, key, change):
    find = locator(change(RECORD).encode())

    assert (find(path, False), find(path, True)) == (value, key)


def test_one_place_can_be_asked_for_alone():
    assert locate(RECORD.encode(), ("source", "url"), on_key=True) == (4, 3)


def test_columns_count_characters_not_bytes():
    data = "«Щ\U0001f393»: {ёж: 1, уж: 2}\n".encode()

    assert locate(data, ("«Щ\U0001f393»", "уж")) == (1, 19)


def test_the_first_of_two_equal_keys_is_meant():
    assert locate(b"a: 1\na: 2\n", ("a",)) == (1, 4)


@pytest.mark.parametrize(
    "data",
    [b"", b"# x", b"\xff\xfe", b"\x00", b"a: [", b"a: b: c", b"[" * 100_000, b"? [a]\n: 1\n: 2", b"a: *x"],
)
def test_an_unreadable_file_gives_a_place_and_no_error(data):
    line, column = locate(data, ("a", 0, "b"))

    assert line == 1
    assert column >= 1
