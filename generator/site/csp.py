"""What a page may load and run («политика безопасности содержимого»)."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

INLINE_SCRIPT = "partials/head-script.html"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(theme: Path) -> str:
    """Return the value of Content-Security-Policy for every page.

    The hashes come from the inline script of the theme, never from built pages: a hash taken
    from the output would bless whatever got into it.
    """
    hashes = " ".join(f"'{digest}'" for digest in inline_hashes(theme))
    return (
        f"default-src 'none'; script-src 'self' {hashes}; style-src 'self'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; "
        "form-action 'self'; manifest-src 'self'"
    )


def inline_hashes(theme: Path) -> list[str]:
    """Return the CSP hash of each inline script the theme ships, in order."""
    text = (theme / INLINE_SCRIPT).read_text(encoding="utf-8")
    return [script_hash(script) for script in _SCRIPT.findall(text)]


def script_hash(script: str) -> str:
    """Return the hash of a script's text as CSP spells it: ``sha256-…``."""
    digest = hashlib.sha256(script.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()
