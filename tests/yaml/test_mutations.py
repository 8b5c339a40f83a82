"""Whatever an editor does to a record: a value that YAML agrees with, or findings; never a traceback."""

from __future__ import annotations

import math
import re

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.codes.yaml import CODES
from generator.yamlio import locate, parse
from generator.yamlio.encoding import INVISIBLE
from generator.yamlio.scalars import resolve

RECORDS = (
    """\
# Практика: наставничество
title: Наставничество «учитель — учитель» в сельской школе
oktmo: "71800000"
started_on: 2021-09-01
topics: [T08, T09]
audience:
  - молодые педагоги
  - наставники: опыт
indicators:
  - id: share
    value: 63.5
    source: {url: "https://example.org/a?b=1", clause: '4.3.5'}
  - id: retention
    value: null
note: |
  Запись составлена по открытому описанию.

  Проверить: год начала.
archived: false
""",
    """\
name: Дорожная карта
activities:
  uglich-1:
    period: {raw: "I квартал", start: 2021-01}
    title: >-
      Мероприятие в две
      строки
    responsible:
    - body: iro
      role: 'исполнитель'
""",
)
PIECES = [
    *"\"':-#[]{}&*!|>%@`,?\\ \t\n\r~=0«»“”а",
    "\u00a0", "\x00", "\x85", "\u2028", "\ufeff", "\ufffd", "\U0001f393", ": ", "- ", " #",
    "---", "...", "\r\n", "<<: ", "<<<<<<< HEAD\n", "=======\n", "\n\t", "\n  ", '"C:\\п', "012", ".nan",
    "key:", "-Текст", "? ", "!!str ",
]  # fmt: skip
LINES = ["title: x", "  title: x", "- пункт", "    - пункт", "текст", "\tтекст", "{", "]", '"', "a: b: c", ""]

CODE_NAMES = {code.code for code in CODES}
NAMES_ALLOWED = re.compile(r"YAML|UTF-(8|16)|Windows-1251|DOS|Mac Cyrillic|git|U\+[0-9A-F]{4}|0x[0-9A-F]{2}")
QUOTED = re.compile("«.*»", re.DOTALL)

place = st.floats(0, 1, exclude_max=True)
pieces = st.one_of(st.just(""), st.sampled_from(PIECES), st.text(max_size=2))
text_edit = st.tuples(place, st.integers(0, 4), pieces)
line_edit = st.tuples(place, st.sampled_from(["drop", "shift", "unshift", "copy"]), st.sampled_from(LINES))
byte_edit = st.tuples(place, st.integers(0, 3), st.binary(max_size=3))


def assert_safe(data: bytes) -> None:
    """Compare with what YAML itself says, or check the words and places of the findings."""
    parsed = parse(data, "f.yml")
    if not parsed.findings:
        assert_same(parsed.value, yaml.load(data.decode("utf-8-sig"), yaml.CBaseLoader))
        return
    assert parsed.value is None
    assert len(set(parsed.findings)) == len(parsed.findings)
    places = [(finding.line, finding.column) for finding in parsed.findings]
    assert places == sorted(places)
    for finding in parsed.findings:
        assert finding.code in CODE_NAMES
        assert finding.line >= 1 and finding.column >= 1
        assert finding.line <= len(re.split(rb"\r\n|\r|\n", data))
        assert_russian(finding.message)
        assert_russian(re.sub("`.*`", "", finding.hint))


def assert_russian(sentence: str) -> None:
    assert sentence.isprintable() and sentence.endswith(".")
    assert re.search("[А-Яа-яЁё]{3}", sentence)
    assert not re.search("[A-Za-z]", NAMES_ALLOWED.sub("", QUOTED.sub("", sentence)))


def assert_same(ours: object, theirs: object) -> None:
    """``theirs`` has text for every scalar: equal, or the text of our typed value."""
    if isinstance(ours, dict):
        assert isinstance(theirs, dict) and list(ours) == list(theirs)
        for key in ours:
            assert_same(ours[key], theirs[key])
    elif isinstance(ours, list):
        assert isinstance(theirs, list) and len(ours) == len(theirs)
        for one, other in zip(ours, theirs, strict=True):
            assert_same(one, other)
    else:
        assert ours == theirs if isinstance(ours, str) else resolve(theirs) == (ours, "")


@settings(max_examples=1500, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(RECORDS), st.lists(text_edit, min_size=1, max_size=3))
def test_text_typed_anywhere(record, edits):
    for where, length, piece in edits:
        at = int(where * len(record))
        record = record[:at] + piece + record[at + length :]

    assert_safe(record.encode("utf-8", "surrogatepass"))


@settings(max_examples=1200, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(RECORDS), st.lists(line_edit, min_size=1, max_size=3))
def test_lines_moved_and_dropped(record, edits):
    for where, action, line in edits:
        lines = record.split("\n")
        at = int(where * len(lines))
        now = lines[at]
        new = {"drop": [], "shift": ["  " + now], "unshift": [now[1:]], "copy": [now, line, now]}
        lines[at : at + 1] = new[action]
        record = "\n".join(lines)

    assert_safe(record.encode())


@settings(max_examples=800, deadline=None, derandomize=True, database=None)
@given(
    st.sampled_from(RECORDS), st.sampled_from(["utf-8", "cp1251", "utf-16"]), st.lists(byte_edit, max_size=3)
)  # fmt: skip
def test_bytes_spoilt_anywhere(record, encoding, edits):
    data = record.encode(encoding, errors="replace")
    for where, length, piece in edits:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + length :]

    assert_safe(data)


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.binary(max_size=60), st.lists(st.one_of(st.text(max_size=5), st.integers(-1, 3)), max_size=4))
def test_any_bytes_and_any_path(data, path):
    assert_safe(data)
    line, column = locate(data, tuple(path), on_key=bool(path))

    assert line >= 1 and column >= 1


letters = st.characters(exclude_categories=["Cs"]).filter(lambda letter: not INVISIBLE.match(letter))
texts = st.text(letters, max_size=12).filter(lambda text: resolve(text) == (text, ""))
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), texts,
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not math.isinf(number)),
)  # fmt: skip
keys = st.from_regex(r"[a-zа-яё0-9][a-zа-яё0-9_-]{0,8}", fullmatch=True)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)
# A text that looks like a slip of the hand is refused, though another program may have meant it.
SLIPS = {"YML020", "YML021", "YML023", "YML024", "YML027"}


@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(st.dictionaries(keys, trees, min_size=1, max_size=4))
def test_what_another_program_writes_is_read_back(tree):
    data = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=10**6).encode()

    parsed = parse(data, "f.yml")

    if parsed.findings:
        assert {finding.code for finding in parsed.findings} <= SLIPS
    else:
        assert repr(parsed.value) == repr(tree)
