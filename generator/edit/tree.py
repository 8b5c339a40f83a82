"""A record as it stands in the file («дерево записи»): values with their lines, comments beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.yamlio.scalars import resolve


@dataclass(slots=True)
class Leaf:
    """One scalar: its value, and its own spelling where that is a number."""

    value: Any
    spelling: str
    line: int
    last: int


@dataclass(slots=True)
class Branch:
    """A mapping (``keyed``) or a list; ``after`` are the comments below its last item."""

    keyed: bool
    flow: bool
    line: int
    column: int
    last: int
    items: list[Item] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """One pair of a mapping or one item of a list.

    ``before`` are the comments above it, ``side`` those at the end of its lines; "" is an empty line.
    """

    line: int
    column: int
    value: Leaf | Branch
    key: str | None = None
    before: list[str] = field(default_factory=list)
    side: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tree:
    """The root and, for each line, the column after its last scalar (None: nothing but text)."""

    root: Branch
    texts: dict[int, int | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with the branches around it, from the root, and the items that hold these branches."""

    item: Item
    branches: tuple[Branch, ...]
    holders: tuple[Item, ...]


def read_tree(text: str) -> Tree:
    """Read a text that ``generator.yamlio.parse`` accepts: its root is a mapping."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    texts: dict[int, int | None] = {}
    return Tree(_branch(node, texts), texts)


def placed(branch: Branch, branches: tuple = (), holders: tuple = ()) -> Iterator[Placed]:
    """Yield every item below a branch in the order of the file."""
    for item in branch.items:
        yield Placed(item, (*branches, branch), holders)
        if isinstance(item.value, Branch):
            yield from placed(item.value, (*branches, branch), (*holders, item))


def _value(node: yaml.Node, texts: dict[int, int | None]) -> Leaf | Branch:
    return _leaf(node, texts) if isinstance(node, yaml.ScalarNode) else _branch(node, texts)


def _branch(node: yaml.Node, texts: dict[int, int | None]) -> Branch:
    start, keyed = node.start_mark, isinstance(node, yaml.MappingNode)
    branch = Branch(keyed, bool(node.flow_style), start.line, start.column, start.line)
    for entry in node.value:
        branch.items.append(_pair(*entry, texts) if keyed else _entry(entry, start.column, texts))
    # The end of a block is only marked by what follows it, maybe many comments later.
    lasts = [item.value.last for item in branch.items]
    branch.last = node.end_mark.line if branch.flow else max(lasts, default=start.line)
    return branch


def _pair(key: yaml.Node, value: yaml.Node, texts: dict[int, int | None]) -> Item:
    _leaf(key, texts)
    return Item(key.start_mark.line, key.start_mark.column, _value(value, texts), key.value)


def _entry(node: yaml.Node, column: int, texts: dict[int, int | None]) -> Item:
    return Item(node.start_mark.line, column, _value(node, texts))


def _leaf(node: yaml.ScalarNode, texts: dict[int, int | None]) -> Leaf:
    start, end, style = node.start_mark, node.end_mark, node.style
    last = end.line
    if style in ("|", ">"):
        last = max(start.line, end.line - (end.column == 0))
        texts[start.line] = start.column
        texts.update(dict.fromkeys(range(start.line + 1, last + 1)))
    else:
        texts.update(dict.fromkeys(range(start.line, end.line)))
        texts[end.line] = end.column
    value = node.value if style else resolve(node.value)[0]
    return Leaf(value, node.value, start.line, last)
