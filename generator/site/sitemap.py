"""``sitemap.xml`` and ``robots.txt`` («карта сайта») for search engines.

Source: https://www.sitemaps.org/protocol.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import quote
from xml.sax.saxutils import escape

from generator.site.history import Chronicle

SITEMAP = "sitemap.xml"


def crawler_files(site_url: str, pages: Iterable[str], changed: Mapping[str, date]) -> dict[str, bytes]:
    """Return both files by path; without the address of the site there is no map, it needs full addresses.

    ``pages`` are files of pages; 404.html and other pages without a folder of their own are left out.
    ``changed`` is the last change of the record of a page, by its address; pages without a record have none.
    """
    robots = "User-agent: *\nAllow: /\n"
    if not site_url:
        return {"robots.txt": robots.encode()}
    root = site_url.rstrip("/") + "/"
    addresses = sorted(
        path.removesuffix("index.html") for path in pages if f"/{path}".endswith("/index.html")
    )
    entries = "".join(_entry(root, one, changed.get(one)) for one in addresses)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
    return {SITEMAP: text.encode(), "robots.txt": f"{robots}Sitemap: {root}{SITEMAP}\n".encode()}


def last_changes(history: Chronicle) -> dict[str, date]:
    """Return the day of the last release that tells of each page, by its address."""
    return {
        line.page: release.record.date for release in history.releases for line in history.lines[release.id]
    }


def _entry(root: str, address: str, day: date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{escape(root + quote(address))}</loc>{changed}</url>\n"
