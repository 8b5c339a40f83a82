"""A forge on this computer: answers what a test has prepared and remembers what was asked."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "tools" / "ci"
sys.path.insert(0, str(SCRIPTS))

_TOKENS = ("Authorization", "PRIVATE-TOKEN", "JOB-TOKEN")


class _Answers(BaseHTTPRequestHandler):
    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        json_sent = self.headers.get("Content-Type") == "application/json" and body
        self.server.asked.append((self.command, self.path, json.loads(body) if json_sent else body))
        self.server.tokens.append(next((self.headers[name] for name in _TOKENS if self.headers[name]), None))
        answer = self.server.answers.get(f"{self.command} {self.path}")
        content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(404 if answer is None else 200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, *_words) -> None:
        """Say nothing."""


class Pretended(ThreadingHTTPServer):
    """``answers`` by method and path, JSON or bytes; anything else is not found."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.answers: dict[str, object] = {}
        self.asked: list[tuple[str, str, object]] = []
        self.tokens: list[str | None] = []

    @property
    def url(self) -> str:
        """Return the address without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"

    def changed(self) -> list[tuple[str, str, object]]:
        """Return what was asked beside reading."""
        return [one for one in self.asked if one[0] != "GET"]


@contextmanager
def running() -> Iterator[Pretended]:
    """Run the forge for the time of a test."""
    server = Pretended()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
