"""The cache saves time and never changes a result."""

from __future__ import annotations

import json
import os
import random

import pytest

from generator.cache import ParseCache, encoded
from generator.yamlio import parse

RECORD = """\
я: последняя буква первой
title: Школа «Радуга» "№ 5" \\ 🎓
count: 12
share: 63.50
tiny: 1.5e-300
large: 9007199254740991
minus: -0.0
yes: true
none:
steps:
  - {б: 1, а: [null, false, "2021"]}
  - []
note: |
  первая
  вторая
""".encode()


def value(cache, data):
    """Return the value the cache has for these bytes, None when it has none."""
    line = cache.line(data)
    return None if line is None else json.loads(line)


def filled(path, records=(RECORD,), version="v1"):
    """Write a cache of the records."""
    cache = ParseCache(path, version)
    for record in records:
        cache.put(record, encoded(parse(record, "f.yml").value))
    cache.save()
    return path


def test_a_value_comes_back_as_a_fresh_parse_gives_it(tmp_path):
    cache = ParseCache(filled(tmp_path / "cache.jsonl"), "v1")

    found = value(cache, RECORD)

    assert repr(found) == repr(parse(RECORD, "f.yml").value)


def test_what_was_not_put_is_missing(tmp_path):
    cache = ParseCache(filled(tmp_path / "cache.jsonl"), "v1")

    assert cache.line(RECORD + b"#") is None


def test_entries_not_used_in_a_run_are_dropped(tmp_path):
    path = filled(tmp_path / "cache.jsonl", [b"a: 1", b"a: 2", b"a: 3"])
    cache = ParseCache(path, "v1")
    cache.line(b"a: 2")
    cache.put(b"a: 4", encoded({"a": 4}))

    cache.save()

    known = ParseCache(path, "v1")
    assert [value(known, b"a: %d" % n) for n in (1, 2, 3, 4)] == [None, {"a": 2}, None, {"a": 4}]


def test_nothing_is_written_when_nothing_changed(tmp_path):
    path = filled(tmp_path / "cache.jsonl")
    os.utime(path, ns=(1, 1))
    cache = ParseCache(path, "v1")
    cache.line(RECORD)
    cache.put(RECORD, encoded(parse(RECORD, "f.yml").value))

    cache.save()

    assert path.stat().st_mtime_ns == 1


def test_nothing_is_created_when_there_is_nothing_to_keep(tmp_path):
    ParseCache(tmp_path / "cache.jsonl", "v1").save()

    assert list(tmp_path.iterdir()) == []


def test_the_same_entries_give_the_same_bytes(tmp_path):
    one = filled(tmp_path / "one", [b"a: 1", b"a: 2"])
    two = filled(tmp_path / "two", [b"a: 2", b"a: 1"])

    assert one.read_bytes() == two.read_bytes()


def test_the_folder_is_made_and_no_other_file_is_left(tmp_path):
    filled(tmp_path / "new" / "cache.jsonl")

    assert [file.name for file in (tmp_path / "new").iterdir()] == ["cache.jsonl"]


def test_another_version_is_ignored(tmp_path):
    path = filled(tmp_path / "cache.jsonl", version="v1")

    assert ParseCache(path, "v2").line(RECORD) is None


def test_a_header_with_another_version_written_in_is_ignored(tmp_path):
    path = filled(tmp_path / "cache.jsonl", version="v1")
    path.write_bytes(path.read_bytes().replace(b'"v1"', b'"v2"'))

    assert ParseCache(path, "v2").line(RECORD) is None


def test_no_flipped_bit_is_ever_used(tmp_path):
    path = filled(tmp_path / "cache.jsonl")
    whole, chance = path.read_bytes(), random.Random(1)

    for _ in range(500):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        assert ParseCache(path, "v1").line(RECORD) is None


def test_no_cut_file_is_ever_used(tmp_path):
    path = filled(tmp_path / "cache.jsonl")
    whole = path.read_bytes()

    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert ParseCache(path, "v1").line(RECORD) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"{}", b"[]\n[]\n", b"null", b"\x80\x04]\x94.", b"\xff\n\xff", b'{"version": "v1"}\n{}\n'],
)
def test_a_foreign_file_is_ignored_and_replaced(tmp_path, content):
    path = tmp_path / "cache.jsonl"
    path.write_bytes(content)

    filled(path)

    assert ParseCache(path, "v1").line(b"a: 1") is None
    assert ParseCache(path, "v1").line(RECORD) is not None


def test_a_folder_in_its_place_is_left_alone(tmp_path):
    (tmp_path / "cache.jsonl").mkdir()

    filled(tmp_path / "cache.jsonl")

    assert [file.name for file in tmp_path.iterdir()] == ["cache.jsonl"]
    assert ParseCache(tmp_path / "cache.jsonl", "v1").line(RECORD) is None


def test_an_unreadable_file_is_ignored(tmp_path, monkeypatch):
    path = filled(tmp_path / "cache.jsonl")

    def refuse(self, *_arguments):
        raise PermissionError(self)

    monkeypatch.setattr(type(path), "open", refuse)

    assert ParseCache(path, "v1").line(RECORD) is None


def test_a_place_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    filled(tmp_path / "file" / "cache.jsonl")

    assert (tmp_path / "file").read_bytes() == b""
