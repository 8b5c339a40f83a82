"""What is refused: the place, all mistakes of one file at once, the words."""

from __future__ import annotations

import time

import pytest

from generator.yamlio import parse


def places(text: str | bytes) -> list[str]:
    """Return «line:column code» of every finding."""
    data = text if isinstance(text, bytes) else text.encode()
    return [f"{f.line}:{f.column} {f.code}" for f in parse(data, "f.yml").findings]


def test_a_finding_carries_its_file_and_no_path():
    finding = parse(b"a: 1\na: 2\n", "data/x/y.yml").findings[0]

    assert (finding.file, finding.path, finding.line, finding.column) == ("data/x/y.yml", (), 2, 1)


def test_places_are_right_after_a_mark_windows_line_ends_and_cyrillic():
    data = b"\xef\xbb\xbf" + "имя: «ёж»\r\nкоды: [Ж, 012]\r\nимя: 1\r\n".encode()

    assert places(data) == ["2:11 YML016", "3:1 YML007"]


def test_all_mistakes_of_a_file_come_at_once_in_order():
    text = "a: 1\nb: 012\nc: x: y\na: 2\nd: [1, 2\ne: @x\nf: .nan\n\tg: 1\n"

    assert places(text) == [
        "2:4 YML016", "3:5 YML025", "4:1 YML007", "5:4 YML030", "6:4 YML028", "7:4 YML017", "8:1 YML019",
    ]  # fmt: skip


def test_a_third_key_names_the_line_of_the_first():
    messages = [f.message for f in parse(b"a: 1\nb: 2\na: 3\na: 4\n", "f.yml").findings]

    assert messages == ["Ключ «a» повторён: первый раз он записан в строке 1."] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Where the mistake is seen later than it was made.
        ('a: "x\nb: "y\nc: 1\n', ["1:4 YML026", "2:4 YML026"]),
        ('a: "x\n' + "b: 1\n" * 30, ["1:4 YML026", *(f"{n}:1 YML007" for n in range(3, 32))]),
        ("a: [x,\n  y\nb: 1\n", ["1:4 YML030"]),
        ("  a: 1\nb: 2\nc: 3\n", ["1:3 YML027"]),
        ("a:\n    b: 1\n  c: 2\n  d: 3\n", ["3:3 YML027"]),
        ("a:\n  - b: 1\n   c: 2\n", ["3:4 YML027"]),
        ("a: первая\n  Срок: май\n  третья\nb: 1\n", ["2:7 YML025"]),
        ("a:\n  'b: 1\n  c: 2\n", ["2:3 YML028"]),
        ("a: 1\n}\nb: 2\n", ["2:1 YML028"]),
        # Text that parses and would silently mean something else.
        ("a:\n  -Один\n  -Два\n", ["2:3 YML023", "3:3 YML023"]),
        ("a: Один\n  - два\n", ["2:3 YML027"]),
        ("a:\n  kind:act\n  url:https://example.org\n", ["3:6 YML024"]),
        ("-a: 1\n-b: 2\n", ["1:1 YML023", "2:1 YML023"]),
        ("a: #тег\n", ["1:4 YML031"]),
        ('a: "\\u0000"\n', ["1:4 YML006"]),
        ("«a»: 1\n", ["1:1 YML021"]),
        ("{a:1}\n", ["1:3 YML024"]),
        # Anchors, aliases and types are seen where nothing refers to them, on collections and keys.
        ("a: &x [1]\n&y b: *x\n*y : 2\n", ["1:4 YML008", "2:1 YML008", "2:7 YML009", "3:1 YML015"]),
        ("a: !!set {b: 1}\n", ["1:4 YML011"]),
        ("a: ! 12\n", ["1:4 YML011"]),
        # Git.
        ("a: 1\n=======\nb: 2\n>>>>>>> x\n", ["2:1 YML022", "4:1 YML022"]),
        ("<<<<<<< a\na: 1\n||||||| b\na: 2\n=======\na: 3\n>>>>>>> c\nb: 01\n", ["1:1 YML022", "8:4 YML016"]),
    ],
)  # fmt: skip
def test_a_mistake_is_found_where_it_was_made(text, expected):
    assert places(text) == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "YML002"),
        (b"\xef\xbb\xbf", "YML002"),
        (b" \n\n", "YML002"),
        (b"---\n", "YML002"),
        (b"12\n", "YML003"),
        ("a: ж\n".encode("utf-16-le"), "YML005"),
        ("a: школа наставников\n".encode("utf-16-be"), "YML005"),
        ("a: ж\n".encode("utf-32"), "YML005"),
        (b"a: \xed\xa0\x80\n", "YML004"),
        ("a: школа\n".encode()[:-2], "YML004"),
        (b"a: x\x00y\n", "YML006"),
        ("a: x\u2028y\n".encode(), "YML006"),
        ("a: x\x85y\n".encode(), "YML006"),
        (b"a: x\x7fy\n", "YML006"),
        ("a: x\ufeffy\n".encode(), "YML006"),
        ("a: x\ufffdy\n".encode(), "YML006"),
        ("a: x\uffffy\n".encode(), "YML006"),
        (b"[" * 100_000, "YML014"),
        (b"{" * 100_000, "YML014"),
        (b"- " * 100_000, "YML014"),
        (b"? " * 100_000, "YML014"),
        (b"a: " + b"9" * 5000, "YML018"),
        (b"a: 0x" + b"f" * 5000, "YML018"),
    ],
)
def test_bytes_that_are_no_record_are_refused(data, code):
    found = parse(data, "f.yml").findings

    assert {finding.code for finding in found} == {code}


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1251", "Windows-1251"),
        ("cp866", "DOS (866)"),
        ("koi8-r", "КОИ-8"),
        ("mac-cyrillic", "Mac Cyrillic"),
    ],
)
def test_the_old_encoding_is_named_with_a_word_read_in_it(encoding, name):
    data = "title: x\nsummary: Опытный учитель ведёт молодого коллегу\n".encode(encoding)

    finding = parse(data, "f.yml").findings[0]

    assert (finding.line, finding.column) == (2, 10)
    assert finding.message == f"Файл сохранён не в UTF-8, похоже на кодировку {name} (прочитано «Опытный»)."


