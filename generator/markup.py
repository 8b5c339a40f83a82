"""Markdown for forges («разметка»): text of the data that cannot format, link or call anybody."""

from __future__ import annotations

import re

#: An invisible sign that keeps what stands before it from being read together with what follows.
JOINER = "\u2060"
# Names, issues, labels, milestones, addresses, pictures by word: forges look for them in the finished
# page, where escaping is gone.
_CALLS = re.compile(r"[@#!$%~&^](?=[\w\"'])|\bGH-(?=\d)|:(?=//)|\bwww(?=\.)|:(?=[\w+-]+:)", re.ASCII | re.I)
_SIGNS = re.compile(r"[\\`*_\[\]|~]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}


def escaped(text: str) -> str:
    """Return text that shows as it is: no markup, no HTML, no link, no mention of a person or an issue."""
    apart = _CALLS.sub(lambda found: found[0] + JOINER, text)
    marked = _SIGNS.sub(r"\\\g<0>", apart)
    return re.sub("[&<>$]", lambda found: _ENTITIES[found[0]], marked)
