"""The feeds («лента Atom», RFC 4287): one entry for a release, a feed of everything and of each territory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from markupsafe import escape

from generator.catalogue import Catalogue, Entry
from generator.site.history import FOLDER, Chronicle, Line, feed_path
from generator.site.text import day

NAME = "Атлас профессионального развития педагогов"
#: Lines of a release that an entry shows; the page of the release has them all.
SHOWN = 40
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Site(NamedTuple):
    """What a feed needs beside the records: the address of the site root or "", the day of the build."""

    url: str
    as_of: date


def feeds(catalogue: Catalogue, chronicle: Chronicle, site: Site) -> dict[str, bytes]:
    """Return every feed by its path on the site; one without a release is valid and empty."""
    names = {"": "все территории"} | {e.id: e.record.short_name for e in catalogue.of("territory")}
    return {feed_path(id): _feed(chronicle, site, id, name) for id, name in names.items()}


def _feed(chronicle: Chronicle, site: Site, territory: str, name: str) -> bytes:
    path = feed_path(territory)
    told = [(entry, _lines(chronicle, entry, territory)) for entry in reversed(chronicle.releases)]
    shown = [(entry, lines) for entry, lines in told if lines]
    first = chronicle.releases[0].record.date if chronicle.releases else site.as_of
    newest = shown[0][0].record.date if shown else first
    head = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">',
        f"<id>{_id(site, first, path)}</id>",
        f"<title>{_xml(f'{NAME}: что изменилось, {name}')}</title>",
        f"<updated>{_time(newest)}</updated>",
        f"<author><name>{_xml(NAME)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{_href(site, path)}"/>',
        f'<link rel="alternate" type="text/html" href="{_href(site, f"{FOLDER}/")}"/>',
    )
    entries = (part for entry, lines in shown for part in _entry(site, entry, lines, path))
    return ("\n".join((*head, *entries, "</feed>")) + "\n").encode()


def _lines(chronicle: Chronicle, entry: Entry, territory: str) -> list[Line]:
    lines = chronicle.lines[entry.id]
    return [line for line in lines if territory in ("", line.territory)]


def _entry(site: Site, entry: Entry, lines: list[Line], feed: str) -> Iterator[str]:
    page, when = f"{FOLDER}/{entry.id}/", entry.record.date
    yield "<entry>"
    yield f"<id>{_id(site, when, f'{feed}/{entry.id}')}</id>"
    yield f"<title>{_xml(f'{entry.record.title} ({day(when)})')}</title>"
    yield f"<published>{_time(when)}</published>"
    yield f"<updated>{_time(when)}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{_href(site, page)}"/>'
    # HTML inside XML: every text is escaped for HTML first, the whole for XML then
    yield f'<content type="html">{_xml("".join(_html(site, page, lines)))}</content>'
    yield "</entry>"


def _html(site: Site, page: str, lines: list[Line]) -> Iterator[str]:
    yield "<ul>"
    for line in lines[:SHOWN]:
        title = escape(line.link.title)
        name = f'<a href="{_href(site, line.link.path)}">{title}</a>' if line.link.path else title
        yield f"<li>{name}: {escape('; '.join(line.said))}</li>"
    yield "</ul>"
    if len(lines) > SHOWN:
        more = f"Показано строк: {SHOWN} из {len(lines)}."
        yield f'<p>{more} <a href="{_href(site, page)}">Весь выпуск</a></p>'


def _id(site: Site, start: date, path: str) -> str:
    """Return an address that never changes: a tag: URI of the host, without a host a UUID of the path."""
    host = urlsplit(site.url).hostname
    if not host:
        return uuid5(NAMESPACE_URL, f"atlas:{start}:{path}").urn
    return f"tag:{host},{start}:{quote(urlsplit(site.url).path)}{quote(path)}"


def _href(site: Site, path: str) -> str:
    """Return the address of a page, relative to the folder of the feeds where the site has none."""
    place, mark, anchor = path.partition("#")
    return str(escape(f"{site.url or '../'}{quote(place)}{mark}{quote(anchor)}"))


def _time(when: date) -> str:
    return f"{when.isoformat()}T00:00:00Z"


def _xml(text: str) -> str:
    """Return text as XML takes it: escaped, without the signs that XML forbids."""
    return str(escape(_FORBIDDEN.sub("", text)))
