"""Plain trees written as YAML («запись YAML») in the form an editor would type, only much faster."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

Tree = dict[str, Any]
_WIDTH = 98
_PLAIN = re.compile(r"[A-Za-zА-Яа-яЁё][\w .,«»()№–—/%-]*(?<! )")
_KEY = re.compile(r"[a-z][\w.-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def as_yaml(tree: Tree) -> bytes:
    """Return the tree as UTF-8; None, empty lists and empty mappings are left out."""
    return ("\n".join(_mapping(tree, "")) + "\n").encode()


def _mapping(tree: Tree, indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if value is None or value == [] or value == {}:
            continue
        name = key if _KEY.fullmatch(key) and key not in _WORDS else json.dumps(key, ensure_ascii=False)
        yield from _field(f"{indent}{name}:", value, indent)


def _field(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield head
        yield from _mapping(value, indent + "  ")
    elif isinstance(value, list):
        if all(isinstance(item, int) for item in value):
            yield f"{head} [{', '.join(map(str, value))}]"
            return
        yield head
        for item in value:
            yield from _item(item, indent + "  ")
    elif isinstance(value, str) and len(indent) + len(value) > _WIDTH:
        yield f"{head} >-"
        yield from _folded(value, indent + "  ")
    else:
        yield f"{head} {_scalar(value)}"


def _item(item: Any, indent: str) -> Iterator[str]:
    if isinstance(item, dict):
        lines = _mapping(item, indent + "  ")
        yield f"{indent}- {next(lines).lstrip()}"
        yield from lines
    elif len(item) > _WIDTH:
        yield f"{indent}- >-"
        yield from _folded(item, indent + "  ")
    else:
        yield f"{indent}- {_scalar(item)}"


def _folded(text: str, indent: str) -> Iterator[str]:
    while len(text) > _WIDTH:
        cut = text.rfind(" ", 0, _WIDTH)
        yield indent + text[:cut]
        text = text[cut + 1 :]
    yield indent + text


def _scalar(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if _PLAIN.fullmatch(value) and value not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)
