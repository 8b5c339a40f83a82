"""Lighthouse on a simulated phone: fast, accessible, well kept, found by search engines."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from statistics import median

import pytest

from tests.conftest import FLAGS
from tests.web.checkers import LIGHTHOUSE, require
from tests.web.host import hosted

pytestmark = pytest.mark.browser
PAGES = ["", "roadmaps/ugra-2021/", "indicators/ugra-2021.k4.1/", "practices/"]
WHOLE = ("accessibility", "best-practices", "seo")


@pytest.fixture(scope="module")
def host(site) -> Iterator[str]:
    with hosted(site) as address:
        yield address


def measure(address: str) -> dict:
    """Return one report of Lighthouse."""
    chromium = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))),
        "chromium",
    )
    require("node", LIGHTHOUSE, chromium)
    done = subprocess.run(
        ["node", LIGHTHOUSE, address, "--quiet", "--output=json", "--output-path=stdout",
         f"--only-categories=performance,{','.join(WHOLE)}", f"--chrome-flags={' '.join(FLAGS)}"],
        capture_output=True, encoding="utf-8", check=False, env=os.environ | {"CHROME_PATH": chromium},
    )  # fmt: skip
    assert done.stdout, done.stderr[-500:]
    return json.loads(done.stdout)


def marks(report: dict, *names: str) -> dict[str, float]:
    return {name: round(report["categories"][name]["score"] * 100) for name in names}


def lost(report: dict) -> list[str]:
    """Return what cost marks, apart from speed."""
    weighed = {
        ref["id"] for name in WHOLE for ref in report["categories"][name]["auditRefs"] if ref["weight"] > 0
    }
    return [name for name in sorted(weighed) if report["audits"][name]["score"] not in (None, 1)]


@pytest.mark.parametrize("path", PAGES)
def test_lighthouse_gives_full_marks(host, path):
    reports = [measure(host + path)]
    if marks(reports[0], "performance")["performance"] < 95:
        # the machine may have been busy: the middle one of three counts
        reports += [measure(host + path), measure(host + path)]

    speed = median(marks(report, "performance")["performance"] for report in reports)

    assert lost(reports[0]) == []
    assert marks(reports[0], *WHOLE) == dict.fromkeys(WHOLE, 100)
    assert speed >= 95


def test_the_host_packs_and_keeps(host, browser):
    page = browser.new_page()
    answer = page.goto(host)

    headers = answer.headers
    page.close()

    assert (headers["content-encoding"], headers["cache-control"]) == ("gzip", "max-age=600")
    assert headers["content-type"] == "text/html; charset=utf-8"
