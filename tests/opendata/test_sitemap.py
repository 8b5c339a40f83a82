"""``sitemap.xml`` and ``robots.txt``: every page, dates of real changes, nothing without an address."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from generator.site.sitemap import crawler_files

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PAGES = ["index.html", "404.html", "data/terms/index.html", "concepts/a&b/index.html", "assets/atlas.css"]


def test_every_page_is_listed_with_the_day_of_its_change():
    files = crawler_files("https://atlas.example/x/", PAGES, {"data/terms/": date(2026, 11, 22)})

    root = ElementTree.fromstring(files["sitemap.xml"])

    assert [(one[0].text, one[1].text if len(one) > 1 else None) for one in root.iter(f"{NS}url")] == [
        ("https://atlas.example/x/", None),
        ("https://atlas.example/x/concepts/a%26b/", None),
        ("https://atlas.example/x/data/terms/", "2026-11-22"),
    ]
    assert files["robots.txt"].decode() == (
        "User-agent: *\nAllow: /\nSitemap: https://atlas.example/x/sitemap.xml\n"
    )


def test_without_an_address_there_is_no_map():
    assert crawler_files("", PAGES, {}) == {"robots.txt": b"User-agent: *\nAllow: /\n"}


def test_the_built_site_follows(site):
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    assert not (site / "sitemap.xml").exists()
