"""Where an address is cited («упоминание»): file, line and column, from the text of records and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\{}|^]+")
_AFTER = ".,;:!?»*_"
_FENCE = re.compile(r"\s*(```|~~~)")
#: Names kept for examples (RFC 2606, RFC 6761), and the habit of the Russian part of the net.
_EXAMPLES = re.compile(
    r"(?:^|\.)(?:example\.(?:com|net|org|ru)|example|test|invalid|localhost|local)$", re.IGNORECASE
)
#: Releases are history: nobody may edit an address there.
_HISTORY = "data/releases/"


class Cited(NamedTuple):
    """One address and its place; ``line`` and ``column`` count from 1."""

    address: str
    file: str
    line: int
    column: int


def cited(files: Mapping[str, str]) -> list[Cited]:
    """Return every address of the texts by file and place, without examples and without history."""
    return [
        one
        for file in sorted(files)
        if not file.startswith(_HISTORY)
        for one in _in_text(file, files[file])
        if not _is_example(one.address)
    ]


def asked_as(address: str) -> str:
    """Return the address as it is asked for: the part after # stays in the browser."""
    return address.partition("#")[0]


def host_of(address: str) -> str:
    """Return the host in small letters, "" when there is none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:  # such as https://[broken
        return ""


def _in_text(file: str, text: str) -> Iterator[Cited]:
    in_code = False
    for number, line in enumerate(text.splitlines(), 1):
        if file.endswith(".md") and _FENCE.match(line):
            in_code = not in_code
        if in_code:
            continue
        for found in _ADDRESS.finditer(line):
            yield Cited(_trimmed(found[0]), file, number, found.start() + 1)


def _trimmed(address: str) -> str:
    """Leave out what belongs to the sentence: its signs, and a bracket that was opened before."""
    while address:
        last = address[-1]
        opened = {")": "(", "]": "["}.get(last)
        if last not in _AFTER and (opened is None or address.count(opened) >= address.count(last)):
            break
        address = address[:-1]
    return address


def _is_example(address: str) -> bool:
    return bool(_EXAMPLES.search(host_of(address)))
