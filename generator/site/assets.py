"""The style sheet and the script of the site, joined from their parts."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

STYLE = "assets/atlas.css"
SCRIPT = "assets/atlas.js"
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def bundle(theme: Path, styles: list[str], scripts: list[str]) -> dict[str, bytes]:
    """Return the two files visitors load: {path on the site: bytes}."""
    return {
        STYLE: slim_css("".join(_text(theme, part) for part in styles)).encode(),
        SCRIPT: slim_js("".join(_text(theme, part) for part in scripts)).encode(),
    }


def version(content: bytes) -> str:
    """Return a short mark of the content for the address, so that no cache keeps an old file."""
    return hashlib.sha256(content).hexdigest()[:8]


def slim_css(text: str) -> str:
    """Return the style sheet without comments, indents and empty lines."""
    return _slim(_CSS_COMMENT.sub("", text), comment="")


def slim_js(text: str) -> str:
    """Return the script without indents, empty lines and lines that are only a comment."""
    return _slim(text, comment="//")


def _slim(text: str, comment: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    kept = [line for line in lines if line and not (comment and line.startswith(comment))]
    return "\n".join(kept) + "\n"


def _text(theme: Path, part: str) -> str:
    return (theme / part).read_text(encoding="utf-8")
