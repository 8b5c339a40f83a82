"""What was weighed before, as bytes for the cache («память указателя»): every term once, pages by numbers."""

from __future__ import annotations

import base64
import json
from array import array
from collections.abc import Mapping, Sequence

from generator.site.search.weights import Weighed


def packed_memo(pages: Mapping[str, Sequence[Weighed]]) -> bytes:
    """Return the terms of pages by their keys as JSON.

    Pages of one project say the same words: a term, its ending and its weight stand once, and a page is
    the places of its own as 32-bit words of this machine.
    """
    places: dict[Weighed, int] = {}
    told = {
        key: base64.b64encode(array("I", (places.setdefault(one, len(places)) for one in found))).decode()
        for key, found in pages.items()
    }
    return json.dumps([list(places), told], ensure_ascii=False, separators=(",", ":")).encode()


def unpacked_memo(body: bytes) -> dict[str, list[Weighed]]:
    """Return the terms of pages by their keys; equal terms are one object."""
    listed, told = json.loads(body)
    table = [Weighed(*one) for one in listed]
    return {key: [table[place] for place in array("I", base64.b64decode(text))] for key, text in told.items()}
