"""The feeds by the rules of RFC 4287, checked by hand: an independent XML parser reads them."""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree import ElementTree

import pytest

from generator.site.atom import Site, feeds
from generator.site.history import Chronicle
from tests.site.releases import DAY, first, project, second

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
URL = "https://atlas.example/site/"
PATHS = ("changes/atom.xml", "changes/russia.xml")


def made(*releases: dict, url: str = URL) -> dict[str, bytes]:
    catalogue = project(*releases)
    return feeds(catalogue, Chronicle(catalogue), Site(url, DAY))


def read(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)


def faults(feed: ElementTree.Element) -> list[str]:
    """Return what sections 4.1.1 and 4.1.2 of the RFC forbid or miss."""
    found = []
    for holder in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            if len(holder.findall(f"{ATOM}{name}")) != 1:
                found.append(f"{holder.tag}: {name}")
        for moment in (*holder.findall(f"{ATOM}updated"), *holder.findall(f"{ATOM}published")):
            if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment.text):
                found.append(f"{holder.tag}: {moment.text}")
            datetime.fromisoformat(moment.text)
        rels = [(one.get("rel"), one.get("type")) for one in holder.findall(f"{ATOM}link")]
        if len(set(rels)) != len(rels) or not all(one.get("href") for one in holder.findall(f"{ATOM}link")):
            found.append(f"{holder.tag}: link {rels}")
        if not re.match(
            r"(tag:[a-z.]+,\d{4}-\d\d-\d\d:|urn:uuid:[0-9a-f-]{36}$)", holder.find(f"{ATOM}id").text
        ):
            found.append(f"{holder.tag}: id")
    if feed.find(f"{ATOM}author/{ATOM}name") is None:
        found.append("author")
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    return found + (["doubled id"] if len(set(ids)) != len(ids) else [])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("url", [URL, ""])
def test_a_feed_is_valid(path, url):
    feed = read(made(first(), second(), url=url)[path])

    assert feed.tag == f"{ATOM}feed" and feed.get(f"{XML}lang") == "ru"
    assert faults(feed) == []


def test_a_feed_without_a_release_is_valid_and_empty():
    feed = read(made()["changes/atom.xml"])

    assert faults(feed) == []
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.find(f"{ATOM}updated").text == "2026-03-01T00:00:00Z"


def test_entries_are_releases_newest_first_dated_by_the_data():
    feed = read(made(first(), second())["changes/atom.xml"])

    told = [
        [one.find(f"{ATOM}{name}").text for name in ("title", "updated", "id")]
        for one in feed.iter(f"{ATOM}entry")
    ]
    assert told == [
        [
            "Срок и орган (1 февраля 2026\u00a0г.)", "2026-02-01T00:00:00Z",
            "tag:atlas.example,2026-02-01:/site/changes/atom.xml/2026.02.01",
        ],
        [
            "Первая публикация (10 января 2026\u00a0г.)", "2026-01-10T00:00:00Z",
            "tag:atlas.example,2026-01-10:/site/changes/atom.xml/2026.01.10",
        ],
    ]  # fmt: skip
    assert feed.find(f"{ATOM}updated").text == "2026-02-01T00:00:00Z"


def test_ids_stay_when_a_release_is_added():
    before, after = (
        [one.text for one in read(feed["changes/atom.xml"]).findall(f"{ATOM}entry/{ATOM}id")]
        for feed in (made(first(), url=""), made(first(), second(), url=""))
    )

    assert after[1:] == before


def test_a_feed_of_a_territory_has_its_lines_only():
    catalogue = project(first(), second())
    chronicle = Chronicle(catalogue)
    chronicle.lines["2026.01.10"] = tuple(
        one._replace(territory="other") for one in chronicle.lines["2026.01.10"]
    )

    feed = read(feeds(catalogue, chronicle, Site(URL, DAY))["changes/russia.xml"])

    assert [one.text for one in feed.findall(f"{ATOM}entry/{ATOM}title")] == [
        "Срок и орган (1 февраля 2026\u00a0г.)"
    ]


def test_links_lead_to_the_site():
    feed = read(made(first(), second())["changes/atom.xml"])

    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == "https://atlas.example/site/changes/2026.02.01/"
    assert 'href="https://atlas.example/site/activities/russia-2021.1/"' in entry.find(f"{ATOM}content").text


def test_a_payload_is_escaped_twice_and_forbidden_signs_are_left_out():
    later = second(old='</content><script>alert(1)</script> & "', title="Срок <b>и</b> орган")
    catalogue = project(first(), later)
    chronicle = Chronicle(catalogue)
    one, *others = chronicle.lines["2026.02.01"]
    chronicle.lines["2026.02.01"] = (one._replace(said=("бланк \ufffe\x0b",)), *others)

    feed = feeds(catalogue, chronicle, Site(URL, DAY))["changes/atom.xml"]
    entry = read(feed).find(f"{ATOM}entry")

    content = entry.find(f"{ATOM}content")
    assert content.get("type") == "html" and len(content) == 0
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;" in content.text
    assert "<script" not in content.text and "бланк </li>" in content.text
    assert entry.find(f"{ATOM}title").text.startswith("Срок <b>и</b> орган")


def test_a_territory_named_like_the_common_feed_has_another_address():
    catalogue = project()
    object.__setattr__(catalogue.get("territory", "russia"), "id", "atom")

    assert sorted(feeds(catalogue, Chronicle(catalogue), Site("", DAY))) == [
        "changes/atom.xml", "changes/territory-atom.xml",
    ]  # fmt: skip
