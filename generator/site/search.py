"""Search («поиск»): a slim mirror of the pages, indexed by Pagefind, kept while nothing changes.

Pagefind knows Russian word forms; the mirror carries only title, kind, territory and the words of
a page, so that the index stays small and quick to make. Much of its time goes into writing one
fragment for every page. It never writes over a fragment, so those of unchanged pages are left for
it to find, everything else is removed before it runs, and what it adds is counted afterwards.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from pagefind_bin import get_executable

from generator.background import shared
from generator.project import ProjectError
from generator.store import Store, Stored
from generator.write import look, remove_stale

#: What Pagefind ships beside the index that our own search box does not use.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_FRAGMENTS = "fragment/"
#: Stands before the JSON of a fragment.
_MAGIC = b"pagefind_dcd"


class Job(NamedTuple):
    """What an index is made of: the key of the mirror, the keys of its pages by address, and the files
    that are there already, all of them when nothing is left to do."""

    key: str
    pages: Mapping[str, str]
    held: Mapping[str, Stored]


class SearchIndex:
    """The index below ``folder``; made again only when the mirror changed or somebody touched the index.

    Leaving its context ends a Pagefind that still runs: nobody waits for it any more.
    """

    def __init__(self, folder: Path):
        self._mirror = folder / "mirror"
        self._output = folder / "index"
        self._job = Job("", {}, {})
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> SearchIndex:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()

    def start(self, pages: Mapping[str, bytes]) -> None:
        """Write the mirror and start indexing beside the rest of the build, unless nothing changed."""
        keys = {path: hashlib.blake2b(page, digest_size=16).hexdigest() for path, page in pages.items()}
        addresses = {f"/{path.removesuffix('index.html')}": f"{path} {key}" for path, key in keys.items()}
        known, whole = _opened(self._output), _whole(keys)
        self._job = Job(whole, addresses, known.files)
        if known.about == whole and known.untouched:
            return
        mirror = _opened(self._mirror)
        put = {p: mirror.kept(p, key) or mirror.put(p, pages[p], key) for p, key in keys.items()}
        mirror.close(put, None)
        wanted = set(addresses.values())
        self._run({p: s for p, s in known.files.items() if s.key in wanted and known.kept(p, s.key)})

    def finish(self) -> dict[str, tuple[Path, str]]:
        """Wait for the index; return its files by their path on the site, each with a key of its content."""
        files = self._job.held
        if self._process is not None:
            files = self._collected()
            if files is None:  # two names met: only in an empty folder is it sure whose fragment it is
                self._run({})
                files = self._collected()
            _opened(self._output).close(files, self._job.key)
        return {
            f"pagefind/{path}": (self._output / path, f"{stored.size} {stored.time}")
            for path, stored in files.items()
            if not path.startswith(_UNUSED)
        }

    def _run(self, held: Mapping[str, Stored]) -> None:
        """Start Pagefind in a folder that holds these files and no other."""
        self._job = self._job._replace(held=held)
        remove_stale(self._output, look(self._output), held)
        command = (
            *(str(get_executable()), "--quiet", "--force-language", "ru"),
            *("--site", str(self._mirror), "--output-path", str(self._output)),
        )
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def _collected(self) -> dict[str, Stored] | None:
        """Wait and return what Pagefind left; None when not every page without a fragment got a new one."""
        _, errors = self._process.communicate()
        if self._process.returncode:
            reason = errors.decode(errors="replace").strip()[-500:]
            raise ProjectError(f"Pagefind не построил поиск: {reason}")
        found, (_, pages, held) = look(self._output).files, self._job
        fresh = [path for path in found if path.startswith(_FRAGMENTS) and path not in held]
        owners = dict(zip(fresh, shared(self._address, fresh), strict=True))
        keys = {stored.key for stored in held.values()}
        missing = [address for address, key in pages.items() if key not in keys]
        if held and sorted(owners.values()) != sorted(missing):
            return None
        return {
            path: held.get(path) or Stored(pages.get(owners.get(path, ""), ""), *state)
            for path, state in found.items()
        }

    def _address(self, path: str) -> str:
        """Return the address of the page a fragment tells of, "" when it is not understood."""
        try:
            content = gzip.decompress((self._output / path).read_bytes())
            return json.loads(content.removeprefix(_MAGIC))["url"]
        except (OSError, ValueError, KeyError, TypeError, EOFError):
            return ""



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


def _whole(keys: Mapping[str, str]) -> str:
    """Return the key of the whole mirror and of the program that indexes it."""
    told = "\n".join([version("pagefind"), *(f"{keys[path]} {path}" for path in sorted(keys))])
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()
