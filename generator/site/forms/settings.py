"""Where the forms save («хранилище»): the folder on the editor's computer, or the forge of the publisher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from generator.project import ProjectError

#: Where each forge answers programs when ``api`` is not set.
_APIS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com", "gitea": "https://gitea.com"}
#: Without a forge only the folder is offered. The program wants the name of a forge all the same: this one is
#: never asked for news of its state, and forms.css hides the way to sign in there.
_FOLDER = {"name": "gitea", "repo": "atlas/atlas", "auth_methods": ["token"]}


class Backend(NamedTuple):
    """``config`` is the part of the configuration; ``host`` the only foreign host the page may ask, or ""."""

    config: dict[str, Any]
    host: str

    @property
    def is_folder(self) -> bool:
        """Tell whether the forms know no forge."""
        return not self.host

    @property
    def is_reviewed(self) -> bool:
        """Tell whether a change becomes a branch with a request to merge it, not a commit."""
        return self.config["name"] in ("github", "gitlab") and not self.is_folder


def read_backend(settings: Mapping[str, Any] | None) -> Backend:
    """Read ``extra.forms`` of mkdocs.yml; raise ProjectError where a forge is named but not told whole."""
    told = {name: str(value) for name, value in (settings or {}).items() if value not in (None, "")}
    forge = told.get("forge", "")
    if not forge:
        return Backend(_FOLDER, "")
    if forge not in _APIS:
        raise _refused("forge", forge, "напишите github, gitlab или gitea")
    repo = told.get("repo", "")
    if repo.count("/") < 1 or ":" in repo:
        raise _refused("repo", repo, "напишите владельца и название хранилища: institut/atlas")
    address = told.get("api") or _APIS[forge]
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname:
        raise _refused("api", address, "адрес должен начинаться с https://")
    config = {"name": forge, "repo": repo, "branch": told.get("branch") or "main"}
    config |= {"api_root": address} if told.get("api") else {}
    host = f"https://{parts.netloc}"
    sign_in = told.get("sign_in") or (host if told.get("api") and forge != "github" else "")
    config |= {"base_url": sign_in} if sign_in else {}
    if told.get("app_id"):
        config |= {"app_id": told["app_id"], **({"auth_type": "pkce"} if forge == "gitlab" else {})}
    elif not told.get("sign_in"):
        config["auth_methods"] = ["token"]
    return Backend(config, host)


def _refused(name: str, value: str, hint: str) -> ProjectError:
    return ProjectError(f"extra.forms.{name} в mkdocs.yml: «{value}» не подходит, {hint}.")
