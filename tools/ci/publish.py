"""Publish a release on the forge: the notes and every file of a folder.

publish.py NAME NOTES DIST      NAME is the tag, DIST what `tools/ci/release.sh` made
"""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

from forge import Forge, ForgeError, forge

_BYTES = {"Content-Type": "application/octet-stream"}


def main(arguments: list[str]) -> int:
    """Publish and say where."""
    name, notes, dist = arguments
    files = sorted(Path(dist).iterdir())
    here = forge()
    text = Path(notes).read_text(encoding="utf-8")
    print((_github if here.kind == "github" else _gitlab)(here, name, text, files))
    return 0


def _github(here: Forge, name: str, notes: str, files: list[Path]) -> str:
    """Nobody sees the release before all its files are there."""
    draft = {"tag_name": name, "name": name, "body": notes, "draft": True}
    made = here.ask("POST", "releases", draft)
    place = made["upload_url"].partition("{")[0]
    for file in files:
        here.send("POST", f"{place}?name={quote(file.name)}", file.read_bytes(), _BYTES)
    return here.ask("PATCH", f"releases/{made['id']}", {"draft": False})["html_url"]


def _gitlab(here: Forge, name: str, notes: str, files: list[Path]) -> str:
    links = []
    for file in files:
        url = f"{here.api}/{here.project}/packages/generic/atlas/{quote(name)}/{quote(file.name)}"
        here.send("PUT", url, file.read_bytes(), _BYTES)
        links.append({"name": file.name, "url": url})
    release = {"tag_name": name, "name": name, "description": notes, "assets": {"links": links}}
    return here.ask("POST", "releases", release)["_links"]["self"]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ForgeError as error:
        sys.exit(str(error))
