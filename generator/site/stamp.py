"""Putting a page into a frame («штамповка»)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.site.frame import Frame

# Inside <script> only these can end the element or the line; \uXXXX is the same JSON.
_JSON_ESCAPES = (
    ("&", "\\u0026"),
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


@dataclass(frozen=True, slots=True)
class TocItem:
    """A heading of the page: ``anchor`` is its id without ``#``, ``title`` is plain text."""

    anchor: str
    title: str
    children: tuple[TocItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that goes into a frame; texts are plain, only ``content_html`` is markup.

    ``path`` is the directory address ('roadmaps/ugra-2021/', '' for home). ``breadcrumbs`` are
    the pages above this one, home first, as (title, path from the site root). ``source_path`` is
    the file in the repository the page was made of, ``form_path`` the address of the form that edits it.
    ``as_of`` is the whole line about the day.
    """

    path: str
    section: str
    title: str
    description: str
    content_html: Markup
    toc: tuple[TocItem, ...] = ()
    breadcrumbs: tuple[tuple[str, str], ...] = ()
    json_ld: dict | None = None
    source_path: str = ""
    form_path: str = ""
    kind_label: str = ""
    as_of: str = ""


def stamp(frame: Frame, page: Page) -> bytes:
    """Return the finished page in UTF-8; the frame must be of the depth of ``page.path``."""
    values = _values(frame, page)
    parts = [frame.head]
    for slot in frame.slots:
        value = values[slot.name]
        if value:
            parts.append(value.join(slot.pieces))
        parts.append(slot.rest)
    return "".join(parts).encode()


def output_path(path: str) -> str:
    """Return the file of an address: 'a/b/' → 'a/b/index.html', '404.html' stays."""
    return path if path.endswith(".html") else path + "index.html"


def script_json(data: dict) -> str:
    """Return ``data`` as JSON that cannot leave a <script> element."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char, replacement in _JSON_ESCAPES:
        text = text.replace(char, replacement)
    return text


def _values(frame: Frame, page: Page) -> dict[str, str]:
    return {
        "title": _text(page.title),
        "description": _text(page.description),
        "canonical": _text(frame.site_url + quote(page.path)),
        "json-ld": script_json(page.json_ld) if page.json_ld else "",
        "current": "page" if page.path == frame.tab_path else "true",
        "breadcrumbs": _crumbs(frame.base, page.breadcrumbs),
        "toc": _toc(page.toc),
        "kind": _text(page.kind_label),
        "as-of": _text(page.as_of),
        "source": _text(page.source_path),
        "source-url": _text(quote(page.source_path)),
        "form-url": _text(page.form_path),
        "content": page.content_html,
    }


def _text(value: str) -> str:
    # str, not Markup: Markup.join would escape the pieces of the frame
    return str(escape(value))


def _crumbs(base: str, crumbs: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<li><a href="{_text(base + quote(path))}">{_text(title)}</a></li>' for title, path in crumbs
    )


def _toc(items: Iterable[TocItem]) -> str:
    return "".join(
        f'<li><a href="#{_text(quote(item.anchor))}">{_text(item.title)}</a>{_branch(item.children)}</li>'
        for item in items
    )


def _branch(items: tuple[TocItem, ...]) -> str:
    return f"<ul>{_toc(items)}</ul>" if items else ""
