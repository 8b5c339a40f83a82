"""The frames of the data pages and the built prose («рамы»), drawn once and kept."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from generator.site import engine, prose
from generator.site.engine import FrameError, Section
from generator.site.frame import BASE, Frame, cut
from generator.site.stamp import Page

__all__ = ["FrameError", "Frames", "Section", "build_frames"]

_BLANK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Frames:
    """One frame per section, cut for any depth, and the prose: {path on the site: bytes}.

    ``prose`` holds prose pages, 404.html and the assets of the theme; the home page is not there,
    it is stamped.
    """

    sections: dict[str, Section]
    prose: dict[str, bytes]
    site_url: str
    _texts: dict[str, str]
    _cut: dict[tuple[str, int], Frame] = field(default_factory=dict, compare=False, repr=False)

    @property
    def fingerprint(self) -> str:
        """Return a hash of every frame: pages stamped into equal frames may be equal."""
        joined = "\0".join(f"{key}\0{self._texts[key]}" for key in sorted(self._texts))
        return hashlib.sha256(f"{self.site_url}\0{joined}".encode()).hexdigest()

    def frame(self, section: str, depth: int) -> Frame:
        """Return the frame of a section for a page ``depth`` folders below the site root."""
        key = section, depth
        if key not in self._cut:
            self._cut[key] = self._make(section, "../" * depth or "./")
        return self._cut[key]

    def frame_for(self, page: Page) -> Frame:
        """Return the frame the page belongs into; an '.html' page may be served at any depth."""
        if page.path.endswith(".html"):
            return self._make(page.section, site_path(self.site_url))
        return self.frame(page.section, page.path.count("/"))

    def _make(self, section: str, base: str) -> Frame:
        head, slots = cut(self._texts[section].replace(BASE, base))
        tab = self.sections.get(self.sections[section].tab)
        return Frame(section, base, self.site_url, tab.path if tab else None, head, slots)


def build_frames(project_root: Path, cache_dir: Path, site_url: str) -> Frames:
    """Return the frames and the prose of a checkout, drawn by MkDocs unless the cache has them.

    ``site_url`` is '' (no canonical links) or the public address of the site root. Raises
    FrameError when MkDocs fails. A build is kept under the hash of everything it depends on;
    older builds in ``cache_dir`` are removed. A cache that cannot be written only costs time.
    """
    site_url = site_url.rstrip("/") + "/" if site_url else ""
    settings = engine.read_settings(project_root)
    kept = cache_dir / "frames" / cache_key(project_root, site_url)
    if kept.is_dir():
        return _read(kept, settings, site_url)
    with _workshop(kept.parent) as folder:
        output = engine.draw(project_root, settings, site_url, folder)
        result = folder / "result"
        _sort_out(project_root, settings, output, result)
        frames = _read(result, settings, site_url)
        _keep(result, kept)
    return frames


def _read(kept: Path, settings: engine.Settings, site_url: str) -> Frames:
    sections = {section.key: section for section in settings.sections}
    texts = {key: _stub_file(kept, key).read_text(encoding="utf-8") for key in sections}
    files = {path: (kept / "prose" / path).read_bytes() for path in _files(kept / "prose")}
    return Frames(sections, files, site_url, texts)


def cache_key(root: Path, site_url: str) -> str:
    """Return the hash of prose, theme, configuration, engine versions, address and our own source."""
    digest = hashlib.sha256(site_url.encode())
    for package in ("mkdocs", "mkdocs-material"):
        digest.update(f"\0{package} {version(package)}".encode())
    for path in _inputs(root):
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        digest.update(f"\0{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:32]


def site_path(site_url: str) -> str:
    """Return the path of the site root on its host, with slashes at both ends."""
    path = urlsplit(site_url).path.strip("/")
    return f"/{path}/" if path else "/"


def _inputs(root: Path) -> Iterator[Path]:
    yield root / engine.CONFIG
    for folder in (engine.CONTENT, engine.THEME):
        yield from (root / folder / path for path in _files(root / folder))
    here = Path(__file__).parent
    yield from (here / name for name in ("assets.py", "csp.py", "engine.py", "frames.py", "prose.py"))


def _files(folder: Path) -> list[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if not path.name.startswith("."))


@contextmanager
def _workshop(home: Path) -> Iterator[Path]:
    """Yield an empty folder in ``home``, among the temporary files where ``home`` cannot be written."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        place = TemporaryDirectory(dir=home, prefix="new-")
    except OSError:
        place = TemporaryDirectory(prefix="atlas-frames-")
    with place as folder:
        yield Path(folder)


def _keep(result: Path, kept: Path) -> None:
    """Move the result into the cache in place of older ones, when the cache can be written."""
    with suppress(OSError):
        for old in kept.parent.iterdir():
            if not old.name.startswith("new-"):
                shutil.rmtree(old, ignore_errors=True)
        result.rename(kept)


def _sort_out(root: Path, settings: engine.Settings, output: Path, result: Path) -> None:
    """Move what visitors get from MkDocs' output into ``result``: frames apart, prose apart."""
    for section in settings.sections:
        text = (output / engine.stub(section.key) / "index.html").read_text(encoding="utf-8")
        _write(_stub_file(result, section.key), _BLANK.sub("\n", text).encode())
    stubs = {engine.stub(section.key) for section in settings.sections}
    for path in _files(output):
        if path != "index.html" and path.split("/")[0] not in stubs and _is_ours(root, path):
            content = (output / path).read_bytes()
            page = path.endswith(".html")
            _write(result / "prose" / path, prose.finish(content.decode()).encode() if page else content)


def _is_ours(root: Path, path: str) -> bool:
    # MkDocs adds a sitemap and Material 2.5 MB of assets no page of ours asks for
    joined = path in (engine.assets.STYLE, engine.assets.SCRIPT)
    part = path.startswith(("assets/css/", "assets/js/"))
    shipped = (root / engine.THEME / path).is_file() or (root / engine.CONTENT / path).is_file()
    return joined or path.endswith(".html") or (shipped and not part)


def _stub_file(folder: Path, key: str) -> Path:
    return folder / "frames" / f"{key}.html"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
