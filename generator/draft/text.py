"""A draft as a file («текст черновика»): canonical YAML with a comment at each undecided place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from generator.edit.fmt import written
from generator.edit.folding import WIDTH
from generator.edit.tree import Branch, Item, Leaf, Tree
from generator.findings import Path

#: A comment that calls for a decision begins so; none is left in a record that is done.
MARK = "решите:"


def draft_bytes(
    value: dict[str, Any], notes: Mapping[Path, Sequence[str]], head: Sequence[str], file: str
) -> bytes:
    """Return the file: ``notes`` are comments above the item at a path, ``head`` those above all."""
    lines = [line for text in head for line in _comment(text, 0)]
    return written(Tree(_branch(value, (), notes), {}), lines, file)


def _branch(value: Any, path: Path, notes: Mapping[Path, Sequence[str]]) -> Leaf | Branch:
    if isinstance(value, dict):
        items = [_item(one, (*path, key), notes, key) for key, one in value.items() if one is not None]
        return Branch(True, False, 0, 0, 0, items)
    if isinstance(value, list):
        return Branch(False, False, 0, 0, 0, [_item(v, (*path, n), notes) for n, v in enumerate(value)])
    return Leaf(value, repr(value), 0, 0)


def _item(value: Any, path: Path, notes: Mapping[Path, Sequence[str]], key: str | None = None) -> Item:
    item = Item(0, 0, _branch(value, path, notes), key)
    for text in notes.get(path, ()):
        item.before += _comment(f"{MARK} {text}", len(path) * 2)
    return item


def _comment(text: str, indent: int) -> list[str]:
    return wrap(
        text, max(WIDTH - indent, 60), initial_indent="# ", subsequent_indent="# ", break_long_words=False
    )
