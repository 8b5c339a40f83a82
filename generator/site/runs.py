"""Calendars of the runs of programmes («потоки»): one for all of them, one for each programme."""

from __future__ import annotations

from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.model.programme import RUN_MODES
from generator.site.ics import Event, calendar_file, event_lines
from generator.site.text import shortened

ALL_RUNS = "programmes/runs.ics"


def runs_path(programme: Entry) -> str:
    """Return the address of the calendar of a programme."""
    return f"programmes/{programme.id}/runs.ics"


def run_calendars(catalogue: Catalogue, as_of: date, site_url: str) -> dict[str, bytes]:
    """Return the calendars of all programmes with runs by their paths; {} when there is no run."""
    files, every = {}, []
    for programme in catalogue.of("programme"):
        runs = catalogue.children(programme, "programme_run")
        events = [event_lines(_event(programme, run, as_of, site_url)) for run in runs]
        if events:
            every += events
            name = f"Атлас: {shortened(programme.record.title, 90)}"
            files[runs_path(programme)] = calendar_file(name, events)
    return {ALL_RUNS: calendar_file("Атлас: потоки программ", every), **files} if every else {}


def _event(programme: Entry, run: Entry, as_of: date, site_url: str) -> Event:
    record = run.record
    told = (
        programme.record.summary,
        f"Как проходит: {RUN_MODES[record.mode]}" if record.mode else "",
        f"Где: {record.place}" if record.place else "",
        f"Запись: {record.url}" if record.url else "",
        f"Источник: {programme.record.source_url}",
    )
    return Event(
        uid=f"{run.id}@atlas",
        first=record.start,
        last=max(record.start, record.end),
        sequence=0,
        stamp=as_of,
        summary=programme.record.title,
        description="\n".join(filter(None, told)),
        categories=("Программа ДПП",),
        url=f"{site_url.rstrip('/')}/programmes/{programme.id}/" if site_url else "",
    )
