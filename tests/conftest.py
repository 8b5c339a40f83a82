"""What several folders of tests share: the real site built once, a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from generator.build import Built, build
from generator.project import Project, open_project

# a shared machine may hold any example up for a while: only the count of examples is bounded
settings.register_profile("atlas", deadline=None)
settings.load_profile("atlas")

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 21)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def built_project(root: Path, out: Path, cache: Path) -> Built:
    """Build ``root`` into ``out`` with caches of its own."""

    class Elsewhere(Project):
        @property
        def cache(self) -> Path:
            return cache

    project = open_project(root)
    return build(Elsewhere(project.root, project.engine), DAY, out, "", lambda _text: None)


@pytest.fixture(scope="session")
def real_build(tmp_path_factory) -> tuple[Built, Path]:
    """The real data, built once: what the build said and the folder of the site."""
    folder = tmp_path_factory.mktemp("real")
    out = folder / "atlas" / "site"
    built = built_project(ROOT, out, folder / "cache")
    assert built.written is not None, "the real data have errors: run make check"
    return built, out


@pytest.fixture(scope="session")
def site(real_build) -> Path:
    return real_build[1]


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on this computer; yield its address."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """The site below a project path, as on a page host: the folder above it is the server's root."""
    for origin in serve(site.parent):
        yield f"{origin}/site/"


@pytest.fixture(scope="session")
def browser():
    """Headless Chromium; where it is missing tests are skipped, but not in CI."""
    from playwright.sync_api import sync_playwright

    path = next(
        (p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None
    )
    if path is None:
        assert not os.environ.get("CI"), "CI has no Chromium: tools/browser.sh installs it"
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()
