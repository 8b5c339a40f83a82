"""Versions of datasets never change, so a publication takes those of the one before along («прежние версии»).

versions.py fetch FOLDER        what the last publication kept; no folder when there was none
versions.py pack SITE ARCHIVE   the versions of a built site
versions.py keep ARCHIVE        keep them for the next publication

GitHub keeps the archive as a file of the release «published-versions», GitLab in its package registry.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from forge import Forge, ForgeError, forge

STORE = "published-versions"
FILE = "versions.zip"
_HEADERS = {"Content-Type": "application/zip"}
_ABOUT = "Versions of the datasets that the site has published. Kept by the publishing job: do not delete."


def main(arguments: list[str]) -> int:
    """Fetch or keep, and say what was done."""
    verb, *paths = arguments
    first = Path(paths[0])
    if verb == "fetch":
        archive = fetch(forge())
        print(f"Files: {unpack(archive, first) if archive else 'none, nothing was published before'}")
    elif verb == "pack":
        Path(paths[1]).write_bytes(packed(first))
    else:
        keep(forge(), first.read_bytes())
        print("The versions are kept.")
    return 0


def packed(site: Path) -> bytes:
    """Return an archive of the versions of a built site, with the descriptor that makes it one."""
    files = [site / "data" / "datapackage.json", *site.glob("data/*/v[0-9]*/*")]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(files):
            archive.write(file, file.relative_to(site).as_posix())
    return buffer.getvalue()


def unpack(archive: bytes, folder: Path) -> int:
    """Write the files below ``folder`` and return their number; names that lead out of it are refused."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        names = opened.namelist()
        root = folder.resolve()
        for name in names:
            if not (root / name).resolve().is_relative_to(root):
                raise ForgeError(f"{FILE} holds {name}, which leads out of the folder")
        opened.extractall(root)
    return len(names)


def fetch(here: Forge) -> bytes | None:
    """Return the kept archive, None when nothing was kept yet."""
    if here.kind == "gitlab":
        return _or_none(lambda: here.send("GET", _package(here), None, {}))
    asset = _asset(_store(here))
    if asset is None:
        return None
    url = f"{here.api}/{here.project}/releases/assets/{asset['id']}"
    return here.send("GET", url, None, {"Accept": "application/octet-stream"})


def keep(here: Forge, archive: bytes) -> None:
    """Put the archive in the place of the one before."""
    if here.kind == "gitlab":
        here.send("PUT", _package(here), archive, _HEADERS)
        return
    store = _store(here) or here.ask(
        "POST", "releases", {"tag_name": STORE, "name": STORE, "body": _ABOUT, "prerelease": True}
    )
    old = _asset(store)
    if old:
        here.ask("DELETE", f"releases/assets/{old['id']}")
    place = store["upload_url"].partition("{")[0]
    here.send("POST", f"{place}?name={FILE}", archive, _HEADERS)


def _package(here: Forge) -> str:
    return f"{here.api}/{here.project}/packages/generic/{STORE}/1/{FILE}"


def _store(here: Forge) -> dict | None:
    return _or_none(lambda: here.ask("GET", f"releases/tags/{STORE}"))


def _asset(store: dict | None) -> dict | None:
    return next((one for one in (store or {}).get("assets", ()) if one["name"] == FILE), None)


def _or_none(asked):
    try:
        return asked()
    except ForgeError as error:
        if getattr(error, "status", 0) != 404:
            raise
        return None


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ForgeError as error:
        sys.exit(str(error))
