"""The calendar files of the real data, read by an independent parser."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from generator.derive.status import point_state
from generator.load import load
from generator.project import open_project
from generator.site.context import Context

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load(open_project(ROOT)).catalogue, DAY)


@pytest.fixture(scope="module")
def calendars(site) -> dict[str, Calendar]:
    """Every file of the built site by its name."""
    return {
        path.name: Calendar.from_ical(path.read_bytes()) for path in sorted((site / "calendar").glob("*.ics"))
    }


@pytest.fixture(scope="module")
def occurrences(context) -> dict[str, tuple]:
    """Every dated occurrence of the catalogue by its name in a calendar: (source, window)."""
    catalogue = context.catalogue
    rows = {
        f"{one.id}@atlas": (state.row, one.window)
        for activity in catalogue.of("activity")
        for state in context.states(activity)
        for one in state.occurrences
    }
    points = {
        f"point/{one.id}@atlas": (point, one.window)
        for point in catalogue.of("operative_point")
        if (one := point_state(catalogue, point, DAY))
    }
    return {uid: found for uid, found in (rows | points).items() if found[1]}


def uids(calendar: Calendar) -> list[str]:
    return [str(event["UID"]) for event in calendar.walk("VEVENT")]


def test_the_site_holds_the_files_the_pages_name(context, calendars):
    assert {f"calendar/{name}" for name in calendars} == set(context.calendars)
    assert {"all.ics", "ugra.ics", "ugra-2021.ics", "ugra.iro.ics"} <= set(calendars)


def test_the_file_of_everything_holds_every_dated_occurrence_and_no_other(calendars, occurrences):
    assert len(occurrences) >= 134
    assert sorted(uids(calendars["all.ics"])) == sorted(occurrences)


@pytest.mark.parametrize("kind", ["territory", "document"])
def test_files_of_territories_and_documents_share_all_events_out(context, calendars, occurrences, kind):
    for entry in context.catalogue.of(kind):
        own = [uid for uid, (source, _) in occurrences.items() if getattr(source, kind) == entry.id]

        held = uids(calendars[f"{entry.id}.ics"]) if own else []

        assert sorted(held) == sorted(own), entry.id
        assert own or f"{entry.id}.ics" not in calendars, entry.id


def test_the_file_of_a_body_holds_the_dated_times_of_its_duties(context, calendars, occurrences):
    for entry in (*context.catalogue.of("body"), *context.catalogue.of("role")):
        sources = {id(duty.source) for duty in context.duties_of(entry)}
        own = [uid for uid, (source, _) in occurrences.items() if id(source) in sources]

        held = uids(calendars[f"{entry.id}.ics"]) if own else []

        assert sorted(held) == sorted(own), entry.id


def test_no_name_stands_twice_in_a_file(calendars):
    doubled = {
        name: [uid for uid, number in Counter(uids(calendar)).items() if number > 1]
        for name, calendar in calendars.items()
    }

    assert {name: found for name, found in doubled.items() if found} == {}


def test_events_end_with_their_windows_and_are_whole_days(calendars, occurrences):
    for event in calendars["all.ics"].walk("VEVENT"):
        _, window = occurrences[str(event["UID"])]
        first, after = event.decoded("DTSTART"), event.decoded("DTEND")

        assert type(first) is type(after) is date
        assert after == window.end + timedelta(days=1)
        assert first in (window.start, window.end)


def test_every_event_has_what_the_standard_and_a_reader_ask_for(calendars):
    for name, calendar in calendars.items():
        assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH"), name
        assert calendar["X-WR-CALNAME"].startswith("Атлас: "), name
        for event in calendar.walk("VEVENT"):
            assert event.errors == [], name
            assert event["SUMMARY"] and event["CATEGORIES"].cats, name
            assert event["DESCRIPTION"].startswith("Срок в документе: "), name
            assert "Состояние на 21 ноября 2026\u00a0г.: " in event["DESCRIPTION"], name
            assert event.decoded("DTSTAMP").date() == DAY, name
            assert event["TRANSP"] == "TRANSPARENT", name


def test_lines_are_short_end_in_crlf_and_break_no_letter(context):
    for path, data in context.calendars.items():
        lines = data.split(b"\r\n")

        assert lines[-1] == b"" and b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines), path
        assert max(map(len, lines)) <= 75, path
        assert "\ufffd" not in "".join(line.decode("utf-8", "replace") for line in lines), path


def test_the_next_day_keeps_every_name_and_the_same_day_every_byte(context, occurrences):
    catalogue = context.catalogue

    again, later = (Context(catalogue, day).calendars for day in (DAY, DAY + timedelta(days=1)))

    assert again == context.calendars
    assert sorted(uids(Calendar.from_ical(later["calendar/all.ics"]))) == sorted(occurrences)
