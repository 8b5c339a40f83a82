"""Where the record of a page is served as JSON («запись в API»)."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.derive.interface import address
from generator.site.links import PAGES

_KINDS = {folder: kind for kind, folder in PAGES.items()} | {"changes": "release"}


def record_json(catalogue: Catalogue, path: str) -> str:
    """Return the address in the API of the record whose own page is at ``path``, "" for other pages."""
    folder, _, id = path.removesuffix("/").partition("/")
    entry = catalogue.get(_KINDS.get(folder, ""), id)
    return (entry and address(entry)) or ""
