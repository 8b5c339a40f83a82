"""Calendar files («ICS», RFC 5545): all-day events as bytes; the same events give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

#: Octets in one line before its CRLF; the space of a continuation is one of them.
LINE = 75
# line ends of every kind, also those that only some readers take for one
_BREAK = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Event(NamedTuple):
    """One all-day event; both days included. ``stamp`` is the day of the data."""

    uid: str
    first: date
    last: date
    sequence: int
    stamp: date
    summary: str
    description: str
    categories: tuple[str, ...]
    url: str = ""
    cancelled: bool = False


def event_lines(event: Event) -> bytes:
    """Return one VEVENT; it takes no time in the day of the reader (TRANSPARENT)."""
    stamp, after = _day(event.stamp), event.last + timedelta(days=1)
    # what is always short and plain is written at once: there are thousands of events
    plain = (
        f"DTSTAMP:{stamp}T000000Z\r\nLAST-MODIFIED:{stamp}T000000Z\r\nSEQUENCE:{event.sequence}\r\n"
        f"DTSTART;VALUE=DATE:{_day(event.first)}\r\nDTEND;VALUE=DATE:{_day(after)}\r\nTRANSP:TRANSPARENT\r\n"
    )
    lines = (
        folded(f"UID:{escaped(event.uid)}"),
        plain.encode(),
        folded(f"SUMMARY:{escaped(event.summary)}"),
        folded(f"DESCRIPTION:{escaped(event.description)}"),
        folded(f"CATEGORIES:{','.join(map(escaped, event.categories))}"),
        folded(f"URL:{event.url}") if event.url else b"",
        b"STATUS:CANCELLED\r\n" if event.cancelled else b"",
    )
    return b"BEGIN:VEVENT\r\n" + b"".join(lines) + b"END:VEVENT\r\n"


def calendar_file(name: str, events: Iterable[bytes]) -> bytes:
    """Return a whole calendar of events made by ``event_lines``."""
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//atlas//calendar//RU",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    )
    return b"".join((*map(folded, head), *events, folded("END:VCALENDAR")))


def escaped(text: str) -> str:
    """Return a text value: backslash, semicolon, comma and line ends escaped, no control characters."""
    plain = _CONTROL.sub("", _BREAK.sub("\n", text))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """Return a line with its CRLF, folded so that no octet of a character is parted from the others."""
    data, parts, start, room = line.encode(), [], 0, LINE
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[start:end])
        start, room = end, LINE - 1
    return b"\r\n ".join((*parts, data[start:])) + b"\r\n"


def _day(value: date) -> str:
    return value.isoformat().replace("-", "")
