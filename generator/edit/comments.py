"""Comments of a file: found between its values and handed to the items they speak about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.edit.tree import Branch, Item, Leaf, Placed, Tree, placed
from generator.yamlio.encoding import LINE_END

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
# A dash, an opening bracket or a document mark alone: the comment beside it is about what follows.
_NOTHING = re.compile(r"[\s{\[-]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment; ``own`` is False for the end of a line, ``apart`` is True after an empty line."""

    line: int
    column: int
    text: str
    own: bool
    apart: bool


def attach(text: str, tree: Tree) -> list[str]:
    """Give each comment to an item or branch; return the head of the file, set off by an empty line."""
    lines = LINE_END.split(text)
    order = list(placed(tree.root))
    comments = list(_found(lines, tree))
    head = [c for c in comments if c.line < _head_end(lines, order)]
    last: list[str] | None = None
    for comment in comments[len(head) :]:
        above = comment.own or not order
        target = _above(comment, tree, order) if above else _beside(comment, order).side
        if comment.own and comment.apart and target is last and target:
            target.append("")
        target.append(comment.text)
        last = target
    return [text for c in head for text in (("", c.text) if c.apart and c is not head[0] else (c.text,))]


def _found(lines: list[str], tree: Tree) -> Iterator[Comment]:
    apart = True
    for number, line in enumerate(lines):
        start = tree.texts.get(number, 0)
        if start is None:
            continue
        if found := _COMMENT.search(line, start):
            own = bool(_NOTHING.fullmatch(line[: found.start()]))
            yield Comment(number, found.start(), found.group().rstrip(), own, apart)
        apart = not line.strip()


def _head_end(lines: list[str], order: list[Placed]) -> int:
    """Return the line of the last empty line above the first item."""
    first = order[0].item.line if order else len(lines)
    return next((number for number in range(first - 1, -1, -1) if not lines[number].strip()), 0)


def _above(comment: Comment, tree: Tree, order: list[Placed]) -> list[str]:
    """Return the list for a comment on a line of its own: above an item or below a branch."""
    before = [place for place in order if place.item.line <= comment.line]
    after = order[len(before)] if len(before) < len(order) else None
    if not before:
        return after.item.before if after else tree.root.after
    value = before[-1].item.value
    if isinstance(value, Leaf) and value.last >= comment.line:
        return before[-1].item.before
    if after and (after.item is after.branches[-1].items[0] or comment.column <= after.item.column):
        return after.item.before
    closed = [b for b in before[-1].branches if after is None or not any(b is a for a in after.branches)]
    fitting = [branch for branch in closed if branch.column <= comment.column]
    if fitting:
        return fitting[-1].after
    return after.item.before if after else tree.root.after


def _beside(comment: Comment, order: list[Placed]) -> Item:
    """Return the item that a comment at the end of a line is about."""
    line = comment.line
    starting = [place for place in order if place.item.line == line]
    if starting:
        return _whole(starting[-1], line)
    ending = [p.item for p in order if p.item.line < line <= p.item.value.last and _single(p.item)]
    if ending:
        return ending[0]
    return [place for place in order if place.item.line < line][-1].item


def _single(item: Item) -> bool:
    return isinstance(item.value, Leaf) or item.value.flow


def _whole(place: Placed, line: int) -> Item:
    """Return the item that holds the outermost list or mapping on one line around a place."""
    item = place.item
    for branch, holder in zip(reversed(place.branches[1:]), reversed(place.holders), strict=True):
        if not branch.flow or branch.last != line:
            break
        item = holder
    return item


def all_comments(branch: Branch) -> list[str]:
    """Return every comment inside a branch, in the order of the file."""
    found = []
    for item in branch.items:
        found += [*item.before, *item.side]
        if isinstance(item.value, Branch):
            found += all_comments(item.value)
    return [text for text in [*found, *branch.after] if text]
