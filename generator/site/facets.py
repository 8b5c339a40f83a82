"""A catalogue to choose from («подборка»): rows, facets, orders, and the files of the script.

The script never gets all rows: it loads which rows have which value as bits, and then only the rows
that it shows. Ten thousand rows with a hundred values are about 170 KB of text before compression.
"""

from __future__ import annotations

import base64
import json
import sys
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

#: Rows in one file of rows, and on one plain page.
SHARD = 50
#: What stands for a value that no source tells.
UNKNOWN = "unknown"


class Row(NamedTuple):
    """One line of the list: address, title, one sentence, short marks such as the territory."""

    path: str
    title: str
    note: str
    marks: tuple[str, ...]


class Value(NamedTuple):
    """One value of a facet: its key in the address, its label, the numbers of its rows, ascending."""

    key: str
    label: str
    members: tuple[int, ...]


class Facet(NamedTuple):
    """One facet: its name in the address, its label, its values in order."""

    name: str
    label: str
    values: tuple[Value, ...]


class Order(NamedTuple):
    """One way to sort: ``numbers`` are the numbers of the rows in that order."""

    key: str
    label: str
    numbers: tuple[int, ...]


class Selectable(NamedTuple):
    """A whole catalogue; the rows stand in the first order, ``folder`` is its address."""

    folder: str
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]
    orders: tuple[Order, ...]


class Question(NamedTuple):
    """A facet before its rows are known: name, label, labels of the values in order, keys of one thing."""

    name: str
    label: str
    labels: Mapping[str, str]
    keys: Callable[[Any], Iterable[str]]


def gather(
    questions: Sequence[Question], things: Sequence[Any], unsaid: str = "не указано"
) -> tuple[Facet, ...]:
    """Return the facets of things in their order; a thing without an answer counts as unknown.

    Values without a row are left out. ``unsaid`` is the label of the unknown.
    """
    return tuple(_facet(question, things, unsaid) for question in questions)


def _facet(question: Question, things: Sequence[Any], unsaid: str) -> Facet:
    members: dict[str, list[int]] = defaultdict(list)
    for number, thing in enumerate(things):
        for key in dict.fromkeys(question.keys(thing)) or (UNKNOWN,):
            members[key].append(number)
    labels = {**question.labels, UNKNOWN: question.labels.get(UNKNOWN, unsaid)}
    found = (Value(key, label, tuple(members[key])) for key, label in labels.items() if key in members)
    return Facet(question.name, question.label, tuple(found))


def order(key: str, label: str, things: Sequence[Any], by: Callable[[Any], Any]) -> Order:
    """Return things sorted by ``by``; equals stay in the order of the rows."""
    numbers = sorted(range(len(things)), key=lambda number: by(things[number]))
    return Order(key, label, tuple(numbers))


def facet_files(chosen: Selectable) -> dict[str, bytes]:
    """Return the files that the script of a catalogue reads, by path."""
    files = {f"{chosen.folder}facets.json": _json(_index(chosen))}
    for number in range(0, len(chosen.rows), SHARD):
        shard = [(row.path, row.title, row.note, row.marks) for row in chosen.rows[number : number + SHARD]]
        files[f"{chosen.folder}rows/{number // SHARD}.json"] = _json(shard)
    for one in chosen.orders[1:]:
        files[f"{chosen.folder}orders/{one.key}.json"] = _json(_packed(one.numbers))
    return files


def _index(chosen: Selectable) -> dict[str, Any]:
    count = len(chosen.rows)
    facets = [
        [facet.name, facet.label, [[v.key, v.label, _bits(v.members, count)] for v in facet.values]]
        for facet in chosen.facets
    ]
    return {"count": count, "shard": SHARD, "facets": facets}


def _bits(members: Iterable[int], count: int) -> str:
    """Return a bit for every row, the first row in the lowest bit of the first byte, as base64."""
    bits = bytearray((count + 7) // 8)
    for number in members:
        bits[number >> 3] |= 1 << (number & 7)
    return base64.b64encode(bits).decode()


def _packed(numbers: Sequence[int]) -> str:
    """Return numbers as unsigned 32-bit words, the low byte first, as base64."""
    words = array("I", numbers)
    if sys.byteorder == "big":
        words.byteswap()
    return base64.b64encode(words.tobytes()).decode()


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
