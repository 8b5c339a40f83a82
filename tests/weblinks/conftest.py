"""A site of this computer and a way to ask it by invented names."""

from __future__ import annotations

import pytest

from generator.weblinks.asking import Line
from tests.weblinks.server import running


@pytest.fixture
def site():
    with running() as found:
        yield found


@pytest.fixture
def line(site, monkeypatch):
    """A line on which every host is the local site: it stands in as the proxy."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return Line("atlas-test/1", timeout=30.0, proxies={"http": site.url, "https": site.url})
