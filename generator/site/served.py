"""Where the record of a page is served as JSON («запись в API»)."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.derive.interface import record_path
from generator.site.links import PAGES

_KINDS = {folder: kind for kind, folder in PAGES.items()} | {"changes": "release"}


def record_json(catalogue: Catalogue, path: str) -> str:
    """Return the address in the API of the record whose own page is at ``path``, "" for other pages."""
    folder, _, id = path.removesuffix("/").partition("/")
    kind = _KINDS.get(folder, "")
    return record_path(kind, id) if catalogue.get(kind, id) else ""
