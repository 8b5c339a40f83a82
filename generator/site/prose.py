"""Prose pages as MkDocs built them, made fit for keyboard and screen reader without a script."""

from __future__ import annotations

import re

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEADING = re.compile(r"<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>', re.DOTALL)
_LINKED_HEADING = re.compile(
    r'(?P<open><h[1-6] id="(?P<id>[^"]*)">)(?P<title>.*?)<a class="headerlink"[^>]*>.*?</a>', re.DOTALL
)
_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')
_CLOSED_IMAGE = re.compile(r"(<img\b[^>]*?)\s*/>")
_TAG = re.compile(r"<[^>]+>")


def finish(html: str) -> str:
    """Return the page with parts that scroll by keyboard and anchors that say where they lead.

    The policy of the page forbids style attributes, so aligned cells get classes.
    """
    html = _ALIGNED.sub(r'<\1 class="\2">', html.replace("<pre>", '<pre tabindex="0">'))
    html = _CLOSED_IMAGE.sub(r"\1>", html)
    return _LINKED_HEADING.sub(_named_anchor, wrap_tables(html))


def wrap_tables(html: str) -> str:
    """Put every plain table into a focusable region named after the heading above it.

    Regions of one page need different names, so each carries its number.
    """
    parts: list[str] = []
    done = 0
    for number, match in enumerate(_TABLE.finditer(html), start=1):
        heading = _heading_before(html, match.start())
        name = f"Таблица {number}" + (f": {heading}" if heading else "")
        parts += [html[done : match.start()], _region(name), match.group(), "</div>"]
        done = match.end()
    return "".join([*parts, html[done:]])


def _region(name: str) -> str:
    return f'<div class="table-wrap" tabindex="0" role="region" aria-label="{name}">'


def _heading_before(html: str, position: int) -> str:
    headings = _HEADING.findall(html, 0, position)
    return _plain(_PERMALINK.sub("", headings[-1])) if headings else ""


def _named_anchor(match: re.Match[str]) -> str:
    title = _plain(match["title"])
    if match["open"].startswith("<h1"):
        return match["open"] + match["title"]
    link = f'<a class="anchor" href="#{match["id"]}" aria-label="Ссылка на раздел «{title}»">#</a>'
    return f"{match['open']}{match['title']}{link}"


def _plain(markup: str) -> str:
    # entities stay as they are, so only the quote can break an attribute
    return _TAG.sub("", markup).strip().replace('"', "&quot;")
