"""Everything a build depends on, as one key («исходные»): equal keys mean equal results."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.project import Project
from generator.write import look

_LIBRARIES = (
    "jinja2", "markupsafe", "mkdocs", "mkdocs-material", "pydantic", "pymdown-extensions",
    "pyarrow", "pyyaml", "weasyprint", "xlsxwriter",
)  # fmt: skip


def inputs_key(project: Project, data: Mapping[str, bytes], as_of: date, site_url: str) -> str:
    """Return the hash of the records, the prose, the theme, the templates, our own source, the libraries,
    the day and the address. File by file and by content: no time of change is trusted here."""
    said = [sys.version, as_of.isoformat(), site_url, str(project.is_demo)]
    said += map(_version, _LIBRARIES)
    digest = hashlib.blake2b("\0".join(said).encode(), digest_size=32)
    for path, content in data.items():
        _add(digest, path, content)
    for path, file in _files(project):
        _add(digest, path, file.read_bytes())
    return digest.hexdigest()


def _version(name: str) -> str:
    """Return a library with its version; one that only PDFs need may be missing."""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


def _add(digest: hashlib.blake2b, path: str, content: bytes) -> None:
    digest.update(f"\0{path}\0{len(content)}\0".encode())
    digest.update(content)


def _files(project: Project) -> Iterator[tuple[str, Path]]:
    """Yield the files that are no records, sorted, by names that do not depend on where they lie."""
    root = project.prose_root
    yield "mkdocs.yml", root / "mkdocs.yml"
    marks = (project.forms / name for name in ("installed", "missing"))
    yield from ((f"forms/{mark.name}", mark) for mark in marks if mark.is_file())
    folders = {
        "content": root / "content",
        "site_overrides": root / "site_overrides",
        "generator": Path(__file__).parent,
    }
    for name, folder in folders.items():
        for path in sorted(look(folder).files):
            if not path.endswith(".pyc"):
                yield f"{name}/{path}", folder / path
