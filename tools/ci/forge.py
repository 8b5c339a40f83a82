"""The interface of the forge a job runs on («площадка»): GitHub or GitLab, by what the runner says of itself.

Only the standard library: these scripts run before anything is installed, with a token in the environment.
"""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

TIMEOUT = 60


class ForgeError(Exception):
    """The forge refused; the message says what was asked and what came back."""


@dataclass(frozen=True)
class Forge:
    """``api`` is the address of the interface, ``project`` the path of the repository in it."""

    kind: str
    api: str
    project: str
    header: tuple[str, str]

    def ask(self, method: str, path: str, payload: Any = None) -> Any:
        """Return the JSON answer to ``path`` below the project; None for an empty one."""
        body = None if payload is None else json.dumps(payload).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        answer = self.send(method, f"{self.api}/{self.project}/{path}", body, headers)
        return json.loads(answer) if answer else None

    def send(self, method: str, url: str, body: bytes | None, headers: dict[str, str]) -> bytes:
        """Return the bytes of an answer; raise ForgeError, with ``status`` of HTTP, when there is none."""
        request = urllib.request.Request(url, data=body, method=method, headers=headers)
        request.add_unredirected_header(*self.header)  # a storage we are sent to must not see the token
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            with error:
                told = error.read(500).decode("utf-8", "replace")
            refused = ForgeError(f"{method} {url}: {error.code} {told}")
            refused.status = error.code
            raise refused from None

    def pages(self, path: str, most: int = 10) -> list[Any]:
        """Return the members of a list, a hundred on a page, ``most`` pages."""
        found: list[Any] = []
        for number in range(1, most + 1):
            sign = "&" if "?" in path else "?"
            page = self.ask("GET", f"{path}{sign}per_page=100&page={number}")
            found += page
            if len(page) < 100:
                break
        return found


def forge(speaks: bool = False) -> Forge:
    """Return the forge of this job; ForgeError where the environment names none.

    A job that ``speaks`` writes notes or issues, which the job token of GitLab may not: it takes ATLAS_TOKEN.
    """
    env = os.environ
    if env.get("GITHUB_ACTIONS"):
        token = _needed("GITHUB_TOKEN")
        return Forge(
            "github", env.get("GITHUB_API_URL", "https://api.github.com"),
            f"repos/{_needed('GITHUB_REPOSITORY')}", ("Authorization", f"Bearer {token}"),
        )  # fmt: skip
    if env.get("GITLAB_CI"):
        own = ("PRIVATE-TOKEN", "ATLAS_TOKEN") if speaks else ("JOB-TOKEN", "CI_JOB_TOKEN")
        header = (own[0], _needed(own[1]))
        return Forge("gitlab", _needed("CI_API_V4_URL"), f"projects/{_needed('CI_PROJECT_ID')}", header)
    raise ForgeError("no forge: GITHUB_ACTIONS and GITLAB_CI are not set")


def _needed(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise ForgeError(f"the variable {name} is not set")
    return value
