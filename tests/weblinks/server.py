"""A site on this computer that also works as a proxy: invented hosts, every way a page can answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

#: What a page answers, by its path: status, and where it sends the reader.
PAGES = {
    "/fine": (200, ""), "/gone": (404, ""), "/deleted": (410, ""), "/secret": (403, ""), "/ill": (500, ""),
    "/busy": (429, ""), "/moved": (301, "/fine"), "/for-now": (302, "/fine"), "/home": (302, "/"),
    "/": (200, ""), "/circle": (302, "/circle"), "/elsewhere": (301, "http://other.ru/gone"),
    "/inside": (302, "http://10.0.0.1/fine"), "/astray": (302, "mailto:office@school.ru"),
}  # fmt: skip


class _Page(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def do_CONNECT(self) -> None:
        self.send_error(403)

    def _answer(self) -> None:
        path = urlsplit(self.path).path
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        if path == "/slow":
            self.server.over.wait()
            return
        if path == "/dropped":
            self.close_connection = True
            return
        status, location = PAGES.get(path, (200, ""))
        if path == "/no-head":
            status = 405 if self.command == "HEAD" else 200
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_words) -> None:
        """Say nothing."""


class Site(ThreadingHTTPServer):
    """Remembers in ``asked`` every request as method, address and agent."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Page)
        self.asked: list[tuple[str, str, str]] = []
        self.over = threading.Event()

    @property
    def url(self) -> str:
        """Return the address without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def running() -> Iterator[Site]:
    """Run a site for the time of a test."""
    site = Site()
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.over.set()
        site.shutdown()
        site.server_close()