def test_one_spoilt_letter_is_not_called_an_old_encoding():
    data = "title: Школа наставников\nnote: при".encode() + b"\xff" + "ер\n".encode()

    finding = parse(data, "f.yml").findings[0]

    assert (finding.line, finding.column) == (2, 10)
    assert finding.message == "Байт 0xFF не читается в UTF-8: буква на этом месте испорчена."


def test_what_the_hint_says_to_type_is_accepted():
    hint = parse("summary: Срок: октябрь\n".encode(), "f.yml").findings[0].hint

    typed = hint.split("`")[1]

    assert parse(typed.encode(), "f.yml").value == {"summary": "Срок: октябрь"}


def test_a_long_text_is_shown_with_both_of_its_quotes():
    text = "summary: Срок: " + "октябрь и " * 30 + "май"

    hint = parse(text.encode(), "f.yml").findings[0].hint

    assert hint == (
        "Возьмите весь текст в кавычки: "
        '`summary: "Срок: октябрь и октябрь и октябрь и октябрь и окт…брь и октябрь и май"`.'
    )


@pytest.mark.parametrize(
    "text",
    ["a: [x\n" + "b: 1\n" * 100_000, 'a: "' + "x " * 900_000, "a: x: " + " y" * 900_000, "\t" * 1_900_000],
    ids=["many lines", "open quote", "long line", "tabs"],
)
def test_a_large_broken_file_does_not_hang(text):
    start = time.process_time()

    found = parse(text.encode(), "f.yml").findings

    assert 1 <= len(found) <= 100
    assert time.process_time() - start < 20
