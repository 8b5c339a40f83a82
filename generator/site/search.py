"""Search («поиск»): a slim mirror of the pages, indexed by Pagefind, kept while nothing changes.

Pagefind knows Russian word forms; the mirror carries only title, kind, territory and the words of
a page, so that the index stays small and quick to make. Most of its time goes into writing one
fragment for every page. It never writes over a fragment, so those of unchanged pages are left for
it to find, everything else is removed before it runs, and what it adds is counted afterwards.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from markupsafe import escape
from pagefind_bin import get_executable

from generator.background import shared
from generator.project import ProjectError
from generator.site.plan import Plan
from generator.store import Store, Stored
from generator.write import look, remove_stale

#: What Pagefind ships beside the index that our own search box does not use.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_FRAGMENTS = "fragment/"
_SHORT = re.compile(r"[А-ЯЁ]{2,}")
#: Stands before the JSON of a fragment.
_MAGIC = b"pagefind_dcd"


class Running(NamedTuple):
    """An index being made: the key of the mirror, the keys of its pages by address, the fragments that
    stay; no process when the index is there already."""

    key: str
    pages: Mapping[str, str]
    held: Mapping[str, Stored]
    process: subprocess.Popen[bytes] | None


class SearchIndex:
    """The index below ``folder``; made again only when the mirror changed or somebody touched the index."""

    def __init__(self, folder: Path):
        self._mirror = folder / "mirror"
        self._output = folder / "index"

    def start(self, pages: Mapping[str, bytes]) -> Running:
        """Write the mirror and start indexing beside the rest of the build, unless nothing changed."""
        keys = {path: hashlib.blake2b(page, digest_size=16).hexdigest() for path, page in pages.items()}
        addresses = {f"/{path.removesuffix('index.html')}": f"{path} {key}" for path, key in keys.items()}
        known, whole = _opened(self._output), _whole(keys)
        if known.about == whole and known.untouched:
            return Running(whole, addresses, known.files, None)
        mirror = _opened(self._mirror)
        put = {p: mirror.kept(p, key) or mirror.put(p, pages[p], key) for p, key in keys.items()}
        mirror.close(put, None)
        wanted = set(addresses.values())
        held = {p: s for p, s in known.files.items() if s.key in wanted and known.kept(p, s.key)}
        return Running(whole, addresses, held, self._run(held))

    def finish(self, running: Running) -> dict[str, tuple[Path, str]]:
        """Wait for the index; return its files by their path on the site, each with a key of its content."""
        files = running.held
        if running.process is not None:
            files = self._collected(running)
            if files is None:  # two names met: only an empty folder makes sure whose fragment it is
                running = running._replace(held={}, process=self._run({}))
                files = self._collected(running)
            _opened(self._output).close(files, running.key)
        return {
            f"pagefind/{path}": (self._output / path, f"{stored.size} {stored.time}")
            for path, stored in files.items()
            if not path.startswith(_UNUSED)
        }

    def _run(self, held: Mapping[str, Stored]) -> subprocess.Popen[bytes]:
        remove_stale(self._output, look(self._output), held)
        command = (
            *(str(get_executable()), "--quiet", "--force-language", "ru"),
            *("--site", str(self._mirror), "--output-path", str(self._output)),
        )
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def _collected(self, running: Running) -> dict[str, Stored] | None:
        """Wait and return what Pagefind left; None when not every page without a fragment got a new one."""
        _, errors = running.process.communicate()
        if running.process.returncode:
            reason = errors.decode(errors="replace").strip()[-500:]
            raise ProjectError(f"Pagefind не построил поиск: {reason}")
        found, held = look(self._output).files, running.held
        fresh = [path for path in found if path.startswith(_FRAGMENTS) and path not in held]
        addresses = shared(lambda path: _address((self._output / path).read_bytes()), fresh)
        keys = {stored.key for stored in held.values()}
        missing = [address for address, key in running.pages.items() if key not in keys]
        if held and sorted(addresses) != sorted(missing):
            return None
        owners = dict(zip(fresh, addresses, strict=True))
        return {
            path: held.get(path) or Stored(running.pages.get(owners.get(path, ""), ""), *state)
            for path, state in found.items()
        }


def mirror(plans: Iterable[Plan], short: Mapping[str, str] | None = None) -> dict[str, bytes]:
    """Return the slim page of every plan that search should find, by its file.

    ``short`` maps abbreviations to full names: a page that uses one is found by both.
    """
    return {plan.path + "index.html": _mirror_page(plan, short or {}) for plan in plans if plan.search}


def copy_index(index: Mapping[str, tuple[Path, str]], store: Store) -> dict[str, Stored]:
    """Put the files of an index into ``store``, those that it holds already left alone."""
    files = {path: store.kept(path, key) for path, (_, key) in index.items()}
    new = [path for path, stored in files.items() if stored is None]

    def copy(path: str) -> Stored:
        source, key = index[path]
        return store.put(path, source.read_bytes(), key)

    return files | dict(zip(new, shared(copy, new), strict=True))


def _opened(folder: Path) -> Store:
    return Store(folder, folder.with_suffix(".json"))


def _address(fragment: bytes) -> str:
    """Return the address of the page a fragment tells of, "" when it is not understood."""
    try:
        return json.loads(gzip.decompress(fragment).removeprefix(_MAGIC))["url"]
    except (OSError, ValueError, KeyError, TypeError, EOFError):
        return ""


def _mirror_page(plan: Plan, short: Mapping[str, str]) -> bytes:
    """Return title, meta and words; «ё» is written «е» once more so that both spellings are found."""
    search = plan.search
    used = _SHORT.findall(f"{plan.title} {search.words}")
    full = dict.fromkeys(short[word] for word in used if word in short)
    search = search._replace(words=" ".join((search.words, *full)))
    words = search.words + (
        " " + search.words.replace("ё", "е").replace("Ё", "Е") if "ё" in search.words else ""
    )
    return (
        f'<html lang="ru"><body data-pagefind-body><h1>{escape(plan.title)}</h1>'
        f'<p hidden data-pagefind-meta="kind">{escape(search.kind)}</p>'
        f'<p hidden data-pagefind-meta="place">{escape(search.territory)}</p>'
        f"<p>{escape(search.territory)} {escape(words)}</p></body></html>"
    ).encode()


def _whole(keys: Mapping[str, str]) -> str:
    """Return the key of the whole mirror and of the program that indexes it."""
    told = "\n".join([version("pagefind"), *(f"{keys[path]} {path}" for path in sorted(keys))])
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
