"""Text that a job with a foreign branch has made («чужой текст»), before a job with rights publishes it.

The branch may have changed the program that writes the text, so nothing in it is believed: not its size, not
its markup. What our own program writes passes unchanged, a test holds it to that.
"""

from __future__ import annotations

import re
from pathlib import Path

#: Forges refuse longer comments (GitHub: 65536 letters).
LONGEST = 62_000
_JOINER = "\u2060"
#: Mentions, issues, labels, addresses and pictures by word: they call people and lead away.
_CALLS = re.compile(
    r"[@!$%~^](?=[\w\"'])|(?<!&)#(?=[\w\"'])|\bGH-(?=\d)|:(?=\\?/)|\bwww(?=\.)|:(?=[\w+-]+:)", re.ASCII | re.I
)
#: Any sign can be written as an entity, so only those that our own program writes stay.
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|#36);)")
#: The end of the words of a link: a bracket, not one that is written as a sign.
_TARGET = re.compile(r"(?<!\\)(?:\\\\)*\](?=[(:])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class Refused(Exception):
    """The text is not what a job of ours makes."""


def read_text(path: Path) -> str:
    """Return the text of a file without HTML, links, pictures, mentions; Refused for anything odd."""
    if path.is_symlink() or not path.is_file():
        raise Refused(f"{path} is no file")
    if path.stat().st_size > 4 * LONGEST:
        raise Refused(f"{path} is too long")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{path} is no text") from None
    if len(text) > LONGEST or _CONTROL.search(text):
        raise Refused(f"{path} is too long or holds control signs")
    return harmless(text)


def harmless(text: str) -> str:
    """Return the text with everything apart that a forge would follow; doing it twice changes nothing."""
    quiet = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    quiet = _TARGET.sub(lambda found: found[0] + _JOINER, quiet)
    return _CALLS.sub(lambda found: found[0] + _JOINER, quiet)
