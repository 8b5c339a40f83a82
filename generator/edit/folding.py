"""Long texts («длинный текст»): one word after another on lines of at most 100 characters."""

from __future__ import annotations

import re

WIDTH = 100
_SPACE = re.compile(r"(?<=\S) (?=\S)")
# Signs that a block of text cannot hold as they are.
_SPECIAL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def block(text: str, indent: int) -> tuple[str, list[str]] | None:
    """Return the mark of a block and its lines, indented; None where only quotes can hold the text.

    Each line of a literal block («|») is a line of the text; in a folded one («>») a line break is a
    space and an empty line is a line break.
    """
    body, clip = (text[:-1], "") if text.endswith("\n") else (text, "-")
    lines = body.split("\n")
    if not body or _SPECIAL.search(body) or any(line != line.strip() for line in lines):
        return None
    if not lines[0] or not lines[-1]:
        return None
    room = WIDTH - indent
    if len(lines) > 1 and all(len(line) <= room for line in lines):
        return f"|{clip}", [_indented(line, indent) for line in lines]
    folded = [row for line in lines for row in ("", *_filled(line, room))][1:]
    return f">{clip}", [_indented(row, indent) for row in folded]


def _indented(line: str, indent: int) -> str:
    return " " * indent + line if line else ""


def _filled(text: str, room: int) -> list[str]:
    """Break a text at single spaces, each line as full as it goes."""
    rows: list[str] = []
    for word in _SPACE.split(text) if text else ():
        if rows and len(rows[-1]) + 1 + len(word) <= room:
            rows[-1] += " " + word
        else:
            rows.append(word)
    return rows
