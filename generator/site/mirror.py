"""The slim page that search reads instead of the whole one («зеркало»)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import escape

from generator.site.plan import Plan

_SHORT = re.compile(r"[А-ЯЁ]{2,}")


def mirror_page(plan: Plan, short: Mapping[str, str]) -> bytes | None:
    """Return title, meta and words of a page; None when search should not find it.

    ``short`` maps abbreviations to full names: a page that uses one is found by both. «ё» is written
    «е» once more so that both spellings are found.
    """
    search = plan.search
    if search is None:
        return None
    used = _SHORT.findall(f"{plan.title} {search.words}")
    full = dict.fromkeys(short[word] for word in used if word in short)
    words = " ".join((search.words, *full))
    if "ё" in words:
        words += " " + words.replace("ё", "е").replace("Ё", "Е")
    return (
        f'<html lang="ru"><body data-pagefind-body><h1>{escape(plan.title)}</h1>'
        f'<p hidden data-pagefind-meta="kind">{escape(search.kind)}</p>'
        f'<p hidden data-pagefind-filter="folder">{escape(plan.path.partition("/")[0])}</p>'
        f'<p hidden data-pagefind-meta="place">{escape(search.territory)}</p>'
        f"<p>{escape(search.territory)} {escape(words)}</p></body></html>"
    ).encode()
