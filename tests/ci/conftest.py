"""A job on GitHub and a job on GitLab, both of this computer."""

from __future__ import annotations

import pytest

from tests.ci.pretended import running

_NAMES = ("GITHUB_ACTIONS", "GITLAB_CI", "ATLAS_TOKEN", "http_proxy", "HTTP_PROXY")


@pytest.fixture
def server(monkeypatch):
    for name in _NAMES:
        monkeypatch.delenv(name, raising=False)
    with running() as found:
        yield found


@pytest.fixture
def github(server, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_API_URL", server.url)
    monkeypatch.setenv("GITHUB_REPOSITORY", "o/r")
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    return server


@pytest.fixture
def gitlab(server, monkeypatch):
    monkeypatch.setenv("GITLAB_CI", "true")
    monkeypatch.setenv("CI_API_V4_URL", server.url)
    monkeypatch.setenv("CI_PROJECT_ID", "7")
    monkeypatch.setenv("CI_JOB_TOKEN", "of the job")
    monkeypatch.setenv("ATLAS_TOKEN", "of the project")
    return server
