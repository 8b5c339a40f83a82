"""The built site as files: links lead somewhere, titles differ, pages stay light, counts are right."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest


class Page(HTMLParser):
    """Links, ids and the title of one page."""

    def __init__(self, text: str):
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.title = ""
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given[name] for name in ("href", "src") if given.get(name)]
        self._in_title = self._in_title or (tag == "title" and not self.title)

    def handle_endtag(self, tag):
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data):
        self.title += data if self._in_title else ""


@pytest.fixture(scope="module")
def pages(site) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def target_of(site: Path, path: Path, link: str) -> tuple[Path, str] | None:
    """Return file and anchor of an internal link, None for an external one."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return path, unquote(parts.fragment)
    start = site if path.name == "404.html" else path.parent
    found = site / parts.path.lstrip("/") if parts.path.startswith("/") else start / unquote(parts.path)
    found = found.resolve()
    return (found / "index.html" if parts.path.endswith("/") or found.is_dir() else found), unquote(
        parts.fragment
    )


def test_every_internal_link_and_anchor_leads_somewhere(site, pages):
    dead = set()
    for path, page in pages.items():
        for link in page.links:
            found = target_of(site, path, link)
            if found is None:
                continue
            file, anchor = found
            if anchor.startswith("/"):  # a place inside the forms, tests/site/test_forms.py knows them
                anchor = ""
            if not file.is_file() or (anchor and file in pages and anchor not in pages[file].ids):
                dead.add((str(path.relative_to(site)), link))

    assert dead == set()


def test_titles_are_unique(pages):
    titles = Counter(page.title for page in pages.values())

    assert [title for title, count in titles.items() if count > 1] == []


def test_ids_are_unique_on_every_page(site, pages):
    doubled = {
        str(path.relative_to(site)): [i for i, n in Counter(page.ids).items() if n > 1]
        for path, page in pages.items()
    }

    assert {path: ids for path, ids in doubled.items() if ids} == {}


def test_pages_stay_light(pages):
    heavy = {str(path): size for path in pages if (size := len(gzip.compress(path.read_bytes(), 6))) > 60_000}

    assert heavy == {}


def test_first_view_is_under_80_kilobytes(site):
    parts = ["index.html", "assets/atlas.css", "assets/atlas.js"]

    total = sum(len(gzip.compress((site / part).read_bytes(), 6)) for part in parts)

    assert total < 80_000


def test_nothing_says_that_missing_is_zero_or_failed(site, pages):
    shown = re.compile(r">\s*0(?:[.,]0+)?\s*%|>\s*не выполнен[оы]?\s*<|>\s*провален", re.I)

    guilty = [str(path) for path in pages if shown.search(path.read_text(encoding="utf-8"))]

    assert guilty == []


def test_every_activity_page_shows_the_printed_period_and_its_meaning(real_build, site):
    catalogue = real_build[0].loaded.catalogue
    missing = []
    for row in catalogue.of("activity_row"):
        text = (site / "activities" / row.parent.id / "index.html").read_text(encoding="utf-8")
        if f"<dd>{row.record.period.raw}</dd>" not in text or "Что это значит" not in text:
            missing.append(row.id)

    assert missing == []


def test_the_forms_stay_out_of_search(site):
    page = (site / "admin/index.html").read_text(encoding="utf-8")
    named = [path.name for path in (site / "search").rglob("*.json") if b"admin/" in path.read_bytes()]

    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert named == []
