"""The files of the search index («указатель»): terms by their beginnings, pages by eight, one to begin with.

Nothing here depends on the order of hashes or on an earlier run: the memo only spares the weighing
of pages that did not change.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from generator.background import shared
from generator.seal import read_sealed, write_sealed
from generator.site.mirror import Mirror
from generator.site.search.leaves import leaf_name, leaves, packed
from generator.site.search.memo import packed_memo, unpacked_memo
from generator.site.search.weights import Weighed, weigher

FOLDER = "search"
#: Pages told in one file.
TOGETHER = 8
#: How much more or less than others pages of a kind are looked for: notions and documents before lists.
_WANTED = {
    "Понятие": 1.4, "Территория": 1.3, "Концепция": 1.3, "Региональный план": 1.3, "Тема": 1.1,
    "Муниципальная модель": 1.3, "Дорожная карта": 1.3, "Расхождение": 0.8, "Набор данных": 0.7,
    "Сравнение": 0.6, "Календарь": 0.6, "Поручения": 0.6, "Акты": 0.6, "Раздел": 0.6, "Список": 0.6,
    "Мероприятия": 0.6, "История": 0.6, "Выпуск": 0.8,
}  # fmt: skip


def search_files(
    mirrors: Sequence[Mirror], short: Mapping[str, tuple[str, ...]], memo: Path
) -> dict[str, bytes]:
    """Return the files of the index by their path on the site; ``short`` maps short forms to full names.

    ``memo`` is a file of the cache; where it cannot be written the work is only done again.
    """
    pages = sorted(mirrors)
    weighed = _weighed(pages, short, memo)
    numbering = _print(*(page.path for page in pages))
    terms = leaves(_told(weighed))
    files = {
        f"{FOLDER}/terms/{leaf_name(start)}.json": _json({"of": numbering, "terms": held})
        for start, held in terms.items()
    }
    for first in range(0, len(pages), TOGETHER):
        some = [[p.path, p.title, p.note, p.text] for p in pages[first : first + TOGETHER]]
        files[f"{FOLDER}/pages/{first // TOGETHER}.json"] = _json({"of": numbering, "pages": some})
    files[f"{FOLDER}/index.json"] = _json(_start(pages, numbering, list(terms), files))
    return files


def _start(
    pages: Sequence[Mirror], numbering: str, beginnings: list[str], files: Mapping[str, bytes]
) -> dict[str, Any]:
    """Return what the script reads first; ``runs`` are the kind and the place of pages that follow each
    other, as count, number of the kind, number of the place."""
    kinds = sorted({(page.kind, _folder(page)) for page in pages})
    places = sorted({page.place for page in pages})
    runs = [
        (len(list(group)), kinds.index(kind), places.index(place))
        for (kind, place), group in groupby(pages, key=lambda p: ((p.kind, _folder(p)), p.place))
    ]
    return {
        "of": numbering,
        "version": _print(*files.values()),
        "together": TOGETHER,
        "kinds": [[name, folder, _WANTED.get(name, 1)] for name, folder in kinds],
        "places": places,
        "runs": [number for run in runs for number in run],
        "leaves": beginnings,
    }


def _folder(page: Mirror) -> str:
    return page.path.partition("/")[0]


def _told(weighed: Sequence[Sequence[Weighed]]) -> dict[str, str]:
    """Return term → its commonest ending, a space and its pages."""
    pages: dict[str, array[int]] = {}  # number of the page and weight in one: half a million in a big project
    endings: dict[str, Counter[str]] = {}
    for number, found in enumerate(weighed):
        for term, ending, weight in found:
            if term in pages:
                pages[term].append(number << 4 | weight)
                endings[term][ending] += 1
            else:
                pages[term] = array("I", (number << 4 | weight,))
                endings[term] = Counter((ending,))
    return {
        term: f"{_commonest(endings[term])} {packed((one >> 4, one & 15) for one in on)}"
        for term, on in pages.items()
    }


def _commonest(endings: Counter[str]) -> str:
    return min(endings, key=lambda ending: (-endings[ending], len(ending), ending))


def _weighed(
    pages: Sequence[Mirror], short: Mapping[str, tuple[str, ...]], memo: Path
) -> list[list[Weighed]]:
    """Return the terms of every page, those of unchanged pages as they were."""
    version, rules = _rules_version(), _json(short)
    body = read_sealed(memo, version)
    known = unpacked_memo(body) if body else {}
    keys = [_print(rules, *page) for page in pages]
    missing = [page for page, key in zip(pages, keys, strict=True) if key not in known]
    fresh = dict(zip(missing, shared(weigher(short), missing), strict=True))
    found = {key: fresh.get(page) or known[key] for page, key in zip(pages, keys, strict=True)}
    if missing or len(found) < len(known):
        write_sealed(memo, version, packed_memo(found))
    return [found[key] for key in keys]


def _rules_version() -> str:
    """Return a hash of the code that weighs: a memo is never older than its rules."""
    return _print(*(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))))


def _print(*parts: str | bytes) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        digest.update(part if isinstance(part, bytes) else part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
