"""What several folders of tests share: the real site built once, a browser."""

from __future__ import annotations

import fcntl
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
from generator.cache import cache_in
from generator.load import load
from generator.project import Project, open_project
from tests.copies import Made

# a shared machine may hold any example up for a while: only the count of examples is bounded
settings.register_profile("atlas", deadline=None)
settings.load_profile("atlas")

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 21)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
#: What Playwright turns off (the last such list counts, so it is repeated) and, after it, what doubles the
#: cost of a tab and no page can see: processes for the popups of the address bar and for a page to come.
LEFT_OUT = [
    "AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay",
    "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
    "SpareRendererForSitePerProcess", "WebUIOmniboxAimPopup", "WebUIOmniboxPopup",
]  # fmt: skip


#: What takes longest begins first, the longest of all before the others: at the end nobody waits for it.
LONG = (
    "browser/test_accessible.py", "browser/test_quality.py", "whole/test_same_bytes.py",
    "whole/test_payloads.py", "browser/test_zoom.py", "opendata/test_gates.py", "cli/test_unfinished.py",
    "site/test_pdf.py", "browser/test_guide.py", "site/test_scripts.py",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest before the others."""
    order = {ROOT / "tests" / name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: order.get(item.path, len(LONG)))


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
def made(tmp_path_factory) -> Made:
    """Where the real data are built, by the first process that asks: the others of this run wait for it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "real"
    folder.mkdir(exist_ok=True)
    return Made(folder / "atlas" / "site", folder / "cache")


@pytest.fixture(scope="session")
def real_build(made) -> tuple[Built, Path]:
    """The real data, built once: what the build said and the folder of the site."""
    with (made.cache.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        built = built_project(ROOT, made.site, made.cache)
    assert built.written is not None, "the real data have errors: run make check"
    if built.loaded is None:  # another process has built them: the records are read from its cache
        built.loaded = load(open_project(ROOT), cache_in(made.cache))
    return built, made.site


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
        flags = [*FLAGS, f"--disable-features={','.join(LEFT_OUT)}"]
        running = playwright.chromium.launch(executable_path=path, args=flags)
        yield running
        running.close()
