"""Calendar files as another program reads them: whole texts, whole lines, days that end where they should."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.site.ics import Event, calendar_file, escaped, event_lines, folded


def event(**changes) -> Event:
    given = {
        "uid": "x-2021.1.1.1@atlas",
        "first": date(2021, 6, 1),
        "last": date(2021, 6, 30),
        "sequence": 0,
        "stamp": date(2026, 11, 21),
        "summary": "Утвердить план",
        "description": "Срок в документе: Июнь",
        "categories": ("Югра",),
    }
    return Event(**(given | changes))


def written(*events: Event, name: str = "Атлас") -> bytes:
    return calendar_file(name, map(event_lines, events))


def read(data: bytes):
    """Return the only event of a file as the independent parser sees it."""
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    return found


def test_a_file_is_these_lines():
    data = written(event(url="https://atlas.example/a/"), name="Атлас: Югра")

    assert data.decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//atlas//calendar//RU",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Атлас: Югра",
        "BEGIN:VEVENT",
        "UID:x-2021.1.1.1@atlas",
        "DTSTAMP:20261121T000000Z",
        "LAST-MODIFIED:20261121T000000Z",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20210601",
        "DTEND;VALUE=DATE:20210701",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Утвердить план",
        "DESCRIPTION:Срок в документе: Июнь",
        "CATEGORIES:Югра",
        "URL:https://atlas.example/a/",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@pytest.mark.parametrize(
    ("last", "end"),
    [("2021-06-01", "2021-06-02"), ("2021-12-31", "2022-01-01"), ("2024-02-28", "2024-02-29")],
)
def test_the_end_is_the_day_after_the_last_one(last, end):
    found = read(written(event(first=date(2021, 6, 1), last=date.fromisoformat(last))))

    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (date(2021, 6, 1), date.fromisoformat(end))


def test_an_event_of_a_replaced_plan_is_cancelled():
    assert read(written(event(cancelled=True)))["STATUS"] == "CANCELLED"
    assert "STATUS" not in read(written(event()))


PAYLOAD = "до 1,5 ч; путь C:\\new\nвторая строка\r\nтретья; BEGIN:VEVENT"


def test_commas_semicolons_backslashes_and_line_ends_come_back():
    found = read(written(event(summary=PAYLOAD, description=PAYLOAD)))

    whole = "до 1,5 ч; путь C:\\new\nвторая строка\nтретья; BEGIN:VEVENT"
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (whole, whole)


def test_a_category_with_a_comma_stays_one():
    found = read(written(event(categories=("Югра, округ", "Дорожная карта"))))

    assert found["CATEGORIES"].cats == ["Югра, округ", "Дорожная карта"]


@pytest.mark.parametrize("mark", ["\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_is_written_as_one(mark):
    assert escaped(f"а{mark}б") == "а\\nб"


def test_control_characters_are_left_out():
    assert escaped("а\x00\x07\x1b\x7fб") == "аб"


@pytest.mark.parametrize(
    "text", ["я" * 400, "a" + "я" * 400, "€" * 90, "😀" * 60, "a" * 75, "a" * 76, "a" * 149]
)
def test_a_long_line_is_folded_between_characters(text):
    lines = folded(text).split(b"\r\n")

    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert all(line.startswith(b" ") for line in lines[1:-1])
    assert [line.decode() for line in lines]
    assert "".join(line.decode()[number > 0 :] for number, line in enumerate(lines)) == text


def test_a_line_of_75_octets_is_not_folded():
    assert folded("a" * 75) == b"a" * 75 + b"\r\n"
    assert folded("a" * 76) == b"a" * 75 + b"\r\n a\r\n"


@given(st.text(max_size=300))
def test_any_text_comes_back_but_for_its_line_ends_and_controls(text):
    lines = written(event(summary=f"({text})"), event(uid="second@atlas")).split(b"\r\n")
    first, second = Calendar.from_ical(b"\r\n".join(lines)).walk("VEVENT")

    assert all(len(line) <= 75 for line in lines)
    assert escaped(str(first["SUMMARY"])) == escaped(f"({text})")
    assert second["UID"] == "second@atlas"
