"""Where in the file a value or a key stands, looked up only for what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from yaml.cyaml import CParser

from generator.findings import Path
from generator.yamlio.encoding import read_text
from generator.yamlio.tree import DEEPEST

Locator = Callable[[Path, bool], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Node:
    """A value with its mark, the mark of its key (None in a list) and what is inside."""

    mark: Any
    key: Any = None
    inside: dict[str | int, _Node] = field(default_factory=dict)


def locate(data: bytes, path: Path, on_key: bool = False) -> tuple[int, int]:
    """Return the 1-based line and column of the value (or the key) at the path.

    Where the path ends early, as with a missing field, the key of the last place that exists is
    returned (its value in a list and at the root). An unreadable file gives (1, 1).
    """
    return locator(data)(path, on_key)


def locator(data: bytes) -> Locator:
    """Return ``locate`` for one file, read once for any number of paths."""
    root = _read_places(data)

    def find(path: Path, on_key: bool = False) -> tuple[int, int]:
        node, rest = root, list(path)
        while rest and (inner := node.inside.get(rest[0])):
            node = inner
            del rest[0]
        mark = node.key if node.key is not None and (on_key or rest) else node.mark
        return (mark.line + 1, mark.column + 1) if mark else (1, 1)

    return find


def _read_places(data: bytes) -> _Node:
    text, _ = read_text(data)
    take = CParser(text).get_event
    try:
        take()
        take()
        return _node(take, take(), None, 1)
    except yaml.YAMLError:
        return _Node(None)


def _node(take: Callable[[], Any], event: Any, key: Any, depth: int) -> _Node:
    if event is None:
        return _Node(None)
    node = _Node(event.start_mark, key)
    if depth > DEEPEST:
        raise yaml.YAMLError
    if type(event) is MappingStartEvent:
        _fill_mapping(take, node, depth)
    elif type(event) is SequenceStartEvent:
        _fill_sequence(take, node, depth)
    return node


def _fill_mapping(take: Callable[[], Any], node: _Node, depth: int) -> None:
    while type(event := take()) is not MappingEndEvent:
        name = event.value if type(event) is ScalarEvent else ""
        if type(event) is not ScalarEvent:
            _node(take, event, None, depth + 1)
        value = _node(take, take(), event.start_mark, depth + 1)
        node.inside.setdefault(name, value)


def _fill_sequence(take: Callable[[], Any], node: _Node, depth: int) -> None:
    while type(event := take()) is not SequenceEndEvent:
        node.inside[len(node.inside)] = _node(take, event, None, depth + 1)
