"""Search («поиск»): a slim mirror of the pages, indexed by Pagefind, kept while nothing changes.

Pagefind knows Russian word forms; the mirror carries only title, kind, territory and the words of
a page, so that the index stays small and quick to make. Its output names carry hashes of their
content; without filters it is the same bytes for the same mirror.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from markupsafe import escape

from generator.project import ProjectError
from generator.site.plan import Plan
from generator.write import write_file, write_tree

#: What Pagefind ships beside the index that our own search box does not use.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


class Index(NamedTuple):
    """The files of an index by their path on the site, and the key of the mirror they were made of."""

    key: str
    files: dict[str, Path]


class Running(NamedTuple):
    """An index being made for the mirror with this key; no process when it is there already."""

    key: str
    process: subprocess.Popen[bytes] | None


class SearchIndex:
    """The index below ``folder``; made again only when the mirror changed."""

    def __init__(self, folder: Path):
        self._mirror = folder / "mirror"
        self._output = folder / "index"
        self._state = folder / "key"

    def start(self, pages: dict[str, bytes]) -> Running:
        """Write the mirror and start indexing beside the rest of the build, unless nothing changed."""
        key = _key(pages)
        if self._known() == key:
            return Running(key, None)
        self._state.unlink(missing_ok=True)
        shutil.rmtree(self._output, ignore_errors=True)
        write_tree(self._mirror, pages)
        command = (
            *(sys.executable, "-m", "pagefind", "--quiet", "--force-language", "ru"),
            *("--site", str(self._mirror), "--output-path", str(self._output)),
        )
        return Running(key, subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE))

    def finish(self, running: Running) -> Index:
        """Wait for the index and return it."""
        if running.process is not None:
            _, errors = running.process.communicate()
            if running.process.returncode:
                reason = errors.decode(errors="replace").strip()[-500:]
                raise ProjectError(f"Pagefind не построил поиск: {reason}")
            write_file(self._state, running.key.encode())
        return Index(running.key, dict(self._files()))

    def _files(self) -> Iterator[tuple[str, Path]]:
        start = len(str(self._output)) + 1
        for folder, _, names in os.walk(self._output):
            for name in names:
                if not name.startswith(_UNUSED):
                    inner = f"{folder[start:]}/{name}" if len(folder) > start else name
                    yield f"pagefind/{inner}", Path(folder, name)

    def _known(self) -> str:
        try:
            return self._state.read_text(encoding="ascii")
        except (OSError, ValueError):
            return ""


def mirror(plans: Iterable[Plan]) -> dict[str, bytes]:
    """Return the slim page of every plan that search should find, by its file."""
    return {plan.path + "index.html": _mirror_page(plan) for plan in plans if plan.search}


def _mirror_page(plan: Plan) -> bytes:
    """Return title, meta and words; «ё» is written «е» once more so that both spellings are found."""
    search = plan.search
    words = search.words + (
        " " + search.words.replace("ё", "е").replace("Ё", "Е") if "ё" in search.words else ""
    )
    return (
        f'<html lang="ru"><body data-pagefind-body><h1>{escape(plan.title)}</h1>'
        f'<p hidden data-pagefind-meta="kind">{escape(search.kind)}</p>'
        f'<p hidden data-pagefind-meta="place">{escape(search.territory)}</p>'
        f"<p>{escape(search.territory)} {escape(words)}</p></body></html>"
    ).encode()


def _key(pages: dict[str, bytes]) -> str:
    digest = hashlib.blake2b(version("pagefind").encode(), digest_size=16)
    for path in sorted(pages):
        digest.update(path.encode() + b"\0" + pages[path] + b"\0")
    return digest.hexdigest()
